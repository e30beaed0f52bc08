// Statements to test with: the demo team's, of complete facts with some of them others, and of any facts.

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Statement, statementIn, statementOf } from '../../admin-ui/screens/statement/statement.ts';
import { type TeamRow, teamData, teamRows } from '../../admin-ui/workspace/team.ts';
import { Amount, isAmount, readEdition, readJson, readRow, same } from '../../engine/index.ts';
import { readFolder } from '../../server/editions/folder.ts';
import { demoTeam } from '../../server/team.ts';

const filesOf = (id: string) =>
  readFolder(fileURLToPath(new URL(`../../policies/${id}`, import.meta.url))).files;
const editionAt = (id: string) => readEdition(filesOf(id));
export const [third, fourth] = [editionAt('2026-Q3'), editionAt('2026-Q4')];

teamData.value = { ...demoTeam(), orders: null };

/** A row of facts as a caller writes them. */
export const rowWith = (facts: Readonly<Record<string, unknown>>): TeamRow => ({
  person: '甲',
  name: same('甲'),
  unit: same('组'),
  role: 'salesperson',
  quarter: '2026-Q4',
  read: (vocabulary) => readRow(readJson(JSON.stringify(facts)).value ?? null, vocabulary),
});

export const complete = {
  grade: 'P2',
  emailOpenRate: '25%',
  sampleRecordCompleteness: 1,
  okrCompletion: '80%',
  bonusBase: '6000',
  grossProfit: '320000',
  repurchaseRate: '60%',
  newCustomerShare: '40%',
  fxRate: '7.20',
};

export function statementWith(facts: Readonly<Record<string, unknown>>, edition = fourth): Statement {
  const statement = statementIn(statementOf(edition, rowWith(facts)));
  if (!statement) throw new Error('the facts make a statement');
  return statement;
}

const statements = teamRows.value.flatMap((row) => statementIn(statementOf(fourth, row)) ?? []);
export const totalOf = ({ total }: Statement): Amount | undefined =>
  isAmount(total.cell) ? total.cell : undefined;
export const paid = statements.filter((statement) => totalOf(statement) !== undefined);

/** The complete facts, some of them others, under rules with some text replaced. */
export function statementUnder(
  replacements: readonly (readonly [from: string, to: string])[],
  facts: Readonly<Record<string, unknown>> = {},
): Statement {
  const replaced = (text: string) =>
    replacements.reduce((all, [from, to]) => all.replace(`: ${from}\n`, `: ${to}\n`), text);
  const isRule = (path: string) => /\/(?:pay-statement|commission)\.yaml$/.test(path);
  const edition = readEdition(
    filesOf('2026-Q4').map(({ path, text }) => ({ path, text: isRule(path) ? replaced(text) : text })),
  );
  return statementWith({ ...complete, ...facts }, edition);
}

export const decimal = (most: number, places: number) =>
  fc
    .integer({ min: 0, max: most * 10 ** places })
    .map((digits) => Amount.of(`${digits}e-${places}`).toText(places));
const shareOf = fc.constantFrom(2, 4, 6).chain((places) => decimal(1, places));

export const anyFacts = fc.record(
  {
    grade: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
    emailOpenRate: shareOf,
    sampleRecordCompleteness: shareOf,
    okrCompletion: shareOf,
    bonusBase: fc.constantFrom(0, 2, 3).chain((places) => decimal(30_000, places)),
    grossProfit: fc
      .tuple(
        fc.constantFrom('', '', '', '-'),
        fc.constantFrom(2, 3).chain((places) => decimal(900_000, places)),
      )
      .map(([sign, amount]) => `${sign}${amount}`),
    fxRate: fc
      .constantFrom(2, 4, 6)
      .chain((places) =>
        decimal(3, places).map((part) => Amount.of(part).plus(Amount.of('5')).toText(places)),
      ),
    repurchaseRate: shareOf,
    newCustomerShare: shareOf,
    orderAmount: decimal(90_000, 2),
    isFirstOrder: fc.constant(true),
    attainment: shareOf,
    sprintBonusBase: decimal(9_000, 2),
    annualSaving: decimal(900_000, 2),
    awardRate: fc.constantFrom('5%', '0.0725', '10%'),
  },
  {
    requiredKeys: [
      'grade',
      'emailOpenRate',
      'sampleRecordCompleteness',
      'okrCompletion',
      'bonusBase',
      'grossProfit',
      'fxRate',
      'orderAmount',
      'isFirstOrder',
      'attainment',
      'annualSaving',
      'awardRate',
    ],
  },
);
