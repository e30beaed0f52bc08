// The editor of rules: ordered cards that read "if … then …", what holds otherwise, and how several that hold are read.
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/button.tsx';
import { useText } from '../../language/language.ts';
import { rulesEditorText } from '../../language/rules.ts';
import { type BlockEditorProps, blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { newLeaf } from '../condition/condition-edits.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { CellFindings } from '../fields/cell-findings.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { type ShownPart, shownParts } from '../fields/shown-parts.ts';
import { memberOf } from '../written-data.ts';
import { FlowSection } from './flow-section.tsx';
import { DeclareFlow } from './flow-settings.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { type Match, matches, readRules, type ShownRules } from './read-rules.ts';
import { RuleCard } from './rule-card.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { addRuleEdit, matchEdits, openOutcome } from './rules-edits.ts';
import { goToRule, ruleAnchor, rulesFrom, useFlow } from './use-flow.ts';
import '../../style/rules.css';

export function RulesEditor(props: BlockEditorProps) {
  const text = useText(rulesEditorText);
  const { at } = props;
  const scope = scopeOf(props);
  const block = writtenAt(scope, blockPath(at));
  const shown = readRules(block);
  const parts = shownParts(block);
  const [opened, open] = useState<number>();
  const [marked, mark] = useState<{ readonly step?: string; readonly rule?: string }>({});
  const isFlow = memberOf(block, 'flow') !== undefined;
  const drawn = useFlow(props);
  const chosen = marked.rule === undefined ? rulesFrom(drawn.flow, marked.step) : new Set([marked.rule]);
  const whole = findingsAt(scope.findings, blockPath(at)).filter(
    ({ path, code }) =>
      ['match', 'gives', 'rules'].includes(String(path.at(-1))) && !(isFlow && code.startsWith('FLOW_')),
  );
  return (
    <BlockFrame scope={scope} at={at}>
      {isFlow ? (
        <FlowSection
          {...{ scope, at, drawn, shown }}
          chosen={marked.step}
          onChoose={(step) => mark(step === marked.step ? {} : { step })}
          onExit={({ rule }) => {
            mark({ rule });
            goToRule(at, rule);
          }}
        />
      ) : null}
      <ChoiceCell
        scope={scope}
        path={blockPath(at, 'match')}
        label={text.match}
        hint={text.matchHint[shown.match]}
        choices={matches.map((value) => ({ value, title: text[value] }))}
        write={(to) => matchEdits(blockPath(at), shown, to as Match)}
      />
      <CellFindings findings={whole} />
      <ol class="rule-cards" {...placeMark(blockPath(at, 'rules'))}>
        {shown.rules.map((rule) => (
          <RuleCard
            key={rule.id}
            {...{ scope, at, shown, rule, parts }}
            way={drawn.ways.get(rule.id)}
            isChosen={chosen.has(rule.id)}
            onOpen={() => open(rule.at)}
          />
        ))}
      </ol>
      <AddRule {...{ scope, at, shown, parts }} />
      <Otherwise {...{ scope, at, shown, parts }} />
      {isFlow ? null : <DeclareFlow scope={scope} at={at} />}
      <RuleDialog
        scope={scope}
        path={blockPath(at, 'rules', opened ?? 0)}
        rule={opened === undefined ? undefined : shown.rules[opened]}
        onClose={() => open(undefined)}
      />
    </BlockFrame>
  );
}

interface PartProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly shown: ShownRules;
  readonly parts: readonly ShownPart[];
}

function AddRule({ scope, at, shown, parts }: PartProps) {
  const text = useText(rulesEditorText);
  const { edit, names } = scope;
  if (!edit) return null;
  const condition = newLeaf(names);
  if (condition === undefined) return <p class="muted small">{text.noNames}</p>;
  return (
    <div>
      <Button
        icon="plus"
        onClick={() => edit([addRuleEdit(blockPath(at), shown, parts, condition, text.newLabel)])}
      >
        {text.add}
      </Button>
    </div>
  );
}

function Otherwise({ scope, at, shown, parts }: PartProps) {
  const text = useText(rulesEditorText);
  const path = blockPath(at, 'otherwise');
  const { edit } = scope;
  if (!shown.hasOtherwise) {
    return (
      <div class="rule-card otherwise" {...placeMark(path)}>
        <p class="muted">{shown.match === 'all' ? text.allNone : text.noOtherwise}</p>
        {edit && shown.match !== 'all' ? (
          <div>
            <Button
              size="small"
              icon="plus"
              onClick={() => edit([{ op: 'set', path, value: openOutcome(parts, shown.match) }])}
            >
              {text.addOtherwise}
            </Button>
          </div>
        ) : null}
        <CellFindings findings={findingsAt(scope.findings, path)} />
      </div>
    );
  }
  return (
    <section class="rule-card otherwise" id={ruleAnchor(at, 'otherwise')} tabIndex={-1}>
      <header>
        <h3>{text.otherwise}</h3>
        <span class="muted small">{text.otherwiseHint}</span>
        {edit ? (
          <span class="row-actions">
            <IconButton
              icon="trash"
              label={text.removeOtherwise}
              onClick={() => edit([{ op: 'remove', path }])}
            />
          </span>
        ) : null}
      </header>
      <OutcomeFields scope={scope} path={path} parts={parts} />
    </section>
  );
}
