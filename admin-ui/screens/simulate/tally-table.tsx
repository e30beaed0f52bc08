// Counts by value under both editions, side by side: people by band, decisions by level.
import { Table } from '../../components/table.tsx';
import { useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import type { EditionPair } from './scenario.ts';
import type { Tally } from './tallies.ts';

export interface TallyTableProps {
  readonly caption: string;
  readonly heading: string;
  readonly pair: EditionPair;
  readonly tallies: readonly Tally[];
  readonly nameOf: (tally: Tally) => string;
}

export function TallyTable({ caption, heading, pair, tallies, nameOf }: TallyTableProps) {
  const text = useText(simulateText);
  return (
    <Table
      caption={caption}
      narrow
      rows={tallies}
      keyOf={(tally) => nameOf(tally)}
      columns={[
        { id: 'value', title: heading, cell: nameOf },
        { id: 'base', title: pair.base, numeric: true, cell: ({ base }) => base },
        { id: 'candidate', title: pair.candidate, numeric: true, cell: ({ candidate }) => candidate },
        {
          id: 'difference',
          title: text.difference,
          numeric: true,
          cell: ({ base, candidate }) => countDifference(candidate - base),
        },
      ]}
    />
  );
}

const countDifference = (count: number): string =>
  count === 0 ? '0' : count > 0 ? `+${count}` : `−${-count}`;
