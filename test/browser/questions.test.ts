// The questions to the owner in a real browser: an answer is one click, its effect is what the engine says, and one step takes it back.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { moneyText } from '../../admin-ui/language/numbers.ts';
import { teamAnswers } from '../../admin-ui/workspace/effect.ts';
import { quarterRows, teamData } from '../../admin-ui/workspace/team.ts';
import {
  Amount,
  answerEdits,
  applyEdits,
  assert,
  type Edit,
  ownerQuestions,
  readEdition,
  sum,
} from '../../engine/index.ts';
import { type RunningServer, serve } from '../../server/serve.ts';
import { launch } from '../setup/launch.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-questions-'));
const file = 'incentives/commission.yaml';
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

const desk: Look = { width: 1440, theme: 'light', language: 'zh' };

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
  await page.locator('main h1').waitFor();
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

interface Files {
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

async function filesOf(edition: string): Promise<Files['files']> {
  const answer = await fetch(`${server.address}/v1/editions/${edition}/files`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as Files).files;
}

async function textOf(edition: string): Promise<string> {
  const found = (await filesOf(edition)).find(({ path }) => path === file);
  assert(found, 'the edition has a commission');
  return found.text;
}

/** What the team is paid in all when the top band of the commission has this lift: written into the rule by hand, and answered. */
async function paidWith(lifted: string | undefined): Promise<Amount> {
  teamData.value = await (await fetch(`${server.address}/v1/team`)).json();
  const texts = (await filesOf('2026-Q4')).map((each) =>
    each.path === file && lifted !== undefined ? { ...each, text: lift(each.text, lifted) } : each,
  );
  const answers = teamAnswers(readEdition(texts), 'pay-statement', quarterRows.value);
  const totals = (answers?.results ?? []).flatMap(({ answer }) => answer?.outcomes.total ?? []);
  expect(totals.length).toBeGreaterThan(10);
  return sum(totals.map((total) => Amount.of(String(total))));
}

function lift(text: string, lifted: string): string {
  const edit: Edit = { op: 'set', path: ['blocks', 0, 'bands', 3, 'lifted'], value: lifted };
  const { text: after } = applyEdits(text, [edit], file);
  assert(after !== undefined, 'the top band is the fourth');
  return after;
}

const aboutLift = (page: Page): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: /高毛利产品占比达到 35%/ }) });

const choice = (question: Locator, id: string): Locator => question.locator(`[data-choice="${id}"]`);

async function saved(page: Page): Promise<void> {
  await page.locator('.save-word', { hasText: /已保存|Saved/ }).waitFor();
}

describe('without a draft, the questions to the owner', () => {
  it.each<Look>([desk, { width: 390, theme: 'dark', language: 'en' }])(
    'are sound to look at without a draft: $width px, $theme, $language',
    async (look) => {
      const page = await open('/questions', look);
      await page.locator('.choice-figure').first().waitFor();
      await expectSound(page);
      expect(await page.locator('.choice :checked').count()).toBe(0);
      await page.close();
    },
  );

  it('show in money what the engine answers, start the draft at a click, and write the answer into the rule', async () => {
    const page = await open('/questions', desk);
    const question = aboutLift(page);
    await question.scrollIntoViewIfNeeded();
    const before = await paidWith(undefined);
    for (const [id, lifted] of [
      ['lift-5-5', '5.5%'],
      ['lift-6', '6%'],
    ] as const) {
      const difference = (await paidWith(lifted)).minus(before);
      expect(difference.isZero()).toBe(false);
      const figure = choice(question, id).locator('.choice-figure');
      expect(await figure.innerText()).toBe(moneyText(difference.toFixed(2), 'CNY', { signed: true }));
    }
    await choice(question, 'lift-6').locator('label').click();
    await page.getByRole('dialog').getByRole('button', { name: '建立草案' }).click();
    await question.locator('[data-choice="lift-6"][data-chosen]').waitFor();
    expect(page.url()).toContain('/questions');
    await page.getByText(/个问题，已定 1 个/).waitFor();
    await saved(page);
    const [original, now] = [await textOf('2026-Q4'), await textOf('2027-Q1')];
    expect(now).toContain('lifted: 6%');
    const comments = original.split('\n').filter((line) => line.includes('#'));
    expect(comments.length).toBeGreaterThan(5);
    expect(now.split('\n').filter((line) => line.includes('#'))).toEqual(comments);
    const [first] = ownerQuestions(readEdition([{ path: file, text: original }]));
    assert(first, 'the commission has a question');
    expect(now).toBe(applyEdits(original, answerEdits(first, 'lift-6'), file).text);
    await page.getByRole('button', { name: '撤销' }).click();
    await question.locator('[data-chosen]').waitFor({ state: 'detached' });
    await saved(page);
    await expect.poll(() => textOf('2027-Q1')).toBe(original);
    await page.close();
  });
});

