import type { noticeLetter as englishLetter, notices as english } from "../en/notices.ts";
import type { TextsLike } from "../texts.ts";

export const notices: TextsLike<typeof english> = {
  title: "Хабарламалар",
  lead: "Сіз жіберген немесе тексеретін куәліктермен не болғаны.",
  bell_one: "Хабарламалар: {{count}} жаңа",
  bell_other: "Хабарламалар: {{count}} жаңа",
  bellNone: "Хабарламалар: жаңасы жоқ",
  fresh: "Жаңа",
  markAll: "Барлығын көрілді деп белгілеу",
  empty: "Әзірге хабарлама жоқ",
  emptyHint: "Куәлік бойынша шешім қабылданса немесе сізге біреу жазса, осында көрінеді.",
  older: "Бұрынғылары",
  newest: "Соңғыларына оралу",
  gone: "Сізге енді қолжетімсіз куәлік",
  withoutNumber: "нөмірсіз",
  number: "№ {{number}}",
  kinds: {
    returned: "Түзетуге қайтарылды",
    approved: "Бекітілді",
    rejected: "Қабылданбады",
    held: "Ғылым бөлімі кейінге қалдырды",
    reopened: "Ғылым бөлімі қайта ашты",
    comment: "Жаңа ескертпе",
    "taken-over": "Тексеруді әріптесіңіз өзіне алды",
  },
  digest: {
    title: "Поштаға хат",
    wish: "Мен көрмегендер туралы күніне бір рет хат жіберілсін",
    save: "Сақтау",
    saved: "Сақталды.",
    noMail: "Қазір пошта сервері бапталмаған, сондықтан хат жіберілмейді.",
  },
};

export const noticeLetter: TextsLike<typeof englishLetter> = {
  subject: "Tizilim: сізге жаңалық бар",
  greeting: "Сәлеметсіз бе!",
  lead: "Tizilim жүйесінде сіз әлі көрмеген жаңалық бар:",
  more: "… және тағы: {{count}}.",
  all: "Барлық хабарлама: {{url}}",
  allWithoutAddress: "Барлығын көру үшін Tizilim жүйесін ашып, қоңырауды басыңыз.",
  end: "Мұндай хат күніне бір реттен артық келмейді. Оны «Хабарламалар» бетінде өшіруге болады.",
};
