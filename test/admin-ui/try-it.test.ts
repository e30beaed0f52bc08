// The form of "Try it": fields become exact facts and back, the call is the same in a shell, and an answer becomes a case that holds.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAnswer, readDecision } from '../../admin-ui/answers/answer.ts';
import { compactJson, prettyJson } from '../../admin-ui/answers/written-json.ts';
import { bodyOf, curlOf, factsOf, refusedFacts, textsOf } from '../../admin-ui/screens/try-it/form-facts.ts';
import { caseCount, emptyCases, newCase } from '../../admin-ui/screens/try-it/new-case.ts';
import {
  answerRows,
  applyEdits,
  caseResults,
  type Fact,
  factsFor,
  readDocument,
  readEdition,
  readJson,
  readRow,
  WrittenNumber,
} from '../../engine/index.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const edition = readEdition(
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /^(?:edition|facts|incentives.commission(?:\.cases)?)\.yaml$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
);
const vocabulary = factsFor(edition.catalogue, 'commission');
const facts = (...names: readonly string[]): readonly Fact[] =>
  names.flatMap((name) => vocabulary.get(name) ?? []);

describe('fields and facts', () => {
  const form = facts(
    'grossProfit',
    'repurchaseRate',
    'isFirstOrder',
    'grade',
    'grossProfitHistory',
    'newCustomers',
  );
  const texts = {
    grossProfit: '１２,345,678,901,234,567,890.01',
    repurchaseRate: '63.2%',
    isFirstOrder: 'false',
    grade: 'P3',
    grossProfitHistory: '310,000\n-20000\n',
    newCustomers: '',
  };

  it('keep every digit, and leave out what is empty', () => {
    expect(compactJson(factsOf(form, texts))).toBe(
      '{ "grossProfit": 12345678901234567890.01, "repurchaseRate": "63.2%", "isFirstOrder": false, ' +
        '"grade": "P3", "grossProfitHistory": [310000, -20000] }',
    );
  });

  it('are accepted by the engine and come back to the same fields', () => {
    const { row } = readRow(factsOf(form, texts), vocabulary);
    expect(row && textsOf(form, row)).toEqual({
      ...texts,
      grossProfit: '12345678901234567890.01',
      grossProfitHistory: '310000\n-20000',
    });
  });

  it('send what cannot be read as it stands, so that the server says why', () => {
    expect(factsOf(facts('grossProfit'), { grossProfit: 'a lot' })).toEqual({ grossProfit: 'alot' });
  });
});

describe('the call', () => {
  it('says when, and is quoted for a shell', () => {
    const body = bodyOf({ note: "it's" }, { kind: 'day', day: '2027-01-01' });
    expect(prettyJson(body)).toBe(
      '{\n  "facts": {\n    "note": "it\'s"\n  },\n  "asOf": "2027-01-01",\n  "explain": true\n}',
    );
    expect(curlOf('http://localhost:1', 'commission', compactJson(body))).toContain(`"it'\\''s"`);
    expect(bodyOf({}, { kind: 'edition', edition: '2027-Q1' })).toEqual({
      facts: {},
      edition: '2027-Q1',
      explain: true,
    });
  });

  it('about many rows has a line for each, and no policy in its address', () => {
    const rows = [{ a: new WrittenNumber('1') }, { a: new WrittenNumber('2.50') }];
    const json = prettyJson({ policy: 'p', rows });
    expect(json).toBe('{\n  "policy": "p",\n  "rows": [\n    { "a": 1 },\n    { "a": 2.50 }\n  ]\n}');
    expect(curlOf('http://localhost:1', undefined, json)).toContain("'http://localhost:1/v1/evaluate' ");
  });

  it('finds the field a refusal is about', () => {
    const body = { errors: [{ path: 'facts.grossProfitHistory[2]', code: 'FACT_TYPE' }] };
    expect([...refusedFacts(body).keys()]).toEqual(['grossProfitHistory']);
    expect(refusedFacts(null).size).toBe(0);
  });
});

describe('an answer', () => {
  it('is read with its digits, and without what is not there', () => {
    const { value } = readJson(
      '{"decisionId":"d","at":"2026-11-24T00:00:00Z","facts":{"grossProfit":12345678901234567890.01},' +
        '"outcomes":{"band":4},"unavailable":{"x":{"code":"MISSING_FACT","missing":["a"],"message":{"zh":"缺","en":"m"}}}}',
    );
    const decision = readDecision(value ?? null);
    expect(decision.facts.grossProfit).toEqual(new WrittenNumber('12345678901234567890.01'));
    expect(decision.outcomes.get('band')).toEqual(new WrittenNumber('4'));
    expect(decision.unavailable.get('x')?.missing).toEqual(['a']);
    expect(readAnswer('nonsense').outcomes.size).toBe(0);
  });

  it('becomes a case that holds, in a file of its own or in one that has cases', () => {
    const policy = edition.policies.get('commission');
    if (!policy) throw new Error('there is a commission');
    const given = { grossProfit: new WrittenNumber('569461.23'), repurchaseRate: '75%' };
    const { answer } = answerRows(edition, policy, [given]).results[0] ?? {};
    const read = readAnswer(readJson(JSON.stringify(answer)).value ?? null);
    const known = edition.documents.get('incentives/commission.cases.yaml');
    for (const [before, document] of [
      [emptyCases('commission'), undefined],
      [known?.text ?? '', known],
    ] as const) {
      const at = caseCount('x', before) ?? -1;
      const value = newCase({ zh: '一', en: 'one' }, given, read, policy, document);
      const { text = '' } = applyEdits(before, [{ op: 'insert', path: ['cases', at], value }]);
      const written = readDocument('x', text).document;
      expect(text.startsWith(before.split('cases:')[0] ?? '')).toBe(true);
      expect(written && caseResults(written, policy, edition.catalogue).at(-1)).toMatchObject({
        name: { zh: '一', en: 'one' },
        passed: true,
      });
    }
  });

  it('says that facts every case starts from are missing where they were not given', () => {
    const { document } = readDocument(
      'x',
      'policy: commission\ngiven: { newCustomerShare: 40% }\ncases: []\n',
    );
    const policy = edition.policies.get('commission');
    if (!policy) throw new Error('there is a commission');
    const { facts: written } = newCase({ zh: '', en: '' }, {}, readAnswer(null), policy, document);
    expect(written).toEqual({ newCustomerShare: null });
  });
});
