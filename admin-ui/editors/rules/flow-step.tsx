// One step of a flow as a box: its name, what it asks, and its exits. Without lines beside it every exit says where it leads.
import { Badge } from '../../components/badge.tsx';
import { Icon } from '../../components/icon.tsx';
import { flowText } from '../../language/flow.ts';
import { useText } from '../../language/language.ts';
import type { ShownExit, ShownStep } from './read-flow.ts';

export interface FlowStepProps {
  readonly step: ShownStep;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onExit: (exit: ShownExit) => void;
  /** Whether the exit leads to where the flow has been. */
  readonly isBack: (exit: ShownExit) => boolean;
}

export function FlowStep({ step, isChosen, onChoose, onExit, isBack }: FlowStepProps) {
  const text = useText(flowText);
  const { label, loop, troubles, exits } = step;
  return (
    <article
      class="flow-step"
      data-flow-step={step.code}
      data-tone={troubles.length > 0 || loop?.isBroken ? 'error' : undefined}
      data-ends={exits.some(({ to }) => to === undefined) ? '' : undefined}
    >
      <button class="flow-name" type="button" aria-pressed={isChosen} onClick={onChoose}>
        {label}
      </button>
      <Marks step={step} />
      {step.asks ? <p class="flow-asks">{step.asks}</p> : null}
      <ul class="flow-exits" aria-label={text.exitsOf(label)}>
        {exits.map((exit) => (
          <li key={exit.line} data-flow-exit={exit.line}>
            <Exit exit={exit} isBack={isBack(exit)} onExit={onExit} />
          </li>
        ))}
      </ul>
      {troubles.map((trouble) => (
        <p key={trouble} class="flow-trouble">
          <Icon name="error" size={13} />
          {trouble}
        </p>
      ))}
    </article>
  );
}

function Marks({ step: { isStart, loop } }: { readonly step: ShownStep }) {
  const text = useText(flowText);
  if (!isStart && !loop) return null;
  return (
    <p class="flow-marks">
      {isStart ? <Badge icon="play">{text.start}</Badge> : null}
      {loop ? (
        <Badge icon="undo" tone={loop.isBroken ? 'error' : 'brand'}>
          {loop.words}
        </Badge>
      ) : null}
    </p>
  );
}

interface ExitProps {
  readonly exit: ShownExit;
  readonly isBack: boolean;
  readonly onExit: (exit: ShownExit) => void;
}

function Exit({ exit, isBack, onExit }: ExitProps) {
  const text = useText(flowText);
  const { to, toLabel, words, ruleLabel } = exit;
  return (
    <button class="flow-exit" type="button" title={text.goToRule(ruleLabel)} onClick={() => onExit(exit)}>
      <span>{words}</span>
      <span class={to === undefined ? 'flow-end' : 'flow-target'}>
        <Icon name={to === undefined ? 'check' : isBack ? 'undo' : 'arrow-right'} size={13} />
        {to === undefined || isBack ? null : <span class="visually-hidden">{text.leadsTo}</span>}
        {isBack ? text.backTo(toLabel) : toLabel}
      </span>
    </button>
  );
}
