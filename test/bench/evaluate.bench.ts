// How long answers take, beside named peers in the same run: what counts is the ratio that is printed, not the time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Engine } from 'json-rules-engine';
import { bench, describe } from 'vitest';
import { parseDocument } from 'yaml';
import {
  Amount,
  answerReadRows,
  type Edition,
  explainTracedRow,
  type Policy,
  readEdition,
} from '../../engine/index.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const edition = readEdition(files);
const commission = policy(edition, 'commission');

function policy(of: Edition, id: string): Policy {
  const found = of.policies.get(id);
  if (!found) throw new Error(`the edition has a policy ${id}`);
  return found;
}

/** A thousand people spread over the bands, half of them with each condition met. */
const people = Array.from({ length: 1000 }, (_, at) => ({
  grossProfit: Amount.of(String(at * 700 - 20000)),
  repurchaseRate: Amount.of(at % 2 === 0 ? '0.63' : '0.42'),
  newCustomerShare: Amount.of(at % 3 === 0 ? '0.47' : '0.31'),
}));
const reads = people.map((person) => ({ row: new Map(Object.entries(person)) }));

describe('commission of 1,000 rows', () => {
  bench('quarterdeck: the whole policy, exact, with lines', () => {
    answerReadRows(commission, reads);
  });

  // The peer judges the two conditions alone, in floats: no bands, no sums, no lines.
  bench('json-rules-engine: its two conditions only', async () => {
    const engine = new Engine();
    const leaf = (fact: string, value: number) => ({
      all: [{ fact, operator: 'greaterThanInclusive', value }],
    });
    engine.addRule({ conditions: leaf('repurchaseRate', 0.6), event: { type: 'repurchase' } });
    engine.addRule({ conditions: leaf('newCustomerShare', 0.4), event: { type: 'newCustomers' } });
    for (const person of people) {
      await engine.run({
        repurchaseRate: person.repurchaseRate.toPixels(),
        newCustomerShare: person.newCustomerShare.toPixels(),
      });
    }
  });
});

describe('one explained case', () => {
  bench('quarterdeck: answer, lines and traces', async () => {
    const { table } = answerReadRows(commission, reads.slice(500, 501));
    await explainTracedRow(table, 0);
  });
  bench('quarterdeck: the answer alone', () => {
    answerReadRows(commission, reads.slice(500, 501));
  });
});

describe('an edition from its files', () => {
  bench('quarterdeck: read, checked, analysed, every case run', () => {
    readEdition(files).findings.length;
  });
  bench('quarterdeck: one policy of it, to evaluate', () => {
    readEdition(files).policies.get('commission');
  });
  bench('yaml: the files parsed, nothing else', () => {
    for (const { text } of files) parseDocument(text);
  });
});
