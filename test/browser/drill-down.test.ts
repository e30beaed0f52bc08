// The demo team in a real browser: from a red alert down to the orders that came back, and candidates ranked and kept, in both
// languages and on a phone.

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
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-drill-'));
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

const wide = looks[0] ?? { width: 1440, theme: 'light', language: 'zh' };

describe('a red alert', () => {
  it('leads from the to-do to the team, to the orders that came back, and to the person', async () => {
    const page = await open('/', wide);
    await page.getByText('红色预警：云桨、金湾').waitFor();
    await page.locator('.to-do li', { hasText: '红色预警' }).getByRole('link').click();
    await page.waitForURL('**/team#alerts');
    await page.getByRole('button', { name: '看明细' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('36 张订单，合计 $863,193.61；4 张有退货，退回 $43,838.15').waitFor();
    // What came back stands first.
    const first = dialog.getByRole('table').last().locator('tbody tr').first();
    expect(await first.innerText()).toMatch(/YJ-26Q3-\d\d/);
    expect(await first.locator('.loss').innerText()).toContain('$8,250.58');
    await expectSound(page);
    await dialog.getByRole('link', { name: '云桨' }).click();
    await page.waitForURL(/\/team\//);
    await page.getByRole('heading', { name: '本季订单' }).waitFor();
    await page.close();
  });

  it('can be read on a phone as well', async () => {
    const page = await open('/team/%E4%BA%91%E6%A1%A8', { width: 390, theme: 'dark', language: 'en' });
    await page.getByText('36 orders of $863,193.61 in all').waitFor();
    await expectSound(page);
    await page.close();
  });
});

describe('candidates', () => {
  it.each(looks)('are ranked in Try it: $width px, $theme, $language', async (look) => {
    const page = await open('/try-it/tool-choice', look);
    await page.locator('form button[type=submit]').click();
    const ranking = page.getByRole('table').nth(1);
    await ranking.waitFor();
    const [best = ''] = await ranking.locator('tbody tr').allInnerTexts();
    expect(best).toMatch(look.language === 'zh' ? /富通天下\s+1/ : /Futong\s+1/);
    expect(await page.locator('.code-block, pre').last().innerText()).toContain('"policy": "tool-choice"');
    await expectSound(page);
    await page.close();
  });

  it('are edited in a table of the policy, and told in words in the review', async () => {
    const started = await fetch(`${server.address}/v1/drafts`, { method: 'POST' });
    expect(started.status).toBe(201);
    const page = await open('/policies/tool-choice', wide);
    const stars = page.getByRole('textbox', { name: '孚盟 · 海关数据' });
    await stars.fill('4');
    const rows = async (): Promise<string> => {
      const answer = await fetch(`${server.address}/v1/editions/2027-Q1/files`);
      const { files } = (await answer.json()) as {
        readonly files: readonly { path: string; text: string }[];
      };
      return files.find(({ path }) => path === 'tools/tool-choice.rows.yaml')?.text ?? '';
    };
    const before = readFileSync(join(root, 'policies/2026-Q4/tools/tool-choice.rows.yaml'), 'utf8');
    await expect
      .poll(rows, { timeout: 30_000 })
      .toBe(before.replace('customers: 4, customsData: 3', 'customers: 4, customsData: 4'));
    await page.goto(`${server.address}/review`);
    await page.getByText('随附的“孚盟”的海关数据 3 → 4').waitFor();
    await page.close();
  });
});
