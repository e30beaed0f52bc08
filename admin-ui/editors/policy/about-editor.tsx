// What a policy is called, why it is so, how often it may change, and what the owner still has to confirm about it.
import { useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { Reasons } from '../fields/reasons.tsx';
import { WordsCell } from '../fields/words-cell.tsx';

export function AboutEditor({ scope }: { readonly scope: EditScope }) {
  const text = useText(policyEditorText);
  return (
    <div class="stack">
      <WordsCell scope={scope} path={['title']} label={text.title} />
      <ChoiceCell
        scope={scope}
        path={['cadence']}
        label={text.cadence}
        choices={[
          { value: 'quarterly', title: text.quarterly },
          { value: 'yearly', title: text.yearly },
        ]}
      />
      <Reasons scope={scope} path={[]} />
    </div>
  );
}
