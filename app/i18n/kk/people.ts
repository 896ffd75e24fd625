import type { people as english } from "../en/people.ts";
import type { TextsLike } from "../texts.ts";

export const people: TextsLike<typeof english> = {
  matchReasons: {
    learned: "бұл жазылуы бұрын расталған",
    "same-letters": "әріптері бірдей",
    "kazakh-russian-letters": "сол есім қазақша және орысша әріппен",
    "surname-ending": "тегі бірдей, жалғауы жоқ",
    "patronymic-stem": "әкесінің атының түбірі бірдей",
    "patronymic-ending": "әкесінің аты жалғаусыз",
    transcription: "транскрипциясы ұқсас",
    initials: "бас әріптері сәйкес",
    "patronymic-missing": "әкесінің аты жазылмаған",
    "hyphen-part": "қос тегінің бір бөлігі",
    "few-letters-differ": "бір-екі әрпі өзгеше",
    "other-surname": "аты мен әкесінің аты бірдей, тегі басқа",
    "several-people": "бірнеше қызметкердің аты осындай",
  },
};
