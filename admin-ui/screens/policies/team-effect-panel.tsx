// What the draft's change of one policy does to the loaded team, at every keystroke: in a sentence, and person by person.
import { useMemo } from 'preact/hooks';
import { type Edition, headline, type Policy } from '../../../engine/index.ts';
import { DivergingBars, type PersonDifference } from '../../charts/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Select } from '../../components/select.tsx';
import { differenceFigure } from '../../editors/bands/figures.ts';
import { useLastDefined } from '../../editors/use-last-defined.ts';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { type PersonEffect, type TeamEffect, teamEffect } from '../../workspace/effect.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { chooseQuarter, quarter, quarterRows, quarters, type TeamRow } from '../../workspace/team.ts';
import { draft } from '../../workspace/workspace.ts';
import type { PolicyFile } from './policy-files.ts';
import { useAfterPaint } from './use-after-paint.ts';

export interface TeamEffectPanelProps {
  readonly file: PolicyFile;
  readonly opened: OpenedEdition;
}

export function TeamEffectPanel({ file, opened }: TeamEffectPanelProps) {
  const text = useText(policiesText);
  const base = draft.value?.base.edition.value;
  const edition = useAfterPaint(opened.edition.value);
  return (
    <div class="effect-panel">
      <header class="row">
        <h2>{text.effectTitle}</h2>
        {quarters.value.length > 1 ? (
          <Select
            label={text.effectQuarter}
            hideLabel
            value={quarter.value}
            choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterText(each) }))}
            onChoose={chooseQuarter}
          />
        ) : null}
      </header>
      {base ? (
        <Effect file={file} base={base} edition={edition} rows={quarterRows.value} />
      ) : (
        <p class="muted">{text.effectReadOnly}</p>
      )}
    </div>
  );
}

interface EffectProps {
  readonly file: PolicyFile;
  readonly base: Edition;
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
}

function Effect({ file, base, edition, rows }: EffectProps) {
  const text = useText(policiesText);
  const [before, after] = [base.policies.get(file.id), edition.policies.get(file.id)];
  const isSame = before?.planHash === after?.planHash;
  const effect = useLastDefined(
    useMemo(
      () => (isSame ? undefined : teamEffect(base, edition, file.id, rows)),
      [isSame, base, edition, file.id, rows],
    ),
  );
  if (!after) return <Stale text={text.effectBroken} effect={effect} policy={before} edition={edition} />;
  if (isSame || !effect) return <p class="muted">{text.effectSame}</p>;
  if (effect.compared.length === 0)
    return (
      <EmptyState
        icon="data"
        title={text.effectUnrelated}
        action={<ButtonLink href="/data">{text.effectData}</ButtonLink>}
      />
    );
  return <Shown effect={effect} policy={after} edition={edition} />;
}

interface ShownProps {
  readonly effect: TeamEffect;
  readonly policy: Policy;
  readonly edition: Edition;
}

/** The last effect there was, greyed: the rule is in the middle of being typed. */
function Stale(props: {
  readonly text: string;
  readonly effect: TeamEffect | undefined;
  readonly policy: Policy | undefined;
  readonly edition: Edition;
}) {
  const { text, effect, policy, edition } = props;
  return (
    <>
      <p class="muted">{text}</p>
      {effect && policy ? (
        <div class="stale">
          <Shown effect={effect} policy={policy} edition={edition} />
        </div>
      ) : null}
    </>
  );
}

/** How many people are listed here; the simulation lists them all. */
const most = 12;

function Shown({ effect, policy, edition }: ShownProps) {
  const text = useText(policiesText);
  const { result } = effect;
  const moved = effect.people.filter(
    ({ effect: { direction } }) => direction === 'up' || direction === 'down',
  );
  const people = moved.flatMap((person) => differenceOf(person, effect, policy) ?? []);
  const shown = people.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, most);
  return (
    <>
      <p class="effect-headline" aria-live="polite">
        {say(headline(result, 'people'))}
      </p>
      <Drivers people={moved} />
      {shown.length > 0 ? <DivergingBars title={text.effectTitle} people={shown} /> : null}
      {people.length > shown.length ? (
        <p class="muted small">{text.moreInSimulation(people.length - shown.length)}</p>
      ) : null}
      <Missing effect={effect} edition={edition} />
    </>
  );
}

/** Which changed figures move people most, and how many each; the simulation says it person by person. */
function Drivers({ people }: { readonly people: readonly PersonEffect[] }) {
  const text = useText(policiesText);
  const counts = new Map<string, number>();
  for (const { driver } of people) {
    const figure = driver && say(driver.figure.text);
    if (figure) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return (
    <ul class="effect-drivers">
      {[...counts].map(([figure, count]) => (
        <li key={figure}>{text.driver(figure, count)}</li>
      ))}
    </ul>
  );
}

function differenceOf(
  person: PersonEffect,
  { result }: TeamEffect,
  policy: Policy,
): PersonDifference | undefined {
  const { decider } = result;
  const difference = decider === undefined ? undefined : person.effect.outcomes.get(decider)?.difference;
  const type = policy.plan.outcomes.find(({ name }) => name === decider)?.type;
  if (!difference || !type) return undefined;
  return {
    id: person.row.person,
    name: say(person.row.name),
    difference: difference.toPixels(),
    text: differenceFigure(difference, type),
  };
}

/** Facts that are missing are named: what is not known is not counted as zero. */
function Missing({ effect: { result }, edition }: Pick<ShownProps, 'effect' | 'edition'>) {
  const text = useText(policiesText);
  const missing = [...result.missing].filter(([, rows]) => rows > 0);
  if (missing.length === 0) return null;
  return (
    <ul class="effect-missing muted small">
      {missing.map(([name, rows]) => {
        const label = edition.catalogue.facts.get(name)?.label;
        return <li key={name}>{text.missing(label ? say(label) : name, rows)}</li>;
      })}
    </ul>
  );
}
