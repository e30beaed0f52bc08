// What the forms around the rules write: facts, used policies, outcomes, columns, codes, steps, the vocabulary, and files that come and go.
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { codeFrom, nameFrom } from '../../admin-ui/editors/fields/free-id.ts';
import { toggleEdit } from '../../admin-ui/editors/fields/list-cell.tsx';
import {
  addCodeEdit,
  addPartEdits,
  removePartEdits,
  typeEdits,
} from '../../admin-ui/editors/gives/gives-edits.ts';
import { addBlockEdit } from '../../admin-ui/editors/policy/block-edits.ts';
import {
  addOutcomeEdit,
  addUseEdit,
  givenEdits,
  newPolicy,
  readUses,
  removeUseEdit,
  sourcesEdit,
} from '../../admin-ui/editors/policy/policy-edits.ts';
import {
  addOnlyEdit,
  readVocabulary,
  removeFactEdit,
} from '../../admin-ui/editors/vocabulary/vocabulary-edits.ts';
import { keepHistory } from '../../admin-ui/workspace/history.ts';
import {
  applyEdits,
  both,
  type Document,
  type Edit,
  kindNames,
  readDocument,
  readEdition,
  writeYaml,
} from '../../engine/index.ts';
import { edition, filesOf } from '../policies/editions.ts';

function read(text: string): Document {
  const { document } = readDocument('policy.yaml', text);
  if (!document) throw new Error('the sample reads');
  return document;
}
function edited(text: string, edits: readonly Edit[]): string {
  const { text: after, finding } = applyEdits(text, edits);
  if (after === undefined) throw new Error(finding.code);
  return after;
}

const policy = `facts: [grade]
uses:
  # the base
  table: grade-table # fixed
outcomes:
  total: { label: { zh: 合计, en: total } }
`;
const [use] = readUses(read(policy).written);

describe('used policies', () => {
  it('get facts by other names, and give them back, with their comments kept', () => {
    if (!use) throw new Error('the sample uses one');
    const given = edited(policy, givenEdits(use, read(policy).written, 'grade', ['formerGrade']));
    expect(given).toContain(`  # the base
  table:
    policy: grade-table # fixed
    facts: { grade: formerGrade }
`);
    const [again] = readUses(read(given).written);
    if (!again) throw new Error('it is still used');
    expect(edited(given, givenEdits(again, read(given).written, 'grade', []))).toBe(policy);
  });

  it('come under a name of their own, and the last takes the list with it', () => {
    expect(edited(policy, [addUseEdit(read(policy).written, 'pay-mix')])).toContain('  payMix: pay-mix\n');
    expect(edited(policy, [removeUseEdit(read(policy).written, 'table')])).not.toContain('uses');
  });
});

describe('outcomes', () => {
  it('are the column of their name, or say which', () => {
    const label = both('档', 'band');
    const after = edited(policy, [addOutcomeEdit(read(policy).written, { name: 'commission.band', label })]);
    expect(after).toContain(
      '  commissionBand:\n    label: { zh: 档, en: band }\n    from: commission.band\n',
    );
    const outcome = read(after).writtenAt(['outcomes', 'commissionBand']);
    expect(sourcesEdit('commissionBand', outcome, ['commissionBand'])).toMatchObject([{ op: 'remove' }]);
    expect(sourcesEdit('total', read(policy).writtenAt(['outcomes', 'total']), ['total'])).toEqual([]);
  });
});

describe('columns a table gives', () => {
  const table = `gives:
  value: { type: money, currency: USD } # in dollars
rows:
  a: { value: 1 }
  b: { value: 2 }
`;
  it('come with a value to be set in every row, and go with it', () => {
    const more = edited(table, addPartEdits([], read(table).written, both('下一级', 'next grade')));
    expect(more).toContain('  b: { value: 2, nextGrade: unset }');
    expect(edited(more, removePartEdits([], read(more).written, 'nextGrade'))).toBe(table);
  });

  it('change their type: what it says no more goes, what it must say comes', () => {
    const to = (type: 'code' | 'ratio') =>
      edited(table, typeEdits(['gives', 'value'], read(table).writtenAt(['gives', 'value']), type, money));
    const money = { sales: 'USD', salary: 'CNY' };
    expect(to('ratio')).toContain('value: { type: ratio } # in dollars');
    const code = to('code');
    const more = edited(code, [addCodeEdit(['gives', 'value', 'codes'], ['a'], both('老板', 'Owner of it'))]);
    expect(read(more).writtenAt(['gives', 'value', 'codes', 'owner-of-it'])).toEqual({
      zh: '老板',
      en: 'Owner of it',
    });
  });
});

