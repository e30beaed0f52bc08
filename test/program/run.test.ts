// The operations one by one: what each does with values, with failures, and at its edges.
import { describe, expect, it } from 'vitest';
import type { Operation, Step } from '../../engine/program/operation.ts';
import { type Row, run } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { type Cell, Failure, isAmount, isFailure, type Value } from '../../engine/values/cell.ts';
import { everything } from '../../engine/values/interval.ts';

const type = { kind: 'ratio' } as const;
const label = { policy: 'p', block: 'b', role: 'r' };
const missing = new Failure('MISSING_FACT', 'b', ['x']);

/** Runs one operation over constants that stand before it, for one row. */
function apply(operation: Operation, cells: readonly Cell[] = []): Cell | undefined {
  const constants = cells.map(
    (cell, id): Step => ({ id, operation: { kind: 'constant', cell }, type, label }),
  );
  const steps = [...constants, { id: cells.length, operation, type, label }];
  return run({ steps }, [new Map()])[cells.length]?.[0];
}

const n = (text: string): Amount => Amount.of(text);
const shown = (cell: Cell | undefined): unknown =>
  isAmount(cell) ? cell.toExactText() : isFailure(cell ?? false) ? (cell as Failure).code : cell;

describe('arithmetic', () => {
  it.each<[string, Operation, readonly Cell[], unknown]>([
    ['add', { kind: 'add', inputs: [0, 1] }, [n('0.1'), n('0.2')], '0.3'],
    ['add nothing', { kind: 'add', inputs: [] }, [], '0'],
    ['subtract', { kind: 'subtract', left: 0, right: 1 }, [n('1'), n('3')], '-2'],
    ['multiply', { kind: 'multiply', inputs: [0, 1] }, [n('200000'), n('0.03')], '6000'],
    ['divide', { kind: 'divide', left: 0, right: 1 }, [n('1'), n('3')], '1/3'],
    ['divide by zero', { kind: 'divide', left: 0, right: 1 }, [n('1'), n('0')], 'ZERO_DENOMINATOR'],
    ['divide zero by zero', { kind: 'divide', left: 0, right: 1 }, [n('0'), n('0')], 'ZERO_DENOMINATOR'],
    ['clamp up', { kind: 'clamp', input: 0, least: 1 }, [n('-5'), n('0')], '0'],
    ['clamp down', { kind: 'clamp', input: 0, most: 1 }, [n('1.2'), n('1')], '1'],
    ['clamp between', { kind: 'clamp', input: 0, least: 1, most: 2 }, [n('0.5'), n('0'), n('1')], '0.5'],
    ['round', { kind: 'round', input: 0, places: 2, mode: 'half-up' }, [n('-2.345')], '-2.35'],
    ['round up', { kind: 'round', input: 0, places: 0, mode: 'up' }, [n('48.15')], '49'],
    ['a missing operand', { kind: 'multiply', inputs: [0, 1] }, [n('0'), missing], 'MISSING_FACT'],
  ])('%s', (_, operation, cells, expected) => {
    expect(shown(apply(operation, cells))).toBe(expected);
  });
});

describe('choosing', () => {
  it('does not look at the branch not taken', () => {
    expect(shown(apply({ kind: 'choose', condition: 0, yes: 1, no: 2 }, [true, n('1'), missing]))).toBe('1');
  });
  it('is a failure when the condition is unknown', () => {
    expect(shown(apply({ kind: 'choose', condition: 0, yes: 1, no: 2 }, [missing, n('1'), n('2')]))).toBe(
      'MISSING_FACT',
    );
  });
  it('knows whether there is a value', () => {
    expect(apply({ kind: 'known', input: 0 }, [missing])).toBe(false);
    expect(apply({ kind: 'known', input: 0 }, [n('0')])).toBe(true);
  });
  it('tells what the data does not give from every other reason', () => {
    expect(apply({ kind: 'missing', input: 0 }, [missing])).toBe(true);
    expect(apply({ kind: 'missing', input: 0 }, [new Failure('ZERO_DENOMINATOR', 'b')])).toBe(true);
    expect(apply({ kind: 'missing', input: 0 }, [new Failure('DOES_NOT_APPLY', 'b')])).toBe(false);
    expect(apply({ kind: 'missing', input: 0 }, [n('0')])).toBe(false);
  });
});

describe('lookup', () => {
  const rows = new Map([
    ['P2', 1],
    ['2', 2],
  ]);
  const find = (key: Cell): unknown =>
    shown(
      apply({ kind: 'lookup', key: 0, rows, otherwise: 3 }, [
        key,
        n('1.25'),
        n('7'),
        new Failure('NO_MATCH', 'b'),
      ]),
    );
  it('finds codes by text and numbers by value', () => {
    expect(find('P2')).toBe('1.25');
    expect(find(n('2.0'))).toBe('7');
  });
  it('has no prototype keys', () => {
    expect(find('constructor')).toBe('NO_MATCH');
  });
  it('keeps the failure of its key', () => {
    expect(find(missing)).toBe('MISSING_FACT');
  });
});

describe('lists', () => {
  const history: Value = [n('310000'), n('290000'), n('320000')];
  it.each<['lowest' | 'highest' | 'total' | 'item', number, unknown]>([
    ['lowest', 3, '290000'],
    ['highest', 2, '320000'],
    ['total', 2, '610000'],
    ['item', 1, '320000'],
    ['item', 3, '310000'],
    ['lowest', 4, 'TOO_FEW'],
  ])('%s of the last %d', (take, count, expected) => {
    expect(shown(apply({ kind: 'recent', list: 0, count, take }, [history]))).toBe(expected);
  });
  it('collects what holds, in order, and fails when one cannot be judged', () => {
    const items = [0, 1].map((when) => ({ when, value: when + 2 }));
    expect(apply({ kind: 'collect', items }, [true, false, 'A', 'B'])).toEqual(['A']);
    expect(apply({ kind: 'collect', items }, [false, false, 'A', 'B'])).toEqual([]);
    expect(shown(apply({ kind: 'collect', items }, [true, missing, 'A', 'B']))).toBe('MISSING_FACT');
  });
});

describe('rank', () => {
  const fact = (name: string): Operation => ({ kind: 'fact', name, range: everything });
  const order = 'highest-first';
  const places = (
    scores: readonly (string | undefined)[],
    ties: 'same-place' | 'dense',
    take: 'place' | 'size' = 'place',
  ) => {
    const steps: Step[] = [
      { id: 0, operation: fact('score'), type, label },
      { id: 1, operation: { kind: 'rank', take, by: 0, within: undefined, order, ties }, type, label },
    ];
    const rows = scores.map((score): Row => new Map(score === undefined ? [] : [['score', n(score)]]));
    return run({ steps }, rows)[1]?.map(shown);
  };
  it('shares a place between equals, whatever their text', () => {
    expect(places(['0.9', '1.0', '1', '0.5'], 'same-place')).toEqual(['3', '1', '1', '4']);
    expect(places(['0.9', '1.0', '1', '0.5'], 'dense')).toEqual(['2', '1', '1', '3']);
  });
  it('leaves a row without a score without a place', () => {
    expect(places(['1', undefined, '2'], 'dense')).toEqual(['2', 'MISSING_FACT', '1']);
  });
  it('counts the rows that have a place', () => {
    expect(places(['1', undefined, '1', '2'], 'dense', 'size')).toEqual(['3', 'MISSING_FACT', '3', '3']);
  });
});
