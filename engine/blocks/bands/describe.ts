// Bands: the names people use for the parts of the table.
import { type Bilingual, both } from '../../values/bilingual.ts';

/** What the step with this role is, for band `item`: 第 3 档的比例 / rate of band 3. */
export function describeBands(role: string, item: string | undefined): Bilingual {
  const part = parts[role] ?? both(role, role);
  return item === undefined ? part : both(`第 ${item} 档的${part.zh}`, `${part.en} of band ${item}`);
}

const parts: Readonly<Record<string, Bilingual>> = {
  edge: both('下限', 'lower edge'),
  base: both('基础比例', 'base rate'),
  lifted: both('上浮比例', 'lifted rate'),
  rate: both('比例', 'rate'),
  threshold: both('条件门槛', 'condition threshold'),
  condition: both('条件', 'condition'),
  slope: both('斜率', 'slope'),
  below: both('低于第一档的结果', 'value below the first band'),
  number: both('档次', 'number'),
  reached: both('是否达到', 'being reached'),
  slice: both('档内金额', 'amount within'),
  pay: both('所得', 'pay'),
};
