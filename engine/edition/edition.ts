// An edition: everything that is in force together from one date on, checked as a whole.
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import type { Amount } from '../values/amount.ts';
import type { Bilingual } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import type { OwnerQuestion } from '../values/schema.ts';
import type { Catalogue } from './catalogue.ts';

/** One file of an edition's folder; `path` is relative to it, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What was written down when the edition was published. */
export interface Publication {
  readonly at: string;
  readonly by: string;
  readonly contentHash: string;
}

/** What edition.yaml says. */
export interface EditionHead {
  readonly id: string;
  readonly from?: string | undefined;
  readonly effectiveFrom: string;
  readonly currency: { readonly sales: string; readonly salary: string };
  readonly fx: Amount;
  readonly notes: Bilingual;
  /** The ids of policies in the order in which people know them. */
  readonly order: readonly string[];
  readonly owner?: OwnerQuestion | undefined;
  readonly published?: Publication | undefined;
}

/** An edition as far as it could be read: policies with errors are not among `policies`. */
export interface Edition {
  readonly head: EditionHead;
  readonly catalogue: Catalogue;
  readonly policies: ReadonlyMap<string, Policy>;
  /** Every document that could be read, by path: what editors show and splice. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The hash of the whole content, whether published or not. */
  readonly contentHash: string;
  readonly findings: readonly Finding[];
}
