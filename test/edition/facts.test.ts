// Facts from outside: what is read, what is refused and why. Nothing is coerced, defaulted or passed over.
import { describe, expect, it } from 'vitest';
import {
  Amount,
  both,
  everything,
  type Fact,
  readJson,
  readRow,
  type ValueType,
  type Written,
} from '../../engine/index.ts';
import { between } from '../../engine/values/interval.ts';

const fact = (name: string, type: ValueType, range = everything): [string, Fact] => [
  name,
  { name, type, label: both(name, name), origin: 'fact', range, column: name },
];
const facts = new Map([
  fact('grossProfit', { kind: 'money', currency: 'USD' }),
  fact('repurchaseRate', { kind: 'ratio' }, between(Amount.zero, Amount.one)),
  fact('newCustomers', { kind: 'count', unit: '' }, between(Amount.zero, undefined)),
  fact('quoteCycleHours', { kind: 'number', unit: 'hours' }),
  fact('isFirstOrder', { kind: 'flag' }),
  fact('grade', { kind: 'code', codes: ['P1', 'P2'].map((code) => ({ code, label: both(code, code) })) }),
  fact('inspectionBasis', { kind: 'text' }),
  fact('grossProfitHistory', { kind: 'list', of: { kind: 'money', currency: 'USD' } }),
]);

const read = (json: string) => readRow(readJson(json).value as Written, facts);
const value = (json: string, name: string) => {
  const cell = read(json).row?.get(name);
  return cell instanceof Amount ? cell.toExactText() : cell;
};

describe('read as written', () => {
  it.each([
    ['{"grossProfit": 550979.5}', 'grossProfit', '550979.5'],
    ['{"grossProfit": 12345678901234567890.01}', 'grossProfit', '12345678901234567890.01'],
    ['{"grossProfit": "0.10"}', 'grossProfit', '0.1'],
    ['{"grossProfit": 1e5}', 'grossProfit', '100000'],
    ['{"repurchaseRate": 0.6}', 'repurchaseRate', '0.6'],
    ['{"repurchaseRate": "60%"}', 'repurchaseRate', '0.6'],
    ['{"newCustomers": 12}', 'newCustomers', '12'],
    ['{"newCustomers": 12.0}', 'newCustomers', '12'],
    ['{"isFirstOrder": false}', 'isFirstOrder', false],
    ['{"grade": "P2"}', 'grade', 'P2'],
    ['{"grossProfit": null}', 'grossProfit', undefined],
    ['{"inspectionBasis": " "}', 'inspectionBasis', undefined],
  ])('%s', (json, name, expected) => {
    expect(value(json, name)).toBe(expected);
  });
  it('{"inspectionBasis": "GB/T 2828.1"}', () => {
    const words = 'GB/T 2828.1';
    expect(value('{"inspectionBasis": "GB/T 2828.1"}', 'inspectionBasis')).toMatchObject({
      text: { zh: words, en: words },
    });
  });
});

describe('refused', () => {
  it.each([
    ['{"grosProfit": 1}', 'FACT_UNKNOWN', 'grosProfit'],
    ['{"grossProfit": true}', 'FACT_TYPE', 'grossProfit'],
    ['{"inspectionBasis": true}', 'FACT_TYPE', 'inspectionBasis'],
    ['{"grossProfit": "1,000"}', 'FACT_TYPE', 'grossProfit'],
    ['{"grossProfit": "60%"}', 'FACT_TYPE', 'grossProfit'],
    ['{"grossProfit": {"amount": 1}}', 'FACT_TYPE', 'grossProfit'],
    ['{"newCustomers": "85"}', 'FACT_TYPE', 'newCustomers'],
    ['{"newCustomers": 1.5}', 'FACT_TYPE', 'newCustomers'],
    ['{"newCustomers": -1}', 'FACT_RANGE', 'newCustomers'],
    ['{"repurchaseRate": 60}', 'FACT_RANGE', 'repurchaseRate'],
    ['{"repurchaseRate": "1.01"}', 'FACT_RANGE', 'repurchaseRate'],
    ['{"isFirstOrder": "true"}', 'FACT_TYPE', 'isFirstOrder'],
    ['{"grade": "P6"}', 'FACT_CODE', 'grade'],
    ['{"grade": 2}', 'FACT_TYPE', 'grade'],
    ['{"grossProfitHistory": [1, "x"]}', 'FACT_TYPE', 'grossProfitHistory[1]'],
    ['{"grossProfitHistory": 310000}', 'FACT_TYPE', 'grossProfitHistory'],
    ['[1]', 'FACTS_FORMAT', ''],
  ])('%s', (json, code, path) => {
    expect(read(json).refusals).toMatchObject([{ code, path }]);
  });
  it.each(['toString', 'hasOwnProperty', '__proto__', 'constructor'])(
    "a fact named %s is nobody's",
    (name) => {
      const written = Object.defineProperty(Object.create(null), name, { value: true, enumerable: true });
      expect(readRow(written, facts).refusals).toMatchObject([{ code: 'FACT_UNKNOWN', path: name }]);
      expect(readJson(`{"${name}": 1}`).problem?.code).toBe('KEY_FORBIDDEN');
    },
  );
  it.each([
    `1${'0'.repeat(40)}`,
    `"0.${'1'.repeat(41)}"`,
    '1e400',
    '"-1234567890123456789012345678901234567890123"',
  ])('a number too long to be held exactly is told so: %s', (number) => {
    const [refusal] = read(`{"grossProfit": ${number}}`).refusals ?? [];
    expect(refusal).toMatchObject({ code: 'FACT_TYPE', path: 'grossProfit' });
    expect(refusal?.message.en).toContain('too many digits');
  });
  it('names everything that is wrong at once', () => {
    const refusals = read('{"grossProfit": true, "repurchaseRate": 2, "x": 1}').refusals ?? [];
    expect(refusals.map((refusal) => refusal.path)).toEqual(['grossProfit', 'repurchaseRate', 'x']);
  });
});
