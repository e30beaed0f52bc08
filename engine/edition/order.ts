// The order of an edition's policies: system by system, within each as edition.yaml lists them, the others after by name.
import { systems } from '../policy/systems.ts';
import type { Document } from '../text/document.ts';
import { both } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import { idOf } from './files.ts';

/**
 * The same files, in order. People know their rules in the order of the text they come from, not of the alphabet.
 *
 * @param pathOf The path of a policy's file within its edition, such as `incentives/commission.yaml`.
 * @param order What edition.yaml lists: ids of policies.
 */
export function inOrder<File>(
  files: readonly File[],
  pathOf: (file: File) => string,
  order: readonly string[] = [],
): readonly File[] {
  const rank = (path: string): number => {
    const system = systems.findIndex((each) => path.startsWith(`${each}/`));
    const listed = order.indexOf(idOf(path));
    return system * (order.length + 1) + (listed === -1 ? order.length : listed);
  };
  return [...files].sort((a, b) => rank(pathOf(a)) - rank(pathOf(b)) || (pathOf(a) < pathOf(b) ? -1 : 1));
}

/** Names in the order that no policy has: a slip of the pen, or a policy that has been taken out. */
export const orderFindings = (
  document: Document,
  order: readonly string[],
  paths: readonly string[],
): readonly Finding[] =>
  order.flatMap((id, at): readonly Finding[] =>
    paths.some((path) => idOf(path) === id)
      ? []
      : [
          {
            code: 'ORDER_UNKNOWN',
            severity: 'warning',
            place: document.placeOf(['order', at]),
            path: ['order', at],
            message: both(`版本中没有策略 ${id}`, `the edition has no policy ${id}`),
            hint: both('改正名称,或从次序中删去', 'correct the name, or take it out of the order'),
          },
        ],
  );
