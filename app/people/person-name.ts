/** A person's name in its parts. No patronymic is normal: identity documents do not always have one. */
export type PersonName = { surname: string; givenName: string; patronymic: string | null };

/** Surname, given name and patronymic as one line, in the order of the form (Order 1315, App. 2). */
export function fullName({ surname, givenName, patronymic }: PersonName): string {
  return [surname, givenName, patronymic].filter((part) => part !== null && part !== "").join(" ");
}

/** "Surname G. P.", for places where the whole name has no room. */
export function shortName({ surname, givenName, patronymic }: PersonName): string {
  const initials = [givenName, patronymic].flatMap((part) => (part ? [`${part.charAt(0)}.`] : []));
  return [surname, ...initials].join(" ");
}
