import { cancelReading, readAgain } from "#app/certificate/intake/read-again.server.ts";
import { choicesOf } from "#app/certificate/intake/reading-choice.ts";
import { readingForm } from "#app/certificate/intake/reading-form.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";

/**
 * Does what a form about the reading of a file asks: call it off, or read once more.
 *
 * @returns `false`: the form is about something else
 * @throws Refusal as `readAgain` and `cancelReading` do
 */
export async function answerReadingForm(app: AppContext, viewer: Viewer, form: FormData): Promise<boolean> {
  const wish = readingForm.safeParse(Object.fromEntries(form));
  if (!wish.success) return false;
  const { intent, submissionId } = wish.data;
  if (intent === "cancel-reading") {
    await cancelReading(app, viewer, submissionId);
  } else {
    await readAgain(app, viewer, submissionId, choicesOf(wish.data.choice, wish.data.turnsShown));
  }
  return true;
}
