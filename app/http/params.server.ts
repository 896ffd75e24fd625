import { z } from "zod";
import { refusalResponse } from "./refusals.server.ts";

/**
 * Reads the query string. A name given once is a string, given several times an array of strings.
 *
 * @throws Response 400 when the schema does not fit
 */
export function parseSearch<T extends z.ZodType>(request: Request, schema: T): z.output<T> {
  const search = new URL(request.url).searchParams;
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw refusalResponse("bad_request");
  return parsed.data;
}

const anyId = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Reads one part of the path, by default an id.
 *
 * @throws Response 404 when it cannot be the name of anything
 */
export function parseParam(params: Record<string, string | undefined>, name: string): string;
export function parseParam<T extends z.ZodType>(
  params: Record<string, string | undefined>,
  name: string,
  schema: T,
): z.output<T>;
export function parseParam(params: Record<string, string | undefined>, name: string, schema: z.ZodType = anyId) {
  const parsed = schema.safeParse(params[name]);
  if (!parsed.success) throw refusalResponse("not_found");
  return parsed.data;
}
