// The statement: what is printed adds up and multiplies to what is printed, in both languages; what more would bring is what the engine answers.

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { language } from '../../admin-ui/language/language.ts';
import { otherTotal, payChanges } from '../../admin-ui/screens/statement/changes.ts';
import { exactFigure } from '../../admin-ui/screens/statement/exact-figures.ts';
import { readPlace, rulesFor, statementLink } from '../../admin-ui/screens/statement/place.ts';
import {
  curveOf,
  edgeAfter,
  gainOf,
  moreProfit,
  profitFor,
  profitOf,
  totalOver,
} from '../../admin-ui/screens/statement/response.ts';
import { slicesBetween } from '../../admin-ui/screens/statement/slices.ts';
import {
  fingerprintOf,
  profitFact,
  type Statement,
  statementIn,
  statementOf,
} from '../../admin-ui/screens/statement/statement.ts';
import { checkOf, type Working, workingsOf } from '../../admin-ui/screens/statement/workings.ts';
import type { EditionSummary } from '../../admin-ui/workspace/api.ts';
import { type TeamRow, teamData, teamRows } from '../../admin-ui/workspace/team.ts';
import {
  Amount,
  answerReadRows,
  isAmount,
  readEdition,
  readJson,
  readRow,
  same,
  sum,
} from '../../engine/index.ts';
import { readFolder } from '../../server/editions/folder.ts';
import { demoTeam } from '../../server/team.ts';

const editionAt = (id: string) =>
  readEdition(readFolder(fileURLToPath(new URL(`../../policies/${id}`, import.meta.url))).files);
const [third, fourth] = [editionAt('2026-Q3'), editionAt('2026-Q4')];

teamData.value = demoTeam();
const team = teamRows.value;
const bothLanguages = ['zh', 'en'] as const;
const cent = Amount.of('0.01');

afterAll(() => {
  language.value = 'zh';
});

/** A row of facts as a caller writes them. */
const rowWith = (facts: Readonly<Record<string, unknown>>): TeamRow => ({
  person: '甲',
  name: same('甲'),
  unit: same('组'),
  role: 'salesperson',
  quarter: '2026-Q4',
  read: (vocabulary) => readRow(readJson(JSON.stringify(facts)).value ?? null, vocabulary),
});

