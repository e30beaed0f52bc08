// True from the first time on: what unfolded because something was wrong in it must not fold up while it is being mended.
import { useRef } from 'preact/hooks';

export function useOnceTrue(now: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= now;
  return ever.current;
}
