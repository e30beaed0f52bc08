// The last value that there was: while a rule is being typed it may not compile, and what it drew before stays in sight.
import { useRef } from 'preact/hooks';

export function useLastDefined<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
