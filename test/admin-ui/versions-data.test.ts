// Which editions are compared, what a list of decisions asks for, and how complete the facts of a team are.
import { describe, expect, it } from 'vitest';
import { byNeed, dataColumns } from '../../admin-ui/screens/data/fact-columns.ts';
import { filtersOf, queryText, readPage } from '../../admin-ui/screens/decisions/decision-query.ts';
import { pairOf } from '../../admin-ui/screens/versions/pair.ts';
import type { EditionSummary } from '../../admin-ui/workspace/api.ts';
import { answeringOn } from '../../admin-ui/workspace/opened.ts';
import type { TeamRow } from '../../admin-ui/workspace/team.ts';
import { mapColumns, readDataRow, readEdition, readJson, same } from '../../engine/index.ts';

const edition = (
  id: string,
  effectiveFrom: string,
  state: EditionSummary['state'],
  from?: string,
): EditionSummary => ({
  id,
  effectiveFrom,
  state,
  inForce: false,
  contentHash: '',
  findings: { error: 0, warning: 0, note: 0 },
  ...(from !== undefined && { from }),
  ...(state === 'published' && { publishedAt: `${effectiveFrom}T00:00:00Z`, by: 'owner' }),
});

const editions = [
  edition('2026-Q3', '2026-07-01', 'published'),
  edition('2026-Q4', '2026-10-01', 'published', '2026-Q3'),
  edition('2026-Q4-2', '2026-11-01', 'refused', '2026-Q4'),
  edition('2027-Q1', '2027-01-01', 'draft', '2026-Q4'),
];

describe('the pair that is compared', () => {
  it('is the newest with what it was copied from, and never a refused edition', () => {
    expect(pairOf(editions, {})).toEqual({ base: '2026-Q4', candidate: '2027-Q1' });
    expect(pairOf(editions, { base: '2026-Q4-2', candidate: '2026-Q4' })).toEqual({
      base: '2026-Q3',
      candidate: '2026-Q4',
    });
    expect(pairOf(editions, { base: '2027-Q1', candidate: '2026-Q3' })).toEqual({
      base: '2027-Q1',
      candidate: '2026-Q3',
    });
    expect(pairOf(editions.slice(0, 1), {})).toBeUndefined();
  });
});

describe('the edition that answers on a day', () => {
  it.each([
    ['2026-06-30', undefined],
    ['2026-07-01', '2026-Q3'],
    ['2026-12-31', '2026-Q4'],
    ['2027-02-01', '2026-Q4'],
  ])('%s → %s', (day, id) => expect(answeringOn(editions, day)?.id).toBe(id));
});

describe('the list of decisions', () => {
  it('asks for what the address says, and leaves out days that are none', () => {
    const filters = filtersOf({ policy: 'commission', from: '2026-11-01', to: 'soon', other: 'x' });
    expect(queryText(filters)).toBe('?policy=commission&from=2026-11-01');
    expect(queryText(filters, { limit: '50' })).toBe('?policy=commission&from=2026-11-01&limit=50');
    expect(queryText(filtersOf({}))).toBe('');
  });

  it('reads a page and where the older ones begin', () => {
    const { value } = readJson('{"decisions":[{"decisionId":"a","facts":{}}],"next":"a"}');
    const page = readPage(value ?? null);
    expect([page.decisions[0]?.decisionId, page.next]).toEqual(['a', 'a']);
    expect(readPage(readJson('{"decisions":[],"next":null}').value ?? null)).toEqual({ decisions: [] });
  });
});

describe('the completeness of facts', () => {
  const files = [
    {
      path: 'edition.yaml',
      text: 'edition: 2026-Q4\neffectiveFrom: 2026-10-01\ncurrency: { sales: USD, salary: CNY }\nfx: 7.2\nnotes: { zh: 甲, en: a }\n',
    },
    {
      path: 'facts.yaml',
      text: [
        'facts:',
        '  grossProfit: { label: { zh: 毛利, en: gross profit }, type: money, currency: USD, column: profit }',
        '  share: { label: { zh: 占比, en: share }, type: ratio, max: 1 }',
        '',
      ].join('\n'),
    },
  ];
  const columns = ['person', 'profit', 'share', 'shoe size'];
  const row = (...cells: readonly string[]): TeamRow => ({
    person: cells[0] ?? '',
    name: same(''),
    unit: same(''),
    role: '',
    quarter: '',
    read: (facts) => {
      const { mapping } = mapColumns({
        headings: columns,
        facts,
        read: new Set(facts.keys()),
        stated: new Map(),
      });
      return mapping ? readDataRow(mapping, cells, facts) : { row: new Map() };
    },
  });

  it('counts what is given, missing and unreadable, by the column the vocabulary names', () => {
    const rows = [row('a', '100', '0.5', '42'), row('b', '', '1.5', ''), row('c', '-3', '', '')];
    const team = { name: same(''), columns, rows: [], orders: null };
    const found = dataColumns(readEdition(files), team, rows, rows);
    expect(
      byNeed(found.columns).map(({ fact, heading, given, missing, refused }) => [
        fact.name,
        heading,
        given,
        missing,
        refused,
      ]),
    ).toEqual([
      ['share', 'share', 1, 1, 1],
      ['grossProfit', 'profit', 2, 1, 0],
    ]);
    expect(found.ignored).toEqual(['shoe size']);
    expect(found.columns[0]?.share?.toExactText()).toBe('2/3');
  });

  it('counts the rows of a role that has the fact at all, and everyone where nobody has it', () => {
    const seller = { ...row('a', '100', '0.5', ''), role: 'salesperson' };
    const lacking = { ...row('b', '100', '', ''), role: 'salesperson' };
    const other = { ...row('c', '100', '', ''), role: 'content' };
    const team = { name: same(''), columns, rows: [], orders: null };
    const shareOf = (rows: readonly TeamRow[], all: readonly TeamRow[]) =>
      dataColumns(readEdition(files), team, rows, all).columns.find(({ fact }) => fact.name === 'share');
    expect(shareOf([seller, lacking, other], [seller, lacking, other])).toMatchObject({
      given: 1,
      missing: 1,
    });
    // Another quarter tells that the role has it.
    expect(shareOf([lacking, other], [seller, lacking, other])).toMatchObject({ given: 0, missing: 1 });
    expect(shareOf([lacking, other], [lacking, other])).toMatchObject({ given: 0, missing: 2 });
  });
});
