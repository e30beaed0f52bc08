// The owner's quarter from end to end, in a real browser and in Chinese: draft, change a rate, see who moves, simulate, review, publish,
// and an answer over HTTP that is the old one before the date and the new one from it. Screenshots are left in dist/walk.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'dist', 'walk');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-walk-'));
/** Within 2026-Q4, whose successor the owner prepares. */
const now = new Date('2026-11-23T04:00:00Z');

let server: RunningServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  cpSync(join(root, 'policies'), join(folder, 'policies'), { recursive: true });
  mkdirSync(pictures, { recursive: true });
  server = await serve({
    port: 0,
    policies: join(folder, 'policies'),
    data: join(folder, 'data'),
    admin: join(root, 'dist', 'admin'),
    clock: () => now,
  });
  browser = await launch(inject('chromium'));
  page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const main = () => page.locator('main');

async function commission(asOf: string): Promise<unknown> {
  const facts = { grossProfit: '500000', repurchaseRate: '60%', newCustomerShare: '40%' };
  const answer = await fetch(`${server.address}/v1/evaluate/commission`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts, asOf }),
  });
  const { edition, outcomes } = (await answer.json()) as {
    edition: string;
    outcomes: { commission: string };
  };
  return [edition, outcomes.commission];
}

describe('the owner prepares the next quarter', () => {
  it('starts a draft of it', async () => {
    await page.goto(server.address);
    await button('开始下一季度').click();
    await button('建立草案').click();
    await page.waitForURL('**/policies');
    await expect.poll(() => main().innerText(), { timeout: 30_000 }).toContain('2027-Q1');
    await picture('1-draft');
  });

  it('changes the lifted rate of the third band and sees the curve and the people move', async () => {
    await page.locator('a[href="/policies/commission"]').click();
    const lifted = page.getByLabel('第 3 档达标后').first();
    await lifted.waitFor();
    expect(await lifted.inputValue()).toMatch(/^4%?$/);
    await lifted.fill('3.8%');
    await expect.poll(() => main().innerText(), { timeout: 30_000 }).toContain('−$400.00');
    const shown = await main().innerText();
    expect(shown).toContain('0 人上升、12 人下降、3 人不变');
    expect(shown).toContain('$15,600.00');
    expect(shown).toContain('第 3 档 毛利 200,000.00 × 3.8% = 7,600.00');
    await page.locator('.chart-plot svg').nth(1).waitFor();
    await picture('2-changed');
  });

  it('is warned of the step that has become too large, and accepts it with a reason', async () => {
    const blocked = '全部条件达到时，第 3 档 3.8% 到第 4 档 5.0% 相差 1.2pp';
    expect(await main().innerText()).toContain(blocked);
    const dialog = page.getByRole('dialog');
    await expect
      .poll(
        async () => {
          if (!(await dialog.isVisible())) await button('接受这一级差…').last().click();
          return dialog.isVisible();
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(true);
    await dialog.getByRole('textbox').first().fill('试行一季，第 4 档不变');
    await dialog.getByRole('button').last().click();
    await expect.poll(() => main().innerText()).toContain('试行一季，第 4 档不变');
    await button('按新规则更新算例').click();
    await expect.poll(() => main().innerText(), { timeout: 30_000 }).not.toContain('算例与现在的规则不符');
  });

  it('finds every comment and untouched line of the text as it was', async () => {
    await expect.poll(() => page.locator('body').innerText(), { timeout: 30_000 }).toContain('已保存');
    const [before, after] = await Promise.all(['2026-Q4', '2027-Q1'].map(policyText));
    const kept = new Set((after ?? '').split('\n'));
    const gone = (before ?? '').split('\n').filter((line) => !kept.has(line));
    expect(gone).toEqual(['        lifted: 4%', '    smoothing: { from: 0.5pp, to: 1pp }']);
  });

  it('simulates it: a sentence made from the numbers, and each person', async () => {
    await page.locator('nav a[href="/simulate"]').first().click();
    await expect
      .poll(() => main().innerText(), { timeout: 30_000 })
      .toContain('0 人上升、12 人下降、3 人不变');
    await expect
      .poll(() => main().innerText(), { timeout: 30_000 })
      .toContain('提成 · 第 3 档的上浮比例 4.0% → 3.8%');
    expect(await main().innerText()).toContain('−$2,399.68');
    await picture('3-simulated');
  });

  it('reviews it in words and publishes it with its date', async () => {
    await page.locator('nav a[href="/review"]').first().click();
    await expect
      .poll(() => main().innerText(), { timeout: 30_000 })
      .toContain('提成 · 第 3 档上浮比例 4.0% → 3.8%');
    await expect.poll(() => main().innerText(), { timeout: 30_000 }).toContain('−$2,399.68');
    expect(await main().innerText()).toContain('2027年1月1日');
    await page.getByLabel('差额').fill('-2399.68');
    await page.getByLabel('发布人').fill('老板');
    await picture('4-reviewed');
    await button('发布 2027-Q1').click();
    await expect
      .poll(async () => (await commission('2027-01-01')) as unknown[], { timeout: 30_000 })
      .toContain('2027-Q1');
    await picture('5-published');
  });

  it('is answered by the new edition from its date, and by the old one before it', async () => {
    expect(await commission('2026-12-31')).toEqual(['2026-Q4', '16000.00']);
    expect(await commission('2027-01-01')).toEqual(['2027-Q1', '15600.00']);
  });

  it('met no error on the way', () => {
    expect(complaints).toEqual([]);
  });
});

async function policyText(edition: string): Promise<string> {
  const answer = await fetch(`${server.address}/v1/editions/${edition}/policies/commission`, {
    headers: { accept: 'application/yaml' },
  });
  return answer.text();
}
