// Help, made from what the commands say of themselves.
import { both, type Language } from '../../engine/index.ts';
import type { Command, Option } from './command.ts';
import { commonOptions } from './parse.ts';
import { textTable } from './text-table.ts';

/** All commands, a line each. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const list = textTable(commands.map(({ name, about }) => [`  ${name}`, about[language]]));
  const heading = both(
    'Quarterdeck 策衡:以配置表达规则的策略引擎\n\n用法:quarterdeck <命令> …\n\n',
    'Quarterdeck, a policy engine whose rules are data\n\nUsage: quarterdeck <command> …\n\n',
  );
  const more = both(
    '\nquarterdeck help <命令> 显示一个命令的用法\n',
    '\nquarterdeck help <command> shows how one is used\n',
  );
  return heading[language] + list + more[language];
}

/** One command: how it is written, and what each option means. */
export function commandHelp({ name, about, arguments: taken, options }: Command, language: Language): string {
  const places = taken.map((each) => (each.optional === true ? ` [${each.name}]` : ` ${each.name}`)).join('');
  const usage = both('用法', 'Usage')[language];
  const list = [...options, ...commonOptions].map((option) => [
    `  ${optionText(option)}`,
    option.about[language],
  ]);
  return `${about[language]}\n\n${usage}: quarterdeck ${name}${places}${options.length > 0 ? ' [options]' : ''}\n\n${textTable(list)}`;
}

const optionText = ({ name, value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;