const complete = {
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

function statementWith(facts: Readonly<Record<string, unknown>>, edition = fourth): Statement {
  const statement = statementIn(statementOf(edition, rowWith(facts)));
  if (!statement) throw new Error('the facts make a statement');
  return statement;
}

const statements = team.flatMap((row) => statementIn(statementOf(fourth, row)) ?? []);
const totalOf = ({ total }: Statement): Amount | undefined => (isAmount(total.cell) ? total.cell : undefined);
const paid = statements.filter((statement) => totalOf(statement) !== undefined);

/** Every figure of a printed line, percentages as fractions; ≈ is not a figure one can work with. */
function figuresIn(text: string): readonly Amount[] {
  expect(text).not.toContain('≈');
  return [...text.matchAll(/(−?)[$¥]?(\d[\d,]*(?:\.\d+)?)(%?)/g)].map(([, minus, digits = '', percent]) => {
    const amount = Amount.of(digits.replaceAll(',', ''));
    const signed = minus ? amount.negated() : amount;
    return percent ? signed.dividedBy(Amount.of('100')) : signed;
  });
}

const onlyFigure = (text: string): Amount => {
  const [figure] = figuresIn(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};

/** A printed product, done again on a calculator and rounded to the cent, is what is printed behind it. */
function expectProduct(text: string, result: Amount, residue = Amount.zero): void {
  const factors = figuresIn(
    text.replace(/^(?:第 \d+ 档|Band \d+:)/, '').replace(/（[^）]*）|\([^)]*\)/g, ''),
  );
  const product = factors.reduce((total, factor) => total.times(factor), Amount.one);
  expect(product.round(2).plus(residue).toFixed(2), text).toBe(result.toFixed(2));
}

function expectWorking(line: Working): void {
  if (line.kind === 'band' && line.text.includes('×')) {
    const [, residue] = /(?:含尾差|rounding cent of) (\S+)/.exec(line.note ?? '') ?? [];
    expectProduct(
      line.text,
      onlyFigure(line.amount ?? ''),
      residue ? onlyFigure(residue.replace('+', '')) : undefined,
    );
  }
  const [formula, result] = line.text.split(' = ');
  if (line.kind === 'words' && formula?.includes('×') && result) expectProduct(formula, onlyFigure(result));
}

/** Reads the whole statement back from what is printed. */
function expectPrintedExactly(statement: Statement): void {
  const total = totalOf(statement);
  if (!total) throw new Error('the statement has a total');
  const printed = statement.parts.map((part) => onlyFigure(exactFigure(part.cell, part.type)));
  expect(sum(printed).toFixed(2)).toBe(total.toFixed(2));
  const check = checkOf(statement) ?? '';
  const figures = figuresIn(check);
  expect(sum(figures.slice(0, -1)).toFixed(2), check).toBe(total.toFixed(2));
  for (const part of statement.parts) {
    const lines = workingsOf(statement, part);
    for (const line of lines) expectWorking(line);
    const bands = lines.filter(({ kind }) => kind === 'band').map(({ amount }) => onlyFigure(amount ?? ''));
    const last = bands.at(-1);
    if (bands.length > 1 && last) expect(sum(bands.slice(0, -1)).toFixed(2)).toBe(last.toFixed(2));
  }
}

describe.each(bothLanguages)('what is printed in %s', (chosen) => {
  it('can be done again on a calculator, for the whole demo team', () => {
    language.value = chosen;
    expect(paid.length).toBeGreaterThan(90);
    for (const statement of paid) expectPrintedExactly(statement);
  });

  it('can be done again for any facts, odd digits included', () => {
    language.value = chosen;
    fc.assert(fc.property(anyFacts, (facts) => expectPrintedExactly(statementWith(facts))));
  });
});

it('gives a cent that is left over to the largest line, and says so', () => {
  language.value = 'zh';
  const edges = [
    ['100000', '100000.33'],
    ['300000', '300000.55'],
  ] as const;
  const statement = statementUnder(edges, { grossProfit: '300000.55' });
  expectPrintedExactly(statement);
  const lines = statement.parts.flatMap((part) => workingsOf(statement, part));
  expect(lines.filter(({ kind }) => kind === 'band').map(({ amount, note }) => [amount, note])).toEqual([
    ['$2,000.01', undefined],
    ['$6,000.00', '复购率 60% ≥ 60% → 3.0%，含尾差 −$0.01'],
    ['$8,000.01', undefined],
  ]);
});

const decimal = (most: number, places: number) =>
  fc
    .integer({ min: 0, max: most * 10 ** places })
    .map((digits) => Amount.of(`${digits}e-${places}`).toText(places));
const shareOf = fc.constantFrom(2, 4, 6).chain((places) => decimal(1, places));

const anyFacts = fc.record(
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

/** The total the engine answers with another gross profit. */
function totalWith(statement: Statement, profit: Amount): Amount {
  const row = new Map([...statement.facts, [profitFact, profit]]);
  const total = answerReadRows(statement.policy, [{ row }]).results[0]?.answer?.outcomes.total;
  return Amount.of(String(total));
}

/** The least cent: enough there, and not enough a cent below. */
function expectLeast(statement: Statement, wish: Amount): string {
  const answer = profitFor(statement, totalOver(statement), wish);
  if (answer.kind === 'fixed') expect(totalWith(statement, Amount.zero).gte(wish)).toBe(true);
  if (answer.kind === 'needs') {
    expect(totalWith(statement, answer.profit).gte(wish)).toBe(true);
    expect(totalWith(statement, answer.profit.minus(cent)).lt(wish)).toBe(true);
  }
  return answer.kind;
}

describe('to earn X you need Y', () => {
  it('is the least cent for the whole demo team', () => {
    const kinds = paid.map((statement) =>
      expectLeast(statement, (totalOf(statement) ?? Amount.zero).plus(Amount.of('12345.67'))),
    );
    expect(new Set(kinds)).toEqual(new Set(['needs']));
  });

  it('is the least cent for any facts and any wish', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyFacts, decimal(400_000, 2), (facts, wish) => {
        kinds.add(expectLeast(statementWith(facts), Amount.of(wish)));
      }),
    );
    expect(kinds).toEqual(new Set(['needs', 'fixed']));
  });

  it('is known without a gross profit, and not while another fact is missing', () => {
    const { grossProfit: _, ...withoutProfit } = complete;
    const needs = statementWith(withoutProfit);
    expect(profitFor(needs, totalOver(needs), Amount.of('47400'))).toMatchObject({ kind: 'needs' });
    const { fxRate: __, ...withoutRate } = complete;
    const lacking = statementWith(withoutRate);
    expect(profitFor(lacking, totalOver(lacking), Amount.of('47400')).kind).toBe('unknown');
  });

  it('says so where the rules cap the pay, or bend in a way that is not followed', () => {
    const capped = statementUnder([['sales.commission * fxRate', '"min(sales.commission * fxRate, 50000)"']]);
    expect(profitFor(capped, totalOver(capped), Amount.of('83000')).kind).toBe('needs');
    expect(profitFor(capped, totalOver(capped), Amount.of('83000.01')).kind).toBe('never');
    const bent = statementUnder([
      ['sales.commission * fxRate', 'sales.commission * (1 + sales.blendedRate) * fxRate'],
    ]);
    expect(profitFor(bent, totalOver(bent), Amount.of('83000')).kind).toBe('not-followed');
  });
});

