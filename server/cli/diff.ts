// `diff`: what changed between two editions, in words.
import {
  type Bilingual,
  both,
  type CasesDiff,
  type Change,
  diffEditions,
  type EditionDiff,
  isSameEdition,
  type Json,
  joinTexts,
  listSeparator,
  type PolicyChange,
  type PolicyDiff,
  type PolicyState,
  pathText,
  same,
} from '../../engine/index.ts';
import { type Call, type Command, exit, printJson, printText } from './command.ts';
import { namedEdition, policiesOption, storeOf } from './edition-option.ts';

export const diff: Command = {
  name: 'diff',
  about: both('用文字说明两个版本之间改了什么', 'say in words what changed between two editions'),
  arguments: [{ name: 'E' }, { name: 'E2' }],
  options: [{ name: 'json', about: both('以 JSON 输出', 'print JSON') }, policiesOption],
  async run(call) {
    const store = storeOf(call);
    const [base, candidate] = [0, 1].map((at) => namedEdition(call, store, call.arguments[at] ?? '').edition);
    if (!base || !candidate) return exit.misuse;
    const compared = diffEditions(base, candidate);
    if (call.has('json')) printJson(call, diffJson(compared));
    else printDiff(call, compared);
    return exit.ok;
  },
};

function printDiff(call: Call, compared: EditionDiff): void {
  const { base, candidate, head, facts, policies } = compared;
  printText(call, same(`${base} → ${candidate}`));
  if (isSameEdition(compared)) {
    printText(call, both('两个版本没有任何区别', 'the two editions do not differ'));
    return;
  }
  printSection(call, both('版本', 'edition'), head);
  printSection(call, both('事实目录', 'vocabulary of facts'), facts);
  for (const policy of policies.filter(differs)) {
    const heading = both(
      `${policy.title.zh}(${policy.policy}):${stateText[policy.state].zh}`,
      `${policy.title.en} (${policy.policy}): ${stateText[policy.state].en}`,
    );
    printSection(
      call,
      heading,
      [...rulesFirst(policy.changes), ...rulesFirst(policy.rows), ...notesOf(policy)],
      true,
    );
  }
  const unchanged = policies.filter((policy) => !differs(policy)).map((policy) => same(policy.policy));
  if (unchanged.length === 0) return;
  const names = joinTexts(unchanged, listSeparator);
  printText(call, both(`\n没有变化的策略:${names.zh}`, `\nunchanged policies: ${names.en}`));
}

/** What changes answers comes before what only reads differently. */
const rulesFirst = (changes: readonly Change[]): readonly Change[] => [
  ...changes.filter(({ wording }) => !wording),
  ...changes.filter(({ wording }) => wording),
];

const differs = (policy: PolicyDiff): boolean =>
  policy.state !== 'unchanged' ||
  policy.through.length > 0 ||
  casesDiffer(policy.cases) ||
  policy.rows.length > 0;

const stateText: Readonly<Record<PolicyState, Bilingual>> = {
  added: both('新增的策略', 'new'),
  removed: both('删除的策略', 'removed'),
  rules: both('规则有变', 'rules changed'),
  wording: both('只改了文字,规则不变', 'wording only, the rules are the same'),
  comments: both('只改了注释或排版,规则不变', 'comments or layout only, the rules are the same'),
  unchanged: both('本身没有变化', 'unchanged itself'),
  unreadable: both('有一边无法读取,不能比较', 'one side cannot be read, so they cannot be compared'),
};

interface Note {
  readonly text: Bilingual;
}

function notesOf({ through, cases }: PolicyDiff): readonly Note[] {
  const used = joinTexts(through.map(same), listSeparator);
  return [
    ...(through.length > 0
      ? [
          {
            text: both(
              `引用的 ${used.zh} 规则有变,结果可能随之改变`,
              `uses ${used.en}, whose rules changed; its answers may change with them`,
            ),
          },
        ]
      : []),
    ...(casesDiffer(cases) ? [{ text: casesText(cases) }] : []),
  ];
}

const casesDiffer = ({ added, removed, changed }: CasesDiff): boolean => added + removed + changed > 0;

const casesText = ({ added, removed, changed }: CasesDiff): Bilingual =>
  both(
    `算例:新增 ${added},删除 ${removed},修改 ${changed}`,
    `cases: ${added} added, ${removed} removed, ${changed} changed`,
  );

function printSection(call: Call, heading: Bilingual, notes: readonly Note[], always = false): void {
  if (notes.length === 0 && !always) return;
  printText(call, both(`\n${heading.zh}`, `\n${heading.en}`));
  for (const { text } of notes) printText(call, both(`  · ${text.zh}`, `  · ${text.en}`));
}

const diffJson = ({ base, candidate, head, facts, policies }: EditionDiff): Json => ({
  base,
  candidate,
  head: head.map(changeJson),
  facts: facts.map(changeJson),
  policies: policies.map(({ policy, title, state, changes, through, cases, rows }) => ({
    policy,
    title: { ...title },
    state,
    changes: changes.map(changeJson),
    through,
    cases: { ...cases },
    rows: rows.map(changeJson),
  })),
});

const changeJson = ({
  kind,
  wording,
  path,
  before,
  after,
  text,
  ...rest
}: Change & Partial<PolicyChange>): Json => ({
  kind,
  wording,
  ...(rest.block !== undefined && { block: rest.block }),
  path: pathText(path),
  ...(before && { before: { ...before } }),
  ...(after && { after: { ...after } }),
  text: { ...text },
});
