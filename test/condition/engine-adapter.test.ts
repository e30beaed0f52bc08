// Every trap of json-rules-engine's defaults, by name, and its documented examples in our types.
import { describe, expect, it } from 'vitest';
import { traceWithRulesEngine } from '../../engine/condition/engine-adapter.ts';
import { sameTruths } from '../../engine/condition/trace.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { Failure, type Value } from '../../engine/values/cell.ts';
import { condition, judgeByProgram, judgeByRulesEngine } from './judge.ts';
import { prototypeNames } from './names.ts';

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const row = (facts: Readonly<Record<string, Value>>): Row => new Map(Object.entries(facts));
const missing = (name: string) => new Failure('MISSING_FACT', 'block', [name]);

/** The verdict of both ways, which must be the same about every part. */
async function judge(source: unknown, facts: Row) {
  const judged = condition(source);
  const trace = await judgeByRulesEngine(judged, facts);
  expect(sameTruths(trace, judgeByProgram(judged, facts))).toBe(true);
  return trace.truth;
}

describe('traps', () => {
  it('9 is below 10: decimals are not compared as text', async () => {
    const facts = row({ grossProfit: Amount.of('9') });
    expect(await judge(leaf('grossProfit', 'lessThan', '10'), facts)).toBe(true);
    expect(await judge(leaf('grossProfit', 'greaterThan', '10'), facts)).toBe(false);
  });

  it('1.0 equals 1.00: equality is of value, not identity', async () => {
    const facts = row({ attainment: Amount.of('1.0'), repurchaseRate: Amount.of('1.00') });
    expect(await judge(leaf('attainment', 'equal', '1.00'), facts)).toBe(true);
    expect(await judge(leaf('attainment', 'in', ['2', '1.000']), facts)).toBe(true);
    expect(await judge(leaf('attainment', 'notEqual', { fact: 'repurchaseRate' }), facts)).toBe(false);
  });

  it('0.84 ÷ 1.05 is not below 0.8: a quotient is compared exactly', async () => {
    const facts = row({ attainment: Amount.of('0.84').dividedBy(Amount.of('1.05')) });
    expect(await judge(leaf('attainment', 'lessThan', '80%'), facts)).toBe(false);
    expect(await judge(leaf('attainment', 'equal', '0.8'), facts)).toBe(true);
  });

  it('0.1 + 0.2 is 0.3', async () => {
    const facts = row({ attainment: Amount.of('0.1').plus(Amount.of('0.2')) });
    expect(await judge(leaf('attainment', 'lessThanInclusive', '0.3'), facts)).toBe(true);
  });

  it('digits beyond a binary number count', async () => {
    const facts = row({ grossProfit: Amount.of('12345678901234567890.01') });
    expect(await judge(leaf('grossProfit', 'lessThan', '12345678901234567890.02'), facts)).toBe(true);
    expect(await judge(leaf('grossProfit', 'equal', '12345678901234567890.01'), facts)).toBe(true);
  });

  it('"85" is never a number: equality with a text is false, order is a bug of ours', async () => {
    const facts = row({ newCustomers: '85' });
    expect(await judge(leaf('newCustomers', 'equal', '85'), facts)).toBe(false);
    await expect(
      judgeByRulesEngine(condition(leaf('newCustomers', 'lessThan', '90')), facts),
    ).rejects.toThrow(/amounts only/);
  });

  it('a missing fact does not throw, and another branch of an any decides', async () => {
    const source = {
      any: [leaf('repurchaseRate', 'greaterThan', '60%'), leaf('newCustomers', 'greaterThan', '3')],
    };
    expect(await judge(source, row({ newCustomers: Amount.of('4') }))).toBe(true);
    expect(await judge(source, row({ newCustomers: Amount.of('2') }))).toEqual(missing('repurchaseRate'));
    expect(await judge(source, row({}))).toMatchObject({ missing: ['repurchaseRate', 'newCustomers'] });
  });

  it('a missing fact does not hide that another branch of an all is false', async () => {
    const source = {
      all: [leaf('repurchaseRate', 'greaterThan', '60%'), leaf('newCustomers', 'greaterThan', '3')],
    };
    expect(await judge(source, row({ newCustomers: Amount.of('2') }))).toBe(false);
    expect(await judge(source, row({ newCustomers: Amount.of('4') }))).toEqual(missing('repurchaseRate'));
  });

  it('the opposite of unknown is unknown', async () => {
    const unknown = leaf('repurchaseRate', 'greaterThan', '60%');
    const known = leaf('newCustomers', 'greaterThan', '3');
    const facts = row({ newCustomers: Amount.of('4') });
    expect(await judge({ not: unknown }, facts)).toEqual(missing('repurchaseRate'));
    expect(await judge({ not: { not: unknown } }, facts)).toEqual(missing('repurchaseRate'));
    expect(await judge({ not: { any: [unknown, known] } }, facts)).toBe(false);
    expect(await judge({ not: { all: [unknown, { not: known }] } }, facts)).toBe(true);
    // Each unknown stands for itself: nobody concludes that one of the two must hold.
    expect(await judge({ any: [unknown, { not: unknown }] }, facts)).toEqual(missing('repurchaseRate'));
  });

  it.each(['notEqual', 'lessThan', 'greaterThan', 'equal'])(
    'a missing fact is not even %s',
    async (operator) => {
      expect(await judge(leaf('grossProfit', operator, '0'), row({}))).toEqual(missing('grossProfit'));
    },
  );

  it('a failure of another sort keeps its code', async () => {
    const failure = new Failure('ZERO_DENOMINATOR', 'share');
    const judged = condition({ all: [leaf('attainment', 'lessThan', '1')] });
    const traces = await traceWithRulesEngine([{ key: 'when', condition: judged }], () => failure);
    expect(traces.get('when')?.truth).toEqual(failure);
  });

  it.each(prototypeNames)('a fact may be called %s', async (name) => {
    const source = { all: [leaf(name, 'equal', '1'), leaf('attainment', 'lessThan', { fact: name })] };
    const facts = new Map<string, Value>([
      [name, Amount.one],
      ['attainment', Amount.zero],
    ]);
    expect(await judge(source, facts)).toBe(true);
    expect(await judge(leaf(name, 'equal', '1'), new Map())).toEqual(missing(name));
  });

  it.each(['error', 'success', 'failure', '__proto__', 'constructor', '', '0 certain'])(
    'a key may be “%s”',
    async (key) => {
      const judged = condition(leaf('attainment', 'equal', '1'));
      const traces = await traceWithRulesEngine([{ key, condition: judged }], () => Amount.one);
      expect(traces.get(key)?.truth).toBe(true);
    },
  );

  it('traces come back in the order they were asked for, however many there are', async () => {
    const keyed = Array.from({ length: 60 }, (_, at) => ({
      key: `rule${at}`,
      condition: condition(
        at % 3 === 0
          ? leaf('newCustomers', 'lessThan', String(at))
          : {
              any: Array.from({ length: 1 + (at % 5) }, () => ({
                all: [leaf('newCustomers', 'equal', String(at))],
              })),
            },
      ),
    }));
    const traces = await traceWithRulesEngine(keyed, () => Amount.of('31'));
    expect([...traces.keys()]).toEqual(keyed.map(({ key }) => key));
    expect([...traces].filter(([, { truth }]) => truth === true).map(([key]) => key)).toEqual([
      'rule31',
      'rule33',
      'rule36',
      'rule39',
      'rule42',
      'rule45',
      'rule48',
      'rule51',
      'rule54',
      'rule57',
    ]);
  });

  it('has nothing to say about no conditions', async () => {
    expect((await traceWithRulesEngine([], () => Amount.zero)).size).toBe(0);
  });

  it('runs many rows at once without mixing them', async () => {
    const judged = condition(leaf('newCustomers', 'lessThan', '10'));
    const rows = Array.from({ length: 20 }, (_, at) => Amount.count(at));
    const traces = await Promise.all(
      rows.map((cell) => traceWithRulesEngine([{ key: 'a', condition: judged }], () => cell)),
    );
    expect(traces.map((each) => each.get('a')?.truth)).toEqual(rows.map((_, at) => at < 10));
  });

  it('does not change what it is given', async () => {
    const judged = condition({
      any: [{ not: leaf('grade', 'in', ['P1', 'P2']) }, leaf('attainment', 'lessThan', '1')],
    });
    const before = JSON.stringify(judged);
    await judgeByRulesEngine(judged, row({ grade: 'P1' }));
    expect(JSON.stringify(judged)).toBe(before);
  });
});