/** The complete facts, some of them others, under rules with some text replaced. */
function statementUnder(
  replacements: readonly (readonly [from: string, to: string])[],
  facts: Readonly<Record<string, unknown>> = {},
): Statement {
  const { files } = readFolder(fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url)));
  const replaced = (text: string) =>
    replacements.reduce((all, [from, to]) => all.replace(`: ${from}\n`, `: ${to}\n`), text);
  const isRule = (path: string) => /\/(?:pay-statement|commission)\.yaml$/.test(path);
  const edition = readEdition(
    files.map(({ path, text }) => ({ path, text: isRule(path) ? replaced(text) : text })),
  );
  return statementWith({ ...complete, ...facts }, edition);
}

describe('10,000 more gross profit', () => {
  it('adds what the engine answers there, to the cent', () => {
    for (const statement of paid) {
      const from = profitOf(statement) ?? Amount.zero;
      const more = gainOf(totalOver(statement), from, moreProfit);
      const answered = totalWith(statement, from.plus(moreProfit)).minus(totalWith(statement, from));
      expect(more?.gain.toFixed(2)).toBe(answered.toFixed(2));
    }
  });

  it('says into which bands it falls', () => {
    const at = (profit: string) =>
      slicesBetween(
        statementWith({ ...complete, grossProfit: profit }),
        Amount.of(profit),
        Amount.of(profit).plus(moreProfit),
      ).map(({ band, rate, amount }) => [band, rate.toText(), amount.toText()]);
    expect(at('320000')).toEqual([['3', '0.04', '10000']]);
    expect(at('296000')).toEqual([
      ['2', '0.03', '4000'],
      ['3', '0.04', '6000'],
    ]);
    expect(at('-4000')).toEqual([['1', '0.02', '6000']]);
    expect(at('-40000')).toEqual([]);
  });

  it('says what reaching the next edge brings, and nothing on the top band', () => {
    const statement = statementWith(complete);
    const next = edgeAfter(totalOver(statement), Amount.of('320000'));
    expect([next?.edge, next?.away, next?.gain, next?.beyond].map((amount) => amount?.toText())).toEqual([
      '500000',
      '180000',
      '51840',
      '3600',
    ]);
    expect(edgeAfter(totalOver(statement), Amount.of('500000'))).toBeUndefined();
  });

  it('draws a curve that stands where the engine stands', () => {
    const statement = statementWith(complete);
    for (const { profit, total } of curveOf(totalOver(statement), Amount.of('-20000'), Amount.of('650000')))
      expect(total.toFixed(2)).toBe(totalWith(statement, profit).toFixed(2));
  });
});

