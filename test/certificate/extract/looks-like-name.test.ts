import * as fc from "fast-check";
import { expect, test } from "vitest";

import { looksLikeName } from "#app/certificate/extract/looks-like-name.ts";
import { arbitraryPerson } from "#test/factories/invented-people.ts";

test.each(["Ли Ұлжан", "ТӨЛЕУТАЙ-ЯСИНА ГҮЛДАНА ӘБДІРАХМАНҚЫЗЫ", "Болат Қайрат Серік ұлы", "Umbetova Madina"])(
  "%s is a name",
  (name) => expect(looksLikeName(name)).toBe(true),
);

test.each([
  "аты",
  "әкесінің Соловьёва Перизат Оразбеккызы аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)",
  "Авторлық құқық түрі: туынды шығарма",
  "2 БЕКМУХАМБЕТ Жанибек Сагынтайулы",
  "Вид объекта авторского права",
])("%s is none", (text) => expect(looksLikeName(text)).toBe(false));

test("every invented person has a name in every language", () => {
  fc.assert(
    fc.property(arbitraryPerson, (person) => {
      for (const name of Object.values(person)) expect(looksLikeName(name)).toBe(true);
    }),
  );
});
