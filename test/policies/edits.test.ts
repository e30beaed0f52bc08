// No form loses a comment: whatever can be done to a policy of the newest edition leaves every line alone that it does not concern,
// and every comment but those inside what it takes out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCaseEdit,
  addRowEdit,
  expectEdits,
  intoRowsEdits,
  refuseEdits,
  sayEdit,
} from '../../admin-ui/editors/cases/cases-edits.ts';
import { readCases } from '../../admin-ui/editors/cases/read-cases.ts';
import { typeEdits, typeNames } from '../../admin-ui/editors/gives/gives-edits.ts';
import {
  addFactEdit,
  addOnlyEdit,
  readVocabulary,
  removeFactEdit,
} from '../../admin-ui/editors/vocabulary/vocabulary-edits.ts';
import { listOf, memberOf } from '../../admin-ui/editors/written-data.ts';
import { both, type Document, fileKind } from '../../engine/index.ts';
import { edition } from './editions.ts';
import { blockDeeds, type Deed, fieldDeeds, policyDeeds } from './every-edit.ts';
import { lost } from './kept.ts';

const newest = edition('2026-Q4');
const filesOf = (kind: ReturnType<typeof fileKind>): readonly Document[] =>
  [...newest.documents].filter(([path]) => fileKind(path) === kind).map(([, document]) => document);

/** Deeds are made by the thousand: of each document so many are tried, others with every seed (`npm run explore`). */
const tried = 3;

function expectKept(document: Document, deeds: readonly Deed[]): void {
  fc.assert(
    fc.property(fc.constantFrom(...deeds), (deed) => {
      expect(lost(document, deed)).toEqual([]);
    }),
    { numRuns: tried },
  );
}

const words = both('新的', 'brand new');

describe('every edit of a policy keeps what it does not concern', () => {
  it.each(filesOf('policy').map((document) => [document.file, document] as const))('%s', (_, document) => {
    const blocks = listOf(memberOf(document.written, 'blocks'));
    expectKept(document, [
      ...fieldDeeds(document),
      ...policyDeeds(document, newest),
      ...blocks.flatMap((_, at) => blockDeeds(document, newest, at)),
    ]);
  });
});

const named: ReadonlySet<string | number> = new Set(['uses', 'outcomes', 'groups', 'gives', 'rows', 'codes']);

/** The same for deeds that do the same in different places: neither numbers nor the names authors give count. */
const sortOf = (deed: Deed): string =>
  deed
    .map(({ op, path }) => {
      const parts = path.map((part, at) => {
        const isName = typeof part === 'number' || named.has(path[at - 1] ?? '') || path[at - 2] === 'rows';
        return isName ? '*' : part;
      });
      return `${op} ${parts.join('.')}`;
    })
    .join(', ')
    .replaceAll(/(all|any)\.\*|not/g, 'part');

it('one edit of every sort, somewhere', () => {
  const all = filesOf('policy').flatMap((document) =>
    [
      ...policyDeeds(document, newest),
      ...listOf(memberOf(document.written, 'blocks')).flatMap((_, at) => blockDeeds(document, newest, at)),
    ].map((deed) => ({ document, deed })),
  );
  // Of the shortest documents, which are the quickest to read.
  const sorted = all.toSorted((a, b) => b.document.text.length - a.document.text.length);
  const sorts = new Map(sorted.map((each) => [sortOf(each.deed), each]));

  expect(sorts.size).toBeGreaterThan(100);
  expect([...sorts.values()].flatMap(({ document, deed }) => lost(document, deed))).toEqual([]);
}, 60_000);

describe('every edit of worked cases', () => {
  it.each(filesOf('cases').map((document) => [document.file, document] as const))('%s', (_, document) => {
    const deeds = readCases(document.written).flatMap((shown): readonly Deed[] => {
      const [row] = shown.rows;
      const added = shown.hasRows ? addRowEdit(document, shown) : undefined;
      if (!row) return [];
      return [
        ...(shown.hasRows ? [] : [intoRowsEdits(document, shown)]),
        ...(added ? [[added]] : []),
        expectEdits(document, row.path, 'anOutcome', { value: true }),
        ...shown.outcomes.flatMap((outcome) => [
          expectEdits(document, row.path, outcome, { code: 'MISSING_FACT' }),
          expectEdits(document, row.path, outcome, undefined),
        ]),
        refuseEdits(document, row, 'aFact'),
        [sayEdit(document, ['given'], 'aFact', null)],
        [sayEdit(document, [...shown.path, 'facts'], 'aFact', null)],
        [{ op: 'remove', path: shown.path }],
      ];
    });
    expectKept(document, [[addCaseEdit(document, words)], ...deeds]);
  });
});

it('every edit of the vocabulary', () => {
  const document = newest.documents.get('facts.yaml');
  if (!document) throw new Error('the edition has a vocabulary');
  // The file is long and its facts are alike: every seventh stands for the others.
  const facts = readVocabulary(document).filter((_, at) => at % 7 === 0);
  const deeds = facts.flatMap((fact): readonly Deed[] => {
    const only = addOnlyEdit(document, fact.name, 'commission');
    return [
      [removeFactEdit(document, fact)],
      ...(only ? [[only]] : []),
      ...typeNames.map((type) =>
        typeEdits(fact.path, document.writtenAt(fact.path), type, { sales: 'USD', salary: 'CNY' }),
      ),
    ];
  });
  expectKept(document, [[addFactEdit(document, words).edit], ...deeds]);
});

it('every edit of the edition itself', () => {
  const document = newest.documents.get('edition.yaml');
  if (!document) throw new Error('the edition has a head');
  const order = listOf(memberOf(document.written, 'order'));
  expectKept(document, [
    ...fieldDeeds(document),
    ...order.map((_, at): Deed => [{ op: 'move', path: ['order', at], to: 0 }]),
    ...order.map((_, at): Deed => [{ op: 'remove', path: ['order', at] }]),
  ]);
});
