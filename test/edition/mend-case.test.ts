// Mending cases: after a rate is changed on purpose, the offered edits make every case pass and touch nothing else.
import { describe, expect, it } from 'vitest';
import { applyEdits, caseResults, readEdition, WrittenNumber } from '../../engine/index.ts';
import { filesOf } from '../policies/editions.ts';

const rules = 'incentives/commission.yaml';
const cases = 'incentives/commission.cases.yaml';

function changed() {
  const files = filesOf('2026-Q4');
  const set = { op: 'set', path: ['blocks', 0, 'bands', 0, 'rate'], value: '1.8%' } as const;
  return files.map((file) =>
    file.path === rules ? { path: rules, text: applyEdits(file.text, [set]).text ?? '' } : file,
  );
}

describe('mending', () => {
  it('expects the new figures, and keeps every comment and every case', () => {
    const files = changed();
    const edition = readEdition(files);
    const [document, policy] = [edition.documents.get(cases), edition.policies.get('commission')];
    if (!document || !policy) throw new Error('the edition has a commission with cases');
    const differences = caseResults(document, policy, edition.catalogue).flatMap(
      (result) => result.differences,
    );
    expect(differences.length).toBeGreaterThan(5);
    const edits = differences.flatMap(({ mend }) => mend ?? []);
    const { text = '' } = applyEdits(document.text, edits);
    const mended = readEdition(files.map((file) => (file.path === cases ? { path: cases, text } : file)));
    const failed = mended.findings.filter(
      ({ code, place }) => code === 'CASE_FAILED' && place.file === cases,
    );
    expect(failed).toEqual([]);
    const comments = (of: string) => of.split('\n').filter((line) => line.trim().startsWith('#'));
    expect(comments(text)).toEqual(comments(document.text));
    expect(text.split('\n')).toHaveLength(document.text.split('\n').length);
  });

  it('writes numbers as numbers', () => {
    const files = changed();
    const edition = readEdition(files);
    const [document, policy] = [edition.documents.get(cases), edition.policies.get('commission')];
    const first =
      document &&
      policy &&
      caseResults(document, policy, edition.catalogue).flatMap((result) => result.differences)[0];
    expect(first?.mend).toMatchObject({ op: 'set', value: expect.any(WrittenNumber) });
  });
});
