// Names of people in one line: the first few, and how many more there are.
import { joinTexts, listSeparator } from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import type { TeamRow } from '../../workspace/team.ts';

const shown = 4;

export function nameList(rows: readonly TeamRow[], andMore: (names: string, more: number) => string): string {
  const people = [...new Map(rows.map((row) => [row.person, row.name])).values()];
  const names = say(joinTexts(people.slice(0, shown), listSeparator));
  return people.length > shown ? andMore(names, people.length - shown) : names;
}
