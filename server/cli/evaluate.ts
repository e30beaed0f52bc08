// `evaluate`: asks a policy one case, or a list of them, and prints the answers.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Answered,
  type Answers,
  answerRows,
  both,
  explainTracedRow,
  isWrittenList,
  type Json,
  type Policy,
  readJson,
  type Section,
  sectionJson,
  type Written,
} from '../../engine/index.ts';
import { DataProblem } from '../data/problem.ts';
import type { StoredEdition } from '../editions/store.ts';
import { engineVersion } from '../engine-version.ts';
import { answerText, refusedText } from './answer-text.ts';
import { type Call, type Command, exit, Misuse, printJson } from './command.ts';
import { chosenEdition, policiesOption, policyOf } from './edition-option.ts';

export const evaluate: Command = {
  name: 'evaluate',
  about: both('用一条策略计算一个或一批案例', 'ask a policy one case, or a list of them'),
  arguments: [{ name: 'POLICY' }],
  options: [
    {
      name: 'facts',
      value: 'JSON|@FILE|-',
      about: both(
        '事实:一个对象或对象的列表;@ 读文件,- 读标准输入',
        'the facts: an object or a list of them; @ reads a file, - standard input',
      ),
    },
    { name: 'edition', value: 'E', about: both('版本的 id 或文件夹', 'an edition id, or its folder') },
    {
      name: 'as-of',
      value: 'DATE',
      about: both('按哪一天生效的版本,默认今天', 'the day whose edition answers; today when left out'),
    },
    {
      name: 'known-at',
      value: 'TIME',
      about: both('按那一刻已发布的版本', 'counts only what had been published by then'),
    },
    { name: 'explain', about: both('逐行说明如何得出', 'say line by line how it came about') },
    { name: 'json', about: both('以 JSON 输出', 'print JSON') },
    policiesOption,
  ],
  async run(call) {
    const given = call.value('facts');
    if (given === undefined) throw new Misuse(both('缺少 --facts', '--facts is missing'));
    const facts = parseFacts(await readFacts(call, given));
    const stored = chosenEdition(call);
    const policy = policyOf(stored, call.arguments[0] ?? '');
    const answers = answerRows(stored.edition, policy, isWrittenList(facts) ? facts : [facts]);
    const sections = call.has('explain') ? await explain(answers) : [];
    if (call.has('json')) {
      const list = answers.results.map((result, at) => answerJson(stored, policy, result, sections[at]));
      printJson(call, isWrittenList(facts) ? list : list[0]);
    } else printAnswers(call, stored, policy, answers, sections);
    return answers.results.some(({ refusals }) => refusals) ? exit.refused : exit.ok;
  },
};

async function readFacts(call: Call, given: string): Promise<string> {
  if (given === '-') return call.terminal.readInput();
  if (!given.startsWith('@')) return given;
  return readFile(resolve(call.terminal.folder, given.slice(1)), 'utf8');
}

function parseFacts(text: string): Written {
  // A key such as `toString` is no fact, and refused with its row alone.
  const { value, problem } = readJson(text, 'keep');
  if (problem === undefined) return value;
  const { line, column, message } = problem;
  throw new DataProblem(
    'DATA_SYNTAX',
    both(
      `--facts 第 ${line} 行第 ${column} 列:${message.zh}`,
      `--facts line ${line}, column ${column}: ${message.en}`,
    ),
    both('写成 \'{"grossProfit": 500000}\'', 'write \'{"grossProfit": 500000}\''),
  );
}

type Explained = readonly Section[] | undefined;

const explain = ({ table, results }: Answers): Promise<readonly Explained[]> =>
  Promise.all(results.map((result) => (result.refusals ? undefined : explainTracedRow(table, result.at))));

/** The answer as it is given over HTTP, but for the id of a decision, since none is kept. */
function answerJson(stored: StoredEdition, policy: Policy, result: Answered, sections: Explained): Json {
  const asked = {
    policy: policy.id,
    edition: stored.head.id,
    effectiveFrom: stored.head.effectiveFrom,
    planHash: policy.planHash,
    engine: engineVersion,
  };
  if (result.refusals) {
    const errors = result.refusals.map(({ code, path, message, hint }) => ({
      code,
      path,
      message: { ...message },
      hint: { ...hint },
    }));
    return { ...asked, error: { code: 'FACTS_REFUSED', errors } };
  }
  const { outcomes, unavailable } = result.answer;
  const reasons = Object.fromEntries(
    Object.entries(unavailable).map(([name, { code, missing, message }]) => [
      name,
      { code, missing, message: { ...message } },
    ]),
  );
  const explanation = sections && { explanation: sections.map(sectionJson) };
  return { ...asked, outcomes, unavailable: reasons, ...explanation };
}

function printAnswers(
  call: Call,
  stored: StoredEdition,
  policy: Policy,
  { table, results }: Answers,
  sections: readonly Explained[],
): void {
  const { terminal, language } = call;
  const heading = both(
    `${policy.title.zh}(${policy.id})· 版本 ${stored.head.id},自 ${stored.head.effectiveFrom} 起`,
    `${policy.title.en} (${policy.id}) · edition ${stored.head.id}, from ${stored.head.effectiveFrom}`,
  );
  terminal.print(`${heading[language]}\n`);
  for (const [at, result] of results.entries()) {
    if (results.length > 1) terminal.print(`\n${both(`第 ${at + 1} 行`, `row ${at + 1}`)[language]}\n`);
    if (result.refusals) terminal.print(refusedText(result.refusals, language));
    else terminal.print(answerText(table, result.at, sections[at], language));
  }
}
