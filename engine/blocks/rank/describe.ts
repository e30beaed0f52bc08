// Rank: the names people use for its parts.
import { type Bilingual, both } from '../../values/bilingual.ts';

/** What the step with this role is: the place, or the number of rows it is among. */
export const describeRank = (role: string): Bilingual => parts[role] ?? both(role, role);

const parts: Readonly<Record<string, Bilingual>> = {
  place: both('名次', 'place'),
  size: both('参与排名的数目', 'number of rows ranked'),
};
