import type { ObjectType, WorkKind } from "#app/model/object-type.ts";

export const objectTypes: Record<ObjectType, string> = {
  literary: "Әдебиет туындысы",
  scientific: "Ғылым туындысы",
  dramatic: "Драмалық туынды",
  script: "Сценарий туындысы",
  choreographic: "Хореография туындысы",
  music: "Музыкалық туынды",
  audiovisual: "Аудиовизуалдық туынды",
  "fine-art": "Бейнелеу өнері туындысы",
  "applied-art": "Қолданбалы өнер туындысы",
  architecture: "Сәулет туындысы",
  photographic: "Фотосурет туындысы",
  "map-plan": "Карта, жоспар, нобай",
  "computer-program": "ЭЕМ-ге арналған бағдарлама",
  database: "Дерекқор",
  composite: "Құрамдас туынды",
  derivative: "Туынды шығарма",
  "related-rights": "Сабақтас құқықтар объектісі",
  other: "Өзге туынды",
  unknown: "Анықталмаған",
};

export const workKinds: Record<WorkKind, string> = {
  textbook: "Оқулық",
  "teaching-aid": "Оқу құралы",
  monograph: "Монография",
  software: "Бағдарламалық өнім",
  database: "Дерекқор",
  "video-course": "Бейнекурс",
  other: "Басқа",
};
