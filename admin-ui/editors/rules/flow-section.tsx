// The flow of a block of rules: what is proved of it, what is wrong with it, its drawing, and what its author says of it.
import { Icon } from '../../components/icon.tsx';
import { flowText } from '../../language/flow.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FlowChart } from './flow-chart.tsx';
import { FlowSettings } from './flow-settings.tsx';
import type { ShownExit } from './read-flow.ts';
import type { ShownRules } from './read-rules.ts';
import type { DrawnFlow } from './use-flow.ts';
import '../../style/flow.css';

export interface FlowSectionProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly drawn: DrawnFlow;
  readonly shown: ShownRules;
  readonly chosen: string | undefined;
  readonly onChoose: (step: string) => void;
  readonly onExit: (exit: ShownExit) => void;
}

export function FlowSection({ scope, at, drawn, shown, chosen, onChoose, onExit }: FlowSectionProps) {
  const text = useText(flowText);
  const { now, flow } = drawn;
  return (
    <section class="flow" aria-label={text.title} {...placeMark(blockPath(at, 'flow'))}>
      {flow && now ? <Proved statements={flow.statements.map(say)} /> : null}
      {now ? null : <p class="muted small">{flow ? text.mendFirst : text.noDrawing}</p>}
      <CellFindings findings={flowFindings(scope)} />
      {flow ? (
        <>
          <FlowChart {...{ flow, shown, chosen, onChoose, onExit }} />
          <Legend />
        </>
      ) : null}
      <FlowSettings scope={scope} at={at} flow={now} />
    </section>
  );
}

/** What concerns the flow as a whole; its settings show what concerns one of their fields. */
const flowFindings = ({ findings }: EditScope) =>
  findings.filter(({ code }) => code.startsWith('FLOW_') && code !== 'FLOW_LOOP' && code !== 'FLOW_STEP');

function Proved({ statements }: { readonly statements: readonly string[] }) {
  const text = useText(flowText);
  if (statements.length === 0) return null;
  return (
    <ul class="flow-proved">
      <li>{text.proved}</li>
      {statements.map((statement) => (
        <li key={statement}>
          <Icon name="check" size={14} />
          {statement}
        </li>
      ))}
    </ul>
  );
}

function Legend() {
  const text = useText(flowText);
  return (
    <p class="flow-legend muted small">
      <span class="flow-key">
        <i aria-hidden="true" />
        {text.onward}
      </span>
      <span class="flow-key">
        <i data-back="" aria-hidden="true" />
        {text.back}
      </span>
      <span>{text.hint}</span>
    </p>
  );
}
