// What became of a file of orders beside the report: refused rows, facts and context without a column, columns not used.
import { type Bilingual, both, type Json, type Language } from '../../engine/index.ts';
import type { Orders } from '../reports/authorization-data.ts';

const shownMax = 20;

export const ordersJson = ({
  decisions,
  refused,
  mapping,
  absent,
}: Orders): { readonly [key: string]: Json } => ({
  rows: decisions.length + refused.length,
  refused: refused.map(({ line, why }) => ({
    line,
    why: why.map(({ path, code, message, hint }) => ({
      path,
      code,
      message: { ...message },
      hint: { ...hint },
    })),
  })),
  ignoredColumns: [...mapping.ignored, ...mapping.unread],
  factsWithoutColumn: [...mapping.absent],
  contextWithoutColumn: [...absent],
});

export function ordersText({ refused, mapping, absent }: Orders, language: Language): string {
  const notes: readonly (readonly [Bilingual, readonly string[]])[] = [
    [both('数据里没有列的事实', 'facts without a column in the data'), mapping.absent],
    [both('数据里没有的说明列', 'context without a column in the data'), absent],
    [both('忽略的列', 'ignored columns'), [...mapping.ignored, ...mapping.unread]],
  ];
  const told = notes
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `${label[language]}: ${names.join(', ')}\n`);
  const rows = refused.slice(0, shownMax).map(({ line, why }) => {
    const reasons = why.map(({ message, hint }) => `${message[language]}(${hint[language]})`).join('; ');
    return both(`文件第 ${line} 行被拒收:${reasons}\n`, `line ${line} refused: ${reasons}\n`)[language];
  });
  const left = refused.length - rows.length;
  const more = both(`另有 ${left} 行被拒收,见 --json\n`, `${left} more refused rows, see --json\n`)[language];
  const text = [...told, ...rows, ...(left > 0 ? [more] : [])].join('');
  return text === '' ? '' : `\n${text}`;
}
