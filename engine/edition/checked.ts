// What was checked once is not checked again: the results for a document that has not changed, nor anything it reads.
// Everything here depends on its arguments alone; remembering changes how long an answer takes and nothing else.
import { analysePolicy } from '../policy/analyse.ts';
import { type Checked, compilePolicy } from '../policy/compile.ts';
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../values/finding.ts';
import { type Catalogue, factsFor, readCatalogue } from './catalogue.ts';

const catalogues = new WeakMap<Document, ReturnType<typeof readCatalogue>>();

/** The vocabulary a document declares, with its findings. */
export function catalogueOf(document: Document): ReturnType<typeof readCatalogue> {
  const known = catalogues.get(document);
  if (known) return known;
  const read = readCatalogue(document);
  catalogues.set(document, read);
  return read;
}

interface Remembered {
  readonly catalogue: Catalogue;
  /** The policies it asked for, and what it got. */
  readonly asked: ReadonlyMap<string, Policy | undefined>;
  readonly checked: Checked;
}

const policies = new WeakMap<Document, Remembered>();

/** A policy compiled, with its findings. `use` gives the policies it uses. */
export function checkedPolicy(
  document: Document,
  id: string,
  catalogue: Catalogue,
  use: (id: string) => Policy | undefined,
): Checked {
  const known = policies.get(document);
  if (known?.catalogue === catalogue && [...known.asked].every(([used, policy]) => use(used) === policy)) {
    return known.checked;
  }
  const asked = new Map<string, Policy | undefined>();
  const compiled = compilePolicy(document, {
    facts: factsFor(catalogue, id),
    policy(used) {
      const policy = use(used);
      asked.set(used, policy);
      return policy;
    },
  });
  policies.set(document, { catalogue, asked, checked: compiled });
  return compiled;
}

const analyses = new WeakMap<Policy, readonly Finding[]>();

/** The findings of a policy's analysis. */
export function analysisOf(policy: Policy, document: Document): readonly Finding[] {
  const known = analyses.get(policy);
  if (known) return known;
  const findings = analysePolicy(policy, document);
  analyses.set(policy, findings);
  return findings;
}
