// `check`: the findings of every edition under a folder, as compilers print theirs.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Bilingual, both, type Finding, type Severity } from '../../engine/index.ts';
import { openEditions, type StoredEdition } from '../editions/store.ts';
import { findingJson } from '../finding-json.ts';
import { Refused } from '../refused.ts';
import { type Call, type Command, exit, Misuse, printJson, printText } from './command.ts';

export const check: Command = {
  name: 'check',
  about: both(
    '检查每个版本:结构、引用、类型、护栏、算例',
    'check every edition: shape, names, types, guardrails, cases',
  ),
  arguments: [{ name: 'DIR', optional: true }],
  options: [{ name: 'json', about: both('以 JSON 列表输出', 'print a list as JSON') }],
  async run(call) {
    const editions = editionsIn(call, call.arguments[0] ?? 'policies');
    const findings = editions.flatMap(({ folder, findings: found }) =>
      found.map((finding) => calledFrom(call, folder, finding)),
    );
    if (call.has('json')) printJson(call, findings.map(findingJson));
    else {
      for (const finding of findings) printFinding(call, finding);
      printText(call, summary(editions, findings));
    }
    return findings.some(({ severity }) => severity === 'error') ? exit.refused : exit.ok;
  },
};

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
  place: {
    ...finding.place,
    file: relative(call.terminal.folder, join(folder, finding.place.file)) || finding.place.file,
  },
});

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
