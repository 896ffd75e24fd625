import type { quality as english } from "../en/quality.ts";
import type { TextsLike } from "../texts.ts";

export const quality: TextsLike<typeof english> = {
  box: {
    title: "Толық тексеру",
    why: "Бұл куәлікте кемшілік байқалмады: байқалмаған қателерді табу үшін ол жеребемен іріктелді. Әр мәнді бетпен салыстырыңыз.",
    done: "Барлық мәнді бетпен салыстырдым",
  },
};
