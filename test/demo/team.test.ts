// The demo team: the same on every machine, read by every policy without a refusal, and varied enough to show what a change does.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  Amount,
  type Answered,
  answerReadRows,
  factsFor,
  isAmount,
  mapColumns,
  readDataRow,
  sum,
} from '../../engine/index.ts';
import { demoTeam, type TeamRow, teamColumns } from '../../server/demo/team.ts';
import { edition, editionIds } from '../policies/editions.ts';

const team = demoTeam();
const latest = team.filter(({ quarter }) => quarter === '2026-Q3');

/** The answers of one policy to rows of the team, read as the server reads them. */
function answers(editionId: string, policyId: string, rows: readonly TeamRow[]): readonly Answered[] {
  const { policies, catalogue } = edition(editionId);
  const policy = policies.get(policyId);
  if (!policy) throw new Error(`no policy ${policyId}`);
  const facts = factsFor(catalogue, policyId);
  const read = new Set(policy.plan.facts.map(({ name }) => name));
  const { mapping, problems } = mapColumns({ headings: teamColumns, facts, read, stated: new Map() });
  if (!mapping) throw new Error(problems.map(({ en }) => en).join());
  expect(mapping.absent).toEqual([]);
  const cells = (row: TeamRow) => teamColumns.map((column) => row[column]);
  return answerReadRows(
    policy,
    rows.map((row) => readDataRow(mapping, cells(row), facts)),
  ).results;
}

/** Looks at the products that ship with it, not at anybody's row. */
const notAboutTheTeam: readonly string[] = ['tool-choice'];

const outcomes = (editionId: string, policyId: string, name: string, rows: readonly TeamRow[]) =>
  answers(editionId, policyId, rows).map(({ answer }) => answer?.outcomes[name]);

describe('who', () => {
  it('is 24 people in units of 1 + 3 + 1 and the central services, and the owner', () => {
    expect(new Set(latest.map(({ person }) => person)).size).toBe(25);
    expect(latest).toHaveLength(25);
    expect(latest.filter(({ role }) => role === '').map(({ person }) => person)).toEqual(['船东']);
    const roles = (unit: string) => latest.filter((row) => row.unit === unit).map(({ role }) => role);
    for (const unit of ['东风组', '南风组', '西风组', '北风组'])
      expect(roles(unit)).toEqual([
        'bd-supervisor',
        'salesperson',
        'salesperson',
        'salesperson',
        'order-support',
      ]);
    expect(roles('中台')).toEqual(['content', 'content', 'after-sales', 'after-sales']);
  });

  it('has eight quarters, and one person who joined later', () => {
    expect([...new Set(team.map(({ quarter }) => quarter))]).toHaveLength(8);
    expect(team).toHaveLength(25 * 8 - 5);
  });
});

describe('what', () => {
  it('is the same for the same seed and another for another', () => {
    expect(demoTeam()).toEqual(team);
    expect(demoTeam('another')).not.toEqual(team);
    expect(demoTeam('another').map(({ person }) => person)).toEqual(team.map(({ person }) => person));
  });

  it('holds money to the cent and no binary fraction', () => {
    for (const { grossProfit, dealAmount, commission } of team)
      for (const money of [grossProfit, dealAmount, commission]) expect(money).toMatch(/^(-?\d+\.\d{2})?$/);
    expect(
      team.flatMap((row) => Object.values(row)).filter((text) => /\d\.\d{11}|e[+-]\d/.test(text)),
    ).toEqual([]);
  });

  it.each(
    editionIds.flatMap((id) =>
      [...edition(id).policies.keys()]
        .filter((policy) => !notAboutTheTeam.includes(policy))
        .map((policy) => [id, policy] as const),
    ),
  )('is read by %s %s without a refusal', (id, policy) => {
    const results = answers(id, policy, team);
    expect(results.filter(({ refusals }) => refusals)).toEqual([]);
    expect(results.some(({ answer }) => Object.keys(answer?.outcomes ?? {}).length > 0)).toBe(true);
  });

  it('has losses and missing values', () => {
    expect(team.some(({ grossProfit }) => grossProfit.startsWith('-'))).toBe(true);
    const sellers = team.filter(({ grade }) => grade !== '');
    expect(sellers.some(({ grossProfit }) => grossProfit === '')).toBe(true);
    expect(sellers.some(({ repurchaseRate }) => repurchaseRate === '')).toBe(true);
    expect(sellers.some(({ newCustomerShare }) => newCustomerShare === '')).toBe(true);
  });

  it('lies about 10/70/20 against the bands', () => {
    const profits = team.map(({ grossProfit }) => Amount.parse(grossProfit)).filter(isAmount);
    const [low, high] = [Amount.of('300000'), Amount.of('500000')];
    const below = profits.filter((profit) => profit.lt(low)).length;
    const above = profits.filter((profit) => profit.gte(high)).length;
    expect([below, profits.length - below - above, above]).toEqual([10, 87, 25]);
  });
});

