// What the author says of a flow: which fact holds the step, where it starts, and where it may come back, how often or why.
import type { Flow, Path } from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { flowText } from '../../language/flow.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { labelOf } from '../fields/name-choices.ts';
import { shownParts } from '../fields/shown-parts.ts';
import { useOnceTrue } from '../fields/use-once-true.ts';
import { WordsCell } from '../fields/words-cell.tsx';
import { bilingualOf, listOf, memberOf, textOf } from '../written-data.ts';
import {
  addLoopEdit,
  countsIn,
  declareEdit,
  type Limit,
  limitEdits,
  nextLoop,
  removeLoopEdit,
  stepEdits,
  stepFacts,
} from './flow-edits.ts';
import '../../style/flow-settings.css';

interface PlaceProps {
  readonly scope: EditScope;
  readonly at: number;
}

export function FlowSettings({ scope, at, flow }: PlaceProps & { readonly flow: Flow | undefined }) {
  const text = useText(flowText);
  const path = blockPath(at, 'flow');
  const written = writtenAt(scope, path);
  const [step, start] = [textOf(written, 'step'), textOf(written, 'start')];
  const { names, edit } = scope;
  const isWrong = useOnceTrue(
    scope.findings.some(({ code }) => code === 'FLOW_LOOP' || code === 'FLOW_STEP'),
  );
  return (
    <Disclosure title={text.settings} isOpen={isWrong}>
      <div class="stack">
        <p class="muted small">{text.settingsText}</p>
        <div class="flow-fields">
          <ChoiceCell
            scope={scope}
            path={[...path, 'step']}
            label={text.step}
            choices={stepFacts(names, shownParts(writtenAt(scope, blockPath(at)))).map((name) => ({
              value: name,
              title: labelOf(names, name),
            }))}
            write={(to) => stepEdits(blockPath(at), to, start, names)}
          />
          <ChoiceCell
            scope={scope}
            path={[...path, 'start']}
            label={text.startStep}
            choices={stepChoices(scope, step)}
          />
        </div>
        <Loops scope={scope} at={at} flow={flow} step={step} />
        {edit ? (
          <div>
            <Button size="small" look="danger" onClick={() => edit([{ op: 'remove', path }])}>
              {text.forget}
            </Button>
          </div>
        ) : null}
      </div>
    </Disclosure>
  );
}

function stepChoices({ names }: EditScope, step: string) {
  const type = names.get(step)?.type;
  return type?.kind === 'code'
    ? type.codes.map(({ code, label }) => ({ value: code, title: say(label) }))
    : [];
}

function Loops(props: PlaceProps & { readonly flow: Flow | undefined; readonly step: string }) {
  const text = useText(flowText);
  const { scope, at, flow, step } = props;
  const path = blockPath(at, 'flow', 'loops');
  const loops = listOf(writtenAt(scope, path));
  const steps = stepChoices(scope, step);
  const declared = loops.map((loop) => textOf(loop, 'through'));
  const next = nextLoop(
    flow,
    declared,
    steps.map(({ value }) => value),
  );
  const { edit } = scope;
  return (
    <fieldset class="flow-loops" {...placeMark(path)}>
      <legend class="field-label">{text.loops}</legend>
      <p class="muted small">{loops.length === 0 ? text.noLoops : text.loopsText}</p>
      {declared.map((through, number) => (
        <Loop
          key={through}
          scope={scope}
          path={[...path, number]}
          steps={steps}
          remove={() => edit?.([removeLoopEdit(blockPath(at), number, loops.length)])}
        />
      ))}
      {edit && next !== '' ? (
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => edit([addLoopEdit(blockPath(at), next, loops.length)])}
          >
            {text.addLoop}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

interface LoopProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly steps: readonly { readonly value: string; readonly title: string }[];
  readonly remove: () => void;
}

function Loop({ scope, path, steps, remove }: LoopProps) {
  const text = useText(flowText);
  const loop = writtenAt(scope, path);
  const counts = countsIn(scope.names);
  const limit: Limit = memberOf(loop, 'counted') === undefined ? 'open' : 'counted';
  const through = textOf(loop, 'through');
  const title = steps.find(({ value }) => value === through)?.title ?? through;
  const [firstCount] = counts;
  return (
    <div class="flow-loop" {...placeMark(path)}>
      <div class="flow-loop-fields">
        <ChoiceCell scope={scope} path={[...path, 'through']} label={text.through} choices={steps} />
        <ChoiceCell
          scope={scope}
          path={[...path, 'counted']}
          label={text.limit}
          hint={counts.length === 0 ? text.noCount : undefined}
          hideWas
          choices={[
            ...(counts.length > 0 ? [{ value: 'counted', title: text.byCount }] : []),
            { value: 'open', title: text.byIntent },
          ]}
          read={() => limit}
          write={(to) =>
            limitEdits(path, to as Limit, firstCount, bilingualOf(loop, 'because') !== undefined)
          }
        />
        {limit === 'counted' ? (
          <>
            <ChoiceCell
              scope={scope}
              path={[...path, 'counted']}
              label={text.counted}
              choices={counts.map((name) => ({ value: name, title: labelOf(scope.names, name) }))}
            />
            <FigureCell
              scope={scope}
              path={[...path, 'atMost']}
              label={text.times}
              type={{ kind: 'count', unit: '' }}
            />
          </>
        ) : (
          <WordsCell scope={scope} path={[...path, 'because']} label={text.why} multiline />
        )}
      </div>
      {scope.edit ? <IconButton icon="trash" label={text.removeLoop(title)} onClick={remove} /> : null}
    </div>
  );
}

/** Rules that could be a flow and do not say so. */
export function DeclareFlow({ scope, at }: PlaceProps) {
  const text = useText(flowText);
  const block = writtenAt(scope, blockPath(at));
  const [step] = stepFacts(scope.names, shownParts(block));
  const { edit } = scope;
  if (!edit || step === undefined || textOf(block, 'match') === 'all') return null;
  return (
    <div class="flow-declare">
      <Button
        size="small"
        look="quiet"
        icon="split"
        onClick={() => edit([declareEdit(blockPath(at), step, scope.names)])}
      >
        {text.declare}
      </Button>
      <span class="muted small">{text.declareText}</span>
    </div>
  );
}
