// Runs one command line: finds the command, calls it, and turns whatever goes wrong into a clear message and an exit code.
import { type Bilingual, both, type Json, type Language, nearest } from '../../engine/index.ts';
import { DataProblem } from '../data/problem.ts';
import { engineVersion } from '../engine-version.ts';
import { Refused } from '../refused.ts';
import { ServeProblem } from '../serve.ts';
import { type Command, exit, Misuse } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseCall, suggest } from './parse.ts';
import type { Terminal } from './terminal.ts';

/** Returns the exit code; nothing is thrown. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageIn(args) ?? terminal.language;
  const spoken: Terminal = { ...terminal, language };
  try {
    return await runNamed(args, spoken);
  } catch (error) {
    return explainError(error, args, spoken);
  }
}

/** The language asked for, also where the rest of the line cannot be read. */
function languageIn(args: readonly string[]): Language | undefined {
  const at = args.indexOf('--lang');
  const asked = at < 0 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return asked === 'zh' || asked === 'en' ? asked : undefined;
}

async function runNamed(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) {
    terminal.say(generalHelp(commands, terminal.language));
    return exit.misuse;
  }
  if (first.startsWith('-')) return runBare(args, terminal);
  if (first === 'help') return runHelp(rest, terminal);
  const command = commandNamed(first);
  const { call, help } = parseCall(command, rest, terminal);
  if (!help) return command.run(call);
  terminal.print(commandHelp(command, terminal.language));
  return exit.ok;
}

const version = { name: 'version', about: both('显示版本号', 'show the version') };

/** Options without a command: `--help`, `--version`. */
function runBare(args: readonly string[], terminal: Terminal): number {
  const { call, help } = parseCall({ arguments: [], options: [version] }, args, terminal);
  if (call.has('version')) terminal.print(`${engineVersion}\n`);
  else if (help) terminal.print(generalHelp(commands, terminal.language));
  else throw new Misuse(both('缺少命令', 'the command is missing'));
  return exit.ok;
}

function runHelp(args: readonly string[], terminal: Terminal): number {
  const { call } = parseCall(
    { arguments: [{ name: 'COMMAND', optional: true }], options: [] },
    args,
    terminal,
  );
  const [name] = call.arguments;
  const text =
    name === undefined
      ? generalHelp(commands, terminal.language)
      : commandHelp(commandNamed(name), terminal.language);
  terminal.print(text);
  return exit.ok;
}

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const names = commands.map((each) => each.name);
  throw suggest(both(`没有命令 ${name}`, `there is no command ${name}`), nearest(name, names));
}

interface Told {
  readonly code: string;
  readonly text: Bilingual;
  readonly hint?: Bilingual | undefined;
  readonly details?: Readonly<Record<string, Json>>;
  readonly exit: number;
}

/** Says what went wrong, as JSON where JSON was asked for, and returns the exit code. */
function explainError(error: unknown, args: readonly string[], terminal: Terminal): number {
  const told = toldOf(error, args);
  const { code, text, hint, details } = told;
  const spoken = [text, ...(hint ? [hint] : [])].map((each) => each[terminal.language]);
  terminal.say(
    `${[`quarterdeck: ${code} ${spoken[0]}`, ...spoken.slice(1).map((each) => `  ${each}`)].join('\n')}\n`,
  );
  for (const finding of findingsIn(details)) terminal.say(`  ${finding[terminal.language]}\n`);
  if (told.exit === exit.refused && args.includes('--json')) {
    const problem = { code, message: text, ...(hint && { hint }), ...details };
    terminal.print(`${JSON.stringify({ error: problem }, null, 2)}\n`);
  }
  return told.exit;
}

function toldOf(error: unknown, args: readonly string[]): Told {
  if (error instanceof Misuse) {
    const command = commands.find(({ name }) => name === args[0])?.name;
    const line = command === undefined ? 'quarterdeck help' : `quarterdeck help ${command}`;
    return { code: 'MISUSE', text: error.text, hint: both(`见 ${line}`, `see ${line}`), exit: exit.misuse };
  }
  if (error instanceof Refused)
    return { code: error.code, text: error.text, details: error.details, exit: exit.refused };
  if (error instanceof DataProblem)
    return { code: error.code, text: error.text, hint: error.hint, exit: exit.refused };
  if (error instanceof ServeProblem) return { code: 'SERVE', text: error.text, exit: exit.refused };
  const unreadable = fileTrouble(error);
  if (unreadable) return { code: 'FILE', text: unreadable, exit: exit.refused };
  return { code: 'BUG', text: bugText(error), exit: exit.bug };
}

const fileTroubles: Readonly<Record<string, Bilingual>> = {
  ENOENT: both('文件不存在', 'no such file'),
  EISDIR: both('这是文件夹,不是文件', 'this is a folder, not a file'),
  ENOTDIR: both('路径中有一段不是文件夹', 'a part of the path is not a folder'),
  EACCES: both('没有权限', 'permission denied'),
  EPERM: both('没有权限', 'permission denied'),
  EROFS: both('文件系统只读', 'the file system is read-only'),
  ENOSPC: both('磁盘已满', 'the disk is full'),
};

/** A file the caller named and the system would not give. */
function fileTrouble(error: unknown): Bilingual | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const trouble = fileTroubles[String(error.code)];
  // Reading a folder as if it were a file is the one trouble of which the system does not say where.
  if (!('path' in error)) return trouble;
  return trouble && both(`${String(error.path)}:${trouble.zh}`, `${String(error.path)}: ${trouble.en}`);
}

const bugText = (error: unknown): Bilingual => {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return both(
    `这是程序的缺陷,不是您的错误,请报告:\n${what}`,
    `this is a bug in Quarterdeck, not a mistake of yours; please report it:\n${what}`,
  );
};

/** The findings behind a refusal, a line each. */
function findingsIn(details: Readonly<Record<string, Json>> | undefined): readonly Bilingual[] {
  const findings = details?.findings;
  if (!Array.isArray(findings)) return [];
  return findings.flatMap((finding: Json): readonly Bilingual[] => {
    const place = `${text(finding, 'file')}:${text(finding, 'line')}:${text(finding, 'column')}`;
    const code = `${text(finding, 'severity')} ${text(finding, 'code')}`;
    const message = member(finding, 'message');
    return [both(`${place} ${code} ${text(message, 'zh')}`, `${place} ${code} ${text(message, 'en')}`)];
  });
}

const member = (data: Json | undefined, key: string): Json | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && Object.hasOwn(data, key)
    ? Reflect.get(data, key)
    : undefined;
const text = (data: Json | undefined, key: string): string => String(member(data, key) ?? '');
