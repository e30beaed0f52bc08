// Runs a long computation slice by slice between frames, so that the page stays responsive however many rows there are.
import { useEffect, useState } from 'preact/hooks';

export interface InSlices<Result> {
  /** The latest whole result; that of the inputs before, while new ones are worked on. */
  readonly result: Result | undefined;
  readonly isWorking: boolean;
  /** What the computation last said about how far it is. */
  readonly progress: number;
}

/** As long as the page may be kept from drawing, in milliseconds. */
const breath = 24;

/**
 * Begins the computation anew whenever `start` is another function (hold it with useCallback); each `yield` is a place where it may
 * be interrupted. A computation that is no longer wanted is dropped where it stands.
 */
export function useInSlices<Result>(start: () => Generator<number, Result>): InSlices<Result> {
  const [state, setState] = useState<InSlices<Result>>({ result: undefined, isWorking: true, progress: 0 });
  useEffect(() => {
    const slices = start();
    let timer = setTimeout(work);
    function work(): void {
      const until = performance.now() + breath;
      let slice = slices.next();
      while (!slice.done && performance.now() < until) slice = slices.next();
      if (slice.done) {
        setState({ result: slice.value, isWorking: false, progress: 0 });
        return;
      }
      const progress = slice.value;
      setState(({ result }) => ({ result, isWorking: true, progress }));
      timer = setTimeout(work);
    }
    setState(({ result }) => ({ result, isWorking: true, progress: 0 }));
    return () => clearTimeout(timer);
  }, [start]);
  return state;
}