describe('the trace', () => {
  it('shows what every comparison saw', async () => {
    const judged = condition({
      all: [leaf('repurchaseRate', 'greaterThanInclusive', '60%'), leaf('grade', 'in', ['P1', 'P2'])],
    });
    const trace = await judgeByRulesEngine(judged, row({ repurchaseRate: Amount.of('0.632') }));
    expect(trace).toMatchObject({
      kind: 'all',
      truth: { missing: ['grade'] },
      parts: [
        { kind: 'leaf', truth: true, actual: Amount.of('0.632'), expected: Amount.of('0.6') },
        { kind: 'leaf', truth: missing('grade'), actual: missing('grade'), expected: ['P1', 'P2'] },
      ],
    });
  });
});

describe('operators', () => {
  const facts = row({
    newCustomers: Amount.of('10'),
    isCustomised: true,
    grade: 'P2',
    orderTags: ['needs', 'quotation'],
    history: [Amount.of('1.0'), Amount.of('2')],
  });

  it.each<[string, string, unknown, boolean]>([
    ['newCustomers', 'equal', '10', true],
    ['newCustomers', 'equal', '9', false],
    ['newCustomers', 'notEqual', '10', false],
    ['newCustomers', 'lessThan', '10', false],
    ['newCustomers', 'lessThan', '11', true],
    ['newCustomers', 'lessThanInclusive', '10', true],
    ['newCustomers', 'lessThanInclusive', '9', false],
    ['newCustomers', 'greaterThan', '10', false],
    ['newCustomers', 'greaterThan', '9', true],
    ['newCustomers', 'greaterThanInclusive', '10', true],
    ['newCustomers', 'greaterThanInclusive', '11', false],
    ['newCustomers', 'in', ['9', '10'], true],
    ['newCustomers', 'notIn', ['9', '10'], false],
    ['isCustomised', 'equal', true, true],
    ['isCustomised', 'notEqual', true, false],
    ['isCustomised', 'equal', false, false],
    ['grade', 'equal', 'P2', true],
    ['grade', 'in', ['P1', 'P3'], false],
    ['grade', 'notIn', ['P1', 'P3'], true],
    ['orderTags', 'contains', 'needs', true],
    ['orderTags', 'doesNotContain', 'needs', false],
    ['history', 'contains', '1', true],
    ['history', 'doesNotContain', '3', true],
  ])('%s %s %s is %s', async (fact, operator, value, truth) => {
    expect(await judge(leaf(fact, operator, value), facts)).toBe(truth);
  });
});

