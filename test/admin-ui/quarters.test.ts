// Calendar quarters: edges of quarters and years, and the name of the next edition.
import { describe, expect, it } from 'vitest';
import {
  dayInShanghai,
  daysLeftAfter,
  firstDayOf,
  isDay,
  lastDayOf,
  nextEdition,
  quarterAfter,
  quarterOfDay,
} from '../../admin-ui/workspace/quarters.ts';

describe('quarters', () => {
  it('knows the day in Shanghai, which begins at 16:00 UTC', () => {
    expect(dayInShanghai(new Date('2026-09-30T15:59:59Z'))).toBe('2026-09-30');
    expect(dayInShanghai(new Date('2026-09-30T16:00:00Z'))).toBe('2026-10-01');
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOfDay(day)).toBe(quarter));

  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31', '2026-Q2'],
    ['2026-Q2', '2026-04-01', '2026-06-30', '2026-Q3'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2027-Q1'],
  ])('%s runs from %s to %s, then comes %s', (quarter, first, last, next) => {
    expect(firstDayOf(quarter)).toBe(first);
    expect(lastDayOf(quarter)).toBe(last);
    expect(quarterAfter(quarter)).toBe(next);
  });

  it('makes nothing of what is no quarter', () => {
    expect(firstDayOf('2026-Q5')).toBeUndefined();
    expect(lastDayOf('autumn')).toBeUndefined();
    expect(quarterAfter('2026-Q4-2')).toBeUndefined();
  });

  it('counts the days left', () => {
    expect(daysLeftAfter('2026-11-24')).toBe(37);
    expect(daysLeftAfter('2026-12-31')).toBe(0);
    expect(daysLeftAfter('2028-01-01')).toBe(90);
  });

  it('tells days from what only looks like one', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2027-02-29')).toBe(false);
    expect(isDay('2027-13-01')).toBe(false);
    expect(isDay('2027-1-1')).toBe(false);
  });
});

describe('nextEdition', () => {
  const published = [
    { id: '2026-Q3', effectiveFrom: '2026-07-01' },
    { id: '2026-Q4', effectiveFrom: '2026-10-01' },
  ];

  it('is the quarter after the latest edition', () => {
    expect(nextEdition(published, '2026-11-24')).toEqual({ id: '2027-Q1', effectiveFrom: '2027-01-01' });
    expect(nextEdition(published, '2026-08-01')).toEqual({ id: '2027-Q1', effectiveFrom: '2027-01-01' });
  });

  it('is never a quarter that has begun', () => {
    expect(nextEdition(published, '2028-05-05')).toEqual({ id: '2028-Q3', effectiveFrom: '2028-07-01' });
    expect(nextEdition([], '2026-11-24')).toEqual({ id: '2027-Q1', effectiveFrom: '2027-01-01' });
  });

  it('takes a name of its own', () => {
    const odd = [...published, { id: '2027-Q1', effectiveFrom: '2026-12-01' }];
    expect(nextEdition(odd, '2026-11-24')).toEqual({ id: '2027-Q1-2', effectiveFrom: '2027-01-01' });
  });
});
