// The statement in a real browser: on a phone in both languages, on paper, and with the figures the server answers.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { moneyText } from '../../admin-ui/language/numbers.ts';
import type { TeamData } from '../../admin-ui/workspace/api.ts';
import { Amount } from '../../engine/index.ts';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-statement-'));
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  cpSync(join(root, 'policies'), join(folder, 'policies'), { recursive: true });
  server = await serve({
    port: 0,
    policies: join(folder, 'policies'),
    data: join(folder, 'data'),
    admin: join(root, 'dist', 'admin'),
    clock: () => new Date('2026-11-23T04:00:00Z'),
  });
  browser = await launch(inject('chromium'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly language: 'zh' | 'en';
}

const phone: Look = { width: 390, theme: 'light', language: 'zh' };

async function open(address: string, { width, theme, language }: Look, ready: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    { 'quarterdeck.theme': theme, 'quarterdeck.language': language },
  );
  await page.goto(`${server.address}${encodeURI(address)}`);
  await page.locator(ready).first().waitFor();
  return page;
}

async function expectSound(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations }: AxeResults = await page.evaluate('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual(
    [],
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** The facts of a row of the team as a caller sends them, and what the server makes of them. */
async function answered(
  person: string,
  quarter: string,
  other: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const { columns, rows } = (await (await fetch(`${server.address}/v1/team`)).json()) as TeamData;
  const [named, dated] = [columns.indexOf('person'), columns.indexOf('quarter')];
  const row = rows.find((cells) => cells[named] === person && cells[dated] === quarter) ?? [];
  const cell = (column: string): string => row[columns.indexOf(column)] ?? '';
  const given = [...read].flatMap(([name, column]) => {
    const text = cell(column);
    return text === '' ? [] : [[name, /^(?:true|false)$/.test(text) ? text === 'true' : text]];
  });
  const response = await fetch(`${server.address}/v1/evaluate/pay-statement`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts: { ...Object.fromEntries(given), ...other }, edition: '2026-Q3' }),
  });
  expect(response.status).toBe(200);
  const { outcomes } = (await response.json()) as { outcomes: Readonly<Record<string, string>> };
  return outcomes;
}

/** The facts of a statement, each with the heading of its column. */
const read: ReadonlyMap<string, string> = new Map([
  ...[
    'grade',
    'emailOpenRate',
    'sampleRecordCompleteness',
    'okrCompletion',
    'grossProfit',
    'repurchaseRate',
    'newCustomerShare',
    'highMarginShare',
    'orderAmount',
    'isFirstOrder',
    'monthsSinceFirstOrder',
    'attainment',
    'sprintBonusBase',
    'isEmergingMarket',
    'isCustomised',
    'annualSaving',
    'awardRate',
    'fxRate',
  ].map((name): [string, string] => [name, name]),
  ['bonusBase', 'processBonusBase'],
]);

const paper = '.statement-paper';

describe.each<Look>([
  { width: 390, theme: 'dark', language: 'zh' },
  { width: 390, theme: 'light', language: 'en' },
  { width: 1440, theme: 'dark', language: 'en' },
])('$width px, $theme, $language', (look) => {
  it.each([
    ['whole', '/statement/白帆/2026-Q3'],
    ['with a gap', '/statement/温流/2026-Q3'],
    ['of a loss, before the first edition', '/statement/关港/2025-Q4'],
    ['as a trial', '/statement/白帆/2026-Q3?edition=2026-Q4'],
  ])('a statement %s', async (_, address) => {
    const page = await open(address, look, paper);
    await page.locator('.statement-prospects .chart-plot svg').waitFor();
    await expectSound(page);
    await page.close();
  });
});

