import { z } from "zod";
import type { ReportMaker } from "#app/certificate/report/ready/report-maker.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { languages, type Language } from "#app/model/language.ts";
import { reportKinds, type ReportKind, type ReportSearch } from "#app/model/report.ts";
import { refusalResponse } from "./refusals.server.ts";

/** What the address of a report says. */
export type AskedReport = {
  kind: ReportKind;
  maker: ReportMaker;
  search: ReportSearch;
  /** The query string as it was given, empty values left out; no `?`. */
  query: string;
  /** Of the file, where the address names one. */
  language: Language | null;
};

/** Names the file in the address of a download, so that its page can watch it; says nothing of the report. */
const watchKey = "export";

/** Names the saved report a page began with; says nothing of the report. */
export const savedKey = "saved";

const anyKind = z.enum(reportKinds);

const watchId = z.string().regex(/^[\w-]{1,64}$/u);

/** Under which id a page watches the file it asks for; `null`: nobody watches. */
export function watchIdOf({ searchParams }: URL): string | null {
  return watchId.safeParse(searchParams.get(watchKey)).data ?? null;
}

/**
 * Reads the address of a report; an empty field of a form is one that was not chosen.
 *
 * @throws Response 404 for a kind that does not exist · 400 when its maker cannot make sense of the rest
 */
export function askedReport(kindInPath: string | undefined, url: URL): AskedReport {
  const kind = anyKind.safeParse(kindInPath).data;
  const maker = kind === undefined ? undefined : reportMakers[kind];
  if (kind === undefined || maker === undefined) throw refusalResponse("not_found");
  const given = [...url.searchParams].filter(([key, value]) => value !== "" && key !== watchKey && key !== savedKey);
  const search = Object.fromEntries(given);
  if (Object.keys(search).length !== given.length || !maker.search.safeParse(search).success) {
    throw refusalResponse("bad_request");
  }
  const language = z.enum(languages).safeParse(search["language"]).data ?? null;
  return { kind, maker, search, query: new URLSearchParams(search).toString(), language };
}

/** Address by which links in a file lead back into the app. */
export function publicUrlOf({ config }: AppContext, request: Request): string {
  return config.publicUrl ?? new URL(request.url).origin;
}
