import { useFetcher, type FetcherWithComponents } from "@remix-run/react";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Conversation } from "#app/certificate/review/conversation-view.ts";
import type { LoadedTalk, TalkOutcome } from "./talk-outcome.ts";

/** The conversation as it stands now, and how it is added to. `Form` also posts without scripts. */
export type Talk = {
  conversation: Conversation;
  outcome: TalkOutcome | null;
  isBusy: boolean;
  Form: FetcherWithComponents<unknown>["Form"];
};

const TalkContext = createContext<Talk | null>(null);

/** The conversation of the certificate on the screen; `null` where there is none for the viewer. */
export function useTalk(): Talk | null {
  return useContext(TalkContext);
}

/**
 * Holds the conversation for everything on a certificate's page. Remarks are sent beside the page: its fields are not
 * loaded anew under the hands of whoever is typing.
 */
export function TalkProvider({ loaded, children }: { loaded: LoadedTalk; children: ReactNode }) {
  const { data, state, Form } = useFetcher<TalkOutcome>();
  const outcome = data ?? null;
  const answered = outcome === null || outcome.kind === "failed" ? null : outcome.conversation;
  const conversation = useLatest(loaded.conversation, answered);
  const isBusy = state !== "idle";
  const talk = useMemo(
    () => (conversation === null ? null : { conversation, outcome, isBusy, Form }),
    [conversation, outcome, isBusy, Form],
  );
  return (
    <TalkContext.Provider value={talk}>
      {loaded.hasNews && loaded.conversation !== null ? (
        <NotedAsSeen certificateId={loaded.conversation.certificateId} />
      ) : null}
      {children}
    </TalkContext.Provider>
  );
}

/** Whichever of the two changed last: the page may be loaded again after a remark, and a remark sent after that. */
function useLatest(loaded: Conversation | null, answered: Conversation | null): Conversation | null {
  const [known, setKnown] = useState({ loaded, answered, latest: loaded });
  if (known.loaded === loaded && known.answered === answered) return known.latest;
  const latest = answered !== null && answered !== known.answered ? answered : loaded;
  setKnown({ loaded, answered, latest });
  return latest;
}

/** A page that was fetched ahead was not seen then; it is now. */
function NotedAsSeen({ certificateId }: { certificateId: string }) {
  const { submit } = useFetcher();
  useEffect(() => {
    submit({ intent: "seen", certificateId }, { method: "post", action: "/notices" });
  }, [certificateId, submit]);
  return null;
}
