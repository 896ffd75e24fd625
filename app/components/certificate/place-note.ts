import type { MarkedPlace } from "#app/certificate/review/place-form.ts";

/** What came of the last marked place. `before`: what stood in the field, for taking it back. */
export type PlaceNote = { target: string; place: MarkedPlace | { is: "failed" } | { is: "reading" }; before: string };
