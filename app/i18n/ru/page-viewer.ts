import type { RussianTexts } from "../texts.ts";
import type { pageViewer as english } from "../en/page-viewer.ts";

export const pageViewer: RussianTexts<typeof english> = {
  zoom: "Размер страниц",
  smaller: "Мельче",
  larger: "Крупнее",
  percent: "{{percent}} %",
  fits: { width: "По ширине", page: "Целиком" },
  fitWidth: "Показать по ширине",
  fitPage: "Показать страницу целиком",
  turn: "Поворот страницы",
  turnLeft: "Повернуть влево",
  turnRight: "Повернуть вправо",
  pages: "Страницы",
  previousPage: "Предыдущая страница",
  nextPage: "Следующая страница",
  pageNumber: "Перейти к странице",
  ofPages: "из {{total}}",
  wholeFile: "Все страницы файла",
};
