// Reads the name of a fact or column, on either side of a comparison.
import { adviseName } from '../expression/unknown-name.ts';
import { both } from '../values/bilingual.ts';
import type { Named, Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import type { ReportTrouble } from './source.ts';

/** What the name stands for, or undefined after reporting that there is no such name. */
export function readName(
  written: unknown,
  names: Names,
  path: Path,
  report: ReportTrouble,
): Named | undefined {
  const named = typeof written === 'string' ? names.get(written) : undefined;
  if (named !== undefined) return named;
  if (typeof written === 'string') report({ code: 'NAME_UNKNOWN', path, ...adviseName(written, names) });
  else report({ code: 'CONDITION_SHAPE', path, ...notAName });
  return undefined;
}

const notAName = {
  message: both('这里应是事实或列的名称', 'the name of a fact or column belongs here'),
  hint: both('例如 fact: repurchaseRate', 'for example fact: repurchaseRate'),
};
