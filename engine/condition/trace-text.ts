// How a condition came out, in both languages and with the values that were compared: 复购率 63.2% ≥ 60%.
// It reads the trace and computes nothing: what it shows is what was judged.
import { comparisonSigns } from '../expression/expression-text.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import { type Failure, isFailure } from '../values/cell.ts';
import { failureText } from '../values/failure-text.ts';
import { cellText } from '../values/format.ts';
import type { Names } from '../values/named.ts';
import type { Truth } from '../values/truth.ts';
import type { Leaf, Operator } from './condition.ts';
import {
  inParentheses,
  junctionWords,
  labelOf,
  listOf,
  operandText,
  operatorWords,
} from './condition-text.ts';
import { operandType } from './operand.ts';
import type { Trace } from './trace.ts';

/** The trace in one line. Where there are several parts, each is marked: ✓ holds, ✗ does not, ? unknown. */
export function traceText(trace: Trace, names: Names): Bilingual {
  switch (trace.kind) {
    case 'leaf':
      return leafTraceText(trace, names);
    case 'not':
      return joinTexts([junctionWords.not, inParentheses(traceText(trace.part, names))], same(' '));
    case 'all':
    case 'any': {
      const [only, ...others] = trace.parts;
      if (only && others.length === 0) return traceText(only, names);
      return listOf(
        junctionWords[trace.kind],
        trace.parts.map((part) => markedText(part, names)),
      );
    }
  }
}

function markedText(part: Trace, names: Names): Bilingual {
  const several = (part.kind === 'all' || part.kind === 'any') && part.parts.length > 1;
  const text = traceText(part, names);
  return joinTexts([same(markOf(part.truth)), several ? inParentheses(text) : text], same(' '));
}

const markOf = (truth: Truth): string => (isFailure(truth) ? '?' : truth ? '✓' : '✗');

type LeafTrace = Extract<Trace, { readonly kind: 'leaf' }>;

function leafTraceText({ leaf, truth, actual, expected }: LeafTrace, names: Names): Bilingual {
  const label = labelOf(leaf.name, names);
  if (isFailure(actual)) return unknownText(label, actual, names);
  const left = joinTexts([label, cellText(actual, leaf.type)], same(' '));
  if (leaf.value.kind !== 'name') {
    return joinTexts(
      [left, relation(leaf, truth), operandText(leaf.value, operandType(leaf), names)],
      same(' '),
    );
  }
  const other = labelOf(leaf.value.name, names);
  if (isFailure(expected)) return joinTexts([left, unknownText(other, expected, names)], listSeparator);
  const right = joinTexts([other, cellText(expected, operandType(leaf))], same(' '));
  return joinTexts([left, relation(leaf, truth), right], same(' '));
}

/** What a failure of one side says: 复购率 未知(缺 repurchaseRate). */
function unknownText(label: Bilingual, failure: Failure, names: Names): Bilingual {
  const missing = failure.code === 'MISSING_FACT';
  const reason = missing
    ? both(`缺 ${failure.missing.join('、')}`, `missing ${failure.missing.join(', ')}`)
    : failureText(failure, names);
  return both(`${label.zh} 未知(${reason.zh})`, `${label.en} unknown (${reason.en})`);
}

/** The relation that really holds between both sides: of a comparison that failed, the opposite. */
function relation(leaf: Leaf, truth: Truth): Bilingual {
  const shown = truth === true ? leaf.operator : opposite[leaf.operator];
  const sign = signs[shown];
  return sign === undefined ? operatorWords[shown] : same(sign);
}

const opposite = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
} as const satisfies Record<Operator, Operator>;

const signs: Readonly<Partial<Record<Operator, string>>> = {
  equal: comparisonSigns['='],
  notEqual: comparisonSigns['!='],
  lessThan: comparisonSigns['<'],
  lessThanInclusive: comparisonSigns['<='],
  greaterThan: comparisonSigns['>'],
  greaterThanInclusive: comparisonSigns['>='],
};
