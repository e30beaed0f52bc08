// The plan of a `rank` block: what runs.
import type { ValueType } from '../../values/types.ts';
import type { RankSource } from './schema.ts';

export interface RankPlan {
  readonly kind: 'rank';
  readonly by: string;
  readonly byType: ValueType;
  readonly order: RankSource['order'];
  readonly ties: RankSource['ties'];
  readonly within?: { readonly name: string; readonly type: ValueType } | undefined;
}
