// Short figures for the axes of charts: 30万 in Chinese, 300K in English. For drawing only, so plain numbers.
import { language, localeOf } from './language.ts';

/** A number on an axis, as short as the language allows. */
export function axisText(value: number): string {
  const style = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(language.value), style).format(value).replace('-', '−');
}

/** A share on an axis: 0.035 → 3.5%. */
export function axisPercent(share: number): string {
  const style = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(localeOf(language.value), style).format(share).replace('-', '−');
}
