// The content of "This quarter" for an edition that is open. Everything here is computed from texts and rows; nothing is kept.
import { useCallback, useMemo } from 'preact/hooks';
import { type Edition, factsFor, isOpen, ownerQuestions } from '../../../engine/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { reachabilityOf } from '../../workspace/reachability.ts';
import { quarter, quarterRows, quarters, type TeamRow, teamData, teamRows } from '../../workspace/team.ts';
import { draft, inForce } from '../../workspace/workspace.ts';
import { alertReview } from '../team/alerts.ts';
import { FindingsByPolicy } from './findings-by-policy.tsx';
import { gradeReview } from './grade-proposals.ts';
import { missingFacts } from './missing-facts.ts';
import { grossProfitOf, payFigures } from './pay-figures.ts';
import { PayStats } from './pay-stats.tsx';
import { Proposals } from './proposals.tsx';
import { Questions } from './questions.tsx';
import { ReachChart } from './reach-chart.tsx';
import { TeamFreshness } from './team-freshness.tsx';
import { ToDo } from './to-do.tsx';

export interface QuarterViewProps {
  readonly today: string;
  /** The draft, or the edition in force. */
  readonly shown: OpenedEdition;
}

export function QuarterView({ today, shown }: QuarterViewProps) {
  const edition = shown.edition.value;
  const counted = inForce.value?.edition.value ?? edition;
  const [rows, all] = [quarterRows.value, teamRows.value];
  const questions = useMemo(() => ownerQuestions(edition).filter(isOpen), [edition]);
  const review = useMemo(() => gradeReview(counted, rows), [counted, rows]);
  const alerts = useMemo(
    () => alertReview(counted, rows)?.alerts.flatMap(({ red }) => red.map(({ row }) => row.name)) ?? [],
    [counted, rows],
  );
  const { result: missing } = useInSlices(
    useCallback(() => missingFacts(counted, rows, all), [counted, rows, all]),
  );
  const findings = edition.findings.filter(({ severity }) => severity !== 'note');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Figures today={today} counted={counted} edition={edition} />
      <div class="quarter-columns">
        <ToDo
          draft={draft.value && { id: draft.value.id, changes: draft.value.changes.value.length }}
          errors={errors}
          warnings={findings.length - errors}
          alerts={alerts}
          proposals={review?.proposals.length ?? 0}
          questions={questions.length}
          gaps={missing?.length}
        />
        <Reach edition={counted} rows={rows} />
      </div>
      {review ? <Proposals review={review} /> : null}
      <div class="quarter-columns">
        <Questions edition={edition} questions={questions} rows={rows} />
        <div class="stack">
          {all.length > 0 ? (
            <TeamFreshness
              name={say(teamData.value.name)}
              rows={all}
              quarters={quarters.value}
              quarter={quarter.value}
              missing={missing}
            />
          ) : (
            <NoTeam />
          )}
          <FindingsByPolicy edition={edition} findings={findings} />
        </div>
      </div>
    </>
  );
}

interface FiguresProps {
  readonly today: string;
  /** What is in force: the figures are made under it. */
  readonly counted: Edition;
  /** The draft, or the same again. */
  readonly edition: Edition;
}

function Figures({ today, counted, edition }: FiguresProps) {
  const [rows, all] = [quarterRows.value, teamRows.value];
  const pay = useMemo(() => payFigures(counted, rows), [counted, rows]);
  const course = useMemo(() => payFigures(counted, all)?.byQuarter, [counted, all]);
  const byDraft = useMemo(
    () => (edition === counted ? undefined : payFigures(edition, rows)),
    [edition, counted, rows],
  );
  const values = quarters.value.flatMap((each) => course?.get(each)?.toPixels() ?? []);
  const isInForce = inForce.value !== undefined;
  return (
    <PayStats
      today={today}
      edition={counted}
      isInForce={isInForce}
      quarter={quarter.value}
      pay={pay}
      course={values}
      byDraft={byDraft}
    />
  );
}

function Reach({ edition, rows }: { readonly edition: Edition; readonly rows: readonly TeamRow[] }) {
  const reach = useMemo(() => {
    const facts = factsFor(edition.catalogue, 'commission');
    const read = rows.flatMap((row) => row.read(facts).row ?? []);
    return reachabilityOf(read.flatMap((row) => grossProfitOf(row) ?? []));
  }, [edition, rows]);
  return (
    <Card>
      <ReachChart reach={reach} height={220} />
    </Card>
  );
}

function NoTeam() {
  const text = useText(quarterText);
  return (
    <Card>
      <EmptyState
        icon="data"
        title={text.noTeam}
        action={<ButtonLink href="/data">{text.toData}</ButtonLink>}
      >
        {text.noTeamText}
      </EmptyState>
    </Card>
  );
}
