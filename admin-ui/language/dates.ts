// Dates and times as people read them, in the chosen language. A bare date is a day, not a moment: it never shifts by a time zone.
import { language, localeOf } from './language.ts';

const day = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const monthOnly = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const moment = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
} as const;

/** `2026-10` → 2026年10月, or October 2026. What is not a month comes back as it is. */
export const monthText = (month: string): string => format(`${month}-01`, monthOnly) ?? month;

/** `2026-10-01` → 2026年10月1日, or 1 October 2026. What is not a date comes back as it is. */
export const dateText = (date: string): string => format(date.slice(0, 10), day) ?? date;

/** A moment in Shanghai: `2026-10-01T01:30:00Z` → 2026/10/1 09:30. */
export const timeText = (time: string): string => format(time, moment) ?? time;

/** `2026-Q4` → 2026年第四季度, or Q4 2026. What is not a quarter comes back as it is. */
export function quarterText(quarter: string): string {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (!match) return quarter;
  const [, year = '', number = '1'] = match;
  const chinese = ['一', '二', '三', '四'][Number(number) - 1];
  return language.value === 'zh' ? `${year}年第${chinese}季度` : `Q${number} ${year}`;
}

function format(text: string, options: Intl.DateTimeFormatOptions): string | undefined {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(localeOf(language.value), options).format(time);
}
