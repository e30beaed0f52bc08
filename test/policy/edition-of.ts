// A small edition made in a test: the policies it needs, with a vocabulary that fits them.
import { type Edition, readEdition, readJson, type Written } from '../../engine/index.ts';

const head = `edition: T1
effectiveFrom: 2026-10-01
currency: { sales: USD, salary: CNY }
fx: 7.20
notes: { zh: 试, en: trial }
`;

const facts = `facts:
  grossProfit: { label: { zh: 毛利, en: gross profit }, type: money, currency: USD }
  repurchaseRate: { label: { zh: 复购率, en: repurchase rate }, type: ratio, min: 0, max: 1 }
  isKeyAccount: { label: { zh: 大客户, en: key account }, type: flag }
  fxRate: { label: { zh: 汇率, en: exchange rate }, type: exchange, from: USD, to: CNY, min: 0.01 }
`;

/** Reads an edition with these policies under `incentives/`. `more` is added to its vocabulary, as YAML. */
export function editionOf(policies: Readonly<Record<string, string>>, more = ''): Edition {
  const files = Object.entries(policies).map(([id, text]) => ({ path: `incentives/${id}.yaml`, text }));
  return readEdition([
    { path: 'edition.yaml', text: head },
    { path: 'facts.yaml', text: facts + more },
    ...files,
  ]);
}

/** The text of one policy; what is given replaces the empty parts. `blocks` and `outcomes` are YAML, indented as in a file. */
export function policyText(
  id: string,
  parts: { facts?: string; uses?: string; blocks: string; outcomes: string },
): string {
  return `policy: ${id}
system: incentives
cadence: quarterly
title: { zh: ${id}, en: ${id} }
because: { zh: 试, en: trial }
facts: [${parts.facts ?? ''}]
${parts.uses === undefined ? '' : `uses: ${parts.uses}\n`}blocks:
${parts.blocks}
outcomes:
${parts.outcomes}
`;
}

/** The codes of the errors, with their places. */
export const errorsOf = (edition: Edition): readonly string[] =>
  edition.findings
    .filter((finding) => finding.severity === 'error')
    .map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);

export const rowOf = (json: string): Written => readJson(json).value as Written;
