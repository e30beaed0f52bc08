// A value one frame later: what is typed is on the screen first, and what takes longer to work out follows it.
import { useEffect, useState } from 'preact/hooks';

export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  // Effects run after the paint.
  useEffect(() => setLate(() => value), [value]);
  return late;
}
