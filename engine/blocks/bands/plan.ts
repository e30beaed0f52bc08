// The plan of a `bands` block: what runs. Numbers are exact decimal texts, edges ascend, every band has its value.
import type { Condition } from '../../condition/condition.ts';
import type { ValueType } from '../../values/types.ts';
import type { BandsMode } from './schema.ts';

export interface BandPlan {
  /** The lower edge. */
  readonly edge: string;
  /** True when an amount on the edge still belongs to the band below. */
  readonly exclusive: boolean;
  /** The rate, or the value at the lower edge. */
  readonly base: string;
  /** The rate while the condition holds; absent when no lift is set. */
  readonly lifted?: string | undefined;
  readonly when?: Condition | undefined;
  readonly flat: boolean;
  readonly allowed?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

export interface BandsPlan {
  readonly kind: 'bands';
  readonly mode: BandsMode;
  /** The column the bands are over. */
  readonly on: string;
  readonly onType: ValueType;
  /** The type of the main column. */
  readonly type: ValueType;
  readonly below?: string | undefined;
  readonly bands: readonly BandPlan[];
  readonly smoothing?: SmoothingPlan | undefined;
}

export interface SmoothingPlan {
  readonly from: string;
  readonly to: string;
  readonly accepted: readonly number[];
}

/** The key a band's condition is lowered and traced under: `1`, `2`… */
export const bandKey = (at: number): string => String(at + 1);

/** True for the modes whose bands carry rates; the others carry values. */
export const hasRates = (mode: BandsMode): boolean => mode === 'marginal' || mode === 'whole';
