// What may be done to the vocabulary as a whole, as edits: facts that come and go, and meanings in one policy only.
import type { Bilingual, Document, Edit, Path } from '../../../engine/index.ts';
import { freeId, nameFrom } from '../fields/free-id.ts';
import { copyOf, mapOf, memberOf } from '../written-data.ts';

export interface ShownFact {
  readonly name: string;
  readonly path: Path;
  /** The policy it means something else in; absent for what it means everywhere. */
  readonly only?: string | undefined;
}

/** Every fact of the vocabulary with its path, those of single policies last. */
export function readVocabulary({ written }: Document): readonly ShownFact[] {
  const names = Object.keys(mapOf(memberOf(written, 'facts')) ?? {});
  const only = Object.entries(mapOf(memberOf(written, 'only')) ?? {});
  return [
    ...names.map((name) => ({ name, path: ['facts', name] })),
    ...only.flatMap(([policy, facts]) =>
      Object.keys(mapOf(facts) ?? {}).map((name) => ({ name, path: ['only', policy, name], only: policy })),
    ),
  ];
}

/** A new fact at the end: a ratio until its type is chosen. */
export function addFactEdit(
  document: Document,
  label: Bilingual,
): { readonly name: string; readonly edit: Edit } {
  const taken = readVocabulary(document).map(({ name }) => name);
  const name = freeId(nameFrom(label.en) || 'fact', taken);
  return { name, edit: { op: 'set', path: ['facts', name], value: { label: { ...label }, type: 'ratio' } } };
}

/** Lets a fact mean something else in one policy: to begin with, the same. */
export function addOnlyEdit(document: Document, name: string, policy: string): Edit | undefined {
  const value = copyOf(document, ['facts', name]);
  if (value === undefined) return undefined;
  const only = mapOf(memberOf(document.written, 'only'));
  if (!only) return { op: 'set', path: ['only'], value: { [policy]: { [name]: value } } };
  return memberOf(only, policy) === undefined
    ? { op: 'set', path: ['only', policy], value: { [name]: value } }
    : { op: 'set', path: ['only', policy, name], value };
}

/** Takes a fact out. The last own meaning of a policy takes the policy with it, and the last policy the whole part. */
export function removeFactEdit(document: Document, { path }: ShownFact): Edit {
  const isAlone = (map: Path): boolean => Object.keys(mapOf(document.writtenAt(map)) ?? {}).length === 1;
  let place = path;
  while (place[0] === 'only' && place.length > 1 && isAlone(place.slice(0, -1))) place = place.slice(0, -1);
  return { op: 'remove', path: place };
}
