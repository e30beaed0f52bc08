// `report authorization`: the authorization report of a month, over the decision log or over a file of orders.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  authorizationPolicy,
  authorizationReport,
  both,
  type LoggedDecision,
  monthPeriod,
  type Period,
} from '../../engine/index.ts';
import { openTable } from '../data/open-table.ts';
import { openSqliteDecisions } from '../decisions/sqlite-store.ts';
import type { StoredEdition } from '../editions/store.ts';
import { dayOf } from '../moment.ts';
import { daysOf, type Orders, readOrders } from '../reports/authorization-data.ts';
import { authorizationReportJson } from '../reports/authorization-json.ts';
import { readAuthorizationLog } from '../reports/authorization-log.ts';
import { editionBefore } from '../reports/edition-before.ts';
import { serveDefaults } from '../serve.ts';
import { authorizationText } from './authorization-text.ts';
import { type Call, type Command, exit, Misuse, printJson } from './command.ts';
import { inForceOn, namedEdition, policiesOption, policyOf, storeOf } from './edition-option.ts';
import { ordersJson, ordersText } from './orders-text.ts';
import { statedPairs } from './pairs-option.ts';
import { progressOn } from './progress.ts';

export const report: Command = {
  name: 'report',
  about: both(
    '授权月报:各级次数、越权、拆单、处分、老板的审批',
    'the authorization report of a month: levels, breaches, split orders, sanctions, the owner’s approvals',
  ),
  arguments: [{ name: 'authorization' }],
  options: [
    {
      name: 'month',
      value: 'YYYY-MM',
      about: both(
        '哪个月;有 --data 时不写则为全部数据',
        'the month; all of the data when left out with --data',
      ),
    },
    {
      name: 'data',
      value: 'FILE',
      about: both(
        '用订单文件(.csv、.xlsx)代替决策日志',
        'a file of orders (.csv, .xlsx) instead of the decision log',
      ),
    },
    {
      name: 'map',
      value: 'name=column',
      multiple: true,
      about: both(
        'person、customer、order、on、done 或某个事实取自哪一列',
        'the column of person, customer, order, on, done or a fact',
      ),
    },
    {
      name: 'set',
      value: 'fact=value',
      multiple: true,
      about: both('数据里没有、每行都相同的事实', 'a fact that is the same in every row and has no column'),
    },
    {
      name: 'edition',
      value: 'E',
      about: both(
        '限额与处分按哪个版本,默认当月最后一天生效的',
        'the edition of limits and sanctions; the one in force on the last day when left out',
      ),
    },
    {
      name: 'before',
      value: 'E2',
      about: both(
        '老板的审批与哪个版本比,默认它所复制的版本',
        'the edition the owner’s approvals are compared with; the one it was copied from when left out',
      ),
    },
    {
      name: 'log',
      value: 'DIR',
      about: both(
        `决策日志的文件夹,默认 ${serveDefaults.data}`,
        `the folder of the decision log; ${serveDefaults.data} when left out`,
      ),
    },
    { name: 'json', about: both('以 JSON 输出', 'print JSON') },
    policiesOption,
  ],
  async run(call) {
    const [name] = call.arguments;
    if (name !== 'authorization')
      throw new Misuse(
        both(`没有报告“${name}”,只有 authorization`, `there is no report "${name}", only authorization`),
      );
    const period = statedPeriod(call);
    const stored = editionOf(call, period);
    const read = call.has('data')
      ? await fromFile(call, stored, period)
      : await fromLog(call, stored, period);
    print(call, stored, read);
    return exit.ok;
  },
};

interface Read {
  readonly period: Period;
  readonly decisions: readonly LoggedDecision[];
  /** Where they come from a file. */
  readonly orders?: Orders;
  /** Where they come from the log: what drafts answered, left out. */
  readonly drafts?: number;
}

function statedPeriod(call: Call): Period | undefined {
  const month = call.value('month');
  if (month === undefined) return undefined;
  const period = monthPeriod(month);
  if (period) return period;
  throw new Misuse(
    both(`--month 应写成 2026-10,收到“${month}”`, `--month must be written 2026-10, found "${month}"`),
  );
}

function editionOf(call: Call, period: Period | undefined): StoredEdition {
  const named = call.value('edition');
  const store = storeOf(call);
  if (named !== undefined) return namedEdition(call, store, named);
  return inForceOn(store, period?.last ?? dayOf(call.terminal.now()));
}

async function fromFile(call: Call, stored: StoredEdition, stated: Period | undefined): Promise<Read> {
  const table = await openTable(resolve(call.terminal.folder, call.value('data') ?? ''));
  const progress = progressOn(call.terminal);
  try {
    const orders = await readOrders({
      table,
      edition: stored.edition,
      policy: policyOf(stored, authorizationPolicy),
      stated: statedPairs(call, 'map'),
      fixed: statedPairs(call, 'set'),
      onProgress: (rows) =>
        progress.show(table.progress(), both(`${rows} 行`, `${rows} rows`)[call.language]),
    });
    const { decisions } = orders;
    const today = dayOf(call.terminal.now());
    return { period: stated ?? daysOf(decisions) ?? { first: today, last: today }, decisions, orders };
  } finally {
    progress.done();
  }
}

async function fromLog(call: Call, stored: StoredEdition, period: Period | undefined): Promise<Read> {
  if (!period) throw new Misuse(both('缺少 --month', '--month is missing'));
  for (const option of ['map', 'set'])
    if (call.has(option))
      throw new Misuse(both(`--${option} 要与 --data 一起用`, `--${option} is for --data`));
  const file = join(
    resolve(call.terminal.folder, call.value('log') ?? serveDefaults.data),
    'decisions.sqlite',
  );
  // Opening would make an empty one, and an empty report would say that nothing happened.
  if (!existsSync(file))
    throw new Misuse(
      both(
        `这里没有决策日志:${file};用 --log 指定文件夹`,
        `there is no decision log at ${file}; name its folder with --log`,
      ),
    );
  const log = await openSqliteDecisions(file);
  try {
    return { period, ...(await readAuthorizationLog(log, period, stored.edition)) };
  } finally {
    await log.close();
  }
}

function print(call: Call, stored: StoredEdition, { period, decisions, orders, drafts }: Read): void {
  policyOf(stored, authorizationPolicy);
  const store = storeOf(call);
  const named = call.value('before');
  const before =
    named === undefined ? editionBefore(stored, (id) => store.find(id)) : namedEdition(call, store, named);
  if (before) policyOf(before, authorizationPolicy);
  const made = authorizationReport({
    period,
    decisions,
    edition: stored.edition,
    before: before?.edition,
  });
  if (call.has('json'))
    printJson(call, {
      ...authorizationReportJson(made, stored.edition),
      ...(drafts !== undefined && { drafts }),
      ...(orders && ordersJson(orders)),
    });
  else
    call.terminal.print(
      authorizationText(made, stored.edition, call.language) +
        (orders ? ordersText(orders, call.language) : ''),
    );
}
