// The authorization report in a real browser: what a CRM told over HTTP, as the owner reads it, in both languages and on a phone.

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
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-report-'));
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
  await tell();
  browser = await launch(inject('chromium'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two orders that go over a limit together, one that was signed without authority, one that waits for the owner. */
async function tell(): Promise<void> {
  const orders = [
    ['30000', '2026-10-02', '拉各斯建机', 'SO-2201', 'yes'],
    ['28000', '2026-10-12', '拉各斯建机', 'SO-2209', 'yes'],
    ['60000', '2026-10-15', '圣保罗零件', 'SO-2210', 'yes'],
    ['250000', '2026-10-20', '鹿特丹港机', 'SO-2220', 'no'],
  ] as const;
  const body = {
    policy: 'authorization',
    rows: orders.map(([amount]) => ({ amount, matter: 'pricing', actorRole: 'salesperson' })),
    contexts: orders.map(([, on, customer, order, done]) => ({
      person: '李明远',
      on,
      customer,
      order,
      done,
    })),
  };
  const answer = await fetch(`${server.address}/v1/evaluate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

type Look = { readonly width: number; readonly theme: 'light' | 'dark'; readonly language: 'zh' | 'en' };

async function open(address: string, { width, theme, language }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    { 'quarterdeck.theme': theme, 'quarterdeck.language': language },
  );
  await page.goto(`${server.address}${address}`);
  await page.locator('main table, main .empty').first().waitFor();
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

const looks: readonly Look[] = [
  { width: 1440, theme: 'light', language: 'zh' },
  { width: 390, theme: 'dark', language: 'en' },
];

describe('the authorization report', () => {
  it.each(looks)('$width px, $theme, $language: a month, and one without decisions', async (look) => {
    const page = await open('/authorization?month=2026-10', look);
    await page.locator('.split-list summary').click();
    await page.getByRole('link', { name: /SO-2209/ }).waitFor();
    await expectSound(page);
    await page.close();
    const empty = await open('/authorization?month=2026-09', look);
    await empty.getByText('POST /v1/evaluate/authorization').waitFor();
    await expectSound(empty);
    await empty.close();
  });

  it('says what happened, and leads to the decision behind a row', async () => {
    const page = await open('/authorization?month=2026-10', { width: 1440, theme: 'light', language: 'zh' });
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(
      '4 次授权判断，其中 2 次超出权限；越权 1 次；1 处疑似拆单；到老板的审批 1 件（按 2026-Q3 为 1 件）',
    );
    expect(shown).toContain('警告');
    expect(shown).toContain('2 单，合计 $58,000.00');
    await page.getByRole('link', { name: /SO-2210/ }).click();
    await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
    await page.close();
  });

  it('is reached from the navigation', async () => {
    const page = await open('/decisions', { width: 1440, theme: 'light', language: 'zh' });
    await page.getByRole('link', { name: '授权月报' }).first().click();
    await page.waitForURL('**/authorization');
    await page.getByRole('heading', { level: 1, name: '授权月报' }).waitFor();
    await page.close();
  });
});
