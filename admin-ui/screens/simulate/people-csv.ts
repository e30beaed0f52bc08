// The per-person table as rows of texts for a file: plain decimals without signs of currency, so that a spreadsheet can add them up.
import {
  type Cell,
  cellText,
  isAmount,
  joinTexts,
  listSeparator,
  type ValueType,
} from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import type { simulateText } from '../../language/simulate.ts';
import { driverText } from './driver-text.ts';
import type { PersonRow, ShownOutcome } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';

export function csvRows(
  people: readonly PersonRow[],
  { label, type }: ShownOutcome,
  pair: EditionPair,
  text: (typeof simulateText)['zh'],
): readonly (readonly string[])[] {
  const unit = type.kind === 'money' ? ` ${type.currency}` : '';
  const heading = (edition: string): string => `${say(label)}${unit} ${edition}`;
  return [
    [
      text.name,
      text.unit,
      text.quarter,
      `${text.grossProfit} USD`,
      heading(pair.base),
      heading(pair.candidate),
      `${text.difference}${unit}`,
      text.driver,
      text.missing,
    ],
    ...people.map((row) => [
      say(row.person.row.name),
      say(row.person.row.unit),
      row.person.row.quarter,
      row.grossProfit?.toFixed(2) ?? '',
      plain(row.base, type),
      plain(row.candidate, type),
      row.difference ? plain(row.difference, type) : '',
      driverText(row, pair, text),
      say(joinTexts(row.missing, listSeparator)),
    ]),
  ];
}

function plain(cell: Cell, type: ValueType): string {
  if (isAmount(cell)) return type.kind === 'money' ? cell.toFixed(2) : cell.toText();
  const text = say(cellText(cell, type));
  return text === '—' ? '' : text;
}
