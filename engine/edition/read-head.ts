// edition.yaml → the head of an edition: its name, dates, currencies and publication.
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import { Amount } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { both } from '../values/bilingual.ts';
import { type Finding, isError } from '../values/finding.ts';
import type { EditionHead } from './edition.ts';
import { fileFinding } from './files.ts';
import type { EditionSource } from './schema.ts';

const nobody: EditionHead = {
  id: '',
  effectiveFrom: '',
  currency: { sales: '', salary: '' },
  fx: Amount.one,
  notes: both('', ''),
};

/** Reads the head; one that has errors is empty, and its findings say why. */
export function readHead(document: Document | undefined, findings: Finding[]): EditionHead {
  if (!document) return nobody;
  const shape = checkShape(document, validators.edition);
  findings.push(...shape);
  if (shape.some(isError)) return nobody;
  const source = document.written as unknown as EditionSource;
  const { publishedAt: at, by, contentHash: hash } = source;
  const written = [at, by, hash].filter((member) => member !== undefined);
  if (written.length % 3 !== 0) findings.push(halfPublished(document));
  return {
    id: source.edition,
    from: source.from,
    effectiveFrom: source.effectiveFrom,
    currency: source.currency,
    fx: readAmount(source.fx) ?? Amount.one,
    notes: source.notes,
    owner: source.owner,
    published:
      at !== undefined && by !== undefined && hash !== undefined ? { at, by, contentHash: hash } : undefined,
  };
}

const halfPublished = (document: Document): Finding => ({
  ...fileFinding(
    'PUBLICATION_INCOMPLETE',
    document.file,
    both(
      'publishedAt、by、contentHash 须同时写或同时不写',
      'publishedAt, by and contentHash stand together or not at all',
    ),
    both('不要手工填写;用发布功能', 'do not write them by hand; publish'),
  ),
});
