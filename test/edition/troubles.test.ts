// What is wrong with an edition beside its policies is said once, at its place: the head, the vocabulary, and cases that prove nothing.
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../engine/index.ts';
import { type Replacement, smallFiles } from './small-edition.ts';

type Files = ReturnType<typeof smallFiles>;

const foundIn = (files: Files): readonly string[] =>
  readEdition(files)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
const found = (...replacements: readonly Replacement[]) => foundIn(smallFiles(...replacements));
const cases = 'incentives/commission.cases.yaml';

it('the fixture itself has no errors', () => {
  expect(found()).toEqual([]);
});

describe('the head', () => {
  const date =
    /effectiveFrom: (\S+)/.exec(
      smallFiles()
        .map(({ text }) => text)
        .join('\n'),
    )?.[1] ?? '';
  it.each(['2027-02-29', '2027-04-31', '2100-02-29'])('%s is no day', (day) => {
    expect(found([`effectiveFrom: ${date}`, `effectiveFrom: ${day}`])).toEqual([
      expect.stringMatching(/^edition\.yaml:\d+:16 EDITION_DATE$/),
    ]);
  });
  it.each(['2028-02-29', '2000-02-29', '2027-12-31'])('%s is one', (day) => {
    expect(found([`effectiveFrom: ${date}`, `effectiveFrom: ${day}`])).toEqual([]);
  });
  it.each(['0', '-7.2', '0.00'])('an exchange rate of %s is none', (rate) => {
    expect(found(['fx: 7.20', `fx: ${rate}`])).toEqual([
      expect.stringMatching(/^edition\.yaml:\d+:5 EDITION_FX$/),
    ]);
  });
});

describe('the vocabulary', () => {
  it('one slip in it is not told of every name in every policy', () => {
    expect(found(['facts:\n', 'facts:\n  bad-name: { type: count, label: { zh: 甲, en: a } }\n'])).toEqual([
      'facts.yaml:3:3 KEY_FORMAT',
      'incentives/commission.yaml:1:1 FACTS_UNREADABLE',
    ]);
  });
  it('nor when it is not there', () => {
    expect(foundIn(smallFiles().filter(({ path }) => path !== 'facts.yaml'))).toEqual([
      'facts.yaml:1:1 FILE_MISSING',
      'incentives/commission.yaml:1:1 FACTS_UNREADABLE',
    ]);
  });
});

describe('cases that prove nothing', () => {
  const withCases = (text: string, path = cases): readonly string[] =>
    foundIn([...smallFiles().filter((file) => file.path !== path), { path, text }]);
  const name = 'name: { zh: 甲, en: a }';
  const one = `{ ${name}, facts: { grossProfit: 1 }, expect: { commission: 0.02 } }`;

  it('those of no policy', () => {
    const path = 'incentives/comission.cases.yaml';
    expect(withCases(`policy: comission\ncases:\n  - ${one}\n`, path)).toEqual([`${path}:1:1 CASES_ALONE`]);
  });
  it('those of a policy that cannot be read are its, all the same', () => {
    const files = smallFiles().map((file) =>
      file.path === 'incentives/commission.yaml' ? { ...file, text: 'policy: [' } : file,
    );
    expect(foundIn(files).filter((each) => each.startsWith(cases))).toEqual([]);
  });
  it('those that name another policy than their file', () => {
    expect(withCases(`policy: grade\ncases:\n  - ${one}\n`)).toEqual([`${cases}:1:9 CASES_POLICY`]);
  });
  it('one that expects nothing, or nothing in a row', () => {
    const text = `policy: commission
cases:
  - { ${name}, facts: { grossProfit: 1 } }
  - { ${name}, rows: [{ facts: { grossProfit: 1 }, expect: {} }] }
`;
    expect(withCases(text)).toEqual([`${cases}:3:5 CASE_EMPTY`, expect.stringMatching(/:4:\d+ CASE_EMPTY$/)]);
  });
  it('an expectation beside rows, where nobody looks', () => {
    const text = `policy: commission
cases:
  - ${name}
    expect: { commission: 9 }
    rows: [{ facts: { grossProfit: 1 }, expect: { commission: 0.02 } }]
`;
    expect(withCases(text)).toEqual([`${cases}:4:13 CASE_ABOVE_ROWS`]);
  });
});
