// Days of a report: months, and how many days lie between two of them. Plain arithmetic on calendar texts; it knows no clock.

/** Days as `YYYY-MM-DD`, both included. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** What is told again within so many days is one matter, told twice. */
export const repeatDays = 30;

/** `2026-10` as its first and last day; undefined when it is no month. */
export function monthPeriod(month: string): Period | undefined {
  const [, year, number] = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const first = `${month}-01`;
  const length = number === '12' ? 31 : dayNumber(`${year}-${two(whole(number) + 1)}-01`) - dayNumber(first);
  return { first, last: `${month}-${two(length)}` };
}

/** Whether a period lies within one month. */
export const isWithinMonth = ({ first, last }: Period): boolean => first.slice(0, 7) === last.slice(0, 7);

export const isWithin = (day: string, { first, last }: Period): boolean => day >= first && day <= last;

/** The number of a day, counted from one fixed day: differences are what it is for. */
export function dayNumber(day: string): number {
  const [year, month, date] = [whole(day.slice(0, 4)), whole(day.slice(5, 7)), whole(day.slice(8, 10))];
  // The year begins in March, so that the leap day is its last.
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + date;
}

const whole = (digits: string): number => Number.parseInt(digits, 10);
const two = (number: number): string => String(number).padStart(2, '0');
