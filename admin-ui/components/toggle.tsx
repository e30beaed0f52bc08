// Yes or no: a switch for what takes effect at once, a chip for a filter or one of several conditions.
import type { ComponentChildren } from 'preact';

export interface ToggleProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Toggle({ isOn, onToggle, disabled, children }: ToggleProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      disabled={disabled}
      onClick={() => onToggle(!isOn)}
    >
      {children}
    </button>
  );
}

export function Chip({ isOn, onToggle, disabled, children }: ToggleProps) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isOn}
      disabled={disabled}
      onClick={() => onToggle(!isOn)}
    >
      {children}
    </button>
  );
}
