// What every kind of block promises, held against its own example. A new kind is tested here without a new line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames, kindOf } from '../../engine/blocks/index.ts';
import type { Line } from '../../engine/blocks/kind.ts';
import { cellOf, evaluateTable, programOf } from '../../engine/policy/evaluate.ts';
import { explainRow, explainTracedRow } from '../../engine/policy/explain.ts';
import { inputsOf } from '../../engine/program/operation.ts';
import type { Row } from '../../engine/program/run.ts';
import { assert } from '../../engine/values/assert.ts';
import type { Bilingual } from '../../engine/values/bilingual.ts';
import { type Cell, isAmount, isFailure, sameValue } from '../../engine/values/cell.ts';
import { isError } from '../../engine/values/finding.ts';
import { canonicalText } from '../../engine/values/hash.ts';
import { sameType } from '../../engine/values/types.ts';
import { checkFragment } from './case-file.ts';
import { aroundExample, type Example, exampleText, readExample } from './example.ts';

const without = (row: Row, ...names: readonly string[]): Row =>
  new Map([...row].filter(([name]) => !names.includes(name)));

/** The full row, the empty one, and the full one without each of its facts. */
const tellingRows = ({ full }: Example): readonly Row[] => [
  full,
  new Map(),
  ...[...full.keys()].map((name) => without(full, name)),
];

/** Any row of the values worth trying. */
const rowsOf = ({ values }: Example): fc.Arbitrary<Row> =>
  fc
    .tuple(
      ...[...values].map(([name, each]) => fc.constantFrom(...each).map((value) => [name, value] as const)),
    )
    .map((entries) => new Map(entries));

/** What the example gives for one row, by part. */
function givenFor({ policy, block }: Example, row: Row): ReadonlyMap<string, Cell> {
  const table = evaluateTable(policy, [row]);
  const parts = table.layout.gives.get(block) ?? new Map<string, number>();
  return new Map([...parts].map(([part, step]) => [part, cellOf(table, step, 0)]));
}

/** Columns that say themselves what is known and what is not: a list of what is missing, values by name. */
const isReport = (part: string, cell: Cell): boolean => part === 'missing' || cell instanceof Map;

const broken = /undefined|\[object|NaN/;
const isSound = (text: Bilingual): boolean =>
  [text.zh, text.en].every((words) => words.trim() !== '' && !broken.test(words));

describe.each(kindNames)('a block of kind %s', (name) => {
  const example = readExample(name);
  const { policy, block } = example;
  const plan = policy.plan.blocks[0]?.plan;
  const kind = kindOf(name);
  assert(kind, 'the kind is in the list');

  it('has an example without errors', () => {
    expect(example.findings.filter(isError)).toEqual([]);
  });

  it('refuses an unknown key, at that key', () => {
    const text = exampleText(name).trimEnd();
    const around = aroundExample(`${text}\ncolour: red\n`);
    const { findings } = checkFragment('unknown.yaml', around.text);
    const line = around.firstLine + text.split('\n').length;
    expect(findings.map(({ code, place, path }) => [code, place.line, path.at(-1)])).toEqual([
      ['KEY_UNKNOWN', line, 'colour'],
    ]);
  });

  it('has a plan that is plain data', () => {
    expect(() => canonicalText(plan)).not.toThrow();
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('compiles to the same plan every time', () => {
    const again = readExample(name).policy;
    expect(again.planHash).toBe(policy.planHash);
    expect(again.plan).toEqual(policy.plan);
  });

  it('lowers exactly what it gives, in the stated types', () => {
    const { program, layouts } = programOf(policy);
    const lowered = layouts.at(-1)?.gives.get(block);
    const given = policy.words[0]?.gives ?? [];
    expect([...(lowered?.keys() ?? [])].sort()).toEqual(given.map(({ part }) => part).sort());
    for (const { part, type } of given) {
      const step = program.steps[lowered?.get(part) ?? -1];
      expect(step && sameType(step.type, type), `the type of ${block}.${part}`).toBe(true);
    }
  });

  it('reads only earlier steps, and has a name for every figure', () => {
    const { program } = programOf(policy);
    for (const { id, operation, label } of program.steps) {
      expect(inputsOf(operation).every((input) => input < id)).toBe(true);
      if (label.block !== block) continue;
      expect(kind.describe(label.role, label.item, plan), label.role).toSatisfy(isSound);
    }
  });

  it('explains every row in both languages, whatever is missing', async () => {
    const rows = tellingRows(example);
    const table = evaluateTable(policy, rows);
    for (const at of rows.keys()) {
      const lines = explainRow(table, at).flatMap((section) => section.lines);
      expect(lines).not.toEqual([]);
      for (const { text } of lines) expect(text).toSatisfy(isSound);
      const traced = (await explainTracedRow(table, at)).flatMap((section) => section.lines);
      expect(traced.map(wordsOf)).toEqual(lines.map(wordsOf));
    }
  });

  it('says which fact is missing where it gives no value', () => {
    for (const fact of example.full.keys()) {
      for (const cell of givenFor(example, without(example.full, fact)).values()) {
        if (isFailure(cell) && cell.code === 'MISSING_FACT') expect(cell.missing).toContain(fact);
      }
    }
  });

  it('gives nothing for a missing fact that no value of the fact would give', () => {
    fc.assert(
      fc.property(rowsOf(example), fc.constantFrom(...example.full.keys()), (row, fact) => {
        const known = givenFor(example, without(row, fact));
        const possible = (example.values.get(fact) ?? []).map((value) =>
          givenFor(example, new Map([...row, [fact, value]])),
        );
        for (const [part, cell] of known) {
          if (isReport(part, cell) || (isFailure(cell) && cell.code === 'MISSING_FACT')) continue;
          const justified = possible.some((cells) => sameValue(cells.get(part) ?? false, cell));
          expect(justified, `${part || 'the value'} without ${fact}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const wordsOf = ({ text }: Line): string => `${text.zh} | ${text.en}`;

describe('bands', () => {
  it('never pay more for a fact that is missing than for one that is given', () => {
    const example = readExample('bands');
    fc.assert(
      fc.property(rowsOf(example), (row) => {
        const [known] = givenFor(example, row).values();
        const [unknown] = givenFor(example, without(row, 'repurchaseRate')).values();
        return isAmount(known) && isAmount(unknown) && unknown.lte(known);
      }),
    );
  });
});
