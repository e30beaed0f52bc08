// edition.yaml → the head of an edition: its name, dates, currencies and publication.
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import { Amount } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
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
  order: [],
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
  if (!isCalendarDay(source.effectiveFrom)) findings.push(noSuchDay(document, source.effectiveFrom));
  const fx = readAmount(source.fx);
  if (!fx?.gt(Amount.zero)) findings.push(noRate(document, source.fx));
  return {
    id: source.edition,
    from: source.from,
    effectiveFrom: source.effectiveFrom,
    currency: source.currency,
    fx: fx ?? Amount.one,
    notes: source.notes,
    order: source.order ?? [],
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

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a date as `YYYY-MM-DD` is in the calendar; its shape has been checked. */
function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map((part) => Number.parseInt(part, 10));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

const memberFinding = (
  document: Document,
  member: keyof EditionSource,
  code: string,
  message: Bilingual,
  hint: Bilingual,
): Finding => ({
  ...fileFinding(code, document.file, message, hint),
  place: document.placeOf([member]),
  path: [member],
});

const noSuchDay = (document: Document, written: string): Finding =>
  memberFinding(
    document,
    'effectiveFrom',
    'EDITION_DATE',
    both(`日历上没有 ${written} 这一天`, `there is no day ${written} in the calendar`),
    both('写成生效的第一天,例如 2026-10-01', 'write the first day it is in force, such as 2026-10-01'),
  );

const noRate = (document: Document, written: string): Finding =>
  memberFinding(
    document,
    'fx',
    'EDITION_FX',
    both(`汇率须大于零,这里是 ${written}`, `the exchange rate must be above zero, and it is ${written}`),
    both(
      '写一单位销售币种折合的工资币种,例如 7.20',
      'write salary money for one unit of sales money, such as 7.20',
    ),
  );
