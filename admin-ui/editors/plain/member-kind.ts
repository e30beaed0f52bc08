// Which field a written value gets in the plain form, judged by its own look.
import type { PlainData, WrittenData } from '../../../engine/index.ts';
import { mapOf } from '../written-data.ts';

export type MemberKind = 'figure' | 'rate' | 'flag' | 'words' | 'condition' | 'members' | 'text';

export function memberKind(written: WrittenData | undefined, plain: PlainData | undefined): MemberKind {
  if (typeof plain === 'number') return 'figure';
  if (typeof plain === 'boolean') return 'flag';
  if (typeof plain === 'string') return /^[+-]?(\d+(\.\d*)?|\.\d+)\s*%$/.test(plain) ? 'rate' : 'text';
  const map = mapOf(written);
  const keys = map ? Object.keys(map) : [];
  if (keys.length === 2 && keys.includes('zh') && keys.includes('en')) return 'words';
  const isCondition = ['all', 'any', 'not'].some((key) => keys.includes(key)) || keys.includes('operator');
  if (map && isCondition) return 'condition';
  return map || Array.isArray(written) ? 'members' : 'text';
}
