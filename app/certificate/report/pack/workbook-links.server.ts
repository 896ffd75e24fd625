import { StringDecoder } from "node:string_decoder";
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { formulaTargets, workbookTarget, type WorkbookTarget } from "./workbook-targets.ts";

/** Most letters of all sheets: ten times the longest register, far below what would keep a machine busy for an hour. */
const mostXmlBytes = 1024 ** 3;
/** Most letters between two tags: a cell holds 32,767. */
const longestText = 1024 ** 2;

/**
 * Every place beside the workbook its cells lead to, each once. Sheets are read as they are unpacked and never held.
 *
 * @throws Error for what is no workbook, or is larger than any of ours
 */
export async function workbookLinks(path: string): Promise<WorkbookTarget[]> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  try {
    const targets = new Map<string, WorkbookTarget>();
    const found = (target: WorkbookTarget | null) => target === null || targets.set(target.path, target);
    let bytes = 0;
    let sheets = 0;
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const isRelations = /^xl\/worksheets\/_rels\/[^/]+\.rels$/u.test(name);
      if (!isRelations && !/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) continue;
      bytes += entry.uncompressedSize;
      if (bytes > mostXmlBytes) throw new Error("too large");
      if (!isRelations) sheets += 1;
      await readXml(zip, entry, isRelations ? relationReader(found) : formulaReader(found));
    }
    if (sheets === 0) throw new Error("no sheets");
    return [...targets.values()];
  } finally {
    zip.close();
  }
}

type Found = (target: WorkbookTarget | null) => void;

/** What is done at each opening tag and at each text; both say that the file goes on. */
type Reader = { opened(name: string, attributes: Record<string, string>): void; text(text: string): void };

function relationReader(found: Found): Reader {
  return {
    opened(name, { Type = "", Target = "", TargetMode = "" }) {
      const isLink = name === "Relationship" && Type.endsWith("/hyperlink") && TargetMode === "External";
      if (isLink) found(workbookTarget(Target, { encoded: true }));
    },
    text: () => undefined,
  };
}

function formulaReader(found: Found): Reader {
  let isFormula = false;
  return {
    opened(name) {
      isFormula = name === "f";
    },
    text(text) {
      if (!isFormula) return;
      isFormula = false;
      for (const address of formulaTargets(text)) found(workbookTarget(address, { encoded: false }));
    },
  };
}

async function readXml(zip: ZipFile, entry: Entry, reader: Reader): Promise<void> {
  const parser = new SaxesParser();
  let last = 0;
  parser.on("opentag", ({ name, attributes }) => {
    last = parser.position;
    reader.opened(name, attributes);
  });
  parser.on("text", (letters) => {
    last = parser.position;
    reader.text(letters);
  });
  parser.on("error", (error) => {
    throw error;
  });
  const decoder = new StringDecoder("utf8");
  const stream: Readable = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    parser.write(decoder.write(piece as Buffer));
    if (parser.position - last > longestText) throw new Error("too long a text");
  }
  parser.close();
}
