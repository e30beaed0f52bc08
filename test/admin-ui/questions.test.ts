// The questions to the owner on the demo team: effects against our reading whatever stands in the rule, what they say, and their order.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { questionsText } from '../../admin-ui/language/questions.ts';
import { effectText } from '../../admin-ui/questions/effect-text.ts';
import {
  allEffects,
  largestDifference,
  offeredChoices,
  type QuestionEffects,
  questionEffects,
} from '../../admin-ui/questions/effects.ts';
import { bySize, bySystem, inSourceOrder } from '../../admin-ui/screens/questions/order.ts';
import { quarterRows, type TeamRow, teamData } from '../../admin-ui/workspace/team.ts';
import {
  Amount,
  answerEdits,
  assert,
  type ChoiceEffect,
  type Edit,
  type Edition,
  type OwnerQuestionAt,
  ownerQuestions,
  readEdition,
  withEdits,
} from '../../engine/index.ts';
import { demoTeam } from '../../server/team.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const edition = readEdition(
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
);
const team = demoTeam();
teamData.value = { ...team, orders: null };
const rows = quarterRows.value;
/** The same people, with nothing of their work but orders and returns. */
const bare = rowsWith(['person', 'quarter', 'role', 'returnRate', 'returnRateBaseline', 'orders']);

function rowsWith(columns: readonly string[]): readonly TeamRow[] {
  const at = columns.map((column) => team.columns.indexOf(column));
  const cut = team.rows.map((cells) => at.map((place) => cells[place] ?? ''));
  teamData.value = { ...team, columns, rows: cut, orders: null };
  return quarterRows.value;
}

function asked(of: Edition, place: string): OwnerQuestionAt {
  const found = ownerQuestions(of).find(({ key }) => key.startsWith(place));
  assert(found, `a question stands in ${place}`);
  return found;
}

function edited(of: Edition, file: string, edits: readonly Edit[]): Edition {
  const after = withEdits(of, file, edits).edition;
  assert(after, 'the edits fit the text');
  return after;
}

const chosen = (of: Edition, place: string, choice: string): Edition =>
  edited(of, asked(of, place).file, answerEdits(asked(of, place), choice));

function done<Result>(slices: Generator<number, Result>): Result {
  for (;;) {
    const { done: isDone, value } = slices.next();
    if (isDone) return value;
  }
}

const effectsOf = (of: Edition, place: string): QuestionEffects =>
  done(questionEffects(of, asked(of, place), rows));

const payOf = (effect: ChoiceEffect | undefined): string | undefined => {
  const most = effect && largestDifference(new Map([['', effect]]));
  return most && `${most.amount.toFixed(2)} ${most.currency}`;
};

const lift = 'incentives/commission.yaml';

describe('the effect of an answer', () => {
  it('is counted from our reading, whatever is chosen by now', () => {
    const figures = (of: Edition) =>
      [...effectsOf(of, lift)].map(([choice, effect]) => [choice, payOf(effect)]);
    const before = figures(edition);
    expect(before).toEqual([
      ['lift-5-5', expect.stringMatching(/^\d+\.\d\d CNY$/)],
      ['lift-6', expect.stringMatching(/^\d+\.\d\d CNY$/)],
    ]);
    for (const choice of ['lift-5-5', 'lift-6', 'reading'])
      expect(figures(chosen(edition, lift, choice)), choice).toEqual(before);
  });

  it('of a figure of the owner’s own is counted as well, and offered as an answer', () => {
    const { file, path } = asked(edition, lift);
    const to: Edit = { op: 'set', path: [...path.slice(0, -1), 'lifted'], value: '6%' };
    const own = edited(edition, file, [to]);
    expect(offeredChoices(asked(own, lift))).toEqual(['reading', 'lift-5-5', 'lift-6', 'own']);
    const effects = effectsOf(own, lift);
    expect(payOf(effects.get('own'))).toBe(payOf(effectsOf(edition, lift).get('lift-6')));
  });

  it('is not computed again for a mark alone, and is for another rule', () => {
    const marked = chosen(edition, lift, 'reading');
    expect(effectsOf(marked, lift).get('lift-6')).toBe(effectsOf(edition, lift).get('lift-6'));
    const other = chosen(edition, 'edition.yaml', 'at-7-00');
    expect(effectsOf(other, lift).get('lift-6')).not.toBe(effectsOf(edition, lift).get('lift-6'));
  });

  it('tells who loses an outcome apart from who gets less of it', () => {
    const effects = effectsOf(edition, 'goals/deal-target.yaml');
    const zh = [...effects.values()].map((effect) => effectText(effect, questionsText.zh));
    expect(zh.map(({ lines }) => lines[0])).toEqual([
      '成交目标：16 人增加',
      '成交目标：16 人减少',
      '成交目标：16 人不再有结果',
    ]);
    expect(zh.map(({ figure }) => figure?.direction)).toEqual(['even', 'even', undefined]);
  });

  it('names what the data lacks, and says where it changes nothing', () => {
    const lines = (place: string, choice: string, of: readonly TeamRow[]) => {
      const effect = done(questionEffects(edition, asked(edition, place), of)).get(choice);
      return effect && effectText(effect, questionsText.zh).lines;
    };
    expect(lines('process/lc-review.yaml', 'without-both', bare)).toEqual(['团队数据里没有：信用证条款']);
    expect(lines('process/customer-grade.yaml', 'customs-double', bare)).toEqual([
      '团队数据里没有：海关数据、企业征信、社媒足迹等 9 项',
    ]);
    expect(lines('incentives/sprint-bonus.yaml', 'floor-60', rows)).toEqual(['对这批数据没有影响']);
  });
});

describe('the order of the questions', () => {
  const questions = inSourceOrder(edition, ownerQuestions(edition));

  it('is that of the source: the edition, then system by system, policy by policy', () => {
    expect(bySystem(questions).map(({ system }) => system)).toEqual([
      undefined,
      'goals',
      'incentives',
      'process',
      'tools',
      'team',
    ]);
    const policies = questions.flatMap(({ policy }) => policy ?? []);
    const order = edition.head.order.filter((id) => policies.includes(id));
    expect([...new Set(policies)]).toEqual(order);
  });

  it('by effect has what moves most of pay first, and keeps every question', () => {
    const policies = [
      'process-bonus',
      'commission',
      'sprint-bonus',
      'pay-statement',
      'alerts',
      'tool-choice',
    ];
    const some = questions.filter(({ policy }) => policies.includes(policy ?? ''));
    const effects = done(allEffects(edition, some, rows));
    const groups = bySize(some, effects);
    expect(groups.map(({ size }) => size)).toEqual(['pay', 'other', 'none']);
    expect(groups.flatMap((group) => group.questions)).toHaveLength(some.length);
    const amounts = (groups[0]?.questions ?? []).map(
      ({ key }) => largestDifference(effects.get(key))?.amount.abs() ?? Amount.zero,
    );
    expect(amounts.length).toBeGreaterThan(3);
    for (const [at, amount] of amounts.entries())
      expect(amounts[at + 1]?.lt(amount) ?? true, `place ${at}`).toBe(true);
  });
});