describe('what is missing', () => {
  it('leaves no total, and every other part as it is', () => {
    const { okrCompletion: _, ...facts } = complete;
    const statement = statementWith(facts);
    expect(totalOf(statement)).toBeUndefined();
    expect(statement.missing).toEqual(['okrCompletion']);
    expect(checkOf(statement)).toBeUndefined();
    expect(statement.parts.map(({ id, cell }) => [id, isAmount(cell)])).toEqual([
      ['baseSalary', true],
      ['processBonus', false],
      ['commissionCny', true],
      ['customerAward', true],
      ['sprintBonus', true],
      ['improvementAward', true],
    ]);
  });

  it('keeps a rate at its base, and the line says why', () => {
    language.value = 'zh';
    const { repurchaseRate: _, ...facts } = complete;
    const statement = statementWith(facts);
    const part = statement.parts.find(({ id }) => id === 'commissionCny');
    const band = part && workingsOf(statement, part).find(({ state }) => state === 'unknown');
    expect(band).toMatchObject({
      text: '第 2 档 $200,000.00 × 2.5% =',
      amount: '$5,000.00',
      note: '缺复购率，按基础比例 2.5%',
    });
  });

  it('says what was not claimed in one line, and nothing of the rules that were not asked', () => {
    language.value = 'zh';
    const statement = statementWith(complete);
    const lines = (id: string) => {
      const part = statement.parts.find((each) => each.id === id);
      return part && workingsOf(statement, part).map(({ text }) => text);
    };
    expect(lines('improvementAward')).toEqual(['申报了改进奖：否']);
    expect(lines('baseSalary')).toEqual([
      'P2 级 → 底薪系数 1.25',
      '底薪基数 ¥6,400.00 × 底薪系数 1.25 = ¥8,000.00',
      '底薪（月） ¥8,000.00 × 3 = ¥24,000.00',
    ]);
  });

  it('refuses facts out of their range instead of reading them as something else', () => {
    expect(statementOf(fourth, rowWith({ ...complete, repurchaseRate: '101%' })).kind).toBe('refused');
  });
});

describe('which rules, and what changed', () => {
  const summary = (
    id: string,
    effectiveFrom: string,
    state: EditionSummary['state'] = 'published',
  ): EditionSummary => ({
    id,
    state,
    effectiveFrom,
    inForce: false,
    publishedAt: `${effectiveFrom}T00:00:00Z`,
    contentHash: '',
    findings: { error: 0, warning: 0, note: 0 },
  });
  const editions = [
    summary('2026-Q3', '2026-07-01'),
    summary('2026-Q4', '2026-10-01'),
    summary('2027-Q1', '2027-01-01', 'draft'),
  ];
  const chosen = (quarter: string, asked?: string) => {
    const { own, shown, compared, isTrial } = rulesFor(editions, quarter, asked);
    return [own?.id, shown?.id, compared?.id, isTrial];
  };

  it('are those in force at the end of the quarter, unless others are asked for', () => {
    expect(chosen('2026-Q4')).toEqual(['2026-Q4', '2026-Q4', '2026-Q3', false]);
    expect(chosen('2026-Q3')).toEqual(['2026-Q3', '2026-Q3', undefined, false]);
    expect(chosen('2026-Q4', '2027-Q1')).toEqual(['2026-Q4', '2027-Q1', '2026-Q4', true]);
    expect(chosen('2027-Q1')).toEqual(['2026-Q4', '2026-Q4', '2026-Q4', false]);
    expect(chosen('2026-Q2')).toEqual([undefined, '2026-Q3', undefined, true]);
    expect(chosen('2026-Q4', 'nonsense')).toEqual(['2026-Q4', '2026-Q4', '2026-Q3', false]);
  });

  it('differ in the commission alone, and the same data shows by how much', () => {
    const statement = statementWith({ ...complete, grossProfit: '420000' });
    const changes = payChanges(statement, third);
    expect(changes).toHaveLength(3);
    expect(new Set(changes.map(({ policy }) => policy.en))).toEqual(new Set(['Sales commission']));
    const other = otherTotal(statement, third);
    expect([other?.total.toText(), other?.difference.toText()]).toEqual(['121560', '3600']);
  });

  it('have an address of their own', () => {
    const link = statementLink({ person: '白帆', quarter: '2026-Q3', edition: '2027-Q1' });
    expect(decodeURIComponent(link)).toBe('/statement/白帆/2026-Q3?edition=2027-Q1');
    expect(readPlace('白帆/2026-Q3')).toEqual({ person: '白帆', quarter: '2026-Q3' });
    expect(readPlace('白帆')).toEqual({ person: '白帆', quarter: '' });
  });
});

describe('the fingerprint', () => {
  const of = (facts: Readonly<Record<string, unknown>>, edition = fourth) => {
    const { rules, data } = fingerprintOf(statementWith(facts, edition));
    return { rules, data };
  };

  it('is the same however a fact was written, and another when a fact or the rules are', () => {
    const print = of(complete);
    expect(of({ ...complete, repurchaseRate: 0.6, grossProfit: 320000 })).toEqual(print);
    expect(of({ ...complete, grossProfit: '320000.01' })).toEqual({
      ...print,
      data: expect.not.stringMatching(print.data),
    });
    expect(of(complete, third)).toEqual({ ...print, rules: expect.not.stringMatching(print.rules) });
    expect(of({ ...complete, emailsSent: 600 })).toEqual(print);
  });
});
