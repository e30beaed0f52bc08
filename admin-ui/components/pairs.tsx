// Labels with their values, one below the other: what an edition is, what an answer rests on.
import type { ComponentChildren } from 'preact';

export interface PairsProps {
  readonly pairs: readonly { readonly label: string; readonly value: ComponentChildren }[];
}

export function Pairs({ pairs }: PairsProps) {
  return (
    <dl class="pairs">
      {pairs.map(({ label, value }) => [<dt key={`${label}?`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}
