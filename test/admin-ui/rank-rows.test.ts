// The rows that ship with a policy, edited on its page: what is added, changed and removed, and that comments stay.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pathInBase } from '../../admin-ui/editors/fields/path-in-base.ts';
import { addRowEdit, newRowsText, rowFacts, rowPath } from '../../admin-ui/editors/rank/rows-edits.ts';
import { applyEdits, type Document, type Edit, readDocument, readEdition } from '../../engine/index.ts';

const source = (path: string) => ({
  path,
  text: readFileSync(fileURLToPath(new URL(`../../policies/2026-Q4/${path}`, import.meta.url)), 'utf8'),
});
const files = ['edition.yaml', 'facts.yaml', 'tools/tool-choice.yaml', 'tools/tool-choice.rows.yaml'].map(
  source,
);
const file = 'tools/tool-choice.rows.yaml';
const text = files.at(-1)?.text ?? '';

const read = (changed: string): Document => {
  const { document } = readDocument(file, changed);
  if (!document) throw new Error('it can be read');
  return document;
};
const edited = (edits: readonly Edit[]): string => {
  const { text: changed, finding } = applyEdits(text, edits, file);
  if (changed === undefined) throw new Error(finding?.message.en);
  return changed;
};
const errors = (changed: string) =>
  readEdition(files.map((each) => (each.path === file ? { ...each, text: changed } : each))).findings.filter(
    ({ place, severity }) => place.file === file && severity === 'error',
  );
const comments = (of: string) => of.split('\n').filter((line) => line.startsWith('#'));
const name = (number: number) => ({ zh: `候选 ${number}`, en: `Candidate ${number}` });

describe('the rows of a policy', () => {
  it('show a column for every fact any of them gives, in the order of the policy', () => {
    const edition = readEdition(files);
    const policy = edition.policies.get('tool-choice');
    const facts = policy ? rowFacts(read(text), edition, policy).map((fact) => fact.name) : [];
    expect(facts).toEqual([
      ...['customers', 'customsData', 'aiMatching', 'social', 'quoting', 'mobile', 'yearlyCostMax'],
    ]);
  });

  it('gain one under a free name, whose facts are given one by one; every other line stays', () => {
    const added = edited([addRowEdit(read(text), name)]);
    expect(added.startsWith(text.trimEnd())).toBe(true);
    const { text: filled = '' } = applyEdits(
      added,
      [{ op: 'set', path: rowPath(5, 'facts', 'customers'), value: '5' }],
      file,
    );
    expect(read(filled).writtenAt(rowPath(5))).toMatchObject({
      name: { zh: '候选 6' },
      facts: { customers: '5' },
    });
    expect(comments(filled)).toEqual(comments(text));
    const fewer = read(edited([addRowEdit(read(text), name), { op: 'remove', path: rowPath(0) }]));
    const again = addRowEdit(fewer, name);
    expect(again).toMatchObject({ value: { name: { zh: '候选 7' } } });
  });

  it('lose one, and the rest are still themselves before the draft', () => {
    const removed = read(edited([{ op: 'remove', path: rowPath(1) }]));
    expect(comments(removed.text)).toEqual(comments(text));
    expect(pathInBase(removed, read(text), rowPath(1, 'facts', 'social'))).toEqual(
      rowPath(2, 'facts', 'social'),
    );
    expect(errors(removed.text)).toEqual([]);
  });

  it('are begun in a file of their own that is right from the start', () => {
    expect(errors(newRowsText('tool-choice', name(1)))).toEqual([]);
  });
});
