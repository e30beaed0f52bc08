// Calendar quarters in Asia/Shanghai as texts: `2026-Q4`, and days as `2026-10-01`. Pure arithmetic; the caller says what time it is.
// A day here is a day of the calendar, never a moment: counting days must not meet a time zone.

const shanghaiAhead = 8 * 60 * 60 * 1000;
const millisecondsOfDay = 24 * 60 * 60 * 1000;
const idPattern = /^(\d{4})-Q([1-4])$/;

/** The day it is in Shanghai at a moment. */
export const dayInShanghai = (at: Date): string =>
  new Date(at.getTime() + shanghaiAhead).toISOString().slice(0, 10);

/** The quarter a day lies in: `2026-11-24` → `2026-Q4`. */
export function quarterOfDay(day: string): string {
  const [year = '', month = '1'] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** The first day of a quarter; undefined for what names none. */
export function firstDayOf(quarter: string): string | undefined {
  const parts = partsOf(quarter);
  return parts && dayText(parts.year, parts.number * 3 - 2, 1);
}

/** The last day of a quarter; undefined for what names none. */
export function lastDayOf(quarter: string): string | undefined {
  const parts = partsOf(quarter);
  return parts && dayText(parts.year, parts.number * 3 + 1, 0);
}

/** The quarter after one: `2026-Q4` → `2027-Q1`; undefined for what names none. */
export function quarterAfter(quarter: string): string | undefined {
  const parts = partsOf(quarter);
  if (!parts) return undefined;
  return parts.number === 4 ? idOf(parts.year + 1, 1) : idOf(parts.year, parts.number + 1);
}

/** The quarter before one: `2027-Q1` → `2026-Q4`; undefined for what names none. */
export function quarterBefore(quarter: string): string | undefined {
  const parts = partsOf(quarter);
  if (!parts) return undefined;
  return parts.number === 1 ? idOf(parts.year - 1, 4) : idOf(parts.year, parts.number - 1);
}

/** How many days of its quarter are left after `day`: 0 on the last one. */
export function daysLeftAfter(day: string): number {
  const last = lastDayOf(quarterOfDay(day));
  return last === undefined ? 0 : Math.round((timeOf(last) - timeOf(day)) / millisecondsOfDay);
}

/** True for a day that the calendar has: not 30 February. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = timeOf(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export interface PlannedEdition {
  readonly id: string;
  readonly effectiveFrom: string;
}

/**
 * What the next edition is called and when it begins: the quarter after the latest edition's,
 * or after today's where the latest is older. A name that is taken gets a number.
 */
export function nextEdition(editions: readonly PlannedEdition[], today: string): PlannedEdition {
  const latest = editions.reduce(
    (day, { effectiveFrom }) => (effectiveFrom > day ? effectiveFrom : day),
    today,
  );
  const quarter = quarterAfter(quarterOfDay(latest)) ?? '';
  const taken = new Set(editions.map(({ id }) => id));
  let id = quarter;
  for (let number = 2; taken.has(id); number += 1) id = `${quarter}-${number}`;
  return { id, effectiveFrom: firstDayOf(quarter) ?? latest };
}

interface Parts {
  readonly year: number;
  readonly number: number;
}

function partsOf(quarter: string): Parts | undefined {
  const [, year, number] = idPattern.exec(quarter) ?? [];
  return year === undefined || number === undefined
    ? undefined
    : { year: Number(year), number: Number(number) };
}

const idOf = (year: number, number: number): string => `${String(year).padStart(4, '0')}-Q${number}`;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Months from 1, and a day 0 is the last of the month before. */
const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
