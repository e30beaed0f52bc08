// One policy as a whole: names from top to bottom, guards, outcomes of several columns, and policies that use others.
import { describe, expect, it } from 'vitest';
import { answerRows, type Edition, explainTracedRow } from '../../engine/index.ts';
import { editionOf, errorsOf, policyText, rowOf } from './edition-of.ts';

const formula = (id: string, text: string, more = ''): string =>
  `  - { id: ${id}, kind: formula, label: { zh: ${id}, en: ${id} }, formula: "${text}", round: exact${more} }`;
const outcome = (name: string, more = ''): string =>
  `  ${name}: { label: { zh: ${name}, en: ${name} }${more} }`;
const keyAccount = (value: boolean): string =>
  `, when: { all: [{ fact: isKeyAccount, operator: equal, value: ${value} }] }`;

function answer(edition: Edition, policy: string, facts: string) {
  const found = edition.policies.get(policy);
  if (!found) throw new Error(`no policy ${policy}: ${errorsOf(edition).join('; ')}`);
  return answerRows(edition, found, [rowOf(facts)]).results[0]?.answer;
}

describe('names', () => {
  it('a block reads only what is above it', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: [formula('first', 'second * 2'), formula('second', 'grossProfit * 2')].join('\n'),
      outcomes: outcome('second'),
    });
    expect(errorsOf(editionOf({ p: text }))).toEqual(['incentives/p.yaml:8:75 NAME_UNKNOWN']);
  });
  it('one name means one thing', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: formula('grossProfit', '1 + 1'),
      outcomes: outcome('grossProfit'),
    });
    expect(errorsOf(editionOf({ p: text }))).toEqual(['incentives/p.yaml:8:11 NAME_TAKEN']);
  });
  it('a fact must be in the vocabulary', () => {
    const text = policyText('p', {
      facts: 'grosProfit',
      blocks: formula('a', '1 + 1'),
      outcomes: outcome('a'),
    });
    expect(errorsOf(editionOf({ p: text }))).toEqual(['incentives/p.yaml:6:9 FACT_UNKNOWN']);
  });
  it('a fact nobody reads is pointed out', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: formula('a', '1 + 1'),
      outcomes: outcome('a'),
    });
    expect(editionOf({ p: text }).findings.map((finding) => finding.code)).toContain('FACT_UNREAD');
  });
  it('what a failed block would have given is not reported again', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: [formula('a', 'grossProfi * 2'), formula('b', 'a * 2')].join('\n'),
      outcomes: [outcome('a'), outcome('b')].join('\n'),
    });
    expect(errorsOf(editionOf({ p: text })).map((error) => error.split(' ')[1])).toEqual(['NAME_UNKNOWN']);
  });
  it('nor what a fact or a used policy that is not there would have given', () => {
    const text = policyText('p', {
      facts: 'grosProfit',
      uses: '{ pay: nobody }',
      blocks: formula('a', 'grosProfit * pay.share'),
      outcomes: outcome('a'),
    });
    expect(errorsOf(editionOf({ p: text })).map((error) => error.split(' ')[1])).toEqual([
      'FACT_UNKNOWN',
      'POLICY_UNKNOWN',
    ]);
  });
  it('an outcome of its own name is not reported after the block that failed, either', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: formula('share', 'grossProfi * 2'),
      outcomes: '  share: { label: { zh: 份额, en: part } }',
    });
    expect(errorsOf(editionOf({ p: text })).map((error) => error.split(' ')[1])).toEqual(['NAME_UNKNOWN']);
  });
  it('a kind must exist', () => {
    const blocks = '  - { id: a, kind: tiers, label: { zh: a, en: a } }';
    expect(errorsOf(editionOf({ p: policyText('p', { blocks, outcomes: outcome('a') }) }))).toContain(
      'incentives/p.yaml:8:20 KIND_UNKNOWN',
    );
  });
});

