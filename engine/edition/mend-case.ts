// A case that fails because the rule was changed on purpose: the edit that writes the new answer where the old one stood.
// It must only be offered to a person who has seen both figures.
import type { Edit } from '../text/splice.ts';
import type { Path } from '../values/position.ts';
import type { ValueType } from '../values/types.ts';
import { type Written, WrittenNumber } from '../values/written.ts';
import type { Json } from './answer.ts';

/** The edit that sets the expected value at `path` to the answer; undefined where the answer is not one value. */
export function mendingEdit(path: Path, answer: Json | undefined, type: ValueType): Edit | undefined {
  if (answer === undefined || type.kind === 'lines') return undefined;
  return { op: 'set', path, value: writtenAnswer(answer, type) };
}

/** An answer as it is written in a cases file: numbers as numbers, everything else as it is. */
function writtenAnswer(answer: Json, type: ValueType): Written {
  if (typeof answer === 'number') return new WrittenNumber(String(answer));
  if (Array.isArray(answer))
    return answer.map((item) => writtenAnswer(item, type.kind === 'list' ? type.of : type));
  if (typeof answer === 'string') return isCodeOrText(type) ? answer : new WrittenNumber(shortest(answer));
  if (typeof answer !== 'object' || answer === null) return answer as boolean | null;
  return Object.fromEntries(
    Object.entries(answer).map(([key, item]) => [
      key,
      writtenAnswer(item, type.kind === 'ratios' ? { kind: 'ratio' } : type),
    ]),
  );
}

const isCodeOrText = (type: ValueType): boolean => type.kind === 'code' || type.kind === 'text';

/** `16500.00` → `16500`: zeros that say nothing are not written. */
const shortest = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
