// `serve`: the server and the admin page, until it is told to stop.
import { resolve } from 'node:path';
import { type Bilingual, both } from '../../engine/index.ts';
import { readTeamFile } from '../data/team-file.ts';
import { closeOnSignal, serveDefaults, serve as startServer } from '../serve.ts';
import { demoTeam } from '../team.ts';
import { type Call, type Command, Misuse, printText } from './command.ts';
import { policiesOption } from './edition-option.ts';

export const serve: Command = {
  name: 'serve',
  about: both('启动服务与管理页面', 'run the server and the admin page'),
  arguments: [],
  options: [
    {
      name: 'port',
      value: 'N',
      about: both(
        `端口,默认 ${serveDefaults.port};0 为任一空闲端口`,
        `the port; ${serveDefaults.port} when left out, 0 for any that is free`,
      ),
    },
    dataOption(),
    policiesOption,
  ],
  async run(call) {
    const folder = dataFolder(call);
    const say = (text: Bilingual): void => printText(call, text);
    const server = await startServer({
      port: portOf(call),
      policies: resolve(call.terminal.folder, call.value('policies') ?? serveDefaults.policies),
      data: folder,
      // Without data of its own the page shows a team that is plainly invented.
      team: (await readTeamFile(folder)) ?? demoTeam(),
      clock: () => call.terminal.now(),
      say,
    });
    closeOnSignal(server, say);
    // It runs until a signal ends the process.
    return new Promise(() => {});
  },
};

/** Where the decision log and the team's data are kept. */
export function dataOption() {
  return {
    name: 'data',
    value: 'DIR',
    about: both(
      `决策日志与团队数据(team.csv)的文件夹,默认 ${serveDefaults.data}`,
      `the folder of the decision log and the team's data (team.csv); ${serveDefaults.data} when left out`,
    ),
  } as const;
}

export const dataFolder = (call: Call): string =>
  resolve(call.terminal.folder, call.value('data') ?? serveDefaults.data);

function portOf(call: Call): number | undefined {
  const text = call.value('port');
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : -1;
  if (port >= 0 && port <= 65535) return port;
  throw new Misuse(
    both(`--port 应为 0 到 65535 的整数,收到“${text}”`, `--port must be 0 to 65535, found "${text}"`),
  );
}
