import type { deskFields as english } from "../en/desk-fields.ts";
import type { TextsLike } from "../texts.ts";

export const deskFields: TextsLike<typeof english> = {
  halves: {
    none: "мұнда ештеңе басылмаған",
    differs: "өзгеше",
    lacks: "Мұнда жоқ: {{text}}",
    reads: "яғни {{value}}",
    relations: {
      same: "мәнмен бірдей",
      spellings: "сол есімнің басқаша жазылуы",
      differ: "мәннен өзгеше",
      unknown: "осылай басылған",
    },
  },
  doubt: "Сенімсіз оқылды: бетпен салыстырыңыз.",
  groups: {
    heading: "Нөмірі мен күні",
    title: "Объектінің атауы",
    office: "Бөлім қосатын мәліметтер",
  },
  place: {
    mark: "Беттен оқу",
    hint: "Беттегі орынды қоршап сызыңыз: мәтіні таңдалған өріске түседі. Аяқтау — Escape. Мәнді әрқашан қолмен жазуға болады.",
    into: "Қай өріске",
    reading: "Белгіленген орын оқылып жатыр…",
    read: "Белгіленген орыннан оқылды: «{{text}}»",
    filled: "{{field}}: белгіленген орыннан оқылды: «{{text}}»",
    undo: "Қайтару",
    undoField: "{{field}}: белгіленген орыннан оқылғанды қайтару",
    problems: {
      nothing: "Белгіленген орыннан ештеңе оқылмады. Кеңірек қоршаңыз немесе мәнді қолмен жазыңыз.",
      "too-small": "Белгіленген орын тым кішкентай. Жолды тұтас қоршаңыз.",
      busy: "Оқу құралы бос емес. Сәлден кейін қайталаңыз.",
      unfit: "Белгіленген орыннан «{{text}}» оқылды, бірақ ол бұл өріске келмейді. Мәнді қолмен жазыңыз.",
      failed: "Белгіленген орынды оқу мүмкін болмады. Қайталаңыз немесе мәнді қолмен жазыңыз.",
    },
  },
  history: {
    title: "Өрістің тарихы",
    titleOf: "«{{field}}» өрісінің тарихы",
    count_one: "{{count}} жазба",
    count_other: "{{count}} жазба",
    read: "Машина оқыды",
    readAgain: "Қайта оқылды",
    nothing: "ештеңе оқылмады",
    corrected: "Түзетілді",
    confirmed: "Расталды",
    change: "{{before}} → {{after}}",
    engine: "оқу ережелері {{engine}}",
  },
  newReading: "Жаңа оқылым:",
  machineValue: "Машина оқығаны:",
  findings: {
    title: "Ескертпелер ({{count}})",
    next: "Не істеу керек:",
    goTo: "Өріске өту: {{field}}",
    goToFinding: "Өріске өту: {{field}}. {{severity}}: {{finding}}",
  },
};
