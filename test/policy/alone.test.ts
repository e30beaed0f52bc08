// A block by itself gives what it gives in its policy, whether its amount is a fact or a column.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Amount, blockAlone, cellOf, evaluateTable, explainRow, readEdition } from '../../engine/index.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
const edition = readEdition(files);

describe('blockAlone', () => {
  it('answers and explains like the block in its policy', () => {
    const policy = edition.policies.get('commission');
    if (!policy) throw new Error('commission does not compile');
    const row = new Map([
      ['grossProfit', Amount.of('550979.5')],
      ['repurchaseRate', Amount.of('0.73')],
      ['newCustomerShare', Amount.of('0.47')],
    ]);
    const [whole, alone] = [policy, blockAlone(policy, 0)].map((each) => evaluateTable(each, [row]));
    if (!whole || !alone) throw new Error('both run');
    expect(cellOf(alone, alone.layout.outcomes.get('commission') ?? -1, 0)).toEqual(Amount.of('18548.98'));
    expect(explainRow(alone, 0)[0]?.lines.map((line) => line.text)).toEqual(
      explainRow(whole, 0)[0]?.lines.map((line) => line.text),
    );
  });

  it('takes a column to its left as a fact', () => {
    const policy = edition.policies.get('process-bonus');
    if (!policy) throw new Error('process-bonus does not compile');
    const alone = evaluateTable(blockAlone(policy, 1), [new Map([['progress', Amount.of('0.8')]])]);
    expect(cellOf(alone, alone.layout.outcomes.get('multiplier') ?? -1, 0)).toEqual(Amount.of('0.5'));
  });
});
