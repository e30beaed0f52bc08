// The decision log, newest first, with filters. A page of it at a time; older ones are added below.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Decision } from '../../answers/answer.ts';
import { Banner } from '../../components/banner.tsx';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { DecisionFilters } from './decision-filters.tsx';
import { type Filters, filtersOf, queryText, readPage } from './decision-query.ts';
import { DecisionsTable } from './decisions-table.tsx';

interface Loaded {
  readonly decisions: readonly Decision[];
  readonly next?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** Fewer than the server would give: a page for reading. */
const pageSize = '50';

export function DecisionList() {
  const text = useText(decisionsText);
  const shell = useText(shellText);
  const { query, route } = useLocation();
  const filters = filtersOf(query);
  const asked = queryText(filters, { limit: pageSize });
  const { loaded, isBusy, more } = useDecisions(asked, filters);
  const isFiltered = queryText(filters) !== '';
  return (
    <Page title={shell.decisions} subtitle={text.subtitle}>
      <DecisionFilters filters={filters} onFilters={(next) => route(`/decisions${queryText(next)}`, true)} />
      {loaded?.problem ? <Banner tone="error" title={say(loaded.problem.message)} /> : null}
      {loaded === undefined ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
      ) : loaded.decisions.length > 0 ? (
        <Card
          flush
          title={text.list}
          hint={text.count(loaded.decisions.length, loaded.next !== undefined)}
          foot={
            loaded.next === undefined ? undefined : (
              <Button isBusy={isBusy} onClick={more}>
                {text.older}
              </Button>
            )
          }
        >
          <DecisionsTable decisions={loaded.decisions} />
        </Card>
      ) : loaded.problem ? null : (
        <EmptyState
          icon="decisions"
          title={isFiltered ? text.noneFound : text.none}
          action={
            isFiltered ? (
              <ButtonLink href="/decisions">{text.clearFilters}</ButtonLink>
            ) : (
              <ButtonLink href="/try-it" look="primary">
                {text.tryIt}
              </ButtonLink>
            )
          }
        >
          {isFiltered ? text.noneFoundText : text.noneText}
        </EmptyState>
      )}
    </Page>
  );
}

/** The first page of what is asked for, and older ones on demand. */
function useDecisions(asked: string, filters: Filters) {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    setLoaded(undefined);
    api.decisions(asked).then(({ value, problem }) => {
      if (!isGone) setLoaded(problem ? { decisions: [], problem } : readPage(value));
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  const more = async () => {
    if (loaded?.next === undefined) return;
    setBusy(true);
    const cursor = queryText(filters, { limit: pageSize, cursor: loaded.next });
    const { value, problem } = await api.decisions(cursor);
    setBusy(false);
    if (problem) setLoaded({ ...loaded, problem });
    else {
      const page = readPage(value);
      setLoaded({ ...page, decisions: [...loaded.decisions, ...page.decisions] });
    }
  };
  return { loaded, isBusy, more };
}
