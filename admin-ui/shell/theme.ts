// Light, dark, or as the system says. The colours themselves follow `color-scheme`, see style/tokens.css.
import { effect } from '@preact/signals';
import { storedChoice } from '../stored-choice.ts';

export type Theme = 'auto' | 'light' | 'dark';

export const theme = storedChoice<Theme>('theme', ['auto', 'light', 'dark'], 'auto');

/** Keeps `data-theme` on the root in step. Call once. */
export function followTheme(root: HTMLElement): void {
  effect(() => {
    root.dataset.theme = theme.value;
  });
}
