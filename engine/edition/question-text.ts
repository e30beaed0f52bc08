// What a choice of the owner does to rows, in one line of words: money first, else what differs in how many rows, else why nothing does.
import { moneyText } from '../values/amount-text.ts';
import { type Bilingual, both, joinTexts, listSeparator } from '../values/bilingual.ts';
import type { MoneyEffect, PolicyEffect } from './policy-effect.ts';
import { type ChoiceEffect, payPolicy } from './question-effect.ts';

const semicolon = both(';', '; ');

export function choiceEffectText(effect: ChoiceEffect): Bilingual {
  if (effect.kind === 'broken') {
    const { zh, en } = effect.why.message;
    return both(`选不了:${zh}`, `cannot be chosen: ${en}`);
  }
  const { own, pay } = effect;
  if (pay && (!own || pay.verdict === 'changes'))
    return joined([...(own ? [policyText(own)] : []), policyText(pay, 1)]);
  if (!own) return both('与这份数据无关', 'it is not about this data');
  if (own.verdict !== 'changes') return policyText(own);
  if (own.policy === payPolicy) return policyText(own);
  const paid = pay
    ? both('工资不变', 'pay stays the same')
    : both('不直接影响工资', 'no direct effect on pay');
  return joined([policyText(own), paid]);
}

const joined = (parts: readonly Bilingual[]): Bilingual => joinTexts(parts, semicolon);

/** One policy: `提成 +12.59 USD(1 行升、0 行降)`. */
function policyText({ verdict, money, others, lacking, rows }: PolicyEffect, shown = moneyShown): Bilingual {
  if (verdict === 'none') return both('在这份数据上没有影响', 'no effect on this data');
  if (verdict === 'unasked')
    return both('不改变任何计算结果,只用于报告', 'changes no answer; reports alone read it');
  if (verdict === 'lacking')
    return lackingText(
      lacking.map(({ label }) => label),
      rows,
    );
  const moved = money.filter(isMoved).slice(0, shown).map(moneyEffectText);
  if (moved.length > 0) return joined(moved);
  const changed = others.map(({ label, rows: many }) =>
    both(`${label.zh}有 ${many} 行不同`, `${label.en} differs in ${rowsText(many)}`),
  );
  return joinTexts(changed, listSeparator);
}

/** So many amounts fit on a line; the first is the one that decides. */
const moneyShown = 2;
/** Of many facts that are lacking, so many are named. */
const lackingShown = 4;

/** By rows: what some gain and others lose may come to nothing in total. */
const isMoved = ({ rowsUp, rowsDown, rowsLost, rowsFound }: MoneyEffect): boolean =>
  rowsUp + rowsDown + rowsLost + rowsFound > 0;

const rowsText = (many: number): string => (many === 1 ? '1 row' : `${many} rows`);

function moneyEffectText(effect: MoneyEffect): Bilingual {
  const { label, currency, difference } = effect;
  const sign = difference.isNegative() || difference.isZero() ? '' : '+';
  const money = `${sign}${moneyText(difference)} ${currency}`;
  const rows = joinTexts(
    ways.flatMap(({ key, words }) => (effect[key] > 0 ? [words(effect[key])] : [])),
    listSeparator,
  );
  return both(`${label.zh} ${money}(${rows.zh})`, `${label.en} ${money} (${rows.en})`);
}

type Way = 'rowsUp' | 'rowsDown' | 'rowsLost' | 'rowsFound';

const ways: readonly { readonly key: Way; readonly words: (rows: number) => Bilingual }[] = [
  { key: 'rowsUp', words: (rows) => both(`${rows} 行升`, `${rows} up`) },
  { key: 'rowsDown', words: (rows) => both(`${rows} 行降`, `${rows} down`) },
  { key: 'rowsLost', words: (rows) => both(`${rows} 行不再有结果`, `${rows} without an answer now`) },
  { key: 'rowsFound', words: (rows) => both(`${rows} 行才有结果`, `${rows} answered only now`) },
];

function lackingText(facts: readonly Bilingual[], rows: number): Bilingual {
  if (facts.length === 0 && rows === 0)
    return both('这份数据里没有一行与它有关', 'no row of this data is about it');
  if (facts.length === 0) return both('这份数据里没有一行算得出结果', 'no row of this data can be answered');
  const named = joinTexts(facts.slice(0, lackingShown), listSeparator);
  const more = facts.length > lackingShown;
  return both(
    `数据缺少${named.zh}${more ? '等' : ''},看不出影响`,
    `the data lacks ${named.en}${more ? ' and others' : ''}, so the effect cannot be seen`,
  );
}
