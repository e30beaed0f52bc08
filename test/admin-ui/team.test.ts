// The team screens on the demo team: attainment as the engine answers it, what is missing stays missing, and the rows behind a red alert.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outlinePath, radarExtent, radarReach } from '../../admin-ui/charts/radar-shape.ts';
import { alertReview } from '../../admin-ui/screens/team/alerts.ts';
import { compareCells, heatStep } from '../../admin-ui/screens/team/heat-step.ts';
import { courseOf, personScores } from '../../admin-ui/screens/team/person.ts';
import { type ScoredRow, scorecardsOf, valueIn } from '../../admin-ui/screens/team/scorecards.ts';
import { type TeamRow, teamData, teamRows } from '../../admin-ui/workspace/team.ts';
import { Amount, Failure, isFailure, readEdition } from '../../engine/index.ts';
import { demoTeam } from '../../server/team.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const edition = readEdition(
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
);

teamData.value = { ...demoTeam(), orders: null };
const all = teamRows.value;
const latest = all.filter(({ quarter }) => quarter === '2026-Q3');

/** A row of the data with other texts in some of its cells. */
function rowWith(person: string, cells: Readonly<Record<string, string>>): TeamRow {
  const data = demoTeam();
  const [nameAt, quarterAt] = [data.columns.indexOf('person'), data.columns.indexOf('quarter')];
  const rows = data.rows
    .filter((row) => row[nameAt] === person && row[quarterAt] === '2026-Q3')
    .map((row) => row.map((text, at) => cells[data.columns[at] ?? ''] ?? text));
  teamData.value = { ...data, rows, orders: null };
  const [row] = teamRows.value;
  teamData.value = { ...demoTeam(), orders: null };
  if (!row) throw new Error(`no row of ${person}`);
  return row;
}

const scored = (row: TeamRow, id = 'role-scorecard'): ScoredRow => {
  const [found] = scorecardsOf(edition, id, [row])?.groups.flatMap(({ rows }) => rows) ?? [];
  if (!found) throw new Error('the row has a scorecard');
  return found;
};

describe('scorecards of the team', () => {
  it('are grouped by role, everyone once, with the measures of the policy', () => {
    const groups = scorecardsOf(edition, 'role-scorecard', latest)?.groups ?? [];
    expect(groups.map(({ block, rows }) => [block, rows.length])).toEqual([
      ['bdSupervisor', 4],
      ['salesperson', 12],
      ['orderSupport', 4],
      ['content', 2],
      ['afterSales', 2],
    ]);
    expect(groups[1]?.measures.map(({ code }) => code)).toEqual([
      'dealAttainment',
      'sampleConversionAttainment',
      'repurchaseAttainment',
    ]);
  });

  it('hold the score the rulebook gives: 0.9, 1.0 and 0.8 are 0.91', () => {
    const row = rowWith('白帆', {
      dealAttainment: '0.9',
      sampleConversionAttainment: '1.0',
      repurchaseAttainment: '0.8',
    });
    expect(scored(row).totals.get('score')).toEqual(Amount.of('0.91'));
  });

  it('keep what is missing as missing: no zero, no score', () => {
    const { measures, totals } = scored(rowWith('白帆', { dealAttainment: '' }));
    expect(heatStep(valueIn(measures.get('dealAttainment'), 'attainment'))).toBe('missing');
    expect(heatStep(totals.get('score'))).toBe('missing');
    expect(isFailure(totals.get('score') ?? '')).toBe(true);
  });

  it('show the attainment as it is and count it up to the cap', () => {
    const { measures } = scored(rowWith('白帆', { dealAttainment: '1.3' }));
    const line = measures.get('dealAttainment');
    expect(valueIn(line, 'raw')).toEqual(Amount.of('1.3'));
    expect(valueIn(line, 'attainment')).toEqual(Amount.one);
    expect(valueIn(line, 'contribution')).toEqual(Amount.of('0.5'));
  });

  it('leave out who the measures are not about, and name who is refused or has no role', () => {
    expect(scorecardsOf(edition, 'kpi', latest)?.groups[0]?.rows).toHaveLength(16);
    const odd = scorecardsOf(edition, 'role-scorecard', [
      rowWith('白帆', { dealAttainment: '-1' }),
      rowWith('江舵', { role: '' }),
    ]);
    expect(odd?.refused.map(({ row }) => row.person)).toEqual(['白帆']);
    expect(odd?.unplaced.map(({ row }) => row.person)).toEqual(['江舵']);
    expect(odd?.groups).toEqual([]);
  });

  it('are none where the edition has no such scorecard', () => {
    expect(scorecardsOf(edition, 'commission', latest)).toBeUndefined();
    expect(scorecardsOf(edition, 'no-such-policy', latest)).toBeUndefined();
  });
});

