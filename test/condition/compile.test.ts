// What a condition may say, and the code and path of everything it may not.
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../engine/condition/compile.ts';
import type { Report } from '../../engine/values/finding.ts';
import { compile, condition } from './judge.ts';
import { names } from './names.ts';

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const good = leaf('repurchaseRate', 'greaterThanInclusive', '60%');

describe('what is right', () => {
  it('keeps numbers as canonical texts', () => {
    expect(condition(good)).toMatchObject({
      kind: 'leaf',
      name: 'repurchaseRate',
      value: { kind: 'number', text: '0.6' },
    });
    expect(condition(leaf('grossProfit', 'lessThan', '100000.00'))).toMatchObject({
      value: { text: '100000' },
    });
  });

  it.each([
    ['a flag', leaf('isCustomised', 'equal', true), { kind: 'flag', value: true }],
    ['a code', leaf('grade', 'notEqual', 'P5'), { kind: 'code', code: 'P5' }],
    ['another name', leaf('grade', 'equal', { fact: 'formerGrade' }), { kind: 'name', name: 'formerGrade' }],
    [
      'a count beside a number',
      leaf('newCustomers', 'lessThan', { fact: 'quoteHours' }),
      { kind: 'name', name: 'quoteHours' },
    ],
    [
      'one of several',
      leaf('grade', 'in', ['P1', 'P2']),
      {
        kind: 'list',
        items: [
          { kind: 'code', code: 'P1' },
          { kind: 'code', code: 'P2' },
        ],
      },
    ],
    [
      'one of a list by name',
      leaf('stage', 'notIn', { fact: 'orderTags' }),
      { kind: 'name', name: 'orderTags' },
    ],
    ['an item of a list', leaf('orderTags', 'contains', 'needs'), { kind: 'code', code: 'needs' }],
    [
      'an item by name',
      leaf('orderTags', 'doesNotContain', { fact: 'stage' }),
      { kind: 'name', name: 'stage' },
    ],
    ['points', leaf('repurchaseRate', 'lessThan', '0.5pp'), { kind: 'number', text: '0.005' }],
  ])('%s', (_, source, value) => {
    expect(condition(source)).toMatchObject({ kind: 'leaf', value });
  });

  it('nests as json-rules-engine does', () => {
    expect(condition({ all: [{ any: [good] }, { not: { not: good } }] })).toMatchObject({
      kind: 'all',
      parts: [
        { kind: 'any', parts: [{ kind: 'leaf' }] },
        { kind: 'not', part: { kind: 'not', part: { kind: 'leaf' } } },
      ],
    });
  });
});

