import { sayAbout, settleRemark, openConversation } from "#app/certificate/review/conversation.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";

/** A short conversation about a returned certificate: one remark is settled, the question is still open. */
export async function talkAboutReturned(
  app: AppContext,
  { office, sender }: { office: Viewer; sender: Viewer },
  certificateId: string,
): Promise<void> {
  await sayAbout(app, office, certificateId, {
    text: "Орысша бөліктегі нөмір қазақшасынан өзгеше. Түпнұсқада қайсысы жазылған?",
    field: "number",
  });
  await sayAbout(app, office, certificateId, { text: "Екінші бет анық емес, қайта сканерлеңіз.", field: null });
  await sayAbout(app, sender, certificateId, {
    text: "Екінші бетті қайта сканерледім. Нөмірін тізілімнен тексеріп жатырмын.",
    field: null,
  });
  const { comments } = await openConversation(app, office, certificateId);
  const commentId = comments.find(({ field, side }) => field === null && side === "office")?.id;
  if (commentId !== undefined) await settleRemark(app, office, certificateId, { intent: "settle", commentId });
}
