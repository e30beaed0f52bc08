// The forms a text may have to take, in words: the patterns of our schemas. A regular expression helps no author.
import { type Bilingual, both, same } from '../values/bilingual.ts';
import {
  codePattern,
  identifierPattern,
  memberPathPattern,
  numberPattern,
  policyIdPattern,
  referencePattern,
} from '../values/patterns.ts';

const forms: ReadonlyMap<string, Bilingual> = new Map([
  [numberPattern, both('数,如 100000、3.5%、0.5pp', 'a number such as 100000, 3.5% or 0.5pp')],
  [
    identifierPattern,
    both(
      '以小写字母开头、只含字母与数字的名称,如 grossProfit',
      'a name of letters and digits beginning with a small letter, such as grossProfit',
    ),
  ],
  [
    referencePattern,
    both('名称或「名称.部分」,如 commission.band', 'a name or a part of one, such as commission.band'),
  ],
  [
    codePattern,
    both('由字母、数字、_ 和 - 组成的代码,如 P2', 'a code of letters, digits, _ and -, such as P2'),
  ],
  [
    policyIdPattern,
    both(
      '小写字母、数字与连字符组成的 id,如 pay-mix',
      'an id of small letters, digits and hyphens, such as pay-mix',
    ),
  ],
  [
    memberPathPattern,
    both(
      '从这里出发的路径,如 lifted 或 rules[floor].then.value;以 / 开头则从文件顶层出发',
      'a path from here, such as lifted or rules[floor].then.value, or from the top of the file after /',
    ),
  ],
  ['^[A-Z]{3}$', both('三个大写字母的货币代码,如 USD', 'a currency of three capital letters, such as USD')],
  ['date', both('日期,如 2026-10-01', 'a date such as 2026-10-01')],
  [
    'date-time',
    both('日期与时间,如 2026-10-01T00:00:00+08:00', 'a date and time such as 2026-10-01T00:00:00+08:00'),
  ],
]);

/** A pattern or format in words; the pattern itself where nobody has described it yet. */
export const formText = (pattern: string): Bilingual => forms.get(pattern) ?? same(` /${pattern}/`);
