// Text in the two languages of the product. Whatever a person reads passes through here, so neither language can be forgotten.

export type Language = 'zh' | 'en';

export const languages = ['zh', 'en'] as const satisfies readonly Language[];

/** One text in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Makes a text from its two wordings. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** A text that reads the same in both languages, such as a code or a number. */
export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Joins texts in each language by its own separator. */
export function joinTexts(texts: readonly Bilingual[], separator: Bilingual): Bilingual {
  return {
    zh: texts.map((text) => text.zh).join(separator.zh),
    en: texts.map((text) => text.en).join(separator.en),
  };
}

/** The separator of a list read aloud: 、in Chinese, a comma in English. */
export const listSeparator = both('、', ', ');
