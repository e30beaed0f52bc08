// Days and instants as callers write them: ISO 8601, and a bare date is that day in Asia/Shanghai (which has had no summer time since 1991).
import { both } from '../engine/index.ts';
import { Refused } from './refused.ts';

const shanghaiAhead = 8 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The day in Asia/Shanghai on which an instant falls. */
export const dayOf = (at: Date): string => new Date(at.getTime() + shanghaiAhead).toISOString().slice(0, 10);

/** A date or an instant as a day in Asia/Shanghai. `name` says where it stood. */
export function readDay(text: string, name: string): string {
  if (day.test(text) && isCalendarDay(text)) return text;
  return dayOf(readMoment(text, name));
}

/** The day so many days before another. */
export const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * dayLength).toISOString().slice(0, 10);

/** The first moment of a day in Asia/Shanghai. */
export const firstInstantOf = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();

/** The last moment of a day in Asia/Shanghai. */
export const lastInstantOf = (date: string): string => `${date}T15:59:59.999Z`;

/** A date or an instant as a moment to look back from; a bare date is the last moment of that day. */
export function readInstant(text: string, name: string): string {
  if (day.test(text) && isCalendarDay(text)) return lastInstantOf(text);
  return readMoment(text, name).toISOString();
}

function readMoment(text: string, name: string): Date {
  const at = instant.test(text) && isCalendarDay(text.slice(0, 10)) ? new Date(text) : undefined;
  // Outside these years the day as a text would no longer be four digits and so would not sort.
  if (at && at.getTime() >= earliest && at.getTime() < latest) return at;
  throw new Refused(
    'DATE_FORMAT',
    both(`${name} 应为日期或带时区的时刻`, `${name} must be a date, or an instant with its time zone`),
    { expected: '2026-10-01, 2026-10-01T09:00:00+08:00', path: name },
  );
}

const earliest = Date.parse('0001-01-02T00:00:00Z');
const latest = Date.parse('9999-12-30T00:00:00Z');

function isCalendarDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The first day of the quarter after the one `from` lies in. */
export function nextQuarterDay(from: string): string {
  const [year, month] = [Number.parseInt(from.slice(0, 4), 10), Number.parseInt(from.slice(5, 7), 10)];
  const quarter = Math.ceil(month / 3);
  const [nextYear, nextMonth] = quarter === 4 ? [year + 1, 1] : [year, quarter * 3 + 1];
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`;
}

/** The id of the quarter that begins on this day: `2027-Q1`. */
export const quarterId = (firstDay: string): string =>
  `${firstDay.slice(0, 4)}-Q${Math.ceil(Number.parseInt(firstDay.slice(5, 7), 10) / 3)}`;

/** The first day of the quarter an id names; undefined when it names none. */
export function dayOfQuarter(id: string): string | undefined {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  if (year === undefined || quarter === undefined) return undefined;
  return `${year}-${String(Number.parseInt(quarter, 10) * 3 - 2).padStart(2, '0')}-01`;
}
