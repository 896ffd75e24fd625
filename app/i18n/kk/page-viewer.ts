import type { TextsLike } from "../texts.ts";
import type { pageViewer as english } from "../en/page-viewer.ts";

export const pageViewer: TextsLike<typeof english> = {
  zoom: "Беттердің өлшемі",
  smaller: "Кішірейту",
  larger: "Үлкейту",
  percent: "{{percent}} %",
  fits: { width: "Ені бойынша", page: "Тұтас" },
  fitWidth: "Ені бойынша көрсету",
  fitPage: "Бетті тұтас көрсету",
  turn: "Бетті бұру",
  turnLeft: "Солға бұру",
  turnRight: "Оңға бұру",
  pages: "Беттер",
  previousPage: "Алдыңғы бет",
  nextPage: "Келесі бет",
  pageNumber: "Бетке өту",
  ofPages: "/ {{total}}",
  wholeFile: "Файлдың барлық беттері",
};
