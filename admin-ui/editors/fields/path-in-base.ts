// Where something stood before the draft: rows are known by their id or name, so that one that moved is still itself.
import type { Document, Path, WrittenData } from '../../../engine/index.ts';
import { listOf, memberOf, textOf } from '../written-data.ts';

/** The path in `base` of what stands at `path` in `document`; undefined where a row on the way is new. */
export function pathInBase(document: Document, base: Document, path: Path): Path | undefined {
  const found: (string | number)[] = [];
  for (const [depth, part] of path.entries()) {
    const step =
      typeof part === 'number' ? rowInBase(document, base, path.slice(0, depth), part, found) : part;
    if (step === undefined) return undefined;
    found.push(step);
  }
  return found;
}

function rowInBase(
  document: Document,
  base: Document,
  list: Path,
  row: number,
  baseList: Path,
): number | undefined {
  const id = idOf(listOf(document.writtenAt(list))[row]);
  const rows = listOf(base.writtenAt(baseList));
  if (id === '') return row < rows.length && idOf(rows[row]) === '' ? row : undefined;
  const at = rows.findIndex((each) => idOf(each) === id);
  return at < 0 ? undefined : at;
}

/** Rows without an id, such as cases, are known by what they are called. */
const idOf = (row: WrittenData | undefined): string =>
  textOf(row, 'id') || textOf(memberOf(row, 'name'), 'zh');
