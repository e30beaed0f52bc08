// Formula: the names people use for its parts.
import { type Bilingual, both } from '../../values/bilingual.ts';

/** What the step with this role is: the result, or a figure written in the formula. */
export const describeFormula = (role: string): Bilingual => parts[role] ?? both(role, role);

const parts: Readonly<Record<string, Bilingual>> = {
  result: both('结果', 'result'),
  'result-part': both('公式中的数', 'figure in the formula'),
  rounded: both('取舍后的结果', 'rounded result'),
};
