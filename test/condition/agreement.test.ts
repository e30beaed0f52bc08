// Laws: json-rules-engine and the program's own steps judge every part of every condition alike, whatever is missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  type Leaf,
  type Operand,
  type Operator,
  operators,
} from '../../engine/condition/condition.ts';
import { traceWithRulesEngine } from '../../engine/condition/engine-adapter.ts';
import { sameTruths } from '../../engine/condition/trace.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { Failure, isFailure, type Value } from '../../engine/values/cell.ts';
import type { ValueType } from '../../engine/values/types.ts';
import { count, flag, grades, listOf, ratio, stages } from '../expression/names.ts';
import { condition as compiled, judgeByProgram, judgeByRulesEngine } from './judge.ts';
import { prototypeNames } from './names.ts';

const numberText = fc
  .constantFrom('-1', '0', '0.5', '0.50', '1', '2', '9', '10', '1e1', '0.6')
  .map((text) => Amount.of(text).toExactText());
const gradeCode = fc.constantFrom('P1', 'P2', 'P5');
const stageCode = fc.constantFrom('needs', 'quotation');

const numberNames = ['repurchaseRate', 'attainment', ...prototypeNames] as const;
const countNames = ['newCustomers', 'commission.band'] as const;

const leaf = (name: string, type: ValueType, operator: Operator, value: Operand): Leaf => ({
  kind: 'leaf',
  name,
  type,
  operator,
  value,
});
const listed = (item: fc.Arbitrary<Operand>): fc.Arbitrary<Operand> =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({ kind: 'list', items }));

const ordered = fc.constantFrom(...operators.slice(0, 6));
const equality = fc.constantFrom<Operator>('equal', 'notEqual');
const membership = fc.constantFrom<Operator>('in', 'notIn');
const containing = fc.constantFrom<Operator>('contains', 'doesNotContain');

const numberOperand = numberText.map((text): Operand => ({ kind: 'number', text }));
const codeOperand = (code: fc.Arbitrary<string>) =>
  code.map((each): Operand => ({ kind: 'code', code: each }));
const nameOperand = (names: readonly string[]) =>
  fc.constantFrom(...names).map((name): Operand => ({ kind: 'name', name }));

const leaves: fc.Arbitrary<Leaf> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom(...numberNames),
      operator: ordered,
      value: fc.oneof(numberOperand, nameOperand(numberNames)),
    })
    .map(({ name, operator, value }) => leaf(name, ratio, operator, value)),
  fc
    .record({ name: fc.constantFrom(...countNames), operator: membership, value: listed(numberOperand) })
    .map(({ name, operator, value }) => leaf(name, count, operator, value)),
  fc
    .record({ operator: equality, value: fc.oneof(codeOperand(gradeCode), nameOperand(['formerGrade'])) })
    .map(({ operator, value }) => leaf('grade', grades, operator, value)),
  fc
    .record({
      operator: membership,
      value: fc.oneof(listed(codeOperand(stageCode)), nameOperand(['orderTags'])),
    })
    .map(({ operator, value }) => leaf('stage', stages, operator, value)),
  fc
    .record({ operator: equality, value: fc.boolean() })
    .map(({ operator, value }) => leaf('isCustomised', flag, operator, { kind: 'flag', value })),
  fc
    .record({ operator: containing, value: fc.oneof(codeOperand(stageCode), nameOperand(['stage'])) })
    .map(({ operator, value }) => leaf('orderTags', listOf(stages), operator, value)),
);

const { condition: conditions } = fc.letrec<{
  condition: Condition;
  parts: readonly [Condition, ...Condition[]];
}>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaves,
    tie('parts').map((parts): Condition => ({ kind: 'all', parts })),
    tie('parts').map((parts): Condition => ({ kind: 'any', parts })),
    tie('condition').map((part): Condition => ({ kind: 'not', part })),
  ),
  parts: fc
    .tuple(tie('condition'), fc.array(tie('condition'), { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest]),
}));

const amount = numberText.map((text): Value => Amount.of(text));
const facts: ReadonlyMap<string, fc.Arbitrary<Value>> = new Map<string, fc.Arbitrary<Value>>([
  ...[...numberNames, ...countNames].map((name): [string, fc.Arbitrary<Value>] => [name, amount]),
  ['grade', gradeCode],
  ['formerGrade', gradeCode],
  ['stage', stageCode],
  ['orderTags', fc.array(stageCode, { maxLength: 2 })],
  ['isCustomised', fc.boolean()],
]);

/** Rows in which any fact may be missing. */
const rows: fc.Arbitrary<Row> = fc
  .tuple(
    ...[...facts].map(([name, value]) =>
      fc.option(
        value.map((each): [string, Value] => [name, each]),
        { nil: undefined },
      ),
    ),
  )
  .map((entries) => new Map(entries.filter((entry) => entry !== undefined)));

describe('json-rules-engine and the program', () => {
  it('agree on the truth of every part, and on what is missing', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, rows, async (condition, row) => {
        const traced = await judgeByRulesEngine(condition, row);
        expect(traced).toEqual(judgeByProgram(condition, row));
      }),
      { numRuns: 1500 },
    );
  });

  it('agree however many conditions are judged at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(conditions, { maxLength: 12 }), rows, async (several, row) => {
        const keyed = several.map((condition, at) => ({ key: `rule${at}`, condition }));
        const read = (name: string) => row.get(name) ?? new Failure('MISSING_FACT', 'block', [name]);
        const traces = await traceWithRulesEngine(keyed, read);
        expect([...traces.keys()]).toEqual(keyed.map(({ key }) => key));
        for (const { key, condition } of keyed) {
          const trace = traces.get(key);
          expect(trace && sameTruths(trace, judgeByProgram(condition, row))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('unknown', () => {
  it('is only what the missing facts can decide: giving them never turns a verdict round', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, rows, rows, async (condition, row, more) => {
        const before = judgeByProgram(condition, row).truth;
        const after = (await judgeByRulesEngine(condition, new Map([...more, ...row]))).truth;
        if (!isFailure(before)) expect(after).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('names facts that are missing, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(conditions, rows, async (condition, row) => {
        const { truth } = await judgeByRulesEngine(condition, row);
        if (!isFailure(truth)) return;
        expect(truth.missing.length).toBeGreaterThan(0);
        expect(truth.missing.filter((name) => row.has(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the check', () => {
  it('never throws, whatever the source', () => {
    const key = fc.constantFrom('all', 'any', 'not', 'fact', 'operator', 'value', 'params', '__proto__', 'x');
    const scalar = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.double(),
      fc.constant(null),
      fc.constantFrom(...facts.keys(), ...operators),
    );
    const { source } = fc.letrec((tie) => ({
      source: fc.oneof(
        { maxDepth: 6 },
        scalar,
        fc.array(tie('source'), { maxLength: 3 }),
        fc.dictionary(key, tie('source'), { maxKeys: 4 }),
      ),
    }));
    const valid = fc.constant({ fact: 'attainment', operator: 'lessThan', value: '1' });
    fc.assert(
      fc.property(fc.oneof(source, fc.record({ all: fc.array(fc.oneof(source, valid)) })), (each) => {
        try {
          compiled(each);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: [A-Z_]+ when/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
