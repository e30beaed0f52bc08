// What is set once for all bands: the amount they are about, how they count, what they give, what lies below them, and the guardrail.
import { isNumeric, type WrittenData } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { errorAt, scopeOf } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { nameChoices } from '../fields/name-choices.ts';
import { useOnceTrue } from '../fields/use-once-true.ts';
import { TypeFields } from '../gives/type-fields.tsx';
import { scalarText } from '../written-figure.ts';
import { modeEdits } from './band-edits.ts';
import { type BandsMode, hasRates, modes } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export function BandsSettings({ block }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const { shown, at, onType, worthType } = block;
  const scope = scopeOf(block);
  const isTroubled = ['on', 'mode', 'gives', 'below'].some(
    (member) => errorAt(scope, blockPath(at, member)) !== undefined,
  );
  const isOpen = useOnceTrue(isTroubled);
  if (!block.edit) return null;
  const belowType = hasRates(shown.mode) ? onType : worthType;
  return (
    <Disclosure title={text.settings} isOpen={isOpen}>
      <div class="stack">
        <div class="editor-settings">
          <ChoiceCell
            scope={scope}
            path={blockPath(at, 'on')}
            label={text.onWhat}
            choices={nameChoices(scope.names, isNumeric, shown.on)}
          />
          <ChoiceCell
            scope={scope}
            path={blockPath(at, 'mode')}
            label={text.mode}
            hint={text.modeHint[shown.mode]}
            choices={modes.map((value) => ({ value, title: text.modes[value] }))}
            read={(data: WrittenData | undefined) => scalarText(data)}
            write={(to) => modeEdits(blockPath(at), shown, to as BandsMode)}
          />
          {belowType && shown.below === '' ? (
            <FigureCell
              scope={scope}
              path={blockPath(at, 'below')}
              label={text.below}
              type={belowType}
              empty={text.noBelow}
            />
          ) : null}
        </div>
        {hasRates(shown.mode) ? null : (
          <TypeFields
            scope={scope}
            path={blockPath(at, 'gives')}
            types={['money', 'ratio', 'number', 'count']}
          />
        )}
        <SmoothingChoice block={block} />
      </div>
    </Disclosure>
  );
}

/** Steps between rates may be guarded or not; taking the guardrail off takes what was accepted under it with it. */
function SmoothingChoice({ block: { shown, edit, at } }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const path = blockPath(at, 'smoothing');
  if (!hasRates(shown.mode) || !edit) return null;
  return (
    <div>
      {shown.smoothing ? (
        <Button size="small" icon="trash" onClick={() => edit([{ op: 'remove', path }])}>
          {text.smoothingOff}
        </Button>
      ) : (
        <Button
          size="small"
          icon="plus"
          onClick={() => edit([{ op: 'set', path, value: { from: '0.5pp', to: '1pp' } }])}
        >
          {text.smoothingOn}
        </Button>
      )}
    </div>
  );
}
