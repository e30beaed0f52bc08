// The editors of the other kinds: what they read of a text, and the edits they make.
import { describe, expect, it } from 'vitest';
import { freeId } from '../../admin-ui/editors/fields/free-id.ts';
import { pathInBase } from '../../admin-ui/editors/fields/path-in-base.ts';
import { shownParts } from '../../admin-ui/editors/fields/shown-parts.ts';
import { figureEdit, inserted, isFigure, roundEdit } from '../../admin-ui/editors/formula/formula-edits.ts';
import { addRowEdit, countKey, shownKeys } from '../../admin-ui/editors/lookup/lookup-rows.ts';
import { memberKind } from '../../admin-ui/editors/plain/member-kind.ts';
import { readRules } from '../../admin-ui/editors/rules/read-rules.ts';
import { addRuleEdit, matchEdits } from '../../admin-ui/editors/rules/rules-edits.ts';
import { readScorecard, weightTotal } from '../../admin-ui/editors/scorecard/read-scorecard.ts';
import {
  addGroupEdit,
  addMeasureEdit,
  directionEdits,
  equalShares,
  removeGroupEdits,
  weightsEdits,
} from '../../admin-ui/editors/scorecard/scorecard-edits.ts';
import { applyEdits, both, type Document, type Edit, type Names, readDocument } from '../../engine/index.ts';

function read(text: string): Document {
  const { document } = readDocument('policy.yaml', text);
  if (!document) throw new Error('the sample reads');
  return document;
}

function edited(text: string, edits: readonly Edit[]): string {
  const { text: result, finding } = applyEdits(text, edits);
  if (result === undefined) throw new Error(finding.code);
  return result;
}

const fact = (name: string, type: object) => [name, { name, type, label: both(name, name), origin: 'fact' }];
const grades = ['P1', 'P2', 'P3'].map((code) => ({ code, label: both(code, code) }));
const names = new Map([
  fact('emailsSent', { kind: 'count', unit: '' }),
  fact('openRate', { kind: 'ratio' }),
  fact('done', { kind: 'flag' }),
  fact('grade', { kind: 'code', codes: grades }),
] as [string, never][]) as Names;

describe('where something stood before the draft', () => {
  const base = read('rules:\n  - { id: a, then: 1 }\n  - { id: b, then: 2 }\nlist: [x, y]\n');
  const draft = read(
    'rules:\n  - { id: new, then: 0 }\n  - { id: b, then: 3 }\n  - { id: a, then: 1 }\nlist: [x, z]\n',
  );

  it('rows are known by their id', () => {
    expect(pathInBase(draft, base, ['rules', 1, 'then'])).toEqual(['rules', 1, 'then']);
    expect(pathInBase(draft, base, ['rules', 2, 'then'])).toEqual(['rules', 0, 'then']);
    expect(pathInBase(draft, base, ['rules', 0, 'then'])).toBeUndefined();
  });

  it('rows without an id by their place', () => {
    expect(pathInBase(draft, base, ['list', 1])).toEqual(['list', 1]);
    expect(pathInBase(draft, base, ['list', 2])).toBeUndefined();
  });
});

describe('lookup', () => {
  const text = `by: grade
label: { zh: 表, en: table }
gives:
  value: { type: money, currency: USD }
  next: { type: code, codes: { P2: { zh: 二, en: two } }, label: { zh: 下, en: next } }
  odd: { type: money }
rows:
  P1: { value: 1, next: P2 } # the first
`;
  const block = read(text).written;

  it('shows the keys without a row, and the parts whose type is known', () => {
    expect(shownKeys(block, names)).toMatchObject({
      written: ['P1'],
      missing: ['P2', 'P3'],
      hasOtherwise: false,
    });
    expect(shownParts(block).map(({ key, label }) => [key, label.en])).toEqual([
      ['value', 'table'],
      ['next', 'next'],
    ]);
  });

  it('adds a row in which nothing is decided', () => {
    const after = edited(text, [addRowEdit([], 'P2', shownParts(block))]);
    expect(after).toBe(`${text}  P2: { value: unset, next: unset }\n`);
  });

  it.each([
    ['4', '4'],
    ['007', '7'],
    ['0', '0'],
    ['1.5', undefined],
    ['', undefined],
    ['-1', undefined],
  ])('a key %j is %j', (typed, key) => expect(countKey(typed)).toBe(key));
});

