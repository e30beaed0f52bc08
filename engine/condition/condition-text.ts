// A condition as a sentence in both languages, with labels instead of names: 复购率 不低于 60%.
import { literalText } from '../expression/literal-text.ts';
import { Amount } from '../values/amount.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import { codeText } from '../values/format.ts';
import type { Names } from '../values/named.ts';
import type { ValueType } from '../values/types.ts';
import type { Condition, Leaf, Operand, Operator } from './condition.ts';
import { operandType } from './operand.ts';

/** How each operator reads. 不低于 and 不超过 include the number, 超过 and 低于 exclude it. */
export const operatorWords = {
  equal: both('为', 'is'),
  notEqual: both('不为', 'is not'),
  lessThan: both('低于', 'is below'),
  lessThanInclusive: both('不超过', 'is at most'),
  greaterThan: both('超过', 'is above'),
  greaterThanInclusive: both('不低于', 'is at least'),
  in: both('属于', 'is one of'),
  notIn: both('不属于', 'is none of'),
  contains: both('包含', 'contains'),
  doesNotContain: both('不包含', 'does not contain'),
} as const satisfies Record<Operator, Bilingual>;

/** How the parts of a condition are put together. */
export const junctionWords = {
  all: both('同时满足', 'all of'),
  any: both('满足任一', 'any of'),
  not: both('并非', 'not'),
} as const satisfies Record<Exclude<Condition['kind'], 'leaf'>, Bilingual>;

/** The whole condition in one line. */
export function conditionText(condition: Condition, names: Names): Bilingual {
  switch (condition.kind) {
    case 'leaf':
      return leafText(condition, names);
    case 'not':
      return joinTexts([junctionWords.not, inParentheses(conditionText(condition.part, names))], same(' '));
    case 'all':
    case 'any': {
      const [only, ...others] = condition.parts;
      if (others.length === 0) return conditionText(only, names);
      const parts = condition.parts.map((part) => partText(part, conditionText(part, names)));
      return listOf(junctionWords[condition.kind], parts);
    }
  }
}

/** Parts under a heading: 同时满足: …; … */
export const listOf = (heading: Bilingual, parts: readonly Bilingual[]): Bilingual =>
  joinTexts([heading, joinTexts(parts, same('; '))], same(': '));

/** A part among others: a list inside a list stands in parentheses. */
const partText = (part: Condition, text: Bilingual): Bilingual =>
  (part.kind === 'all' || part.kind === 'any') && part.parts.length > 1 ? inParentheses(text) : text;

export const inParentheses = (text: Bilingual): Bilingual => both(`(${text.zh})`, `(${text.en})`);

function leafText(leaf: Leaf, names: Names): Bilingual {
  const value = operandText(leaf.value, operandType(leaf), names);
  return joinTexts([labelOf(leaf.name, names), operatorWords[leaf.operator], value], same(' '));
}

/** The right side of a comparison, exactly as it stands in the rule. */
export function operandText(operand: Operand, type: ValueType, names: Names): Bilingual {
  switch (operand.kind) {
    case 'number':
      return same(literalText(Amount.of(operand.text), type));
    case 'flag':
      return operand.value ? both('是', 'yes') : both('否', 'no');
    case 'code':
      return codeText(operand.code, type);
    case 'name':
      return labelOf(operand.name, names);
    case 'list':
      return joinTexts(
        operand.items.map((item) => operandText(item, type, names)),
        listSeparator,
      );
  }
}

/** How people call a name; a name without a label stands for itself. */
export const labelOf = (name: string, names: Names): Bilingual => names.get(name)?.label ?? same(name);
