// What the server says of a fact it refused, as the field shows it.
import type { Written } from '../../../engine/index.ts';
import { say } from '../../language/language.ts';

/** What is wrong, then what to do. */
export function refusalText(error: { readonly [key: string]: Written } | undefined): string | undefined {
  if (!error) return undefined;
  const words = (key: string): string => {
    const value = error[key];
    return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
      ? say({ zh: String(value.zh), en: String(value.en) })
      : '';
  };
  return [words('message'), words('hint')].filter(Boolean).join(' · ');
}
