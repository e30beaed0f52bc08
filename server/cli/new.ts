// `new`: starts a draft as a copy of an edition.
import { relative } from 'node:path';
import { both } from '../../engine/index.ts';
import { readDay } from '../moment.ts';
import { type Call, type Command, exit, Misuse, printText } from './command.ts';
import { namedEdition, policiesOption, storeOf } from './edition-option.ts';

export const newDraft: Command = {
  name: 'new',
  about: both('从一个版本复制出新的草稿', 'start a draft as a copy of an edition'),
  arguments: [{ name: 'E' }],
  options: [
    { name: 'from', value: 'E2', about: both('从哪个版本复制', 'the edition it is copied from') },
    {
      name: 'effective-from',
      value: 'DATE',
      about: both('从哪一天起生效', 'the day it is to be in force from'),
    },
    policiesOption,
  ],
  async run(call) {
    const store = storeOf(call);
    const source = namedEdition(call, store, required(call, 'from'));
    const effectiveFrom = readDay(required(call, 'effective-from'), '--effective-from');
    const id = call.arguments[0] ?? '';
    const draft = await store.draft({ id, from: source.folder, effectiveFrom });
    const folder = relative(call.terminal.folder, draft.folder);
    printText(
      call,
      both(
        `已建立草稿 ${draft.id}(复制自 ${source.id},自 ${effectiveFrom} 起):${folder}`,
        `started the draft ${draft.id} (a copy of ${source.id}, from ${effectiveFrom}): ${folder}`,
      ),
    );
    return exit.ok;
  },
};

function required(call: Call, option: string): string {
  const value = call.value(option);
  if (value !== undefined) return value;
  throw new Misuse(both(`缺少 --${option}`, `--${option} is missing`));
}
