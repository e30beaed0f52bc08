// Why there is no value, in words. It says which fact is missing and what to do, and never guesses a value.
import { type Bilingual, both, joinTexts, listSeparator } from './bilingual.ts';
import type { Failure } from './cell.ts';
import type { Names } from './named.ts';

/** The reason a cell has no value: 缺少 复购率(repurchaseRate) / repurchase rate (repurchaseRate) is missing. */
export function failureText(failure: Failure, names: Names): Bilingual {
  switch (failure.code) {
    case 'MISSING_FACT': {
      const facts = joinTexts(
        failure.missing.map((name) => factText(name, names)),
        listSeparator,
      );
      return both(`缺少${facts.zh}`, `missing: ${facts.en}`);
    }
    case 'ZERO_DENOMINATOR':
      return both('分母为零,无法计算', 'the denominator is zero, so there is no quotient');
    case 'DOES_NOT_APPLY':
      return both('此规则不适用', 'this rule does not apply');
    case 'NO_MATCH':
      return both('没有匹配的规则或行', 'no rule or row matches');
    case 'TOO_FEW':
      return both('历史期数不足', 'there are too few periods of history');
    case 'OVERLAP':
      return both('有两条互斥的规则同时成立', 'two rules that exclude each other both hold');
  }
}

function factText(name: string, names: Names): Bilingual {
  const label = names.get(name)?.label;
  return label ? both(`${label.zh}(${name})`, `${label.en} (${name})`) : both(name, name);
}
