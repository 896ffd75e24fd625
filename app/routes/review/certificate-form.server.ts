import { parseWithZod } from "@conform-to/zod/v4";
import type { AppContext } from "#app/context.server.ts";
import { authorForm } from "#app/certificate/review/author-form.ts";
import { changeAuthors } from "#app/certificate/review/change-authors.server.ts";
import { pickFields } from "#app/certificate/review/certificate-fields.ts";
import type { TypedValues, ValuesNow } from "#app/certificate/review/conflict.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm, type Correction } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { decisionForm, senderStepForm, type Decision } from "#app/certificate/review/decision-form.ts";
import { changeClaim, claimIntents } from "#app/certificate/review/change-claim.server.ts";
import { readConflict } from "#app/certificate/review/read-conflict.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import { requirements } from "#app/certificate/review/what-is-missing.ts";
import { withdrawOrRestore } from "#app/certificate/review/withdraw.server.ts";
import type { CertificateOutcome } from "#app/components/certificate/outcome.ts";
import { statusOfRefusal } from "#app/http/refusals.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";

/** What came of a post to a certificate's page, with the HTTP status. `intent`: the button that was pressed. */
export type FormAnswer = { outcome: CertificateOutcome; status: number; intent: string };

type Asked = { app: AppContext; viewer: Viewer; id: string };

/**
 * Does what a certificate's page asks: save fields, change authors, submit, decide. A decision saves the fields first,
 * so that what is decided on is what was on the screen.
 *
 * @throws Refusal `not_found`; every other refusal is an outcome, for the page has to keep what was typed
 */
export async function answerCertificateForm(asked: Asked, form: FormData): Promise<FormAnswer> {
  const intent = textOf(form, "intent") || "save";
  takeSuggestion(form);
  if (intent.startsWith("author-")) return { ...(await answerAuthors(asked, form)), intent };
  const bare = await answerBareStep(asked, form, intent);
  if (bare !== null) return bare;
  const fields = parseWithZod(form, { schema: correctionForm, disableAutoCoercion: true });
  if (fields.status !== "success") return { outcome: { kind: "invalid", reply: fields.reply() }, status: 400, intent };
  const decision = decisionIn(form, intent);
  if (decision?.problems !== undefined) {
    const reply = fields.reply({ fieldErrors: { reason: decision.problems } });
    return { outcome: { kind: "invalid", reply }, status: 400, intent };
  }
  const { app, viewer, id } = asked;
  const isDecision = decision !== null;
  return await refusedAsOutcome(asked, intent, { isDecision, correction: fields.value }, async () => {
    const { version, changed } = await correctCertificate(app, viewer, id, fields.value);
    if (intent === "submit") await submitForReview(app, viewer, id, version);
    if (decision !== null) await decide(app, viewer, id, { ...decision.value, version });
    return changed.length > 0 || isDecision || intent === "submit";
  });
}

/** Without scripts another reading is put in by the press that sends the form: `take` is `name=value`. */
function takeSuggestion(form: FormData): void {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(textOf(form, "take")) ?? [];
  if (name !== undefined && value !== undefined) form.set(name, value);
}

async function answerAuthors(asked: Asked, form: FormData): Promise<Omit<FormAnswer, "intent">> {
  const change = authorForm.safeParse(Object.fromEntries(form));
  if (!change.success) return { outcome: { kind: "refused", code: "other", missing: [] }, status: 400 };
  const { app, viewer, id } = asked;
  return await refusedAsOutcome(asked, change.data.intent, { isDecision: false, correction: null }, async () => {
    await changeAuthors(app, viewer, id, change.data);
    return true;
  });
}

/** Steps that go with no fields: nothing may be corrected in the state they start from, or nothing is decided by them. */
async function answerBareStep(asked: Asked, form: FormData, intent: string): Promise<FormAnswer | null> {
  const { app, viewer, id } = asked;
  const attempt: Attempt = { isDecision: true, correction: null };
  const claimIntent = claimIntents.find((one) => one === intent);
  if (claimIntent !== undefined) {
    return await refusedAsOutcome(asked, intent, attempt, async () => {
      await changeClaim(app, viewer, id, claimIntent);
      return true;
    });
  }
  const ofSender = senderStepForm.safeParse({ intent, version: textOf(form, "version") });
  if (ofSender.success) {
    return await refusedAsOutcome(asked, intent, attempt, async () => {
      await withdrawOrRestore(app, viewer, id, ofSender.data);
      return true;
    });
  }
  if (intent !== "reopen") return null;
  const decision = decisionIn(form, intent);
  if (decision?.problems !== undefined) {
    const reply = { status: "error" as const, initialValue: {}, error: { reason: decision.problems } };
    return { outcome: { kind: "invalid", reply }, status: 400, intent };
  }
  return await refusedAsOutcome(asked, intent, attempt, async () => {
    if (decision !== null) await decide(app, viewer, id, decision.value);
    return true;
  });
}

/** The decision in the form; `null`: the button decides nothing; `problems`: codes of what is wrong with its reason. */
function decisionIn(
  form: FormData,
  intent: string,
): { value: Decision; problems?: undefined } | { problems: string[] } | null {
  if (!isDecisionIntent(intent)) return null;
  const parsed = decisionForm.safeParse({
    intent,
    version: textOf(form, "version"),
    fullLook: textOf(form, "fullLook"),
    reason: textOf(form, "reason"),
  });
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.map((issue) => issue.message) };
}

function isDecisionIntent(intent: string): intent is Decision["intent"] {
  return decisionForm.options.some((option) => option.shape.intent.value === intent);
}

type Attempt = { isDecision: boolean; correction: Correction | null };

async function refusedAsOutcome(
  asked: Asked,
  intent: string,
  attempt: Attempt,
  work: () => Promise<boolean>,
): Promise<FormAnswer> {
  try {
    return { outcome: { kind: "saved", changed: await work() }, status: 200, intent };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "not_found") throw error;
    return { outcome: await outcomeOf(asked, error, attempt), status: statusOfRefusal(error.code), intent };
  }
}

/** What has a sentence of its own on the screen. */
const knownRefusals = ["illegal_transition", "forbidden", "claimed", "full_look_open"] as const;

async function outcomeOf(
  { app, viewer, id }: Asked,
  { code, detail }: Refusal,
  { isDecision, correction }: Attempt,
): Promise<CertificateOutcome> {
  if (code === "stale_version") {
    const now = await readConflict(app, viewer, id);
    return { kind: "stale", isDecision, typed: correction === null ? null : typedValues(correction, now), now };
  }
  if (code === "incomplete") {
    const missing = requirements.filter((requirement) => detail.split(",").includes(requirement));
    return { kind: "refused", code, missing };
  }
  const known = knownRefusals.find((one) => one === code) ?? "other";
  return { kind: "refused", code: known, missing: [] };
}

/** What was typed, as a whole certificate: what was not sent is as it stands now. */
function typedValues(correction: Correction, now: ValuesNow): TypedValues {
  const sent = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
  return { values: pickFields({ ...now.values, ...sent }), authors: correction.authors ?? [] };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