describe('steps', () => {
  it.each(kindNames)('a new %s can be read at once', (kind) => {
    const newest = edition('2026-Q4');
    const document = newest.documents.get('incentives/commission.yaml');
    const names = newest.policies.get('commission')?.names;
    if (!document || !names) throw new Error('the edition has it');
    const edit = addBlockEdit(kind, both('新的一步', 'new step'), names, ['commission', 'blendedRate']);
    if (!edit) throw new Error(`there is an amount for ${kind}`);
    const files = filesOf('2026-Q4').map((file) =>
      file.path === document.file ? { ...file, text: edited(file.text, [edit]) } : file,
    );
    const errors = readEdition(files).findings.filter(
      ({ place, severity }) => place.file === document.file && severity === 'error',
    );
    expect(errors.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
  });
});

it('a new policy has nothing wrong with it', () => {
  const text = writeYaml(newPolicy('travel', 'team', both('差旅', 'travel'), both('分级', 'by grade')));
  const { policies, findings } = readEdition([...filesOf('2026-Q4'), { path: 'team/travel.yaml', text }]);
  expect(policies.has('travel')).toBe(true);
  expect(
    findings.filter(({ place, severity }) => place.file === 'team/travel.yaml' && severity === 'error'),
  ).toEqual([]);
});

describe('the vocabulary', () => {
  const facts = 'facts:\n  grade: { label: { zh: 等级, en: grade }, type: flag } # asked of all\n';
  it('lets a fact mean something else in one policy, and the same again', () => {
    const only = addOnlyEdit(read(facts), 'grade', 'commission');
    if (!only) throw new Error('the fact is there');
    const after = read(edited(facts, [only]));
    const own = readVocabulary(after).find((fact) => fact.only === 'commission');
    if (!own) throw new Error('it has a meaning of its own');
    expect(edited(after.text, [removeFactEdit(after, own)])).toBe(facts);
  });
});

describe('names', () => {
  it.each([
    ['Process bonus', 'processBonus', 'process-bonus'],
    ['BD supervisor (new)', 'bdSupervisorNew', 'bd-supervisor-new'],
    ['24 h answer', 'hAnswer', 'h-answer'],
    ['奖金', '', ''],
  ])('%j is %j in formulas and %j as a code', (english, name, code) => {
    expect([nameFrom(english), codeFrom(english)]).toEqual([name, code]);
  });
});

it('a code is taken into a list in the order of its type', () => {
  const codes = ['a', 'b', 'c'];
  expect(toggleEdit(['x'], codes, ['a', 'c'], 'b')).toEqual({ op: 'insert', path: ['x', 1], value: 'b' });
  expect(toggleEdit(['x'], codes, ['a', 'c'], 'c')).toEqual({ op: 'remove', path: ['x', 1] });
  expect(toggleEdit(['x'], codes, [], 'c')).toEqual({ op: 'set', path: ['x'], value: ['c'] });
});

it('files taken away together come back in one step', () => {
  const texts = signal<ReadonlyMap<string, string>>(
    new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]),
  );
  const history = keepHistory(texts);
  history.change('a', '1!');
  history.remove(['a', 'b', 'missing']);
  expect([...texts.value]).toEqual([['c', '3']]);
  history.undo();
  expect(texts.value.get('a')).toBe('1!');
  expect(texts.value.get('b')).toBe('2');
  history.undo();
  expect(texts.value.get('a')).toBe('1');
  history.redo();
  history.redo();
  expect([...texts.value.keys()]).toEqual(['c']);
});
