import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { parseApplicationForm } from "#app/certificate/review/application/application-form.ts";
import { makeApplication } from "#app/certificate/review/application/open-application.server.ts";
import { writeApplication } from "#app/certificate/review/application/write-application.server.ts";
import { attachment } from "#app/http/download.server.ts";
import { requireRole } from "#app/http/guard.server.ts";
import { parseParam } from "#app/http/params.server.ts";
import { refusalResponse, throwAsResponse } from "#app/http/refusals.server.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A file is made of what is posted; asked for without it there is none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, "faculty", "office");
  return redirect(`/review/${parseParam(params, "certificateId")}/application`);
}

/** The application as a Word document, made of the posted form and kept nowhere. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requireRole({ request, context }, "faculty", "office");
  const id = parseParam(params, "certificateId");
  const form = parseApplicationForm(await request.formData());
  if (form === null) throw refusalResponse("bad_request");
  const draft = await makeApplication(context.app, viewer, id, form).catch(throwAsResponse);
  // 307: the browser posts the same form to the page, which says what has to be settled first.
  if (draft === null) return redirect(`/review/${id}/application`, 307);
  const bytes = await writeApplication(draft, form.language);
  const filename = `${translatorFor(form.language)("application.fileName", { number: form.number })}.docx`;
  return attachment(new Uint8Array(bytes), { filename, mediaType, bytes: bytes.length });
}
