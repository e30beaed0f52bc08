// A report as one HTML page to print or send: everything in it, nothing loaded from elsewhere, every sentence in both languages.
import { Amount, type Bilingual, both, headline, moneyText } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import { htmlStyle } from './html-style.ts';
import { fateOf, outcomeText, type Report, shownOutcomes, whyText } from './report.ts';
import type { SimulatedRow, TableSimulation } from './simulate-table.ts';
import { openWholeFile } from './whole-file.ts';

/** More people than this nobody reads on paper; the others are counted, and the CSV has them all. */
const rowsShown = 1000;

export async function openHtmlReport(path: string, comparison: Comparison): Promise<Report> {
  const file = await openWholeFile(path);
  const changed: SimulatedRow[] = [];
  let left = 0;
  return {
    async row(row) {
      if (fateOf(comparison, row) === 'same') return;
      changed.push(row);
      if (changed.length < 2 * rowsShown) return;
      left += cutToLargest(comparison, changed);
    },
    async finish(simulated) {
      left += cutToLargest(comparison, changed);
      await file.write(page(comparison, simulated, changed, left));
      await file.finish();
    },
    abandon: () => file.abandon(),
  };
}

/** Keeps the rows with the largest differences, those without an answer last, and returns how many were left out. */
function cutToLargest(comparison: Comparison, rows: SimulatedRow[]): number {
  const [outcome] = shownOutcomes(comparison);
  const size = ({ effect }: SimulatedRow): Amount =>
    (outcome && effect?.outcomes.get(outcome.name)?.difference?.abs()) ?? Amount.zero;
  rows.sort((a, b) => size(b).compare(size(a)));
  return rows.splice(rowsShown).length;
}

function page(
  comparison: Comparison,
  simulated: TableSimulation,
  rows: readonly SimulatedRow[],
  left: number,
): string {
  const { base, candidate, after } = comparison;
  const title = both(`${after.title.zh}:${base} → ${candidate}`, `${after.title.en}: ${base} → ${candidate}`);
  return `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title.zh)}</title>
<style>${htmlStyle}</style>
<h1>${twice(title)}</h1>
<p class="headline">${twice(headline(simulated.result))}</p>
${totals(comparison, simulated)}
${dataNotes(comparison, simulated)}
${rowTable(comparison, rows)}
${left > 0 ? `<p>${twice(both(`另有 ${left} 行差额较小,未列出`, `${left} more rows with smaller differences are not shown`))}</p>` : ''}
</html>
`;
}

function totals({ base, candidate, after }: Comparison, { result }: TableSimulation): string {
  // A total of no rows would read as if nobody were owed anything.
  const answered = [...result.totals].filter(([, total]) => total.rows > 0);
  const rows = answered.map(([name, total]) => {
    const label = after.outcomeLabels.get(name) ?? both(name, name);
    const currency = total.type.kind === 'money' ? total.type.currency : '';
    const figures = [total.base, total.candidate, total.difference].map(
      (amount) => `<td class="number">${moneyText(amount)}</td>`,
    );
    return `<tr><th>${twice(label)} ${htmlText(currency)}</th>${figures.join('')}</tr>`;
  });
  if (rows.length === 0) return '';
  const heads = [htmlText(base), htmlText(candidate), twice(both('差额', 'difference'))];
  return `<table><thead><tr><th></th>${heads.map((head) => `<th class="number">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

/** What was missing, refused and ignored: a report without it would claim more than it knows. */
function dataNotes({ mapping }: Comparison, { result }: TableSimulation): string {
  const missing = [...result.missing].map(([name, count]) => `${name} (${count})`);
  const notes: readonly (readonly [Bilingual, readonly string[]])[] = [
    [both('缺失的事实(行数)', 'missing facts (rows)'), missing],
    [both('没有列的事实', 'facts without a column'), mapping.absent],
    [both('被拒收的行', 'refused rows'), result.refused.map(({ row }) => String(row))],
    [both('忽略的列', 'ignored columns'), mapping.ignored],
    [both('这条策略不读的列', 'columns this policy does not read'), mapping.unread],
  ];
  const items = notes
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `<dt>${twice(label)}</dt><dd>${htmlText(names.join(', '))}</dd>`);
  return items.length === 0 ? '' : `<dl>${items.join('\n')}</dl>`;
}

/** Columns that are no facts say who is meant: the first three stand before the numbers. */
const namesShown = 3;

function rowTable(comparison: Comparison, rows: readonly SimulatedRow[]): string {
  if (rows.length === 0) return '';
  const { table, mapping, base, candidate } = comparison;
  const who = table.headings
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading }) => mapping.ignored.includes(heading))
    .slice(0, namesShown);
  const outcomes = shownOutcomes(comparison);
  const heads = [
    ...who.map(({ heading }) => `<th>${htmlText(heading)}</th>`),
    ...outcomes.flatMap(({ name }) =>
      [`${name} ${base}`, `${name} ${candidate}`, '±'].map(
        (head) => `<th class="number">${htmlText(head)}</th>`,
      ),
    ),
    `<th>${twice(both('主要原因', 'main reason'))}</th>`,
  ];
  const lines = rows.map((row) => {
    const cells = [
      ...who.map(({ at }) => `<td class="who">${htmlText(String(row.source.cells[at] ?? ''))}</td>`),
      ...outcomes.flatMap((outcome) => {
        const effect = row.effect?.outcomes.get(outcome.name);
        return [effect?.base, effect?.candidate, effect?.difference].map(
          (cell) => `<td class="number">${htmlText(outcomeText(cell, outcome))}</td>`,
        );
      }),
      `<td>${twice(whyText(comparison, row))}</td>`,
    ];
    return `<tr class="${fateOf(comparison, row)}">${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${heads.join('')}</tr></thead>\n<tbody>${lines.join('\n')}</tbody></table>`;
}

const twice = ({ zh, en }: Bilingual): string =>
  zh === en ? htmlText(zh) : `${htmlText(zh)} <span lang="en">${htmlText(en)}</span>`;

const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
