// The result of a simulation for people and for programs. Both are told what was missing, refused and ignored.
import { type Bilingual, both, headline, type Json, type Language, moneyText } from '../../engine/index.ts';
import type { Comparison } from '../data/comparison.ts';
import type { TableSimulation } from '../data/simulate-table.ts';
import { resultJson } from '../simulation-json.ts';
import { textTable } from './text-table.ts';

/** The result as it is given over HTTP, with what is known of the file beside it. */
export function simulationJson(comparison: Comparison, { result, lines }: TableSimulation): Json {
  const { base, candidate, after, mapping } = comparison;
  return {
    base,
    candidate,
    policy: after.id,
    ...resultJson(result, headline(result)),
    refusedLines: Object.fromEntries(lines),
    ignoredColumns: mapping.ignored,
    unreadColumns: mapping.unread,
    factsWithoutColumn: mapping.absent,
  };
}

export function simulationText(
  comparison: Comparison,
  simulated: TableSimulation,
  language: Language,
): string {
  const { base, candidate, after } = comparison;
  const { result } = simulated;
  const title = both(
    `${after.title.zh}(${after.id}):${base} → ${candidate},${result.rows} 行`,
    `${after.title.en} (${after.id}): ${base} → ${candidate}, ${result.rows === 1 ? '1 row' : `${result.rows} rows`}`,
  );
  const parts = [
    `${title[language]}\n${headline(result)[language]}\n`,
    totalsText(comparison, simulated, language),
    notesText(comparison, simulated, language),
    refusedText(simulated, language),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function totalsText(
  { base, candidate, after }: Comparison,
  { result }: TableSimulation,
  language: Language,
): string {
  // A total of no rows would read as if nobody were owed anything.
  const totals = [...result.totals].filter(([, total]) => total.rows > 0);
  if (totals.length === 0) return '';
  const rows = totals.map(([name, total]): readonly string[] => [
    `  ${after.outcomeLabels.get(name)?.[language] ?? name}`,
    moneyText(total.base),
    moneyText(total.candidate),
    moneyText(total.difference),
    total.type.kind === 'money' ? total.type.currency : '',
  ]);
  const heads = ['', base, candidate, both('差额', 'difference')[language], ''];
  return textTable([heads, ...rows], [1, 2, 3]);
}

function notesText({ mapping, after }: Comparison, { result }: TableSimulation, language: Language): string {
  const missing = [...result.missing].map(([name, rows]) => {
    const label = after.names.get(name)?.label[language] ?? name;
    return `${label} ${name} (${rows})`;
  });
  const notes: readonly (readonly [Bilingual, readonly string[]])[] = [
    [both('缺失的事实(行数)', 'missing facts (rows)'), missing],
    [both('数据里没有列的事实', 'facts without a column in the data'), mapping.absent],
    [both('忽略的列', 'ignored columns'), mapping.ignored],
    [both('是事实但这条策略不读的列', 'columns of facts this policy does not read'), mapping.unread],
  ];
  return notes
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `${label[language]}: ${names.join(', ')}\n`)
    .join('');
}

/** So many refused rows are told on a screen; JSON has them all. */
const refusedShown = 20;

function refusedText({ result, lines }: TableSimulation, language: Language): string {
  const shown = result.refused.slice(0, refusedShown).map(({ row, why }) => {
    const reasons = why
      .map(({ message, hint }) => both(`${message.zh}(${hint.zh})`, `${message.en} (${hint.en})`)[language])
      .join('; ');
    const line = lines.get(row) ?? '?';
    return both(
      `第 ${row} 行(文件第 ${line} 行)被拒收:${reasons}\n`,
      `row ${row} (line ${line}) refused: ${reasons}\n`,
    )[language];
  });
  const left = result.refused.length - shown.length;
  const more = both(`另有 ${left} 行被拒收,见 --json\n`, `${left} more refused rows, see --json\n`)[language];
  return shown.join('') + (left > 0 ? more : '');
}
