// The forms around the rules in a real browser: links that lead to the very field, worked cases, the vocabulary, the edition, a policy
// that comes and goes; and that the text keeps its comments through all of it.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-forms-'));
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
  await fetch(`${server.address}/v1/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  browser = await launch(inject('chromium'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Look = { readonly width: number; readonly theme: 'light' | 'dark'; readonly language: 'zh' | 'en' };
const desk: Look = { width: 1440, theme: 'light', language: 'zh' };
const phone: Look = { width: 390, theme: 'dark', language: 'en' };

async function open(address: string, { width, theme, language }: Look = desk): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    { 'quarterdeck.theme': theme, 'quarterdeck.language': language },
  );
  await page.goto(`${server.address}${address}`);
  return page;
}

const at = (page: string, path: readonly (string | number)[], part = ''): string =>
  `/policies/${page}?${part && `in=${part}&`}at=${encodeURIComponent(JSON.stringify(path))}`;

/** The label of what has the focus. */
const focused = (page: Page) => (): Promise<string> =>
  page.evaluate(() => {
    const control = document.activeElement;
    const isLabelled = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    return (isLabelled ? control.labels?.[0]?.textContent : control?.textContent)?.trim() ?? '';
  });

const fileText = (path: string): string => readFileSync(join(folder, 'policies', '2027-Q1', path), 'utf8');
const saved = (page: Page) => expect.poll(() => page.locator('body').innerText()).toContain('已保存');

describe('a link to a place', () => {
  it.each([
    ['a rate of a band', at('commission', ['blocks', 0, 'bands', 2, 'lifted']), '第 3 档达标后'],
    ['a target', at('kpi', ['blocks', 0, 'measures', 0, 'target']), '邮件发送量 · 目标'],
    [
      'what a case expects',
      at('commission', ['cases', 1, 'rows', 2, 'expect', 'commission'], 'cases'),
      '提成',
    ],
    ['the name of a code', at('facts.yaml', ['facts', 'grade', 'codes', 'P3']), 'P3 的名称（中文）'],
    ['the exchange rate', at('edition.yaml', ['fx']), '季度固定汇率'],
  ])('leads to %s, and the focus goes there', async (_, address, label) => {
    const page = await open(address);
    await expect.poll(focused(page), { timeout: 30_000 }).toBe(label);
    await page.close();
  });

  it('opens the rules on a phone', async () => {
    const page = await open(at('commission', ['blocks', 0, 'bands', 2, 'lifted']), phone);
    await expect.poll(focused(page), { timeout: 30_000 }).toBe('Band 3: lifted');
    await page.close();
  });
});

describe('forms', () => {
  it('a fact, an outcome’s name and a new step, with every comment of the text kept', async () => {
    const page = await open('/policies/pay-mix');
    await page.locator('summary', { hasText: '读取' }).first().click();
    await page.getByLabel('再读取一项数据').selectOption('fxRate');
    await page.getByRole('button', { name: '加一步计算' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称（中文）').fill('试算');
    await dialog.getByLabel('名称（英文）').fill('trial share');
    await dialog.getByRole('button', { name: '添加' }).click();
    await page.getByRole('heading', { name: '试算' }).waitFor();
    await expect.poll(() => fileText('incentives/pay-mix.yaml')).toContain('id: trialShare');
    await saved(page);
    const before = readFileSync(join(root, 'policies', '2026-Q4', 'incentives', 'pay-mix.yaml'), 'utf8');
    const kept = fileText('incentives/pay-mix.yaml').split('\n');
    const comments = before.split('\n').filter((line) => line.trimStart().startsWith('#'));
    expect(comments.filter((line) => !kept.includes(line))).toEqual([]);
    await page.close();
  });

  it('a case says what comes out now, and takes it over', async () => {
    const page = await open(at('commission', ['cases', 0, 'expect', 'commission'], 'cases'));
    await expect.poll(focused(page), { timeout: 30_000 }).toBe('提成');
    await page.locator(':focus').fill('15000');
    await page.getByRole('button', { name: '改成算出的' }).first().click();
    await expect.poll(() => page.locator('.case-found').count()).toBe(0);
    await page.close();
  });

  it('a policy comes, and goes with one step back', async () => {
    const page = await open('/policies');
    await page.getByRole('button', { name: '新增策略' }).click();
    const dialog = page.getByRole('dialog');
    for (const [label, text] of [
      ['名称（中文）', '差旅标准'],
      ['名称（英文）', 'travel allowance'],
      ['中文', '出差按城市分级'],
      ['English', 'by the grade of the city'],
    ] as const) {
      await dialog.getByLabel(label).last().fill(text);
    }
    await dialog.getByRole('button', { name: '添加' }).click();
    await page.getByRole('heading', { level: 1, name: '差旅标准' }).waitFor();
    await expect.poll(() => fileText('goals/travel-allowance.yaml')).toContain('policy: travel-allowance');
    await page.getByRole('button', { name: '删除这条策略' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除这条策略' }).click();
    await page.waitForURL('**/policies');
    await expect.poll(() => page.locator('a[href="/policies/travel-allowance"]').count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await page.locator('a[href="/policies/travel-allowance"]').waitFor();
    await page.close();
  });
});

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) (each as HTMLDetailsElement).open = true;
  });
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

describe.each([desk, phone])('$width px, $theme, $language', (look) => {
  it('a policy with all that can be unfolded can be used by everyone', async () => {
    const page = await open('/policies/authorization', look);
    await page.locator('.case-list').waitFor();
    await unfoldAll(page);
    await page.locator('.case-editor table').last().waitFor();
    await expectSound(page);
    await page.close();
  });

  it.each([
    [at('facts.yaml', ['facts', 'grade']), '.fact-form'],
    ['/policies/edition.yaml', '.order-list'],
  ])('%s can be used by everyone', async (address, part) => {
    const page = await open(address, look);
    await page.locator(part).first().waitFor();
    await expectSound(page);
    await page.close();
  });
});
