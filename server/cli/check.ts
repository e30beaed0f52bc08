// `check`: the findings of every edition under a folder, as compilers print theirs, and what the owner has still to decide.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  type Bilingual,
  both,
  brokenAlternatives,
  type Finding,
  type Severity,
  sortFindings,
} from '../../engine/index.ts';
import { openTable } from '../data/open-table.ts';
import { readableRows } from '../data/readable-rows.ts';
import { openEditions, type StoredEdition } from '../editions/store.ts';
import { findingJson } from '../finding-json.ts';
import { Refused } from '../refused.ts';
import { type Call, type Command, exit, Misuse, printJson, printText } from './command.ts';
import { openQuestions, questionsText } from './open-questions.ts';
import { statedPairs } from './pairs-option.ts';
import { progressOn } from './progress.ts';

export const check: Command = {
  name: 'check',
  about: both(
    '检查每个版本:结构、引用、类型、护栏、算例',
    'check every edition: shape, names, types, guardrails, cases',
  ),
  arguments: [{ name: 'DIR', optional: true }],
  options: [
    { name: 'json', about: both('以 JSON 列表输出问题', 'print the findings as a list in JSON') },
    {
      name: 'questions',
      about: both(
        '逐条列出等老板拍板的问题:原文、理解、备选',
        'all about the open questions to the owner: the source, our reading, the alternatives',
      ),
    },
    {
      name: 'data',
      value: 'FILE',
      about: both(
        '.csv 或 .xlsx 数据:加上每个备选在这些行上的影响',
        'a .csv or .xlsx file: adds what each alternative changes on its rows',
      ),
    },
    {
      name: 'map',
      value: 'fact=column',
      multiple: true,
      about: both('某个事实取自哪一列,可写多次', 'the column that holds a fact; may be repeated'),
    },
  ],
  async run(call) {
    checkOptions(call);
    const editions = editionsIn(call, call.arguments[0] ?? 'policies');
    const findings = editions.flatMap(({ folder, edition, findings: found }) =>
      sortFindings([...found, ...brokenAlternatives(edition)]).map((finding) =>
        calledFrom(call, folder, finding),
      ),
    );
    if (call.has('json')) printJson(call, findings.map(findingJson));
    else {
      for (const finding of findings) printFinding(call, finding);
      printText(call, summary(editions, findings));
      call.terminal.print(await questions(call, editions));
    }
    return findings.some(({ severity }) => severity === 'error') ? exit.refused : exit.ok;
  },
};

/** The list in JSON is of findings and nothing else. */
function checkOptions(call: Call): void {
  const [option] = ['questions', 'data'].filter((name) => call.has(name));
  if (option !== undefined && call.has('json'))
    throw new Misuse(both(`--${option} 不能与 --json 一起用`, `--${option} cannot be used with --json`));
  if (call.has('map') && !call.has('data'))
    throw new Misuse(both('--map 要与 --data 一起用', '--map is for --data'));
}

async function questions(call: Call, editions: readonly StoredEdition[]): Promise<string> {
  const file = call.value('data');
  const rows =
    file === undefined
      ? undefined
      : await readableRows(await openTable(resolve(call.terminal.folder, file)), statedPairs(call, 'map'));
  const progress = progressOn(call.terminal);
  try {
    return questionsText(openQuestions(editions), {
      editions: editions.length,
      language: call.language,
      placeOf: ({ stored, question: { file: path, place } }) =>
        `${fileFrom(call, stored.folder, path)}:${place.line}:${place.column}`,
      isWhole: call.has('questions') || rows !== undefined,
      rows,
      onProgress: (done, of) => rows && progress.show(done / of, both('影响', 'effects')[call.language]),
    });
  } finally {
    progress.done();
  }
}

/** The editions in a folder of editions, or the one the folder is. */
function editionsIn(call: Call, folder: string): readonly StoredEdition[] {
  const path = resolve(call.terminal.folder, folder);
  const store = openEditions(path);
  if (existsSync(join(path, 'edition.yaml'))) return [store.read(path)];
  const editions = listed(() => store.list());
  if (editions.length > 0) return editions;
  throw new Misuse(both(`${folder} 里没有版本`, `there is no edition in ${folder}`));
}

/** A folder that does not exist is a misspelt argument, not a policy in trouble. */
function listed<T>(list: () => T): T {
  try {
    return list();
  } catch (error) {
    if (error instanceof Refused && error.code === 'POLICIES_MISSING') throw new Misuse(error.text);
    throw error;
  }
}

/** The finding with its file as seen from where the command was called, so that editors can follow it. */
const calledFrom = (call: Call, folder: string, finding: Finding): Finding => ({
  ...finding,
  place: { ...finding.place, file: fileFrom(call, folder, finding.place.file) },
});

const fileFrom = (call: Call, folder: string, file: string): string =>
  relative(call.terminal.folder, join(folder, file)) || file;

function printFinding(call: Call, { place, severity, code, message, hint }: Finding): void {
  printText(call, {
    zh: `${place.file}:${place.line}:${place.column} ${severity} ${code} ${message.zh}\n    ${hint.zh}`,
    en: `${place.file}:${place.line}:${place.column} ${severity} ${code} ${message.en}\n    ${hint.en}`,
  });
}

function summary(editions: readonly StoredEdition[], findings: readonly Finding[]): Bilingual {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const policies = editions.reduce((sum, { edition }) => sum + edition.policies.size, 0);
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  return both(
    `${editions.length} 个版本,${policies} 条可用的策略:${errors} 个错误,${warnings} 个警告,${notes} 个提示`,
    `${plural(editions.length, 'edition')}, ${plural(policies, 'usable policy', 'usable policies')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`,
  );
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
