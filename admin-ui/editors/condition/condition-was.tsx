// The condition as it was before the draft, in words, struck through, with the way back; shown where more than a value in it changed.
import type { Path } from '../../../engine/index.ts';
import { Was } from '../../components/was.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { isKnownToBase } from '../fields/edit-scope.ts';
import { pathInBase } from '../fields/path-in-base.ts';
import { copyOf } from '../written-data.ts';
import { conditionSentence } from './condition-sentence.ts';
import { sameButValues } from './same-but-values.ts';

export interface ConditionWasProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
}

export function ConditionWas({ scope, path, label }: ConditionWasProps) {
  const { document, base, edit, names } = scope;
  const before = base && pathInBase(document, base, path);
  if (!base || !before || !edit || !isKnownToBase(scope, path)) return null;
  const [now, then] = [document.writtenAt(path), base.writtenAt(before)];
  if (sameButValues(now, then)) return null;
  const copy = copyOf(base, before);
  return (
    <Was
      label={label}
      was={then === undefined ? '' : conditionSentence(base, before, names)}
      onUndo={() => edit([copy === undefined ? { op: 'remove', path } : { op: 'set', path, value: copy }])}
    />
  );
}
