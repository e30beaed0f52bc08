// Arguments → a checked call. What a command does not take is refused with the nearest that it does; nothing is ignored.
import { parseArgs } from 'node:util';
import { type Bilingual, both, type Language, languages, nearest } from '../../engine/index.ts';
import { type Call, type Command, Misuse, type Option } from './command.ts';
import type { Terminal } from './terminal.ts';

export const commonOptions: readonly Option[] = [
  { name: 'lang', value: 'zh|en', about: both('输出语言', 'language of the output') },
  { name: 'help', about: both('显示本命令的用法', 'show how this command is used') },
];

export interface Parsed {
  readonly call: Call;
  readonly help: boolean;
}

export function parseCall(
  command: Pick<Command, 'arguments' | 'options'>,
  args: readonly string[],
  terminal: Terminal,
): Parsed {
  const options = [...command.options, ...commonOptions];
  const { positionals, values } = readTokens(options, args);
  const call: Call = {
    terminal,
    language: languageAsked(values.get('lang')?.[0]) ?? terminal.language,
    arguments: positionals,
    has: (flag) => values.has(flag),
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
  };
  const help = values.has('help');
  if (!help) checkPositionals(command, positionals);
  return { call, help };
}

function readTokens(options: readonly Option[], args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, options);
    const value = checkedValue(option, token.value, token.inlineValue === true);
    const given = values.get(option.name) ?? [];
    if (given.length > 0 && option.multiple !== true)
      throw misuse(`--${option.name} 写了两次`, `--${option.name} is given twice`);
    values.set(option.name, [...given, value]);
  }
  return { positionals, values };
}

/** The value of an option, or an empty text for a flag. A value that looks like an option was forgotten. */
function checkedValue(option: Option, value: string | undefined, inline: boolean): string {
  if (option.value === undefined) {
    if (value !== undefined) throw misuse(`--${option.name} 不带值`, `--${option.name} takes no value`);
    return '';
  }
  if (value === undefined || (!inline && value.startsWith('--')))
    throw misuse(
      `--${option.name} 缺少值:--${option.name} ${option.value}`,
      `--${option.name} needs a value: --${option.name} ${option.value}`,
    );
  return value;
}

function languageAsked(value: string | undefined): Language | undefined {
  if (value === undefined) return undefined;
  const found = languages.find((language) => language === value);
  if (!found) throw misuse(`--lang 应为 zh 或 en`, `--lang must be zh or en`);
  return found;
}

function checkPositionals(command: Pick<Command, 'arguments'>, given: readonly string[]): void {
  const missing = command.arguments[given.length];
  if (missing && missing.optional !== true)
    throw misuse(`缺少 ${missing.name}`, `${missing.name} is missing`);
  const extra = given[command.arguments.length];
  if (extra !== undefined) throw misuse(`多余的参数“${extra}”`, `there is no place for "${extra}"`);
}

function unknownOption(rawName: string, options: readonly Option[]): Misuse {
  const names = options.map(({ name }) => name);
  return suggest(
    both(`没有选项 ${rawName}`, `there is no option ${rawName}`),
    nearest(rawName.replace(/^-+/, ''), names),
    '--',
  );
}

/** Says what there is not, and what may have been meant. */
export const suggest = (text: Bilingual, suggestion: string | undefined, prefix = ''): Misuse =>
  suggestion === undefined
    ? new Misuse(text)
    : new Misuse(
        both(`${text.zh},是不是 ${prefix}${suggestion}?`, `${text.en}; did you mean ${prefix}${suggestion}?`),
      );

const misuse = (zh: string, en: string): Misuse => new Misuse(both(zh, en));
