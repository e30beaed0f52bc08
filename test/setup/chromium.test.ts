// Proves that the Chromium inside the npm package starts, even on a machine that has one of its own.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, packagedChromium } from './chromium.ts';
import { launch } from './launch.ts';

afterEach(() => vi.unstubAllEnvs());

describe('packagedChromium', () => {
  it('opens a page', { timeout: 60_000 }, async () => {
    const browser = await launch(packagedChromium());
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>Quarterdeck</title><h1>Aye</h1>');
      expect(await page.title()).toBe('Quarterdeck');
      const box = await page.locator('h1').boundingBox();
      expect(box?.height).toBeGreaterThan(10);
    } finally {
      await browser.close();
    }
  });
});

describe('findChromium', () => {
  it('refuses a CHROMIUM_PATH that leads nowhere', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    expect(() => findChromium()).toThrow('/nowhere/chromium');
  });

  it('takes the CHROMIUM_PATH that exists', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(findChromium()).toEqual({ executablePath: process.execPath, env: {} });
  });
});
