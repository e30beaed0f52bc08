// What can be done with a step as a whole: move it among the others, or take it out. Steps read only what stands above them.
import type { Edit } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Popover } from '../../components/popover.tsx';
import { toast } from '../../components/toast.tsx';
import { useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { blockPath } from '../block-editor.ts';

export interface BlockActionsProps {
  readonly at: number;
  readonly count: number;
  readonly label: string;
  readonly edit: (edits: readonly Edit[]) => void;
}

export function BlockActions({ at, count, label, edit }: BlockActionsProps) {
  const text = useText(policyEditorText);
  const move = (to: number) => edit([{ op: 'move', path: blockPath(at), to }]);
  const remove = () => {
    edit([{ op: 'remove', path: blockPath(at) }]);
    toast(text.removedBlock(label));
  };
  return (
    <Popover icon="more" label={text.more(label)}>
      <div class="block-menu">
        <Button look="quiet" icon="arrow-up" disabled={at === 0} onClick={() => move(at - 1)}>
          {text.up}
        </Button>
        <Button look="quiet" icon="arrow-down" disabled={at === count - 1} onClick={() => move(at + 1)}>
          {text.down}
        </Button>
        <Button look="quiet" icon="trash" disabled={count === 1} onClick={remove}>
          {text.remove}
        </Button>
      </div>
    </Popover>
  );
}
