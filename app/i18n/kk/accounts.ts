import type { accounts as english } from "../en/accounts.ts";
import type { TextsLike } from "../texts.ts";

export const accounts: TextsLike<typeof english> = {
  title: "Тіркелгілер",
  lead: "Кім кіре алады және қандай рөлмен.",
  caption: "Барлық тіркелгілер",
  name: "Аты-жөні",
  email: "Электрондық пошта",
  role: "Рөлі",
  state: "Күйі",
  active: "қолданыста",
  inactive: "өшірілген",
  staff: "Қызметкерлер анықтамалығындағы жазба",
  noStaff: "жоқ",
  actions: "Өзгерту",
  changeRole: "Ауыстыру",
  deactivate: "Өшіру",
  activate: "Қосу",
  resetPassword: "Жаңа құпиясөз",
  add: "Тіркелгі қосу",
  addHint: "Құпиясөз автоматты түрде жасалып, бір рет көрсетіледі.",
  submit: "Қосу",
  passwordOnce: "{{email}} құпиясөзі",
  passwordOnceHint: "Қолына өзіңіз беріңіз: ол тек қазір көрсетіледі. Бұл адамның ашық сеанстары аяқталды.",
  done: "Өзгертілді. Құқығы өзгерсе, бұл тіркелгінің ашық сеанстары аяқталды.",
  self: "бұл сіз",
};
