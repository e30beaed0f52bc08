// Why a row differs under the two editions, or why it cannot be compared, in a few words.
import { say } from '../../language/language.ts';
import type { simulateText } from '../../language/simulate.ts';
import { answeredBy, type PersonRow } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';

export function driverText(row: PersonRow, pair: EditionPair, text: (typeof simulateText)['zh']): string {
  const alone = answeredBy(row);
  if (alone === 'neither') return text.unanswered;
  if (alone) return text.onlyIn(pair[alone]);
  if (row.person.driver) return say(row.person.driver.figure.text);
  const differs = row.difference !== undefined && !row.difference.isZero();
  return differs ? text.driverShape : '';
}
