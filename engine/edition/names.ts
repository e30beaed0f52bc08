// The names a block of an edition may read, for those who edit it. Unlike a policy's own names it is there while the policy has errors.
import { namesAbove } from '../policy/compile.ts';
import type { Names } from '../values/named.ts';
import { factsFor } from './catalogue.ts';
import type { Edition } from './edition.ts';

/** Facts, outcomes of used policies and columns of the blocks above the one at `at`; empty for a file that is not there. */
export function namesFor(edition: Edition, file: string, at: number): Names {
  const document = edition.documents.get(file);
  const id = document?.writtenAt(['policy']);
  if (!document || typeof id !== 'string') return new Map();
  const facts = factsFor(edition.catalogue, id);
  return namesAbove(document, { facts, policy: (used) => edition.policies.get(used) }, at);
}
