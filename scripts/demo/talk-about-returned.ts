import { openConversation, sayAbout, settleRemark } from "#app/certificate/review/conversation.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { momentOf } from "./story-clock.ts";
import type { StoryWorld } from "./story-world.ts";

type Talkers = { office: Viewer; sender: Viewer };

/**
 * A short conversation about a returned certificate: one remark is settled, the question is still open.
 *
 * @param act of the deciding week, with which it begins
 */
export async function talkAboutReturned(
  world: StoryWorld,
  { office, sender }: Talkers,
  { certificateId, act }: { certificateId: string; act: number },
): Promise<void> {
  const question = "Орысша бөліктегі нөмір қазақшасынан өзгеше. Түпнұсқада қайсысы жазылған?";
  const request = "Екінші бет анық емес, қайта сканерлеңіз.";
  const answer = "Екінші бетті қайта сканерледім. Нөмірін тізілімнен тексеріп жатырмын.";
  world.moveTo(momentOf("deciding", act));
  await sayAbout(world, office, certificateId, { text: question, field: "number" });
  world.moveTo(momentOf("deciding", act + 1));
  await sayAbout(world, office, certificateId, { text: request, field: null });
  const asked = (await openConversation(world, office, certificateId)).comments.at(-1);
  world.moveTo(momentOf("deciding", act + 2));
  await sayAbout(world, sender, certificateId, { text: answer, field: null });
  if (asked === undefined) return;
  world.moveTo(momentOf("deciding", act + 3));
  await settleRemark(world, office, certificateId, { intent: "settle", commentId: asked.id });
}
