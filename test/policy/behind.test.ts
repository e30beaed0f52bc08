// What a number of a row rests on: through used policies, and only the branch that was taken.
import { expect, it } from 'vitest';
import { evaluateTable, readJson, readRow, type Section, sectionsBehind } from '../../engine/index.ts';
import { editionOf, errorsOf, policyText } from './edition-of.ts';

const edition = editionOf({
  p: policyText('p', {
    facts: 'grossProfit',
    blocks: `  - { id: pay, kind: formula, label: { zh: 提成, en: pay }, formula: grossProfit * 0.02, round: { places: 2, mode: half-up } }
  - { id: unread, kind: formula, label: { zh: 无关, en: unread }, formula: grossProfit * 2, round: exact }`,
    outcomes: `  pay: { label: { zh: 提成, en: pay } }
  unread: { label: { zh: 无关, en: unread } }`,
  }),
  q: policyText('q', {
    facts: 'grossProfit, isKeyAccount, fxRate',
    uses: '{ sales: p }',
    blocks: `  - { id: extra, kind: formula, label: { zh: 加成, en: extra }, formula: sales.pay * 2, round: exact }
  - { id: claimed, kind: formula, label: { zh: 申报, en: claimed }, formula: known(isKeyAccount) }
  - { id: total, kind: formula, label: { zh: 合计, en: total }, formula: "if(claimed, extra * fxRate, 0)", round: { places: 2, mode: half-up } }`,
    outcomes: '  total: { label: { zh: 合计, en: total } }',
  }),
});

function behind(facts: string): readonly string[] {
  const policy = edition.policies.get('q');
  const { row } = readRow(readJson(facts).value ?? null, edition.catalogue.facts);
  if (!policy || !row) throw new Error(errorsOf(edition).join('; '));
  const names = ({ policy: id, block }: Section) => `${id}.${block}`;
  return sectionsBehind(evaluateTable(policy, [row]), 'total', 0).map(names);
}

it('goes through what is used, in its order, and leaves out what is not read', () => {
  expect(behind('{"grossProfit":100,"isKeyAccount":true,"fxRate":7}')).toEqual([
    'p.pay',
    'q.extra',
    'q.claimed',
    'q.total',
  ]);
});

it('leaves out the branch that was not taken, what it lacks included', () => {
  expect(behind('{}')).toEqual(['q.claimed', 'q.total']);
});
