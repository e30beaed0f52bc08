// Lookup: the names people use for the figures of the table.
import { type Bilingual, both } from '../../values/bilingual.ts';
import { codeText } from '../../values/format.ts';
import { type LookupPlan, otherwiseItem } from './plan.ts';

/** What the step with this role is: P2 的 multiplier / multiplier of P2. */
export function describeLookup(role: string, item: string | undefined, plan: LookupPlan): Bilingual {
  const part = role.startsWith('cell.') ? role.slice('cell.'.length) : undefined;
  if (part === undefined || item === undefined) return both(role, role);
  const row = item === otherwiseItem ? both('其他', 'every other') : rowText(item, plan);
  return part === 'value' ? row : both(`${row.zh} 的 ${part}`, `${part} of ${row.en}`);
}

function rowText(key: string, { byType }: LookupPlan): Bilingual {
  if (byType.kind !== 'flag') return codeText(key, byType);
  return key === 'true' ? both('是', 'yes') : both('否', 'no');
}
