// Winners and losers: a bar per person from zero to either side. It is a table, so it needs no other form.
import { Bar } from '../components/bar.tsx';
import { Table } from '../components/table.tsx';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';

export interface PersonDifference {
  readonly id: string;
  readonly name: string;
  /** For drawing and ordering only; `text` is what is read. */
  readonly difference: number;
  /** With its sign: `+$1,250.00`. */
  readonly text: string;
  /** What drives the difference, in a few words. */
  readonly driver?: string | undefined;
}

export interface DivergingBarsProps {
  readonly title: string;
  readonly people: readonly PersonDifference[];
  readonly onOpen?: ((person: PersonDifference) => void) | undefined;
}

export function DivergingBars({ title, people, onOpen }: DivergingBarsProps) {
  const text = useText(chartsText);
  const differences = people.map((person) => person.difference);
  const least = Math.min(0, ...differences);
  const greatest = Math.max(0, ...differences);
  return (
    <div class="bars-table">
      <Table
        caption={title}
        look="dense"
        rows={people}
        keyOf={(person) => person.id}
        sorted={{ by: 'difference', direction: 'descending' }}
        columns={[
          {
            id: 'name',
            title: text.name,
            order: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
            cell: (person) => <NameCell person={person} onOpen={onOpen} />,
          },
          {
            id: 'bar',
            title: <span class="visually-hidden">{title}</span>,
            cell: ({ difference }) => <Bar value={difference} least={least} greatest={greatest} />,
          },
          {
            id: 'difference',
            title: text.difference,
            numeric: true,
            order: (a, b) => a.difference - b.difference,
            cell: ({ difference, text: words }) => (
              <span class={difference > 0 ? 'gain' : difference < 0 ? 'loss' : 'muted'}>{words}</span>
            ),
          },
        ]}
      />
    </div>
  );
}

interface NameCellProps {
  readonly person: PersonDifference;
  readonly onOpen: ((person: PersonDifference) => void) | undefined;
}

function NameCell({ person, onOpen }: NameCellProps) {
  return (
    <>
      {onOpen ? (
        <button type="button" class="link-button" onClick={() => onOpen(person)}>
          {person.name}
        </button>
      ) : (
        person.name
      )}
      {person.driver ? <span class="cell-note">{person.driver}</span> : null}
    </>
  );
}
