/**
 * Types of copyright object the register knows, as codes. The wordings that map to them are
 * vocabulary (`certificate/extract/object-type-vocabulary`); a wording nobody knows is `unknown`, a question for the office.
 *
 * @see Law on Copyright and Related Rights of 10.06.1996, art. 7
 */
export const objectTypes = [
  "literary",
  "scientific",
  "dramatic",
  "script",
  "choreographic",
  "music",
  "audiovisual",
  "fine-art",
  "applied-art",
  "architecture",
  "photographic",
  "map-plan",
  "computer-program",
  "database",
  "composite",
  "derivative",
  "related-rights",
  "other",
  "unknown",
] as const;
export type ObjectType = (typeof objectTypes)[number];

/** Every type a wording can stand for: `unknown` has none by definition. */
export type KnownObjectType = Exclude<ObjectType, "unknown">;

/** What the work is as a genre; set by the office in review, because staff are told to choose "scientific" for everything. */
export const workKinds = [
  "textbook",
  "teaching-aid",
  "monograph",
  "software",
  "database",
  "video-course",
  "other",
] as const;
export type WorkKind = (typeof workKinds)[number];
