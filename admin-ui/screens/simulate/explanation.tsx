// One person under both editions, line beside line. Lines that differ are marked in words, not by colour alone.

import { useMemo } from 'preact/hooks';
import type { Policy } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import { type LinePair, linePairs, type SectionPair } from './line-pairs.ts';
import { differenceText, outcomeTexts, toneOf } from './outcome-text.ts';
import type { PersonRow, ShownOutcome } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';

export interface ExplanationProps {
  readonly before: Policy;
  readonly after: Policy;
  readonly pair: EditionPair;
  readonly people: readonly PersonRow[];
  readonly shown: ShownOutcome;
  /** The row that is open. */
  readonly opened: PersonRow | undefined;
  readonly onClose: () => void;
}

export function Explanation(props: ExplanationProps) {
  const { opened, after, onClose } = props;
  const text = useText(simulateText);
  const who = opened?.person.row;
  return (
    <Dialog
      isOpen={opened !== undefined}
      title={who ? text.explainTitle(`${say(who.name)} · ${quarterText(who.quarter)}`, say(after.title)) : ''}
      onClose={onClose}
      wide
    >
      {opened ? <Pages {...props} opened={opened} /> : null}
    </Dialog>
  );
}

type PagesProps = ExplanationProps & { readonly opened: PersonRow };

function Pages({ before, after, pair, people, shown, opened }: PagesProps) {
  const sections = useMemo(
    () =>
      linePairs(
        before,
        after,
        people.map(({ person }) => person.read),
        people.indexOf(opened),
      ),
    [before, after, people, opened],
  );
  return (
    <ScrollArea class="stack" label={say(after.title)}>
      <Answers pair={pair} shown={shown} opened={opened} />
      {sections.map((section) => (
        <SectionLines key={section.key} section={section} pair={pair} />
      ))}
    </ScrollArea>
  );
}

function Answers({ pair, shown, opened }: Pick<PagesProps, 'pair' | 'shown' | 'opened'>) {
  const text = useText(simulateText);
  const { difference } = opened;
  const [base, candidate] = outcomeTexts([opened.base, opened.candidate], shown.type);
  return (
    <dl class="answers">
      <div>
        <dt>{`${say(shown.label)} · ${pair.base}`}</dt>
        <dd>{base}</dd>
      </div>
      <div>
        <dt>{`${say(shown.label)} · ${pair.candidate}`}</dt>
        <dd>{candidate}</dd>
      </div>
      <div>
        <dt>{text.difference}</dt>
        <dd class={toneOf(difference)}>{difference ? differenceText(difference, shown.type) : '—'}</dd>
      </div>
    </dl>
  );
}

function SectionLines({ section, pair }: { readonly section: SectionPair; readonly pair: EditionPair }) {
  const { label, because } = section.section;
  const text = useText(simulateText);
  return (
    <section class="line-pairs" aria-label={say(label)}>
      <h3>{say(label)}</h3>
      {because ? (
        <p class="muted small">
          {text.because} {say(because)}
        </p>
      ) : null}
      <ul>
        {section.lines.map((line) => (
          <Pair key={line.key} line={line} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function Pair({ line, pair }: { readonly line: LinePair; readonly pair: EditionPair }) {
  const text = useText(simulateText);
  const { base, candidate, differs } = line;
  if (!differs) return <li>{candidate ? say(candidate.text) : text.noLine}</li>;
  return (
    <li class="differs">
      <Badge>{text.differs}</Badge>
      <p>
        <small>{pair.base}</small>
        {base ? say(base.text) : text.noLine}
      </p>
      <p>
        <small>{pair.candidate}</small>
        {candidate ? say(candidate.text) : text.noLine}
      </p>
    </li>
  );
}
