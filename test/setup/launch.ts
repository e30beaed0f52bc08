// Starts headless Chromium for a test. The caller closes it.

import { type Browser, chromium } from 'playwright-core';
import type { Chromium } from './chromium.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Not with the arguments @sparticuz/chromium offers: they switch off web security and separate processes. */
export function launch({ executablePath, env }: Chromium): Promise<Browser> {
  return chromium.launch({ executablePath, args, env: { ...definedEnvironment(), ...env } });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
