import { Refusal, type RefusalCode } from "#app/model/result.ts";

/** What a use case refused; `none`: it went through, `bug`: it threw anything else. */
export async function refusalOf(work: Promise<unknown>): Promise<RefusalCode | "none" | "bug"> {
  return await work.then(
    () => "none" as const,
    (error: unknown) => (error instanceof Refusal ? error.code : "bug"),
  );
}
