import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

import { isLanguage, type Language } from "#app/model/language.ts";
import type { ReadingChoices } from "#app/model/reading.ts";

export const usage = `Usage: npm run read -- FILE|FOLDER... [options]
  --jsonl OUT            write the lines to OUT; a run that was interrupted goes on where it stopped
  --again                with --jsonl: start over instead
  --xlsx OUT             write a workbook, too
  --language kk|ru|en    of the workbook; kk when not given
  --jobs N               read so many files at the same time; as many as there are processors when not given
  --ignore-text-layer    recognise the picture of every page, whatever text the file carries
  --turn 90|180|270      turn every page to the left first`;

export type Arguments = {
  paths: string[];
  jsonl: string | undefined;
  isAgain: boolean;
  xlsx: string | undefined;
  language: Language;
  jobs: number;
  choices: ReadingChoices;
};

const turns = { auto: "auto", "90": 1, "180": 2, "270": 3 } as const;
const isTurn = (text: string): text is keyof typeof turns => Object.hasOwn(turns, text);

/** @returns null when the command is used wrongly */
export function readArguments(args: readonly string[]): Arguments | null {
  try {
    const { positionals: paths, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: "string" },
        again: { type: "boolean", default: false },
        xlsx: { type: "string" },
        language: { type: "string", default: "kk" },
        jobs: { type: "string", default: String(availableParallelism()) },
        "ignore-text-layer": { type: "boolean", default: false },
        turn: { type: "string", default: "auto" },
      },
    });
    const { jsonl, xlsx, language, turn, again: isAgain } = values;
    const jobs = Number(values.jobs);
    const isJobCount = Number.isInteger(jobs) && jobs >= 1 && jobs <= 64;
    if (paths.length === 0 || !isLanguage(language) || !isTurn(turn) || !isJobCount) return null;
    const choices = { ignoreTextLayer: values["ignore-text-layer"], turn: turns[turn] };
    return { paths, jsonl, isAgain, xlsx, language, jobs, choices };
  } catch {
    return null;
  }
}
