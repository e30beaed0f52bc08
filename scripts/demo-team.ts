// Prints the demo team as CSV: `npx tsx scripts/demo-team.ts [seed]`. Another seed makes another team of the same people.
import { demoTeam, teamColumns } from '../server/demo/team.ts';

/** A cell as CSV wants it; only names could ever need the quotation marks. */
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const rows = demoTeam(process.argv[2]);
const lines = [
  teamColumns.join(','),
  ...rows.map((row) => teamColumns.map((column) => cell(row[column])).join(',')),
];
process.stdout.write(`${lines.join('\n')}\n`);