// The examples of the library's own documentation, with its facts renamed to ours. They must mean what they mean there.
describe('documented examples', () => {
  it('hello world: a flag', async () => {
    const source = { all: [leaf('isCustomised', 'equal', true)] };
    expect(await judge(source, row({ isCustomised: true }))).toBe(true);
    expect(await judge(source, row({ isCustomised: false }))).toBe(false);
  });

  // (40 minutes and 5 fouls) or (48 minutes and 6 fouls)
  const fouledOut = {
    any: [
      { all: [leaf('quoteHours', 'equal', '40'), leaf('newCustomers', 'greaterThanInclusive', '5')] },
      { all: [leaf('quoteHours', 'equal', '48'), leaf('newCustomers', 'greaterThanInclusive', '6')] },
    ],
  };

  it.each([
    ['40', '6', true],
    ['40', '5', true],
    ['40', '4', false],
    ['48', '5', false],
    ['48', '6', true],
    ['44', '9', false],
  ])('nested boolean logic: %s minutes, %s fouls', async (minutes, fouls, truth) => {
    const facts = row({ quoteHours: Amount.of(minutes), newCustomers: Amount.of(fouls) });
    expect(await judge(fouledOut, facts)).toBe(truth);
  });

  it('dynamic facts: in and contains', async () => {
    const source = { all: [leaf('grade', 'in', ['P1', 'P2']), leaf('orderTags', 'contains', 'needs')] };
    expect(await judge(source, row({ grade: 'P2', orderTags: ['needs'] }))).toBe(true);
    expect(await judge(source, row({ grade: 'P2', orderTags: [] }))).toBe(false);
  });

  it('comparing facts: a fact on the right', async () => {
    const source = { all: [leaf('grossProfit', 'lessThan', { fact: 'bonusBase' })] };
    expect(await judge(source, row({ grossProfit: Amount.of('9'), bonusBase: Amount.of('10') }))).toBe(true);
    expect(await judge(source, row({ grossProfit: Amount.of('10'), bonusBase: Amount.of('10') }))).toBe(
      false,
    );
    expect(await judge(source, row({ grossProfit: Amount.of('10') }))).toEqual(missing('bonusBase'));
  });

  it('not: the opposite of a group', async () => {
    const source = {
      not: { any: [leaf('newCustomers', 'greaterThan', '5'), leaf('isCustomised', 'equal', true)] },
    };
    expect(await judge(source, row({ newCustomers: Amount.of('5'), isCustomised: false }))).toBe(true);
    expect(await judge(source, row({ newCustomers: Amount.of('6'), isCustomised: false }))).toBe(false);
  });
});
