// Every fact the data holds with its column and how many rows have it; then what no column holds, and columns that hold no fact.
import { useMemo } from 'preact/hooks';
import { type Edition, percentText } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Table } from '../../components/table.tsx';
import { dataText } from '../../language/data.ts';
import { say, useText } from '../../language/language.ts';
import type { TeamData } from '../../workspace/api.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { byNeed, dataColumns, enough, type FactColumn } from './fact-columns.ts';

export interface CompletenessProps {
  readonly edition: Edition;
  readonly team: TeamData;
  readonly rows: readonly TeamRow[];
  /** Every row of the data, whichever are shown. */
  readonly all: readonly TeamRow[];
}

export function Completeness({ edition, team, rows, all }: CompletenessProps) {
  const text = useText(dataText);
  const { columns, absent, ignored } = useMemo(
    () => dataColumns(edition, team, rows, all),
    [edition, team, rows, all],
  );
  const titles = (ids: readonly string[]): string => {
    const names = ids.map((id) => {
      const title = edition.policies.get(id)?.title;
      return title ? say(title) : id;
    });
    return names.length === 0 ? text.noPolicy : names.join(text.separator);
  };
  return (
    <>
      <Table
        caption={text.completeness}
        look="dense"
        tall
        rows={byNeed(columns)}
        keyOf={({ fact, only }) => `${only ?? ''} ${fact.name}`}
        columns={[
          {
            id: 'fact',
            title: text.fact,
            cell: ({ fact, heading }) => (
              <>
                {say(fact.label)}
                <code class="cell-note">
                  {heading === fact.name ? heading : text.renamed(heading, fact.name)}
                </code>
              </>
            ),
          },
          { id: 'given', title: text.given, numeric: true, cell: ({ given }) => given, order: byGiven },
          { id: 'missing', title: text.missing, numeric: true, cell: ({ missing }) => missing },
          {
            id: 'share',
            title: text.share,
            numeric: true,
            cell: ({ share }) => (share ? percentText(share) : '—'),
          },
          { id: 'state', title: text.state, cell: (each) => <State column={each} /> },
          { id: 'readBy', title: text.readBy, prose: true, cell: ({ readBy }) => titles(readBy) },
        ]}
      />
      <div class="folds">
        {absent.length > 0 ? (
          <Disclosure title={text.absent(absent.length)}>
            <ul class="changes">
              {absent.map(({ fact, only, readBy }) => (
                <li key={`${only ?? ''} ${fact.name}`}>
                  {text.absentFact(say(fact.label), fact.column, titles(readBy))}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {ignored.length > 0 ? (
          <Disclosure title={text.ignored(ignored.length)}>
            <p class="small">{ignored.join(text.separator)}</p>
          </Disclosure>
        ) : null}
        {absent.length === 0 && ignored.length === 0 ? <p class="muted small">{text.allMatched}</p> : null}
      </div>
    </>
  );
}

const byGiven = (a: FactColumn, b: FactColumn): number => a.given - b.given;

function State({ column: { share, refused, readBy } }: { readonly column: FactColumn }) {
  const text = useText(dataText);
  if (refused > 0) return <Badge tone="error">{text.refused(refused)}</Badge>;
  if (readBy.length === 0) return <Badge>{text.unread}</Badge>;
  if (share?.lt(enough)) return <Badge tone="warning">{text.low}</Badge>;
  return <Badge tone="good">{text.whole}</Badge>;
}
