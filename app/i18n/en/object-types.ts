import type { ObjectType, WorkKind } from "#app/model/object-type.ts";

/** Names of the types for screens and reports; certificates word them in many ways. */
export const objectTypes: Record<ObjectType, string> = {
  literary: "Literary work",
  scientific: "Scientific work",
  dramatic: "Dramatic work",
  script: "Script",
  choreographic: "Choreographic work",
  music: "Musical work",
  audiovisual: "Audiovisual work",
  "fine-art": "Work of fine art",
  "applied-art": "Work of applied art",
  architecture: "Architectural work",
  photographic: "Photographic work",
  "map-plan": "Map, plan or sketch",
  "computer-program": "Computer program",
  database: "Database",
  composite: "Composite work",
  derivative: "Derivative work",
  "related-rights": "Object of related rights",
  other: "Other work",
  unknown: "Not determined",
};

export const workKinds: Record<WorkKind, string> = {
  textbook: "Textbook",
  "teaching-aid": "Teaching aid",
  monograph: "Monograph",
  software: "Software",
  database: "Database",
  "video-course": "Video course",
  other: "Other",
};
