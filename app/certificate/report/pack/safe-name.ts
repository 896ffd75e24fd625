/** Names that Windows keeps for devices, with any ending behind them. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Longest, in letters: with folder, day and ending it stays far below what Windows allows for a whole path. */
const longest = 80;

/**
 * A text as part of a file's name that every system takes and shows alike: letters, digits, spaces, `-` and `_`, in the
 * composed form of Unicode. Dots become `-` too: an ending is ours to give, and a name of dots leads elsewhere.
 *
 * @param instead where nothing of the text is left
 */
export function safeName(text: string, instead: string): string {
  const plain = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, (between) => (/^\s+$/u.test(between) ? " " : "-"))
    .replaceAll(/^[\p{M}\s-]+/gu, "");
  const short = Array.from(plain)
    .slice(0, longest)
    .join("")
    .normalize("NFC")
    .replaceAll(/[\s-]+$/gu, "");
  if (short === "") return instead;
  return devices.test(short) ? `${short}-` : short;
}

/** What two names have in common that a system without case would take for one. */
export function nameKey(name: string): string {
  return name.toUpperCase().toLowerCase().normalize("NFC");
}
