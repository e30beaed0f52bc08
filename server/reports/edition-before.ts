// The edition an authorization report compares with: the one named, else the one its edition was copied from.
import { authorizationPolicy } from '../../engine/index.ts';
import type { StoredEdition } from '../editions/stored-edition.ts';

/** Undefined where the edition was copied from none, or from one that cannot answer: then there is no side before. */
export function editionBefore(
  { head }: StoredEdition,
  find: (id: string) => StoredEdition | undefined,
): StoredEdition | undefined {
  const before = head.from === undefined ? undefined : find(head.from);
  const canAnswer = before && before.state !== 'refused' && before.edition.policies.has(authorizationPolicy);
  return canAnswer ? before : undefined;
}