describe('one person', () => {
  const rows = all.filter(({ person }) => person === '金湾');

  it('has every quarter, the chosen one and the one before it', () => {
    const scores = personScores(edition, 'role-scorecard', rows, '2026-Q2');
    expect(scores?.now.row.quarter).toBe('2026-Q2');
    expect(scores?.before?.row.quarter).toBe('2026-Q1');
    expect(scores?.group.rows).toHaveLength(8);
    expect(scores && courseOf(scores, 'score')).toHaveLength(7);
  });

  it('has nothing before the first quarter, and no scorecard in a quarter without data', () => {
    expect(personScores(edition, 'role-scorecard', rows, '2024-Q4')?.before).toBeUndefined();
    expect(personScores(edition, 'role-scorecard', rows, '2020-Q1')).toBeUndefined();
  });
});

describe('red alerts', () => {
  const review = alertReview(edition, latest);

  it('are the policy’s, by unit, with every row of the unit behind them and the red ones first', () => {
    expect(review?.alerts.map(({ unit, red }) => [unit.zh, red.map(({ row }) => row.person)])).toEqual([
      ['南风组', ['云桨']],
      ['西风组', ['金湾']],
    ]);
    expect(review?.alerts[1]?.rows.map(({ row }) => row.person)).toEqual(['金湾', '海灯', '温流', '冰洋']);
    expect(review?.alerts[1]?.red[0]?.words.length).toBeGreaterThan(0);
  });

  it('say of whom too little is known, and look at nobody who has no orders', () => {
    expect(review?.rows).toHaveLength(16);
    const unknown = review?.rows.filter(({ state }) => state === 'unknown') ?? [];
    expect(unknown.map(({ row }) => row.person)).toEqual(['夏汛']);
    expect(unknown[0]?.words[0]?.en).toContain('returnRateBaseline');
  });

  it('do not fire on a few orders', () => {
    const few = alertReview(edition, [rowWith('金湾', { orders: '9' })]);
    expect(few?.alerts).toEqual([]);
    expect(alertReview(edition, [rowWith('金湾', { orders: '10' })])?.alerts).toHaveLength(1);
  });
});

describe('the colours', () => {
  it.each([
    ['1', 'met'],
    ['0.9999', 'near'],
    ['0.9', 'near'],
    ['0.8999', 'behind'],
    ['0.8', 'behind'],
    ['0.6', 'far'],
    ['0.5999', 'least'],
    ['-0.2', 'least'],
  ])('%s → %s', (attainment, step) => expect(heatStep(Amount.of(attainment))).toBe(step));

  it('tell what is missing from what does not apply', () => {
    expect(heatStep(new Failure('MISSING_FACT', 'kpi', ['emailsSent']))).toBe('missing');
    expect(heatStep(new Failure('ZERO_DENOMINATOR', 'kpi'))).toBe('none');
    expect(heatStep(undefined)).toBe('none');
  });

  it('sort what has no figure below every figure', () => {
    const cells = [Amount.of('0.5'), new Failure('MISSING_FACT', 'kpi'), Amount.of('-1')];
    expect(cells.toSorted(compareCells).map((cell) => (isFailure(cell) ? '—' : cell.toText()))).toEqual([
      '—',
      '-1',
      '0.5',
    ]);
  });
});

describe('the radar', () => {
  const pixels = (value: number): number => value * 100;

  it('closes over whole figures and breaks off beside a missing one', () => {
    expect(outlinePath([1, 1, 1], pixels)).toMatch(/^M.*Z$/);
    const broken = outlinePath([1, undefined, 1, 1], pixels);
    expect(broken).not.toContain('Z');
    expect(broken.match(/M/g)).toHaveLength(2);
    expect(outlinePath([1, undefined, undefined], pixels)).toBe('');
  });

  it('reaches to the target at least, and half as far again at most', () => {
    expect(radarReach([0.4, undefined])).toBe(1);
    expect(radarReach([1.2])).toBe(1.2);
    expect(radarReach([7])).toBe(1.5);
  });

  it('needs less room below than above for three axes', () => {
    const { top, bottom } = radarExtent(3);
    expect(top).toBe(1);
    expect(bottom).toBeCloseTo(0.5);
  });
});
