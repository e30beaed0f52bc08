// `publish`: puts a draft in force from its date on. Whether it may be is the engine's and the store's to say.
import { userInfo } from 'node:os';
import { both } from '../../engine/index.ts';
import { readTeamFile } from '../data/team-file.ts';
import { membersOf } from '../team.ts';
import { type Command, exit, printText } from './command.ts';
import { namedEdition, policiesOption, storeOf } from './edition-option.ts';
import { dataFolder, dataOption } from './serve.ts';

export const publish: Command = {
  name: 'publish',
  about: both('发布一个草稿,此后不能再改', 'publish a draft; it never changes afterwards'),
  arguments: [{ name: 'E' }],
  options: [
    {
      name: 'by',
      value: 'NAME',
      about: both('由谁发布,默认本机用户名', 'who publishes; the user of this machine when left out'),
    },
    {
      name: 'reason',
      value: 'TEXT',
      about: both('生效日期已过或已被占用时的理由', 'why, when its date is past or taken'),
    },
    dataOption(),
    policiesOption,
  ],
  async run(call) {
    const store = storeOf(call);
    const draft = namedEdition(call, store, call.arguments[0] ?? '');
    const by = call.value('by') ?? userInfo().username;
    const reason = call.value('reason');
    const team = await readTeamFile(dataFolder(call));
    const published = await store.publish(draft.folder, {
      by,
      reason,
      now: call.terminal.now(),
      team: team && membersOf(team),
    });
    printText(
      call,
      both(
        `已发布 ${published.id}:自 ${published.head.effectiveFrom} 起生效,由 ${by} 发布,内容指纹 ${published.edition.contentHash}`,
        `published ${published.id}: in force from ${published.head.effectiveFrom}, by ${by}, content hash ${published.edition.contentHash}`,
      ),
    );
    return exit.ok;
  },
};
