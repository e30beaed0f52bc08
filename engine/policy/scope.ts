// What a kind may ask while it compiles: names, conditions, formulas and numbers, with every answer that fails already reported.
import type { CompileScope } from '../blocks/kind.ts';
import { compileCondition } from '../condition/compile.ts';
import { compileExpression } from '../expression/compile.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Report } from '../values/finding.ts';
import type { Named, Names } from '../values/named.ts';
import { nearest } from '../values/nearest.ts';
import type { Path } from '../values/position.ts';
import { isNumeric, typeText } from '../values/types.ts';

/** The scope of one block: the names to its left and where its trouble is reported. */
export function blockScope(label: Bilingual, names: Names, report: (report: Report) => void): CompileScope {
  const name = (reference: string, path: Path): Named | undefined => resolve(reference, names, path, report);
  return {
    label,
    names,
    report,
    name,
    numeric: (reference, path) => numericOnly(name(reference, path), path, report),
    condition: (source, path) => compileCondition(source, names, path, report),
    formula(text, path, expected) {
      const { expression, problems } = compileExpression(text, names, expected ? { expected } : {});
      for (const { code, message, hint } of problems) report({ code, path, message, hint });
      return expression;
    },
    amount(text, path) {
      const amount = readAmount(text);
      if (!amount) report(notANumber(text, path));
      return amount;
    },
  };
}

/** The name meant by a reference; one that does not exist is reported with the nearest that does. */
export function resolve(
  reference: string,
  names: Names,
  path: Path,
  report: (report: Report) => void,
): Named | undefined {
  const named = names.get(reference);
  if (named) return named;
  const suggestion = nearest(reference, [...names.keys()]);
  report({
    code: 'NAME_UNKNOWN',
    path,
    message: both(`没有名为 ${reference} 的事实或列`, `there is no fact or column named ${reference}`),
    hint: suggestion
      ? both(
          `是不是 ${suggestion}?只能引用本策略 facts 中列出的事实和上方的块`,
          `did you mean ${suggestion}? Only facts listed under facts and blocks above can be read`,
        )
      : both(
          '在 facts 中列出它,或把给出它的块移到上方',
          'list it under facts, or move the block that gives it above this one',
        ),
  });
  return undefined;
}

function numericOnly(
  named: Named | undefined,
  path: Path,
  report: (report: Report) => void,
): Named | undefined {
  if (named === undefined || isNumeric(named.type)) return named;
  const type = typeText(named.type);
  report({
    code: 'TYPE_MISMATCH',
    path,
    message: both(
      `${named.name} 是${type.zh},这里需要数值`,
      `${named.name} is ${type.en}; a number is needed here`,
    ),
    hint: both('改用金额、比率或数量类的事实或列', 'use a fact or column that is money, a ratio or a count'),
  });
  return undefined;
}

const notANumber = (text: string, path: Path): Report => ({
  code: 'NUMBER_FORMAT',
  path,
  message: both(`“${text}”不是可以精确表示的数`, `"${text}" is not a number that can be held exactly`),
  hint: both(
    '写成 100000、0.035 或 3.5%,小数点前后各不超过 40 位',
    'write 100000, 0.035 or 3.5%, with at most 40 digits on either side of the point',
  ),
});
