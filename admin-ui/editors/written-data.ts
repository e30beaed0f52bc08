// Reading a document's data without trusting its shape: a text that is being typed may hold anything anywhere.
import {
  type Bilingual,
  both,
  type Document,
  type Path,
  type PlainData,
  type Written,
  type WrittenData,
  WrittenNumber,
} from '../../engine/index.ts';

export type WrittenMapData = { readonly [key: string]: WrittenData };

export const mapOf = (data: WrittenData | undefined): WrittenMapData | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as WrittenMapData) : undefined;

export const listOf = (data: WrittenData | undefined): readonly WrittenData[] =>
  Array.isArray(data) ? (data as readonly WrittenData[]) : [];

/** The member of a map, or undefined. */
export function memberOf(data: WrittenData | undefined, key: string): WrittenData | undefined {
  const map = mapOf(data);
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

export const textOf = (data: WrittenData | undefined, key: string): string => {
  const member = memberOf(data, key);
  return typeof member === 'string' ? member : '';
};

/** A text in both languages, as far as it is written. */
export function bilingualOf(data: WrittenData | undefined, key: string): Bilingual | undefined {
  const member = memberOf(data, key);
  const [zh, en] = [textOf(member, 'zh'), textOf(member, 'en')];
  return zh || en ? both(zh || en, en || zh) : undefined;
}

/** What stands at a path as an edit would write it again: numbers stay numbers, texts stay texts. Undefined when nothing stands there. */
export function copyOf(document: Document, path: Path): Written | undefined {
  const [written, plain] = [document.writtenAt(path), document.plainAt(path)];
  return written === undefined || plain === undefined ? undefined : asWritten(written, plain);
}

function asWritten(written: WrittenData, plain: PlainData): Written {
  if (typeof plain === 'number') return new WrittenNumber(String(written));
  if (Array.isArray(written)) {
    const items = plain as readonly PlainData[];
    return written.map((item: WrittenData, at) => asWritten(item, items[at] ?? null));
  }
  const map = mapOf(written);
  if (!map) return written as Written;
  const members = plain as { readonly [key: string]: PlainData };
  return Object.fromEntries(
    Object.entries(map).map(([key, member]) => [key, asWritten(member, members[key] ?? null)]),
  );
}
