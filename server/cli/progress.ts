// A bar that moves while data is read. Drawn only where somebody watches, and wiped when it is done.
import type { Terminal } from './terminal.ts';
import { textWidth } from './text-table.ts';

export interface Progress {
  /** `part` runs from 0 to 1. */
  show(part: number, words: string): void;
  done(): void;
}

const barWidth = 30;
const wipe = '\r\u001b[K';

/** Nothing is drawn where messages do not go to a screen. */
export function progressOn({ screenWidth, say }: Terminal): Progress {
  if (screenWidth === undefined) return { show: () => {}, done: () => {} };
  let drawn = '';
  return {
    show(part, words) {
      const filled = Math.round(Math.min(1, Math.max(0, part)) * barWidth);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${Math.floor(part * 100)}% ${words}`;
      if (bar === drawn || textWidth(bar) >= screenWidth) return;
      drawn = bar;
      say(wipe + bar);
    },
    done() {
      if (drawn !== '') say(wipe);
    },
  };
}
