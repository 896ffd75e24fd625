import type { ObjectType, WorkKind } from "#app/model/object-type.ts";

export const objectTypes: Record<ObjectType, string> = {
  literary: "Произведение литературы",
  scientific: "Произведение науки",
  dramatic: "Драматическое произведение",
  script: "Сценарное произведение",
  choreographic: "Произведение хореографии",
  music: "Музыкальное произведение",
  audiovisual: "Аудиовизуальное произведение",
  "fine-art": "Произведение изобразительного искусства",
  "applied-art": "Произведение прикладного искусства",
  architecture: "Произведение архитектуры",
  photographic: "Фотографическое произведение",
  "map-plan": "Карта, план, эскиз",
  "computer-program": "Программа для ЭВМ",
  database: "База данных",
  composite: "Составное произведение",
  derivative: "Производное произведение",
  "related-rights": "Объект смежных прав",
  other: "Иное произведение",
  unknown: "Не определён",
};

export const workKinds: Record<WorkKind, string> = {
  textbook: "Учебник",
  "teaching-aid": "Учебное пособие",
  monograph: "Монография",
  software: "Программное обеспечение",
  database: "База данных",
  "video-course": "Видеокурс",
  other: "Другое",
};
