// The gallery in a real browser, served by the server under its own content policy: every component and chart is
// free of accessibility violations in both languages, both themes and at both widths, and works by keyboard.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configFile = join(root, 'vite.config.ts');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const outDir = mkdtempSync(join(tmpdir(), 'quarterdeck-gallery-'));
let server: RunningServer;
let browser: Browser;
let address = '';

beforeAll(async () => {
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  server = await serve({
    port: 0,
    policies: join(root, 'policies'),
    data: mkdtempSync(join(tmpdir(), 'quarterdeck-gallery-data-')),
    admin: outDir,
  });
  address = `${server.address}/`;
  browser = await launch(inject('chromium'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

type Look = { readonly width: number; readonly theme: 'light' | 'dark'; readonly language: 'zh' | 'en' };

/** Opens the gallery; whatever the browser complains about is in `complaints`. */
async function open({ width, theme, language }: Look): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const choices = { 'quarterdeck.theme': theme, 'quarterdeck.language': language };
  await page.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }
  }, choices);
  await page.goto(`${address}gallery`);
  await page.locator('.chart-plot svg').nth(3).waitFor();
  return { page, complaints };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`);
}

// Colours depend on the theme, widths on the language: four looks see every pair of them.
const looks: readonly Look[] = [
  { width: 1440, theme: 'light', language: 'zh' },
  { width: 1440, theme: 'dark', language: 'en' },
  { width: 390, theme: 'light', language: 'en' },
  { width: 390, theme: 'dark', language: 'zh' },
];

describe('the gallery', () => {
  it.each(looks)('$width px, $theme, $language: nothing wrong', async (look) => {
    const { page, complaints } = await open(look);
    expect(await violations(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows an open dialog without violations, and closes it by Escape', async () => {
    const { page } = await open({ width: 1440, theme: 'light', language: 'zh' });
    const button = page.getByRole('button', { name: '打开对话框' });
    await button.click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('a number field', () => {
  it('takes full-width figures, steps by arrow, says what is wrong, and undoes', async () => {
    const { page } = await open({ width: 1440, theme: 'light', language: 'zh' });
    const rate = page.getByLabel('提成比例 3');
    await rate.fill('３．６％');
    await rate.press('ArrowUp');
    expect(await rate.inputValue()).toBe('3.7%');
    await rate.fill('很多');
    expect(await rate.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('请写一个数，如 100000 或 3.5%').waitFor();
    await page.getByRole('button', { name: /恢复为 280,000/ }).click();
    expect(await page.getByLabel('起点（美元） 3').inputValue()).toBe('280,000');
    await page.close();
  });
});

describe('a chart', () => {
  it('is read person by person with the arrow keys, and shown as a table', async () => {
    const { page } = await open({ width: 1440, theme: 'dark', language: 'en' });
    const cursor = page.getByRole('slider', { name: /^Pay curve/ });
    await cursor.focus();
    expect(await cursor.getAttribute('aria-valuetext')).toContain('Lin Yuanfan, Gross profit $612,400.00');
    await cursor.press('ArrowRight');
    expect(await page.locator('.chart-tip strong').textContent()).toBe('Zhou Haitang');
    await page.getByRole('button', { name: 'Pay curve: Show as a table' }).click();
    await page.getByRole('cell', { name: '$17,000.00' }).waitFor();
    await page.close();
  });
});

describe('the shell', () => {
  it('changes language and theme at once and remembers them', async () => {
    const { page } = await open({ width: 1440, theme: 'light', language: 'zh' });
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await page.getByRole('radio', { name: 'EN' }).check();
    await page
      .getByRole('radio', { name: '深色' })
      .or(page.getByRole('radio', { name: 'Dark' }))
      .check();
    expect(await colour()).not.toBe(light);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
    expect(await colour()).not.toBe(light);
    await page.close();
  });

  it('moves the focus to the heading of a new screen', async () => {
    const { page } = await open({ width: 1440, theme: 'light', language: 'zh' });
    await page.getByRole('link', { name: '模拟', exact: true }).click();
    await page.waitForURL('**/simulate');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toContain('策衡');
    await page.close();
  });

  it('reaches the other screens on a phone through “more”', async () => {
    const { page } = await open({ width: 390, theme: 'light', language: 'zh' });
    await page.getByRole('button', { name: '更多' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('link', { name: '版本' }).click();
    await page.waitForURL('**/versions');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });
});
