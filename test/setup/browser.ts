// Global setup of the browser tests: finds Chromium once, and hands it to every file as inject('chromium').

import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

export function setup(project: TestProject): void {
  project.provide('chromium', findChromium());
}