describe('guards', () => {
  const text = policyText('p', {
    facts: 'grossProfit, isKeyAccount',
    blocks: [
      formula('key', 'grossProfit * 0.05', keyAccount(true)),
      formula('other', 'grossProfit * 0.02'),
    ].join('\n'),
    outcomes: [outcome('key'), outcome('pay', ', from: [key, other]')].join('\n'),
  });
  const edition = editionOf({ p: text });
  it('a block whose guard is false does not apply, and the next column is taken', () => {
    expect(answer(edition, 'p', '{"grossProfit": 1000, "isKeyAccount": false}')).toMatchObject({
      outcomes: { pay: '20.00' },
      unavailable: { key: { code: 'DOES_NOT_APPLY' } },
    });
  });
  it('a block whose guard is true does', () => {
    expect(answer(edition, 'p', '{"grossProfit": 1000, "isKeyAccount": true}')?.outcomes).toEqual({
      key: '50.00',
      pay: '50.00',
    });
  });
  it('a guard that cannot be judged leaves the outcome without a value', () => {
    expect(answer(edition, 'p', '{"grossProfit": 1000}')?.unavailable).toMatchObject({
      pay: { code: 'MISSING_FACT', missing: ['isKeyAccount'] },
    });
  });
  it('is explained with what json-rules-engine traced', async () => {
    const policy = edition.policies.get('p');
    if (!policy) throw new Error('the policy compiles');
    const { table } = answerRows(edition, policy, [rowOf('{"grossProfit": 1000, "isKeyAccount": false}')]);
    const [key] = await explainTracedRow(table, 0);
    expect(key?.lines.map((line) => line.role)).toEqual(['not-applicable']);
  });
});

describe('policies that use others', () => {
  const commission = policyText('commission', {
    facts: 'grossProfit',
    blocks: formula('pay', 'grossProfit * 0.0333'),
    outcomes: outcome('commission', ', from: pay'),
  });
  const statement = policyText('statement', {
    facts: 'fxRate',
    uses: '{ sales: commission }',
    blocks: formula('pay', 'sales.commission * fxRate'),
    outcomes: outcome('total', ', from: pay'),
  });
  it('read what the other policy answers, rounded as it answers it', () => {
    const edition = editionOf({ commission, statement });
    // 100.10 × 3.33 % = 3.33333, answered as 3.33; × 7.20 = 23.976.
    expect(answer(edition, 'statement', '{"grossProfit": 100.10, "fxRate": 7.20}')?.outcomes).toEqual({
      total: '23.98',
    });
    expect(answer(edition, 'statement', '{"fxRate": 7.20}')?.unavailable).toMatchObject({
      total: { missing: ['grossProfit'] },
    });
  });
  it('have another hash when the other policy changes', () => {
    const before = editionOf({ commission, statement }).policies.get('statement')?.planHash;
    const after = editionOf({ commission: commission.replace('0.0333', '0.0334'), statement }).policies.get(
      'statement',
    )?.planHash;
    expect(before).toBeDefined();
    expect(after).not.toBe(before);
  });
  it('cannot use each other in a circle', () => {
    const back = commission.replace('blocks:', 'uses: { back: statement }\nblocks:');
    expect(errorsOf(editionOf({ commission: back, statement }))).toContain(
      'incentives/statement.yaml:7:16 POLICY_UNKNOWN',
    );
  });
});

describe('the plan', () => {
  it('does not change with comments, labels or the way a number is written', () => {
    const text = policyText('p', {
      facts: 'grossProfit',
      blocks: formula('a', 'grossProfit * 0.50'),
      outcomes: outcome('a'),
    });
    const hash = (source: string) => editionOf({ p: source }).policies.get('p')?.planHash;
    expect(
      hash(text.replace('0.50', '0.5').replace('zh: a', 'zh: 甲').replace('blocks:', 'blocks: # why')),
    ).toBe(hash(text));
    expect(hash(text.replace('0.50', '0.51'))).not.toBe(hash(text));
  });
});
