import type { noticeLetter as englishLetter, notices as english } from "../en/notices.ts";
import type { RussianTexts } from "../texts.ts";

export const notices: RussianTexts<typeof english> = {
  title: "Уведомления",
  lead: "Что произошло со свидетельствами, которые вы отправили или проверяете.",
  bell_one: "Уведомления: {{count}} новое",
  bell_few: "Уведомления: {{count}} новых",
  bell_many: "Уведомления: {{count}} новых",
  bell_other: "Уведомления: {{count}} новых",
  bellNone: "Уведомления: новых нет",
  fresh: "Новое",
  markAll: "Отметить все как просмотренные",
  empty: "Уведомлений пока нет",
  emptyHint: "Когда по свидетельству примут решение или вам напишут, это появится здесь.",
  older: "Более ранние",
  newest: "К последним",
  gone: "Свидетельство, которое вам больше не доступно",
  withoutNumber: "без номера",
  number: "№ {{number}}",
  kinds: {
    returned: "Возвращено на доработку",
    approved: "Утверждено",
    rejected: "Отклонено",
    held: "Отложено отделом науки",
    reopened: "Снова открыто отделом науки",
    comment: "Новое замечание",
    "taken-over": "Проверку перенял коллега",
  },
  digest: {
    title: "Письмо на почту",
    wish: "Раз в день присылать мне письмо о том, чего я не видел(а)",
    save: "Сохранить",
    saved: "Сохранено.",
    noMail: "Почтовый сервер сейчас не настроен, поэтому письма не отправляются.",
  },
};

export const noticeLetter: RussianTexts<typeof englishLetter> = {
  subject: "Tizilim: для вас есть новости",
  greeting: "Здравствуйте!",
  lead: "В системе Tizilim есть то, чего вы ещё не видели:",
  more: "… и ещё: {{count}}.",
  all: "Все уведомления: {{url}}",
  allWithoutAddress: "Чтобы увидеть всё, откройте Tizilim и нажмите на колокольчик.",
  end: "Такое письмо приходит не чаще раза в день. Отключить его можно на странице «Уведомления».",
};
