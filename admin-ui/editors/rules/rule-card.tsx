// One rule as a card: if this, then that; what happens where it cannot be judged; and its place among the others.
import type { Path } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { say, useText } from '../../language/language.ts';
import { rulesEditorText } from '../../language/rules.ts';
import { blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { ConditionEditor } from '../condition/index.tsx';
import { CellFindings } from '../fields/cell-findings.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import type { ShownPart } from '../fields/shown-parts.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import type { ShownRule, ShownRules } from './read-rules.ts';
import { ruleAnchor } from './use-flow.ts';

export interface RuleCardProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly shown: ShownRules;
  readonly rule: ShownRule;
  readonly parts: readonly ShownPart[];
  /** In a flow: from which steps to which it leads. */
  readonly way: string | undefined;
  /** In a flow: it leaves the step that was chosen in the drawing. */
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

export function RuleCard(props: RuleCardProps) {
  const text = useText(rulesEditorText);
  const { scope, at, shown, rule, parts } = props;
  const path = blockPath(at, 'rules', rule.at);
  const label = say(rule.label);
  const isLater = shown.match === 'first' && rule.at > 0;
  return (
    <li
      class="rule-card"
      id={ruleAnchor(at, rule.id)}
      tabIndex={-1}
      data-chosen={props.isChosen ? '' : undefined}
      {...placeMark(path)}
    >
      <header>
        <span class="rule-number" aria-hidden="true">
          {text.number(rule.at + 1)}
        </span>
        <h3>{label}</h3>
        <RuleActions {...props} label={label} />
      </header>
      {props.way ? <p class="rule-way">{props.way}</p> : null}
      {rule.because ? <p class="muted small">{say(rule.because)}</p> : null}
      <CellFindings findings={ownFindings(scope, path)} />
      <div class="rule-part">
        <span class="rule-word">{isLater ? text.elseIf : text.if}</span>
        <ConditionEditor scope={scope} path={[...path, 'when']} label={`${text.if}: ${label}`} />
      </div>
      <div class="rule-part">
        <span class="rule-word">{text.result}</span>
        <OutcomeFields scope={scope} path={[...path, 'then']} parts={parts} />
      </div>
      <WhenUnknown scope={scope} path={[...path, 'unknown']} />
    </li>
  );
}

/** Where nothing is said about it, there is nothing to read either. */
function WhenUnknown({ scope, path }: { readonly scope: EditScope; readonly path: Path }) {
  const text = useText(rulesEditorText);
  if (!scope.edit && writtenAt(scope, path) === undefined) return null;
  return (
    <ChoiceCell
      scope={scope}
      path={path}
      label={text.unknown}
      absent="stop"
      choices={[
        { value: 'stop', title: text.stop },
        { value: 'notMet', title: text.notMet },
      ]}
    />
  );
}

/** What concerns the rule or its condition as a whole: overlaps, rules that never decide. Fields show the rest. */
const ownFindings = ({ findings }: EditScope, path: Path) =>
  findingsAt(findings, path).filter(
    (finding) => finding.path.length <= path.length + 1 || finding.severity !== 'error',
  );

function RuleActions(props: RuleCardProps & { readonly label: string }) {
  const text = useText(rulesEditorText);
  const { at, shown, rule, label, onOpen } = props;
  const { edit } = props.scope;
  if (!edit) return null;
  const list = blockPath(at, 'rules');
  const move = (to: number) => edit([{ op: 'move', path: [...list, rule.at], to }]);
  return (
    <span class="row-actions">
      <IconButton icon="edit" label={text.edit(label)} onClick={onOpen} />
      {shown.match === 'unique' ? null : (
        <>
          <IconButton
            icon="arrow-up"
            label={text.up(label)}
            disabled={rule.at === 0}
            onClick={() => move(rule.at - 1)}
          />
          <IconButton
            icon="arrow-down"
            label={text.down(label)}
            disabled={rule.at === shown.rules.length - 1}
            onClick={() => move(rule.at + 1)}
          />
        </>
      )}
      <IconButton
        icon="trash"
        label={text.remove(label)}
        disabled={shown.rules.length === 1}
        onClick={() => edit([{ op: 'remove', path: [...list, rule.at] }])}
      />
    </span>
  );
}
