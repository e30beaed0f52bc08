// One sentence that says what a change does, made from the numbers of a simulation. It never says more than they do:
// no effect, nothing to compare and rows left out are said in words.
import type { Amount } from '../values/amount.ts';
import { moneyText, rateText } from '../values/amount-text.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import type { SimulationResult, Total } from './simulate.ts';

/** What a row is. `people` only where no person has two rows; a person in one of several quarters is a person-quarter. */
export type RowNoun = 'rows' | 'people' | 'person-quarters';

/** The headline of a simulation: 7 人上升、3 人下降、2 人不变;合计 +86,400.00 USD(+5.1%). */
export function headline(result: SimulationResult, noun: RowNoun = 'rows'): Bilingual {
  const count = counter(noun);
  const answered = result.rows - result.refused.length - result.rowsUnavailable;
  if (result.rows === 0) return both('这份数据没有一行', 'there are no rows in this data');
  if (answered === 0)
    return joined([
      both(
        `${count(result.rows).zh}都算不出结果,无从比较`,
        `none of ${count(result.rows).en} can be answered, so there is nothing to compare`,
      ),
      ...refusedText(result, count),
    ]);
  const first = result.noEffect
    ? [both('这次改动在这份数据上没有任何影响', 'this change has no effect on this data')]
    : effectText(result, count);
  return joined([...first, ...leftOutText(result, count)]);
}

type Count = (rows: number) => Bilingual;

const nouns: Readonly<Record<RowNoun, { readonly zh: string; readonly one: string; readonly many: string }>> =
  {
    rows: { zh: '行', one: 'row', many: 'rows' },
    people: { zh: '人', one: 'person', many: 'people' },
    'person-quarters': { zh: '人次', one: 'person-quarter', many: 'person-quarters' },
  };

const counter = (noun: RowNoun): Count => {
  const { zh, one, many } = nouns[noun];
  return (rows) => both(`${rows} ${zh}`, `${rows} ${rows === 1 ? one : many}`);
};

const joined = (parts: readonly Bilingual[]): Bilingual => joinTexts(parts, both(';', '; '));

function effectText(result: SimulationResult, count: Count): readonly Bilingual[] {
  const total = result.decider === undefined ? undefined : result.totals.get(result.decider);
  if (result.rowsUp + result.rowsDown + result.rowsUncomparable === 0) return [otherOutcomes(result, count)];
  const same = result.rowsSame - result.rowsUnavailable;
  const directions = joinTexts(
    [
      both(`${count(result.rowsUp).zh}上升`, `${count(result.rowsUp).en} up`),
      both(`${count(result.rowsDown).zh}下降`, `${count(result.rowsDown).en} down`),
      both(`${count(same).zh}不变`, `${count(same).en} the same`),
    ],
    listSeparator,
  );
  return total ? [directions, totalText(total)] : [directions];
}

/** The deciding outcome stays while others change. */
function otherOutcomes(result: SimulationResult, count: Count): Bilingual {
  const changed = [...result.changed].filter(([, rows]) => rows > 0);
  const named = joinTexts(
    changed.map(([name, rows]) => {
      const label = result.labels.get(name) ?? same(name);
      return both(`${label.zh}(${count(rows).zh})`, `${label.en} (${count(rows).en})`);
    }),
    listSeparator,
  );
  return both(
    `没有一行升降;有变化的结果:${named.zh}`,
    `no row goes up or down; outcomes that change: ${named.en}`,
  );
}

function totalText({ type, base, difference }: Total): Bilingual {
  const currency = type.kind === 'money' ? ` ${type.currency}` : '';
  const money = `${signed(difference, moneyText)}${currency}`;
  const share = base.isZero() ? undefined : difference.dividedBy(base.abs());
  const percent = share && shareText(share);
  return both(
    `合计 ${money}${percent === undefined ? '' : `(${percent.zh})`}`,
    `${money} in total${percent === undefined ? '' : ` (${percent.en})`}`,
  );
}

/** To a tenth of a percent; what is less and not nothing says so. */
function shareText(share: Amount): Bilingual {
  const rounded = share.round(3);
  if (!rounded.isZero() || share.isZero()) return same(signed(rounded, rateText));
  return both('不到 0.1%', 'less than 0.1%');
}

const signed = (amount: Amount, text: (amount: Amount) => string): string =>
  `${amount.isNegative() || amount.isZero() ? '' : '+'}${text(amount)}`;

function leftOutText(result: SimulationResult, count: Count): readonly Bilingual[] {
  const { rowsUnavailable, rowsUncomparable } = result;
  return [
    ...(rowsUncomparable > 0
      ? [
          both(
            `${count(rowsUncomparable).zh}只在一个版本下有结果`,
            `${count(rowsUncomparable).en} answered under one edition only`,
          ),
        ]
      : []),
    ...(rowsUnavailable > 0
      ? [
          both(
            `${count(rowsUnavailable).zh}在两个版本下都算不出结果`,
            `${count(rowsUnavailable).en} without an answer under either`,
          ),
        ]
      : []),
    ...refusedText(result, count),
    ...unsharedText(result),
  ];
}

function unsharedText({ unshared, labels }: SimulationResult): readonly Bilingual[] {
  if (unshared.length === 0) return [];
  const names = joinTexts(
    unshared.map((name) => labels.get(name) ?? same(name)),
    listSeparator,
  );
  return [
    both(
      `结果${names.zh}只有一个版本给出,未比较`,
      `not compared, since one edition alone gives it: ${names.en}`,
    ),
  ];
}

const refusedText = ({ refused }: SimulationResult, count: Count): readonly Bilingual[] =>
  refused.length === 0
    ? []
    : [both(`${count(refused.length).zh}被拒收`, `${count(refused.length).en} refused`)];
