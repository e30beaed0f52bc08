// Where a statement is: its address, and under which edition it is made out.
import type { EditionSummary } from '../../workspace/api.ts';
import { answeringOn } from '../../workspace/opened.ts';
import { lastDayOf, quarterBefore } from '../../workspace/quarters.ts';

export interface StatementPlace {
  readonly person: string;
  readonly quarter: string;
  /** Another edition than that of the quarter. */
  readonly edition?: string | undefined;
}

/** `/statement/白帆/2026-Q3?edition=2027-Q1`. */
export function statementLink({ person, quarter, edition }: StatementPlace): string {
  const path = `/statement/${encodeURIComponent(person)}/${encodeURIComponent(quarter)}`;
  return edition === undefined ? path : `${path}?edition=${encodeURIComponent(edition)}`;
}

/** Person and quarter of what stands below `/statement`; either may be absent. */
export function readPlace(rest: string): { readonly person: string; readonly quarter: string } {
  const cut = rest.lastIndexOf('/');
  return cut < 0
    ? { person: rest, quarter: '' }
    : { person: rest.slice(0, cut), quarter: rest.slice(cut + 1) };
}

export interface Rules {
  /** The edition in force at the quarter's end: undefined before the first one. */
  readonly own: EditionSummary | undefined;
  /** The one shown: that of the quarter unless another is asked for; before the first one, the first. */
  readonly shown: EditionSummary | undefined;
  /** What it is compared with: for a trial that of the quarter, else the one in force at the end of the quarter before. */
  readonly compared: EditionSummary | undefined;
  readonly isTrial: boolean;
  /** Everything that can be asked for. */
  readonly choices: readonly EditionSummary[];
}

export function rulesFor(
  editions: readonly EditionSummary[],
  quarter: string,
  asked: string | undefined,
): Rules {
  const choices = editions.filter(({ state }) => state !== 'refused');
  const own = inForceAtEnd(editions, quarter);
  const [first] = choices.filter(({ state }) => state === 'published');
  const shown = choices.find(({ id }) => id === asked) ?? own ?? first;
  const before = quarterBefore(quarter);
  const isTrial = shown?.id !== own?.id;
  const compared = isTrial ? own : before === undefined ? undefined : inForceAtEnd(editions, before);
  return { own, shown, compared, isTrial, choices };
}

function inForceAtEnd(editions: readonly EditionSummary[], quarter: string): EditionSummary | undefined {
  const day = lastDayOf(quarter);
  return day === undefined ? undefined : answeringOn(editions, day);
}
