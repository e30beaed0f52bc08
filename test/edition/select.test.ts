// Which edition answers on which day, and what was known at which moment.
import { describe, expect, it } from 'vitest';
import { Amount, both, type EditionHead, editionInForce } from '../../engine/index.ts';

const head = (id: string, effectiveFrom: string, at?: string): { readonly head: EditionHead } => ({
  head: {
    id,
    effectiveFrom,
    currency: { sales: 'USD', salary: 'CNY' },
    fx: Amount.of('7.20'),
    order: [],
    notes: both('', ''),
    published: at === undefined ? undefined : { at, by: 'owner', contentHash: '' },
  },
});

const editions = [
  head('2026-Q3', '2026-07-01', '2026-06-24T02:00:00Z'),
  head('2026-Q4', '2026-10-01', '2026-09-25T02:00:00Z'),
  head('2026-Q4-fix', '2026-10-01', '2026-11-05T02:00:00.5Z'),
  head('2027-Q1', '2027-01-01'),
];
const inForce = (asOf: string, knownAt?: string) => editionInForce(editions, { asOf, knownAt })?.head.id;

describe('in force', () => {
  it.each([
    ['2026-06-30', undefined],
    ['2026-07-01', '2026-Q3'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4-fix'],
    ['2027-01-01', '2026-Q4-fix'],
  ])('on %s it is %s', (asOf, id) => {
    expect(inForce(asOf)).toBe(id);
  });
  it.each([
    ['2026-11-05T02:00:00Z', '2026-Q4'],
    ['2026-11-05T02:00:00.499Z', '2026-Q4'],
    ['2026-11-05T02:00:00.5Z', '2026-Q4-fix'],
    ['2026-09-25T01:59:59Z', '2026-Q3'],
    ['2026-06-01T00:00:00Z', undefined],
  ])('as known at %s it is %s', (knownAt, id) => {
    expect(inForce('2026-10-15', knownAt)).toBe(id);
  });
});
