import type { quality as english } from "../en/quality.ts";
import type { RussianTexts } from "../texts.ts";

export const quality: RussianTexts<typeof english> = {
  box: {
    title: "Полная проверка",
    why: "С этим свидетельством всё в порядке: оно выбрано по жребию, чтобы находить незаметные ошибки. Сверьте каждое значение со страницей.",
    done: "Все значения сверены со страницей",
  },
};