describe('scorecard', () => {
  const text = `weights: stated
groups: { process: { zh: 过程, en: process } }
measures:
  - { id: emailsSent, label: { zh: 邮件, en: emails }, target: 600, direction: atLeast, weight: 60%, group: process }
  - { id: rate, on: openRate, label: { zh: 率, en: rate }, direction: { from: 10% }, target: 25%, weight: 35% }
`;
  const card = readScorecard(read(text).written, names);

  it('reads measures, and how far their weights are from 100 %', () => {
    expect(card.measures[1]).toMatchObject({ on: 'openRate', type: { kind: 'ratio' }, direction: 'from' });
    expect(weightTotal(card.measures)).toEqual({ total: '0.95', off: '0.05', direction: 'short' });
  });

  it.each([1, 2, 3, 7, 50])('%i equal shares total exactly 100 %%', (count) => {
    const measures = equalShares(count).map((weight) => ({ weight }) as never);
    expect(weightTotal(measures).direction).toBe('complete');
  });

  it('weighs each the same, and each by itself again', () => {
    const equal = edited(text, weightsEdits([], card, 'equal'));
    expect(equal).not.toContain('weight:');
    const again = edited(equal, weightsEdits([], readScorecard(read(equal).written, names), 'stated'));
    expect(read(again).writtenAt(['measures', 1, 'weight'])).toBe('50%');
  });

  it('measures a flag as a yes, and anything else against a target', () => {
    const flag = names.get('done');
    const rate = names.get('openRate');
    if (!flag || !rate) throw new Error('the sample has them');
    const after = edited(text, [addMeasureEdit([], card, flag)]);
    expect(read(after).writtenAt(['measures', 2])).toMatchObject({
      id: 'done',
      direction: 'yes',
      weight: '0%',
    });
    const twice = edited(text, [addMeasureEdit([], card, rate)]);
    expect(read(twice).writtenAt(['measures', 2])).toMatchObject({ id: 'openRate', target: '100%' });
  });

  it('drops what a direction has no use for', () => {
    const [first] = card.measures;
    if (!first) throw new Error('the sample has a measure');
    const yes = edited(text, directionEdits(['measures', 0], first, 'yes'));
    expect(read(yes).writtenAt(['measures', 0])).not.toHaveProperty('target');
    const from = edited(text, directionEdits(['measures', 0], first, 'from'));
    expect(read(from).writtenAt(['measures', 0, 'direction'])).toEqual({ from: '0' });
  });

  it('names groups, and takes them away with their members', () => {
    const more = edited(text, [addGroupEdit([], card, (n) => ({ zh: `分组 ${n}`, en: `group ${n}` }))]);
    expect(read(more).writtenAt(['groups', 'group'])).toEqual({ zh: '分组 2', en: 'group 2' });
    const none = edited(text, removeGroupEdits([], card, 'process'));
    expect(none).not.toContain('process');
  });
});

describe('rules', () => {
  const text = `match: first
gives: { value: { type: ratio, label: { zh: 率, en: rate } } }
rules:
  - id: rule
    when: { fact: done, operator: equal, value: true }
    then: { value: 2% }
otherwise: { value: 0 }
`;
  const block = read(text).written;

  it('adds a rule with a name of its own, nothing decided yet', () => {
    const when = { fact: 'done', operator: 'equal', value: true };
    const edit = addRuleEdit([], readRules(block), shownParts(block), when, (n) =>
      both(`规则 ${n}`, `rule ${n}`),
    );
    const after = edited(text, [edit]);
    expect(read(after).writtenAt(['rules', 1])).toMatchObject({ id: 'rule2', label: { en: 'rule 2' }, when });
    expect(read(after).writtenAt(['rules', 1, 'then'])).toEqual({ value: 'unset' });
  });

  it('a list of all that hold has no otherwise', () => {
    const after = edited(text, matchEdits([], readRules(block), 'all'));
    expect(after).toContain('match: all');
    expect(after).not.toContain('otherwise');
  });
});

describe('formula', () => {
  it.each([
    ['6400', true],
    ['3.5%', true],
    ['-2', true],
    ['a * 3%', false],
    ['', false],
  ])('%j is a single figure: %j', (formula, expected) => expect(isFigure(formula)).toBe(expected));

  it('a figure stays what it was, a text or a number', () => {
    const quoted = read('formula: "6400"\n');
    expect(edited(quoted.text, [figureEdit(quoted, ['formula'], '6500')])).toBe('formula: "6500"\n');
    const plain = read('formula: 6400\n');
    expect(edited(plain.text, [figureEdit(plain, ['formula'], '6500')])).toBe('formula: 6500\n');
  });

  it('names are put where the cursor is', () => {
    expect(inserted('a *', 3, 'bonus')).toEqual({ text: 'a * bonus', cursor: 9 });
    expect(inserted('max(, b)', 4, 'a')).toEqual({ text: 'max(a, b)', cursor: 5 });
    expect(inserted('', 0, 'max()')).toEqual({ text: 'max()', cursor: 4 });
  });

  it('is rounded in words', () => {
    expect(edited('round: exact\n', [roundEdit(['round'], 'half-up')])).toBe(
      'round: { places: 2, mode: half-up }\n',
    );
    expect(edited('a: 1\nround: exact\n', [roundEdit(['round'], 'none')])).toBe('a: 1\n');
  });
});

describe('plain', () => {
  it.each([
    ['1.50', 'figure'],
    ['3.5%', 'rate'],
    ['true', 'flag'],
    ['word', 'text'],
    ['{ zh: 一, en: one }', 'words'],
    ['{ fact: a, operator: equal, value: 1 }', 'condition'],
    ['{ any: [] }', 'condition'],
    ['[1, 2]', 'members'],
    ['{ a: 1 }', 'members'],
  ])('%s is shown as %s', (written, kind) => {
    const document = read(`x: ${written}\n`);
    expect(memberKind(document.writtenAt(['x']), document.plainAt(['x']))).toBe(kind);
  });
});

it('an id that nobody has', () => {
  expect(freeId('rule', [])).toBe('rule');
  expect(freeId('rule', ['rule', 'rule2'])).toBe('rule3');
});
