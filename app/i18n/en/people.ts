export const people = {
  matchReasons: {
    learned: "a person confirmed this spelling before",
    "same-letters": "same letters",
    "kazakh-russian-letters": "same name in Kazakh and Russian letters",
    "surname-ending": "same surname without its ending",
    "patronymic-stem": "same stem of the patronymic",
    "patronymic-ending": "patronymic without its ending",
    transcription: "alike by transcription",
    initials: "initials agree",
    "patronymic-missing": "no patronymic",
    "hyphen-part": "part of a double surname",
    "few-letters-differ": "a few letters differ",
    "other-surname": "same name and patronymic, another surname",
    "several-people": "several people have this name",
  },
};
