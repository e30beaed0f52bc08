// What a rule, or `otherwise`, gives: one value for every part.
import type { Path } from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import type { ShownPart } from '../fields/shown-parts.ts';
import { unitText } from '../fields/units.ts';
import { ValueCell } from '../fields/value-cell.tsx';

export interface OutcomeFieldsProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly parts: readonly ShownPart[];
}

export function OutcomeFields({ scope, path, parts }: OutcomeFieldsProps) {
  const whole = findingsAt(scope.findings, path).filter((finding) => finding.path.length === path.length);
  return (
    <div class="outcome" {...placeMark(path)}>
      {parts.map((part) => (
        <ValueCell
          key={part.key}
          scope={scope}
          path={[...path, part.key]}
          label={scope.edit ? labelOf(part) : say(part.label)}
          type={part.type}
          mayBeUnset
          columnKey="from"
        />
      ))}
      <CellFindings findings={whole} />
    </div>
  );
}

/** A field says its unit in its label; where there is nothing to fill in, the value itself says it. */
function labelOf({ label, type }: ShownPart): string {
  const unit = type.kind === 'code' ? '' : unitText(type);
  return unit === '' ? say(label) : `${say(label)} · ${unit}`;
}
