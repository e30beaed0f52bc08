// What a choice of the owner makes of a text: its statements ("this member is 5.5%", "there is no such member") → edits of a document.
// A statement that holds already gives no edit, so making a choice twice is making it once.
import { type Edit, editData, isSame } from '../text/edit.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Path } from '../values/position.ts';
import { isWrittenList, isWrittenMap, type Written, type WrittenMap } from '../values/written.ts';

/** The edits, and the data as it is after them; or why a statement does not fit the text. */
export type ChoiceEdits =
  | { readonly edits: readonly Edit[]; readonly data: Written; readonly trouble?: undefined }
  | { readonly trouble: Bilingual; readonly edits?: undefined; readonly data?: undefined };

/** Makes the statements one after the other on the data of a whole document; their paths begin at `base`, or at the top after `/`. */
export function choiceEdits(data: Written, statements: readonly Written[], base: Path): ChoiceEdits {
  const edits: Edit[] = [];
  let after = data;
  for (const statement of statements) {
    const step = editFor(after, statement, base);
    if (step === undefined) continue;
    if ('zh' in step) return { trouble: step };
    edits.push(step);
    after = editData(after, step);
  }
  return { edits, data: after };
}

/** True when every statement holds in the data. */
export const isChosen = (data: Written, statements: readonly Written[], base: Path): boolean =>
  choiceEdits(data, statements, base).edits?.length === 0;

/** The edit a statement needs; undefined where it holds already, and words where its path leads nowhere. */
function editFor(data: Written, statement: Written, base: Path): Edit | Bilingual | undefined {
  const { set, remove, to = null, before }: WrittenMap = isWrittenMap(statement) ? statement : {};
  const written = set ?? remove;
  if (typeof written !== 'string') return both('没有写路径', 'it has no path');
  const place = placeOf(data, written, base);
  if ('zh' in place) return place;
  const { path, parent, value } = place;
  if (remove !== undefined) return value === undefined ? undefined : { op: 'remove', path };
  if (value !== undefined) return isSame(value, to) ? undefined : { op: 'set', path, value: to };
  return isWrittenList(parent) ? insertion(parent, path, to, before) : { op: 'set', path, value: to };
}

function insertion(list: readonly Written[], path: Path, value: Written, before?: Written): Edit | Bilingual {
  const id = path.at(-1);
  if (!isWrittenMap(value) || value.id !== id)
    return both(`新加的一项 id 须为 ${id}`, `the item that is added must have the id ${id}`);
  const at = before === undefined ? list.length : indexOf(list, String(before));
  if (at === undefined) return both(`没有 id 为 ${before} 的一项`, `there is no item with the id ${before}`);
  return { op: 'insert', path: [...path.slice(0, -1), at], value };
}

interface Place {
  readonly path: Path;
  /** What holds it, and what stands there; undefined where nothing does. */
  readonly parent: Written;
  readonly value: Written | undefined;
}

/** Follows a path as written. All but its last part must be there; an item that is not keeps its id as the last part. */
function placeOf(data: Written, written: string, base: Path): Place | Bilingual {
  const fromTop = written.startsWith('/');
  const parts = written.match(/[A-Za-z0-9_-]+/g) ?? [];
  const path: (string | number)[] = fromTop ? [] : [...base];
  let parent: Written = data;
  let value: Written | undefined = fromTop ? data : base.reduce(memberAt, data as Written | undefined);
  for (const part of parts) {
    if (value === undefined || !(isWrittenList(value) || isWrittenMap(value)))
      return nothingAt(written, part);
    parent = value;
    const key: string | number = isWrittenList(parent) ? (indexOf(parent, part) ?? part) : part;
    path.push(key);
    value = memberAt(parent, key);
  }
  return { path, parent, value };
}

/** Of an item by its id, else by its number from 0. */
function indexOf(list: readonly Written[], part: string): number | undefined {
  const byId = list.findIndex((item) => isWrittenMap(item) && item.id === part);
  if (byId >= 0) return byId;
  const at = /^\d+$/.test(part) ? Number.parseInt(part, 10) : list.length;
  return at < list.length ? at : undefined;
}

function memberAt(value: Written | undefined, key: string | number): Written | undefined {
  if (value === undefined) return undefined;
  if (isWrittenList(value)) return typeof key === 'number' ? value[key] : undefined;
  return isWrittenMap(value) && typeof key === 'string' && Object.hasOwn(value, key) ? value[key] : undefined;
}

const nothingAt = (path: string, part: string): Bilingual =>
  both(`路径 ${path} 走不到 ${part}`, `the path ${path} does not lead to ${part}`);
