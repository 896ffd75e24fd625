import { foldForSearch } from "#app/certificate/match/search-text.ts";
import type { AppContext } from "#app/context.server.ts";
import {
  hasSearchChanges,
  listSearchChanges,
  listSearchedTexts,
  replaceSearchRows,
  type SearchedText,
} from "#db/queries/search.server.ts";

/** So many a transaction: others want to write as well. */
const atOnce = 500;

/**
 * Folds anew what changed since the last look, so that a search finds what stands there now. Does nothing, without a write,
 * when nothing has changed.
 */
export async function refreshSearch({ db }: Pick<AppContext, "db">): Promise<void> {
  while (await hasSearchChanges(db.read)) {
    await db.write(async (tx) => {
      const ids = await listSearchChanges(tx, atOnce);
      const texts = await listSearchedTexts(tx, ids);
      await replaceSearchRows(tx, ids, texts.map(rowOf));
    });
  }
}

function rowOf({ certificateId, number, titles, names }: SearchedText) {
  return {
    certificateId,
    number: foldForSearch(number),
    titles: titles.map(foldForSearch).join(" "),
    names: names.map(foldForSearch).join(" "),
  };
}
