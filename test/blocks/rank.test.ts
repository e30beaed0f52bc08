// Laws of places: they do not depend on the order of the rows, and a place says how many are ahead.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, evaluateTable } from '../../engine/policy/evaluate.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { isAmount, type Value } from '../../engine/values/cell.ts';
import { checkFragment } from './case-file.ts';

const policyOf = (ties: string, order: string): Policy => {
  const { policy, findings } = checkFragment(
    'rank.yaml',
    `facts:
  score: { type: number, unit: x, label: { zh: 得分, en: score } }
  region: { type: code, codes: { e: { zh: 东, en: e }, s: { zh: 南, en: s } }, label: { zh: 区域, en: region } }
blocks:
  - { id: place, kind: rank, label: { zh: 名次, en: place }, by: score, order: ${order}, ties: ${ties}, within: region }
`,
  );
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return policy;
};

/** The place of every row; undefined for a row without one. */
function places(policy: Policy, rows: readonly Row[]): readonly (number | undefined)[] {
  const table = evaluateTable(policy, rows);
  const step = table.layout.gives.get('place')?.get('');
  return rows.map((_, at) => {
    const cell = step === undefined ? false : cellOf(table, step, at);
    return isAmount(cell) ? cell.toCount() : undefined;
  });
}

interface Entry {
  readonly row: Row;
  readonly score: number | undefined;
  readonly region: string;
}

const entry: fc.Arbitrary<Entry> = fc
  .record({
    score: fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined, freq: 6 }),
    region: fc.constantFrom('e', 's'),
  })
  .map(({ score, region }) => {
    const known: [string, Value][] = score === undefined ? [] : [['score', Amount.count(score)]];
    return { row: new Map<string, Value>([['region', region], ...known]), score, region };
  });
const entries = fc.array(entry, { maxLength: 25 });

describe.each(['same-place', 'dense'])('ties: %s', (ties) => {
  const policy = policyOf(ties, 'highest-first');

  it('the order of the rows changes nothing', () => {
    const shuffles = entries.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffles, ([list, order]) => {
        const rows = list.map(({ row }) => row);
        const before = places(policy, rows);
        const after = places(
          policy,
          order.map((at) => rows[at] ?? new Map()),
        );
        expect(after).toEqual(order.map((at) => before[at]));
      }),
    );
  });

  it('a place is one more than there are ahead in the group', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const found = places(
          policy,
          list.map(({ row }) => row),
        );
        const expected = list.map((one) => {
          const { score } = one;
          if (score === undefined) return undefined;
          const ahead = list.flatMap((other) =>
            other.region === one.region && other.score !== undefined && other.score > score
              ? [other.score]
              : [],
          );
          return 1 + (ties === 'dense' ? new Set(ahead).size : ahead.length);
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

it('lowest first is highest first of the opposite scores', () => {
  const [up, down] = [policyOf('dense', 'lowest-first'), policyOf('dense', 'highest-first')];
  fc.assert(
    fc.property(entries, (list) => {
      const opposite = list.map(({ row }) => {
        const score = row.get('score');
        return score instanceof Amount ? new Map([...row, ['score', score.negated()]]) : row;
      });
      expect(
        places(
          up,
          list.map(({ row }) => row),
        ),
      ).toEqual(places(down, opposite));
    }),
  );
});