describe('the statement', () => {
  it.each(['白帆', '夏汛'])('shows %s what the server answers, part by part', async (person) => {
    const outcomes = await answered(person, '2026-Q3');
    const page = await open(`/statement/${person}/2026-Q3`, phone, paper);
    const shown = await page.locator('.statement-part h2 .statement-amount').allInnerTexts();
    const parts = [
      'baseSalary',
      'processBonus',
      'commissionCny',
      'customerAward',
      'sprintBonus',
      'improvementAward',
    ];
    expect(shown).toEqual(parts.map((name) => moneyText(outcomes[name] ?? '', 'CNY')));
    expect(await page.locator('.statement-total strong').innerText()).toBe(
      moneyText(outcomes.total ?? '', 'CNY'),
    );
    expect(await page.locator(paper).innerText()).toContain(moneyText(outcomes.commission ?? '', 'USD'));
    await page.close();
  });

  it('names what is missing and who has it, and gives no total', async () => {
    const page = await open('/statement/温流/2026-Q3', phone, paper);
    expect(await page.locator('.statement-total strong').innerText()).toBe('暂无合计');
    expect(await page.locator('.statement-missing').innerText()).toContain('毛利：由财务提供');
    await page.close();
  });

  it('turns a wish into gross profit, and shows the change of the rules under another edition', async () => {
    const page = await open('/statement/白帆/2026-Q3', phone, paper);
    const wish = page.getByRole('textbox', { name: '想拿到的应发合计' });
    await wish.fill('200000');
    await page.getByText(/毛利至少 \$57\d,/).waitFor();
    const [profit = ''] = /[\d,.]+$/.exec(await page.locator('.statement-wish strong').innerText()) ?? [];
    const needed = Amount.of(profit.replaceAll(',', ''));
    const totalAt = async (amount: Amount) =>
      Amount.of((await answered('白帆', '2026-Q3', { grossProfit: amount.toFixed(2) })).total ?? '');
    expect((await totalAt(needed)).gte(Amount.of('200000'))).toBe(true);
    expect((await totalAt(needed.minus(Amount.of('0.01')))).lt(Amount.of('200000'))).toBe(true);
    await wish.fill('1');
    const fixed = await answered('白帆', '2026-Q3', { grossProfit: '0' });
    await page.getByText(`毛利为零也有 ${moneyText(fixed.total ?? '', 'CNY')}`).waitFor();
    await page.getByRole('combobox', { name: '按哪个版本' }).selectOption('2026-Q4');
    await page.waitForURL(/edition=2026-Q4/);
    await page.getByText('试算：按 2026-Q4，不作发放依据').waitFor();
    const { total = '' } = await answered('白帆', '2026-Q3');
    await page.getByText(`同样的数据按 2026-Q3 是 ${moneyText(total, 'CNY')}，现在多 `).waitFor();
    await page.close();
  });

  it('keeps the focus on the choice one makes, so that arrow keys go from person to person', async () => {
    const page = await open('/statement/白帆/2026-Q3', phone, paper);
    const people = page.getByRole('combobox', { name: '姓名' });
    await people.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/%E6%B1%9F%E8%88%B5/);
    await page.getByRole('heading', { level: 1, name: /^江舵/ }).waitFor();
    expect(await people.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it.each<Look>([
    { ...phone, theme: 'dark' },
    { ...phone, language: 'en' },
  ])('is one sheet of paper in $language: black on white, no navigation', async (look) => {
    const page = await open('/statement/白帆/2026-Q3?edition=2026-Q4', look, paper);
    await page.locator('.statement-basis li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.bottom-bar', '.sidebar', '.top-bar', '.page-actions', '.statement-prospects'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const colours = await page.locator(paper).evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  it('is reached from the quarter, the team and the simulation, and prints by its button', async () => {
    const page = await open('/', { ...phone, width: 1440 }, '.stats');
    await page.getByRole('link', { name: '逐人看工资条' }).click();
    await page.waitForURL('**/statement');
    await page.locator(paper).waitFor();
    await page.goto(`${server.address}/simulate`);
    await page.getByRole('tab', { name: /逐人|明细/ }).click();
    await page.getByRole('link', { name: '白帆的工资条' }).first().click();
    await page.waitForURL(/\/statement\/[^/]+\/[^/]+\?edition=2026-Q4$/);
    await page.locator(paper).waitFor();
    await page.goto(`${server.address}${encodeURI('/team/白帆')}`);
    await page.getByRole('main').getByRole('link', { name: '工资条' }).click();
    await page.waitForURL(/\/statement\/[^/]+\/2026-Q3$/);
    await page.locator(paper).waitFor();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await page.close();
  });
});
