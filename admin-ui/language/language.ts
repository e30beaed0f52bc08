// The language of the page: the choice, the texts of a dictionary in it, and the engine's bilingual texts in it.
// Every text a person reads comes from a dictionary beside this file, or from the engine through `say`.
import { effect } from '@preact/signals';
import type { Bilingual, Language } from '../../engine/index.ts';
import { storedChoice } from '../stored-choice.ts';
import { chinesePunctuation } from './punctuation.ts';

/** The language chosen at this browser; Chinese until someone chooses. */
export const language = storedChoice<Language>('language', ['zh', 'en'], 'zh');

/** A screen's dictionary. Write `const zh = {…}; const en: typeof zh = {…};`, so that a missing key does not compile. */
export interface Dictionary<Texts> {
  readonly zh: Texts;
  readonly en: Texts;
}

/** The texts of a dictionary in the chosen language. A component that calls it is drawn again when the choice changes. */
export const useText = <Texts>(dictionary: Dictionary<Texts>): Texts => dictionary[language.value];

/** A text of the engine in the chosen language, with the punctuation a Chinese page is set in. */
export const say = (text: Bilingual): string =>
  language.value === 'zh' ? chinesePunctuation(text.zh) : text.en;

/** The language as HTML and Intl know it. */
export const localeOf = (of: Language): string => (of === 'zh' ? 'zh-CN' : 'en-GB');

/** Keeps `<html lang>` in step, for fonts, hyphenation and screen readers. Call once. */
export function followLanguage(root: HTMLElement): void {
  effect(() => {
    root.lang = localeOf(language.value);
  });
}