describe('what is wrong is found at its path', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['an unknown key', { ...good, facts: 1 }, ['CONDITION_KEY_UNKNOWN when.facts']],
    ['params', { ...good, params: {} }, ['CONDITION_KEY_UNKNOWN when.params']],
    ['path', { ...good, path: '$.a' }, ['CONDITION_KEY_UNKNOWN when.path']],
    ['priority', { all: [good], priority: '2' }, ['CONDITION_KEY_UNKNOWN when.priority']],
    ['name', { all: [good], name: 'a' }, ['CONDITION_KEY_UNKNOWN when.name']],
    [
      'a shared condition',
      { condition: 'a' },
      ['CONDITION_KEY_UNKNOWN when.condition', 'CONDITION_INCOMPLETE when'],
    ],
    ['a key beside all', { all: [good], fact: 'grade' }, ['CONDITION_KEY_UNKNOWN when.fact']],
    [
      'a key in a reference',
      leaf('grade', 'equal', { fact: 'formerGrade', path: '$' }),
      ['CONDITION_KEY_UNKNOWN when.value.path'],
    ],
    ['an empty all', { all: [] }, ['CONDITION_EMPTY when.all']],
    ['an empty any', { any: [good, { any: [] }] }, ['CONDITION_EMPTY when.any[1].any']],
    ['an empty list', leaf('grade', 'in', []), ['CONDITION_EMPTY when.value']],
    ['all and any in one place', { all: [good], any: [good] }, ['CONDITION_MIXED when.any']],
    ['not over a list', { not: [good] }, ['CONDITION_SHAPE when.not']],
    ['all over no list', { all: good }, ['CONDITION_SHAPE when.all']],
    ['nothing', null, ['CONDITION_SHAPE when']],
    ['a text', 'repurchaseRate', ['CONDITION_SHAPE when']],
    ['an empty map', {}, ['CONDITION_INCOMPLETE when']],
    ['no value', { fact: 'grade', operator: 'equal' }, ['CONDITION_INCOMPLETE when']],
    ['a name that is no text', leaf('grade', 'equal', { fact: 5 }), ['CONDITION_SHAPE when.value.fact']],
    ['an unknown name', leaf('repurchasRate', 'equal', '1'), ['NAME_UNKNOWN when.fact']],
    [
      'an unknown name on the right',
      leaf('grade', 'equal', { fact: 'formrGrade' }),
      ['NAME_UNKNOWN when.value.fact'],
    ],
    ['an inherited name', leaf('valueOf', 'equal', '1'), ['NAME_UNKNOWN when.fact']],
    ['an unknown operator', leaf('grade', 'equals', 'P1'), ['CONDITION_OPERATOR_UNKNOWN when.operator']],
    ['an inherited operator', leaf('grade', 'toString', 'P1'), ['CONDITION_OPERATOR_UNKNOWN when.operator']],
    [
      'a decorated operator',
      leaf('orderTags', 'someFact:equal', 'needs'),
      ['CONDITION_OPERATOR_UNKNOWN when.operator'],
    ],
    [
      'an operator that is no text',
      { fact: 'grade', operator: 5, value: 'P1' },
      ['CONDITION_OPERATOR_UNKNOWN when.operator'],
    ],
    ['a text where a number belongs', leaf('grossProfit', 'lessThan', 'many'), ['TYPE_MISMATCH when.value']],
    ['separators in a number', leaf('grossProfit', 'lessThan', '100,000'), ['TYPE_MISMATCH when.value']],
    ['a flag where a number belongs', leaf('grossProfit', 'lessThan', true), ['TYPE_MISMATCH when.value']],
    ['nothing where a number belongs', leaf('grossProfit', 'lessThan', null), ['TYPE_MISMATCH when.value']],
    ['a binary number', leaf('grossProfit', 'lessThan', 0.1), ['TYPE_MISMATCH when.value']],
    ['a percentage of money', leaf('grossProfit', 'lessThan', '60%'), ['TYPE_MISMATCH when.value']],
    ['half a customer', leaf('newCustomers', 'lessThan', '2.5'), ['TYPE_MISMATCH when.value']],
    ['a text where a flag belongs', leaf('isCustomised', 'equal', 'true'), ['TYPE_MISMATCH when.value']],
    ['a flag where a code belongs', leaf('grade', 'equal', true), ['TYPE_MISMATCH when.value']],
    ['a list for equal', leaf('grade', 'equal', ['P1']), ['TYPE_MISMATCH when.value']],
    ['a list in a list', leaf('grade', 'in', ['P1', ['P2']]), ['TYPE_MISMATCH when.value[1]']],
    ['a name in a list', leaf('grade', 'in', [{ fact: 'formerGrade' }]), ['TYPE_MISMATCH when.value[0]']],
    ['a code that is not in the list', leaf('grade', 'equal', 'P4'), ['CODE_UNKNOWN when.value']],
    [
      'several such codes',
      leaf('grade', 'in', ['P4', 'P5', 'p1']),
      ['CODE_UNKNOWN when.value[0]', 'CODE_UNKNOWN when.value[2]'],
    ],
    ['a code among items', leaf('orderTags', 'contains', 'P1'), ['CODE_UNKNOWN when.value']],
    ['order of codes', leaf('grade', 'lessThan', 'P5'), ['TYPE_MISMATCH when.operator']],
    ['order of flags', leaf('isCustomised', 'greaterThan', true), ['TYPE_MISMATCH when.operator']],
    ['contains of a single value', leaf('grade', 'contains', 'P1'), ['TYPE_MISMATCH when.operator']],
    ['in of a list', leaf('orderTags', 'in', ['needs']), ['TYPE_MISMATCH when.operator']],
    ['equal of a list', leaf('orderTags', 'equal', 'needs'), ['TYPE_MISMATCH when.operator']],
    ['prose', leaf('note', 'equal', 'a'), ['TYPE_MISMATCH when.operator']],
    ['in without a list', leaf('grade', 'in', 'P1'), ['CONDITION_SHAPE when.value']],
    [
      'another currency',
      leaf('grossProfit', 'lessThan', { fact: 'salary' }),
      ['CURRENCY_MIX when.value.fact'],
    ],
    [
      'another type',
      leaf('grossProfit', 'lessThan', { fact: 'repurchaseRate' }),
      ['TYPE_MISMATCH when.value.fact'],
    ],
    [
      'another unit',
      leaf('quoteHours', 'lessThan', { fact: 'transitDays' }),
      ['TYPE_MISMATCH when.value.fact'],
    ],
    ['other codes', leaf('grade', 'equal', { fact: 'stage' }), ['TYPE_MISMATCH when.value.fact']],
    [
      'in a list of other codes',
      leaf('grade', 'in', { fact: 'orderTags' }),
      ['TYPE_MISMATCH when.value.fact'],
    ],
    [
      'in something that is no list',
      leaf('grade', 'in', { fact: 'formerGrade' }),
      ['TYPE_MISMATCH when.value.fact'],
    ],
  ])('%s', (_, source, findings) => {
    expect(compile(source)).toEqual(findings);
  });

  it('reports everything at once', () => {
    const source = {
      all: [leaf('a', 'b', 'c'), { any: [] }, { not: leaf('grade', 'equal', 'P4') }, { ...good, x: 1 }],
    };
    expect(compile(source)).toEqual([
      'NAME_UNKNOWN when.all[0].fact',
      'CONDITION_OPERATOR_UNKNOWN when.all[0].operator',
      'CONDITION_EMPTY when.all[1].any',
      'CODE_UNKNOWN when.all[2].not.value',
      'CONDITION_KEY_UNKNOWN when.all[3].x',
    ]);
  });

  it('refuses what is nested too deep, and what contains itself', () => {
    const nested = (depth: number): unknown => (depth === 0 ? good : { not: nested(depth - 1) });
    expect(compile(nested(19))).toMatchObject({ kind: 'not' });
    expect(compile(nested(20))).toEqual([expect.stringMatching(/^CONDITION_TOO_DEEP when\.not/)]);
    const circle: { not?: unknown } = {};
    circle.not = circle;
    expect(compile(circle)).toEqual([expect.stringMatching(/^CONDITION_TOO_DEEP/)]);
  });

  it('is quick to refuse a long text that is no number', () => {
    const long = `1${' '.repeat(200_000)}x`;
    expect(compile(leaf('grossProfit', 'lessThan', long))).toEqual(['TYPE_MISMATCH when.value']);
    expect(compile(leaf(long, 'lessThan', '1'))).toEqual(['NAME_UNKNOWN when.fact']);
    expect(compile(leaf('grade', long, long))).toEqual(['CONDITION_OPERATOR_UNKNOWN when.operator']);
  }, 1000);

  it('knows only a map’s own keys', () => {
    const inherited = Object.create({ all: [] });
    expect(compile(Object.assign(inherited, good))).toMatchObject({ kind: 'leaf' });
    const own = Object.assign(Object.create(null), good);
    expect(compile(own)).toMatchObject({ kind: 'leaf' });
    expect(
      compile(JSON.parse('{"fact":"grade","operator":"equal","value":"P1","__proto__":{"any":[]}}')),
    ).toEqual(['CONDITION_KEY_UNKNOWN when.__proto__']);
  });
});

describe('what is meant', () => {
  const hintOf = (source: unknown): string => {
    const reports: Report[] = [];
    compileCondition(source, names, [], (report) => reports.push(report));
    return reports[0]?.hint.en ?? '';
  };

  it.each([
    [leaf('repurchasRate', 'equal', '1'), 'repurchaseRate'],
    [leaf('复购率', 'equal', '1'), 'repurchaseRate'],
    [leaf('grade', 'equals', 'P1'), 'equal'],
    [leaf('newCustomers', '>=', '1'), 'greaterThanInclusive'],
    [leaf('grade', 'equal', 'p1'), 'P1'],
    [leaf('grossProfit', 'lessThan', 'bonusBase'), '{ fact: bonusBase }'],
    [{ ...good, valeu: 1 }, 'value'],
    [{ ...good, priority: 1 }, 'order never changes'],
  ])('%o', (source, suggestion) => {
    expect(hintOf(source)).toContain(suggestion);
  });
});
