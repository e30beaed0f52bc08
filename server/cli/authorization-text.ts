// The authorization report for people at a terminal: the sentence first, then levels, people, breaches, split orders and the owner's time.
import {
  type AuthorizationEntry,
  type AuthorizationReport,
  authorizationHeadline,
  authorizationPolicy,
  type Bilingual,
  both,
  codeLabel,
  type DecisionCounts,
  type Edition,
  type Language,
  moneyText,
  type SplitOrders,
} from '../../engine/index.ts';
import { textTable } from './text-table.ts';

/** So many rows of a list are told on a screen; JSON has more. */
const shownMax = 20;

export function authorizationText(report: AuthorizationReport, edition: Edition, language: Language): string {
  const { period } = report;
  const title = both(
    `授权报告 ${period.first} 至 ${period.last},按版本 ${report.edition}`,
    `authorization report ${period.first} to ${period.last}, under edition ${report.edition}`,
  );
  const words: Words = {
    language,
    say: (text) => text[language],
    approver: (code) =>
      code === undefined
        ? '—'
        : codeLabel(edition.policies.get(authorizationPolicy), 'approver', code)[language],
  };
  const parts = [
    `${title[language]}\n${authorizationHeadline(report)[language]}\n`,
    report.decisions === 0 ? '' : levelsText(report, words),
    peopleText(report, words),
    breachesText(report, words),
    splitsText(report, words),
    movedText(report, words),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

interface Words {
  readonly language: Language;
  readonly say: (text: Bilingual) => string;
  readonly approver: (code: string | undefined) => string;
}

const countHeads = (say: Words['say']): readonly string[] => [
  say(both('次数', 'decisions')),
  say(both('有权', 'allowed')),
  say(both('无权', 'not allowed')),
  say(both('没有答案', 'no answer')),
];

const countCells = ({ decisions, allowed, notAllowed, unanswered }: DecisionCounts): readonly string[] =>
  [decisions, allowed, notAllowed, unanswered].map(String);

function levelsText({ levels }: AuthorizationReport, { say, approver }: Words): string {
  const heads = [say(both('  级别', '  level')), say(both('审批人', 'approver')), ...countHeads(say)];
  const rows = levels.map((each) => [`  ${each.level ?? '—'}`, approver(each.approver), ...countCells(each)]);
  return textTable([heads, ...rows], [2, 3, 4, 5]);
}

function peopleText(report: AuthorizationReport, { say, language }: Words): string {
  if (report.people.every(({ person }) => person === undefined)) return '';
  const heads = [
    say(both('  人员', '  person')),
    ...countHeads(say),
    say(both('越权', 'breaches')),
    ...(report.sanctions === 'judged' ? [say(both('处分', 'sanction'))] : []),
  ];
  const rows = report.people.map(({ person, breaches, sanction, ...counts }) => [
    `  ${person ?? say(both('(未写明)', '(not told)'))}`,
    ...countCells(counts),
    String(breaches),
    ...(report.sanctions === 'judged' ? [sanction?.label[language] ?? '—'] : []),
  ]);
  const note = sanctionNotes[report.sanctions];
  return textTable([heads, ...rows], [1, 2, 3, 4, 5]) + (note ? `${say(note)}\n` : '');
}

const sanctionNotes: Readonly<Record<AuthorizationReport['sanctions'], Bilingual | undefined>> = {
  judged: undefined,
  'no-policy': both(
    '这个版本没有策略 authorization-audit,因此没有处分一栏',
    'this edition has no policy authorization-audit, so there are no sanctions',
  ),
  'not-monthly': both('处分按月判定,这里不止一个月', 'sanctions are judged by the month, and this is longer'),
};

function breachesText({ breaches }: AuthorizationReport, words: Words): string {
  if (breaches.length === 0) return '';
  const heading = words.say(both('越权:没有得到“有权”的答案而办了', 'breaches: carried out without a yes'));
  return `${heading}\n${listed(breaches, words, (entry) => entryCells(entry, words))}`;
}

function entryCells({ decision, amount, approver }: AuthorizationEntry, words: Words): readonly string[] {
  const { person = '—', customer = '—', order = '—' } = decision.context;
  return [
    `  ${decision.day}`,
    person,
    customer,
    order,
    amount ? moneyText(amount) : '—',
    words.approver(approver),
  ];
}

function splitsText({ splits }: AuthorizationReport, words: Words): string {
  const unjudged =
    splits.unjudged === 0
      ? ''
      : `${words.say(
          both(
            `${splits.unjudged} 次没有客户、订单号或金额,无法判断是否拆单`,
            `${splits.unjudged} without customer, order number or amount: whether they were split cannot be told`,
          ),
        )}\n`;
  if (splits.found.length === 0) return unjudged;
  const heading = words.say(
    both(
      `疑似拆单:同一客户 ${splits.days} 天内,单笔在限额以内,合计超过;是否有意,由人判断`,
      `possible splits: one customer, ${splits.days} days, each order within the limit, together over it; a person must judge the intent`,
    ),
  );
  return `${heading}\n${listed(splits.found, words, (split) => splitCells(split, words))}${unjudged}`;
}

function splitCells(
  { customer, limit, orders, total, days, approver }: SplitOrders,
  words: Words,
): readonly string[] {
  return [
    `  ${customer}`,
    words.say(both(`限额 ${moneyText(limit.amount)}`, `limit ${moneyText(limit.amount)}`)),
    words.say(both(`${orders.length} 单`, `${orders.length} orders`)),
    moneyText(total),
    `${days.first} – ${days.last}`,
    words.approver(approver),
  ];
}

function movedText({ owner }: AuthorizationReport, words: Words): string {
  if (owner.moved.length === 0) return '';
  const heading = words.say(both('改后换了审批人的', 'decided by another person after the change'));
  return `${heading}\n${listed(owner.moved, words, ({ entry, before, after }) => [
    ...entryCells(entry, words).slice(0, -1),
    `${words.approver(before)} → ${words.approver(after)}`,
  ])}`;
}

/** The rows that fit a screen; amounts stand in the fifth column or before. */
function listed<Item>(
  items: readonly Item[],
  { say }: Words,
  cells: (item: Item) => readonly string[],
): string {
  const left = items.length - shownMax;
  const more = both(`  另有 ${left} 行,见 --json`, `  ${left} more, see --json`);
  return textTable(items.slice(0, shownMax).map(cells), [4]) + (left > 0 ? `${say(more)}\n` : '');
}
