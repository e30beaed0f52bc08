// The policies of an edition, each compiled when it is first asked for, after those it uses.
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from '../values/finding.ts';
import { LazyMap } from '../values/lazy-map.ts';
import type { Catalogue } from './catalogue.ts';
import { analysisOf, checkedPolicy } from './checked.ts';
import { idOf, uncheckable, wrongPlace } from './files.ts';

export class Policies {
  /** The policies without errors, in the order of the paths. */
  readonly compiled: ReadonlyMap<string, Policy>;
  private readonly findings: Finding[] = [];
  private readonly asked = new Set<string>();
  private readonly documents: ReadonlyMap<string, Document>;
  private readonly catalogue: () => Catalogue | undefined;

  /** `paths` are those of the policies' files. */
  constructor(
    paths: readonly string[],
    documents: ReadonlyMap<string, Document>,
    catalogue: () => Catalogue | undefined,
  ) {
    this.documents = documents;
    this.catalogue = catalogue;
    const makers = new Map<string, () => Policy | undefined>();
    for (const path of paths) {
      const id = idOf(path);
      if (makers.has(id)) this.reportTwice(path);
      else makers.set(id, () => this.compile(id, path));
    }
    this.compiled = new LazyMap(makers);
  }

  /** Compiles and analyses every policy; all that is found on the way. */
  allFindings(): readonly Finding[] {
    const analyses = [...this.compiled.values()].flatMap((policy) => {
      const document = this.documents.get(policy.file);
      return document ? analysisOf(policy, document) : [];
    });
    return [...this.findings, ...analyses];
  }

  /** A policy that is asked for while it is being compiled is used by itself, and so is not there. */
  private compile(id: string, path: string): Policy | undefined {
    const [document, catalogue] = [this.documents.get(path), this.catalogue()];
    if (!document || this.asked.has(id)) return undefined;
    this.asked.add(id);
    if (!catalogue) {
      this.findings.push(uncheckable(path));
      return undefined;
    }
    const { policy, findings } = checkedPolicy(document, id, catalogue, (used) => this.use(used));
    this.findings.push(...findings);
    if (policy) this.checkPlace(policy, document);
    return policy;
  }

  private use(id: string): Policy | undefined {
    return this.compiled.get(id);
  }

  private checkPlace(policy: Policy, document: Document): void {
    const path = `${policy.system}/${policy.id}.yaml`;
    if (document.file === path) return;
    this.findings.push(wrongPlace(document, idOf(document.file) === policy.id ? 'system' : 'policy', path));
  }

  private reportTwice(path: string): void {
    const document = this.documents.get(path);
    if (document) this.findings.push(wrongPlace(document, 'policy', path));
  }
}
