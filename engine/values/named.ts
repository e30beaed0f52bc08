// A name a policy can refer to: a fact, a column made by a block above, or an outcome of a used policy.
import type { Bilingual } from './bilingual.ts';
import type { Interval } from './interval.ts';
import type { ValueType } from './types.ts';

export interface Named {
  readonly name: string;
  readonly type: ValueType;
  readonly label: Bilingual;
  readonly origin: 'fact' | 'column';
  /** The values it may take, where that is known: a fact's declared range. */
  readonly range?: Interval;
  /** The title of the policy whose outcome it is; absent for facts and the policy's own columns. */
  readonly policy?: Bilingual;
}

/** What may be referred to at one place of a policy, by name. A Map, so that no prototype key is ever a name. */
export type Names = ReadonlyMap<string, Named>;
