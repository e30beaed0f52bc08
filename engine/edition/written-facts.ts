// Facts written in a document: several maps laid over one another, with numbers kept as they were written.
import type { Document } from '../text/document.ts';
import type { Path } from '../values/position.ts';
import { isWrittenMap, type Written, WrittenNumber } from '../values/written.ts';

/** The facts at `paths`, later ones over earlier ones; a path where nothing stands adds nothing. */
export function writtenFacts(document: Document, paths: readonly Path[]): Written {
  const facts: Record<string, Written> = Object.create(null);
  for (const path of paths) {
    const [plain, written] = [document.plainAt(path), document.writtenAt(path)];
    const map = plain === undefined || written === undefined ? undefined : merge(plain, written);
    if (map !== undefined && isWrittenMap(map)) Object.assign(facts, map);
  }
  return facts;
}

/** One tree from its two views: the plain one tells numbers from texts, the written one keeps their digits. */
function merge(plain: unknown, written: unknown): Written {
  if (typeof plain === 'number') return new WrittenNumber(String(written));
  if (Array.isArray(plain)) return plain.map((item, at) => merge(item, (written as readonly unknown[])[at]));
  if (typeof plain !== 'object' || plain === null) return written as Written;
  const map: Record<string, Written> = Object.create(null);
  for (const [key, value] of Object.entries(plain))
    map[key] = merge(value, (written as Readonly<Record<string, unknown>>)[key]);
  return map;
}