describe('what is on file of each row', () => {
  it('is the score the scorecard gives, and none where it gives none', () => {
    const scores = outcomes('2026-Q4', 'role-scorecard', 'score', team);
    for (const [at, row] of team.entries()) {
      const score = scores[at];
      expect(row.quantitativeScore).toBe(typeof score === 'string' ? Amount.of(score).toText(4) : '');
    }
  });

  it('is the customer grade its background check gives', () => {
    const sellers = team.filter(({ customerGrade }) => customerGrade !== '');
    expect(outcomes('2026-Q4', 'customer-grade', 'grade', sellers)).toEqual(
      sellers.map(({ customerGrade }) => customerGrade),
    );
    expect(new Set(sellers.map(({ customerGrade }) => customerGrade))).toEqual(new Set(['A', 'B', 'C']));
  });

  it('is a unit of the right size, but for the one that was a head short', () => {
    const supervisors = team.filter(({ role }) => role === 'bd-supervisor');
    const valid = outcomes('2026-Q4', 'unit', 'valid', supervisors);
    expect(valid.filter((each) => each === false)).toHaveLength(5);
    expect(valid.filter((each) => each === true)).toHaveLength(supervisors.length - 5);
  });
});

describe('the five systems', () => {
  it.each([
    ['order-review', 'verdict', ['pass', 'hold']],
    ['document-review', 'verdict', ['pass', 'hold']],
    ['lc-review', 'verdict', ['pass', 'hold']],
    ['follow-up', 'segment', ['high-intent', 'nurturing', 'potential', 'dormant']],
    ['quote-steps', 'ready', [true, false]],
    ['authorization-audit', 'sanction', ['warning', 'deduction']],
    ['data-quality', 'ok', [true, false]],
    ['content-plan', 'met', [true, false]],
    ['service-routing', 'handler', ['assistant', 'person']],
    ['tool-adoption', 'met', [true, false]],
    ['supply-chain-goals', 'met', [true, false]],
    ['okr-emerging-market', 'status', ['on-track', 'behind']],
    ['okr-high-margin', 'objectiveMet', [false]],
    ['alerts', 'alert', ['red', 'none']],
  ])('show %s: every %s there is', (policy, outcome, values) => {
    const found = new Set(outcomes('2026-Q4', policy, outcome, team).map((each) => String(each)));
    for (const value of values) expect(found).toContain(String(value));
  });
});

describe('as a file', () => {
  it('is printed as CSV by its script', () => {
    const text = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/demo-team.ts'], {
      encoding: 'utf8',
    });
    const [headings, ...lines] = text.trimEnd().split('\n');
    expect(headings).toBe(teamColumns.join(','));
    expect(lines).toEqual(team.map((row) => teamColumns.map((column) => row[column]).join(',')));
  });
});

describe('what a change shows on it', () => {
  it('has people who gain, people who lose and people who stay', () => {
    const [before, after] = editionIds.map((id) => outcomes(id, 'commission', 'commission', latest));
    const differences = (before ?? []).flatMap((text, at) => {
      const later = after?.[at];
      return typeof text === 'string' && typeof later === 'string'
        ? [Amount.of(later).compare(Amount.of(text))]
        : [];
    });
    expect([1, 0, -1].map((sign) => differences.filter((each) => each === sign).length)).toEqual([5, 1, 9]);
  });

  it('has someone for each decision about grades', () =>
    expect(
      new Set(
        outcomes(
          '2026-Q4',
          'grade',
          'decision',
          latest.filter(({ grade }) => grade !== ''),
        ),
      ),
    ).toEqual(new Set(['promote', 'demote', 'restore', 'keep'])));

  it('has statements that add up to the cent', () => {
    const statements = answers('2026-Q4', 'pay-statement', team).flatMap(({ answer }) =>
      answer?.outcomes['total'] === undefined ? [] : [answer.outcomes],
    );
    expect(statements.length).toBeGreaterThan(80);
    for (const { total, lines } of statements) {
      const results = (lines as readonly { readonly block: string; readonly result: string }[])
        .filter(({ block }) => block !== 'total')
        .map(({ result }) => Amount.of(result));
      expect(sum(results).toFixed(2)).toBe(total);
    }
  });

  it('has claims of every sort in the latest quarter', () => {
    const sellers = latest.filter(({ grade }) => grade !== '');
    for (const [policy, outcome] of [
      ['sprint-bonus', 'sprintBonus'],
      ['improvement-award', 'award'],
      ['new-customer-award', 'award'],
    ] as const) {
      const paid = outcomes('2026-Q4', policy, outcome, sellers).filter(
        (text) => typeof text === 'string' && Amount.of(text).gt(Amount.zero),
      );
      expect(paid.length, policy).toBeGreaterThan(0);
    }
  });

  it('has decisions of every level, and some beyond the authority', () => {
    const sellers = team.filter(({ grade }) => grade !== '');
    expect(new Set(outcomes('2026-Q4', 'authorization', 'level', sellers))).toEqual(new Set([1, 2, 3]));
    expect(new Set(outcomes('2026-Q4', 'authorization', 'allowed', sellers))).toEqual(new Set([true, false]));
  });
});
