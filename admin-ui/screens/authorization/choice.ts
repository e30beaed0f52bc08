// What the report's page is asked for, as its address and the server's query both have it.

/** What the page's address asks for; empty where the server chooses. */
export interface ReportChoice {
  readonly month: string;
  readonly edition: string;
  readonly before: string;
}

const monthPattern = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** The choice an address holds; `today` gives the month where it names none. */
export function choiceOf(query: Readonly<Record<string, string>>, today: string): ReportChoice {
  const { month = '', edition = '', before = '' } = query;
  return { month: monthPattern.test(month) ? month : today.slice(0, 7), edition, before };
}

/** As the address and the server's query both have it. */
export function queryText({ month, edition, before }: ReportChoice): string {
  const asked = Object.entries({ month, edition, before }).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(asked).toString()}`;
}

/** The month of a day and those before it, newest first. */
export function monthsBack(day: string, count: number): readonly string[] {
  const months = [day.slice(0, 7)];
  for (let month = day.slice(0, 7); months.length < count; months.push(month)) month = monthBefore(month);
  return months;
}

function monthBefore(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number === '01'
    ? `${Number.parseInt(year, 10) - 1}-12`
    : `${year}-${String(Number.parseInt(number, 10) - 1).padStart(2, '0')}`;
}
