// Rows that ship with a policy: read as they are written, checked like facts from outside, told apart by the diff.
import { describe, expect, it } from 'vitest';
import {
  answerRows,
  diffEditions,
  type Edition,
  isSameEdition,
  policyRows,
  readEdition,
  type SourceFile,
} from '../../engine/index.ts';
import { commissionOf, smallEdition, smallFiles } from './small-edition.ts';

const rows = (text: string): SourceFile => ({
  path: 'incentives/commission.rows.yaml',
  text: `policy: commission\nbecause: { zh: 例子, en: examples }\nrows:\n${text}`,
});
const good = rows(
  [
    '  - name: { zh: 甲, en: first }',
    '    note: { zh: 说明, en: a note }',
    '    facts: { grossProfit: 12345678901234567890.01 }',
    '  - name: { zh: 乙, en: second }',
    '    facts: { grossProfit: 300000, repurchaseRate: 60% }',
    '',
  ].join('\n'),
);
const withRows = (file: SourceFile): Edition => readEdition([...smallFiles(), file]);
const codes = (edition: Edition): readonly string[] =>
  edition.findings
    .filter(({ place }) => place.file.endsWith('.rows.yaml'))
    .map(({ code, path }) => `${code} ${path.join('.')}`);

/** What differs in the rows of the commission, in words. */
function saidOf(base: Edition, candidate: Edition) {
  const { rows: changes = [] } =
    diffEditions(base, candidate).policies.find(({ policy }) => policy === 'commission') ?? {};
  return { zh: changes.map(({ text }) => text.zh), en: changes.map(({ text }) => text.en), changes };
}

describe('rows beside a policy', () => {
  it('are read with every digit, and can be answered', () => {
    const edition = withRows(good);
    const policy = commissionOf(edition);
    const read = policyRows(edition, policy);
    expect(read.map(({ name, note }) => [name.en, note?.en])).toEqual([
      ['first', 'a note'],
      ['second', undefined],
    ]);
    const { results } = answerRows(
      edition,
      policy,
      read.map(({ facts }) => facts),
    );
    expect(results.map(({ refusals }) => refusals)).toEqual([undefined, undefined]);
    expect(codes(edition)).toEqual([]);
  });

  it('are none where no file stands', () => {
    const edition = smallEdition();
    expect(policyRows(edition, commissionOf(edition))).toEqual([]);
  });

  it.each([
    [
      'a fact nobody knows',
      '  - { name: { zh: 甲, en: a }, facts: { grossProfits: 1 } }',
      'FACT_UNKNOWN rows.0.facts.grossProfits',
    ],
    [
      'a fact out of its range',
      '  - { name: { zh: 甲, en: a }, facts: { repurchaseRate: 2 } }',
      'FACT_RANGE rows.0.facts.repurchaseRate',
    ],
    [
      'a name that is taken',
      '  - { name: { zh: 甲, en: a }, facts: {} }\n  - { name: { zh: 乙, en: a }, facts: {} }',
      'ROWS_NAME_TWICE rows.1.name',
    ],
    ['no name', '  - { facts: { grossProfit: 1 } }', 'KEY_MISSING rows.0'],
  ])('name %s', (_, text, finding) => {
    expect(codes(withRows(rows(`${text}\n`)))).toEqual([finding]);
  });

  it.each([
    ['incentives/commissions.rows.yaml', good.text.replace('policy: commission', 'policy: commissions')],
    ['incentives/commission.rows.yaml', good.text.replace('policy: commission', 'policy: other')],
    ['team/commission.rows.yaml', good.text],
  ])('have their place beside the policy: %s', (path, text) => {
    expect(codes(withRows({ path, text }))).toEqual(['ROWS_STRAY policy']);
  });

  it('are part of the content, and of what differs', () => {
    const [without, before] = [smallEdition(), withRows(good)];
    const after = withRows({ ...good, text: good.text.replace('300000', '300001') });
    expect(new Set([without, before, after].map(({ contentHash }) => contentHash)).size).toBe(3);
    expect(saidOf(before, after).zh).toEqual(['随附的“乙”的毛利 300,000 → 300,001']);
    expect(saidOf(without, before).zh).toHaveLength(2);
    expect(saidOf(before, without).zh[0]).toBe('删除随附的“甲”:毛利 12,345,678,901,234,567,890.01');
    expect(isSameEdition(diffEditions(before, after))).toBe(false);
    expect(isSameEdition(diffEditions(before, withRows(good)))).toBe(true);
  });

  it('differ row by row and fact by fact, whatever their order; a new note changes no answer', () => {
    const [first, second] = [
      good.text.indexOf('  - name: { zh: 甲'),
      good.text.indexOf('  - name: { zh: 乙'),
    ];
    const turned = good.text.slice(0, first) + good.text.slice(second) + good.text.slice(first, second);
    expect(saidOf(withRows(good), withRows({ ...good, text: turned })).changes).toEqual([]);
    const edited = good.text.replace('zh: 说明', 'zh: 新说明').replace('repurchaseRate: 60%', '');
    const { en, changes } = saidOf(withRows(good), withRows({ ...good, text: edited }));
    expect(en).toEqual([
      'the row "first" note (wording unchanged)',
      'the row "second" repurchase rate 60% → none',
    ]);
    expect(changes.map(({ wording, path }) => [wording, path.join('.')])).toEqual([
      [true, 'rows.0.note'],
      [false, 'rows.1.facts.repurchaseRate'],
    ]);
  });
});
