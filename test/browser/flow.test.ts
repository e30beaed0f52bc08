// The follow-up flow in a real browser: drawn, changed, declared, in both languages and on a phone.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-flow-'));
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
  const answer = await fetch(`${server.address}/v1/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: '2027-Q1', from: '2026-Q4', effectiveFrom: '2027-01-01' }),
  });
  expect(answer.status).toBe(201);
  browser = await launch(inject('chromium'));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Look = { readonly width: number; readonly theme: 'light' | 'dark'; readonly language: 'zh' | 'en' };

async function openFlow({ width, theme, language }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 1000 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  await page.addInitScript(
    (stored) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
    },
    { 'quarterdeck.theme': theme, 'quarterdeck.language': language },
  );
  await page.goto(`${server.address}/policies/sop-next-step`);
  await page.locator('.flow-step').first().waitFor();
  return page;
}

const step = (page: Page, name: string): Locator =>
  page.locator('.flow-step').filter({ has: page.getByRole('button', { name, exact: true }) });

async function expectSound(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations }: AxeResults = await page.evaluate('axe.run()');
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`);
  expect(told).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

describe('the flow chart', () => {
  it('draws every step and line, and says what is proved', async () => {
    const page = await openFlow({ width: 1440, theme: 'light', language: 'zh' });
    await page.locator('.flow-lines').waitFor();
    expect(await page.locator('.flow-step').count()).toBe(10);
    expect(await page.locator('.flow-lines g').count()).toBe(15);
    const flow = await page.locator('.flow').innerText();
    for (const words of [
      '每一步都有出口',
      '“电话沟通与视频演示”最多 3 次',
      '流程结束',
      '最多 3 次',
      '不设上限',
    ]) {
      expect(flow).toContain(words);
    }
    await expectSound(page);
    await page.close();
  });

  it('is a list on a phone, in which every exit says where it leads', async () => {
    const page = await openFlow({ width: 390, theme: 'dark', language: 'en' });
    expect(await page.locator('.flow-lines').count()).toBe(0);
    const exits = await step(page, 'value content').locator('.flow-exit').allInnerTexts();
    expect(exits.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'is at least 3 back to custom quote',
      'is below 3 next: escalated touch',
    ]);
    await page.locator('.flow summary').click();
    await expectSound(page);
    await page.close();
  });

  it('marks the rules of a step, and leads from an exit to its rule by keyboard', async () => {
    const page = await openFlow({ width: 1440, theme: 'light', language: 'zh' });
    await page.getByRole('button', { name: '定制化方案报价', exact: true }).press('Enter');
    expect(await page.locator('.rule-card[data-chosen] h3').allInnerTexts()).toEqual([
      '报价被接受',
      '对报价有异议',
      '24 小时内没有反馈',
    ]);
    await step(page, '定制化方案报价').locator('.flow-exit', { hasText: '异议' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent)).toBe(
      '对报价有异议',
    );
    await page.close();
  });

  it('follows the draft: a redirected rule, a limit that is not kept, a loop nobody allows', async () => {
    const page = await openFlow({ width: 1440, theme: 'light', language: 'zh' });
    const findings = page.locator('.flow > .cell-findings');
    const undo = page.getByRole('button', { name: /^撤销/ }).first();
    await page.locator('#rule-0-termsAgreed .outcome select').selectOption({ label: '技术参数调整' });
    await page.locator('.flow-apart').getByRole('button', { name: '订单确认' }).waitFor();
    await findings.getByText('走不到任何终点').waitFor();
    await undo.click();
    await findings.waitFor({ state: 'detached' });

    const limit = page.locator('#rule-0-escalateAgain input:not([type=radio])').first();
    await limit.fill('5');
    await findings.getByText('共 5 次').waitFor();
    await step(page, '电话沟通与视频演示').getByText('超过 3 次').waitFor();
    await limit.fill('3');
    await findings.waitFor({ state: 'detached' });

    await page.locator('.flow summary').click();
    await page.getByRole('button', { name: '不再允许经过“技术参数调整”循环' }).click();
    await findings.getByText('循环没有上限：定制化方案报价 → 技术参数调整 → 定制化方案报价').waitFor();
    expect(await page.locator('.flow-lines [data-tone="wrong"]').count()).toBe(2);
    await expectSound(page);
    await page.getByRole('button', { name: '允许一处循环' }).click();
    await findings.waitFor({ state: 'detached' });
    await page.close();
  });
});
