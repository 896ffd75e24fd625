import type { shell as english } from "../en/shell.ts";
import type { TextsLike } from "../texts.ts";

export const shell: TextsLike<typeof english> = {
  product: "Tizilim",
  tagline: "Авторлық куәліктер тізілімі",
  skip: "Мазмұнға өту",
  navigation: "Негізгі мәзір",
  language: "Тіл",
  languageName: { kk: "Қазақша", ru: "Русский", en: "English" },
  menu: "Сіздің тіркелгіңіз",
  signOut: "Шығу",
  close: "Жабу",
  loading: "Жүктелуде",
  nav: {
    certificates: "Менің куәліктерім",
    points: "Менің балдарым",
    review: "Тексеру",
    reports: "Есептер",
    mine: "Менің жұмыстарым",
    missing: "Кім тапсырмады",
    rule: "Есептеу ережесі",
    people: "Қызметкерлер",
    accounts: "Тіркелгілер",
    audit: "Журнал",
  },
  role: {
    faculty: "Оқытушы",
    office: "Ғылым бөлімі",
    administration: "Әкімшілік",
    sysadmin: "Жүйе әкімшісі",
  },
  error: {
    title: "Орындалмады",
    bug: "Біздің тарапымыздан қате шықты. Сақтағаныңыздың бәрі орнында. Қайталап көріңіз; қате қайталанса, жүйе әкімшісіне мына нөмірді айтыңыз:",
    home: "Басты бетке өту",
  },
};