describe('in a draft, the questions to the owner', () => {
  beforeAll(async () => {
    const draft = { id: '2027-Q1', from: '2026-Q4', effectiveFrom: '2027-01-01' };
    const headers = { 'content-type': 'application/json' };
    // It is there already where the test before has started it.
    await fetch(`${server.address}/v1/drafts`, { method: 'POST', headers, body: JSON.stringify(draft) });
  });

  it('mark what is chosen, say which worked cases now differ, and fold what is settled', async () => {
    const page = await open('/questions', desk);
    const question = aboutLift(page);
    await choice(question, 'lift-5-5').locator('label').click();
    await question.getByText('已定：上浮到 5.5%').waitFor();
    await question.getByText(/个算例与新规则不符/).click();
    await question.getByRole('button', { name: /^就是要这样改，更新/ }).click();
    await question.getByText(/个算例与新规则不符/).waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: '已定 1' }).check({ force: true });
    const folded = page.locator('.settled-questions summary').filter({ hasText: '上浮到 5.5%' });
    await folded.click();
    await page.getByRole('button', { name: '重新打开' }).click();
    await page.getByText('还没有拍板的问题').waitFor();
    await saved(page);
    await expect.poll(() => textOf('2027-Q1')).toBe(await textOf('2026-Q4'));
    await page.close();
  });

  it.each<Look>([
    { width: 390, theme: 'dark', language: 'en' },
    { width: 390, theme: 'light', language: 'zh' },
  ])('are chosen by keys, and sound while settled: $width px, $theme, $language', async (look) => {
    const page = await open('/questions?about=edition.yaml%23owner', look);
    const question = page.locator('.owner-question').first();
    await question.locator('.choice-figure').first().waitFor();
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await question.locator('[data-choice="reading"][data-chosen]').waitFor();
    await page.keyboard.press('ArrowDown');
    await question.locator('[data-choice="at-7-00"][data-chosen]').waitFor();
    expect(
      await question
        .locator('[data-choice="at-7-00"] input')
        .evaluate((each) => each === document.activeElement),
    ).toBe(true);
    await expectSound(page);
    await page.locator('.questions-bar input').nth(1).check({ force: true });
    // The question one came for is unfolded there too.
    await page.locator('.settled-questions .choice-figure').first().waitFor();
    await expectSound(page);
    await question.locator('.question-foot .button').click();
    await page.locator('.settled-questions').waitFor({ state: 'detached' });
    await saved(page);
    await page.close();
  });

  it('stand in the order of what they change when asked, the most first', async () => {
    const page = await open('/questions', desk);
    await page.getByRole('radio', { name: '影响大的在前' }).check({ force: true });
    await page.getByRole('heading', { level: 2, name: /^会改变工资/ }).waitFor({ timeout: 60_000 });
    const first = page.locator('.owner-question').first();
    await first.locator('.choice-figure').first().waitFor();
    const name = await first.locator('h3').innerText();
    await page.goto(server.address);
    const named = page.locator('.first-questions li').first();
    await named.getByText(/^最大 /).waitFor({ timeout: 60_000 });
    expect(await named.getByRole('link').innerText()).toBe(name);
    await named.getByRole('link').click();
    await page.waitForURL(/\/questions\?about=/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.close();
  });

  it('are answered beside the rule as well', async () => {
    const page = await open(
      `/policies/commission?at=${encodeURIComponent(JSON.stringify(['blocks', 0, 'bands', 3, 'owner']))}`,
      desk,
    );
    const note = page.locator('.open-question').filter({ hasText: '高毛利产品占比达到 35%' });
    await choice(note, 'lift-6').locator('.choice-figure').waitFor();
    await choice(note, 'lift-6').locator('label').click();
    await note.getByText('已定：上浮到 6%').waitFor();
    await saved(page);
    await expect.poll(() => textOf('2027-Q1')).toContain('lifted: 6%');
    await expectSound(page);
    await page.close();
  });
});
