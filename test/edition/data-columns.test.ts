// Columns to facts and cells to values: what is read, what is refused with a reason, what is ignored by name.
import { describe, expect, it } from 'vitest';
import {
  type DataCell,
  type Fact,
  factsFor,
  type MappingRequest,
  mapColumns,
  readCell,
  readDataRow,
  WrittenNumber,
} from '../../engine/index.ts';
import { smallEdition } from '../edition/small-edition.ts';

const facts = factsFor(smallEdition().catalogue, 'commission');
const read = new Set(['grossProfit', 'repurchaseRate', 'newCustomerShare']);

const request = (
  headings: readonly string[],
  stated: Readonly<Record<string, string>> = {},
): MappingRequest => ({
  headings,
  facts,
  read,
  stated: new Map(Object.entries(stated)),
});

function mapped(headings: readonly string[], stated: Readonly<Record<string, string>> = {}) {
  const { mapping } = mapColumns(request(headings, stated));
  if (!mapping) throw new Error('the columns can be told apart');
  return mapping;
}

describe('columns', () => {
  it('are found by the fact’s column, its name, or what was stated; the others are named', () => {
    const mapping = mapped(['who', 'grossProfit', 'repurchase', 'emailsSent', 'share'], {
      newCustomerShare: 'share',
    });
    expect(mapping.columns.map(({ fact, at }) => [fact.name, at])).toEqual([
      ['grossProfit', 1],
      ['repurchaseRate', 2],
      ['newCustomerShare', 4],
    ]);
    expect([mapping.ignored, mapping.unread, mapping.absent]).toEqual([['who'], ['emailsSent'], []]);
  });

  it('that are not there leave their fact missing, by name', () => {
    expect(mapped(['grossProfit']).absent).toEqual(['repurchaseRate', 'newCustomerShare']);
  });

  it.each<readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [
      'a fact with two columns',
      ['repurchase', 'repurchaseRate'],
      {},
      /several columns: repurchase \(1\), repurchaseRate \(2\)/,
    ],
    ['a heading that stands twice', ['grossProfit', 'grossProfit'], {}, /several columns/],
    ['a stated fact nobody knows', ['grossProfit'], { grosProfit: 'grossProfit' }, /no fact grosProfit/],
    ['a stated column that is not there', ['grossProfit'], { grossProfit: 'GP' }, /no column "GP"/],
  ])('are not guessed: %s', (_, headings, stated, message) => {
    const { problems } = mapColumns(request(headings, stated));
    expect(problems?.map(({ en }) => en).join()).toMatch(message);
  });

  it('that were stated win over the fact’s own', () => {
    const mapping = mapped(['grossProfit', 'GP'], { grossProfit: 'GP' });
    expect(mapping.columns.map(({ at }) => at)).toEqual([1]);
    expect(mapping.unread).toEqual(['grossProfit']);
  });
});

describe('rows', () => {
  const mapping = mapped(['who', 'grossProfit', 'repurchase']);
  const outcome = (...cells: readonly DataCell[]) => {
    const { row, refusals } = readDataRow(mapping, cells, facts);
    return row
      ? [...row].map(([name, value]) => `${name} ${String(JSON.stringify(value))}`)
      : refusals?.map(({ code, path }) => `${code} ${path}`);
  };

  it('are read exactly', () => {
    expect(outcome('张三', '12345678901234567890.01', '60%')).toEqual([
      'grossProfit "12345678901234567890.01"',
      'repurchaseRate "0.6"',
    ]);
    expect(outcome('张三', new WrittenNumber('-1.50'), new WrittenNumber('0.6'))).toEqual([
      'grossProfit "-1.5"',
      'repurchaseRate "0.6"',
    ]);
  });

  it('have no fact where a cell is empty', () => {
    expect(outcome('张三', ' ', null)).toEqual([]);
  });

  it('are refused with every reason at once', () => {
    expect(outcome('张三', '1,234', '150%')).toEqual(['FACT_TYPE grossProfit', 'FACT_RANGE repurchaseRate']);
    expect(outcome('张三', '1')).toEqual(['FACTS_FORMAT ']);
  });
});

describe('cells', () => {
  const money: Fact['type'] = { kind: 'money', currency: 'USD' };

  it.each([
    '1,234.50',
    '1\uff0c234',
    '1 234',
    "1'234",
    '12,5',
    '1.234,50',
    '¥500',
    '$500',
    '500 USD',
    '500元',
    '(500)',
  ])('are not guessed at: %s', (text) => expect(readCell(text, money, 'x').refusal?.code).toBe('FACT_TYPE'));

  it.each(['true', 'TRUE', '是', 'yes', '1'])('are a flag: %s', (text) =>
    expect(readCell(text, { kind: 'flag' }, 'x').written).toBe(true),
  );
  it.each(['false', '否', 'No', '0'])('are no flag raised: %s', (text) =>
    expect(readCell(text, { kind: 'flag' }, 'x').written).toBe(false),
  );
  it('are a count only as a whole number', () => {
    expect(readCell('12', { kind: 'count', unit: '' }, 'x').written).toEqual(new WrittenNumber('12'));
  });
  it('are a list with semicolons between its items, each read by its type', () => {
    const list = { kind: 'list', of: money } as const;
    expect(readCell('310000; 320000.5\uff1b1', list, 'x').written).toEqual(
      ['310000', '320000.5', '1'].map((text) => new WrittenNumber(text)),
    );
    expect(readCell('310000; 1,2', list, 'x').refusal?.path).toBe('x[1]');
    expect(readCell('', list, 'x').written).toBeNull();
  });
});
