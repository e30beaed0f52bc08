// Where the steps and exits of a drawn flow stand, measured after every change of their words or of the room they have.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box, Measures } from './flow-routes.ts';

interface Known {
  /** The same for the same measures, so that measuring again changes nothing. */
  readonly text: string;
  readonly measures: Measures;
}

export interface Measured {
  readonly root: RefObject<HTMLDivElement>;
  /** Absent until it was drawn once. */
  readonly measures: Measures | undefined;
}

export function useMeasures(): Measured {
  const root = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  const [known, setKnown] = useState<Known>();
  // After every render: a word more in a step moves what stands below it.
  useLayoutEffect(() => {
    const element = root.current;
    if (element) setKnown((before) => measured(element, before));
  });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setKnown((before) => measured(element, before)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { root, measures: known?.measures };
}

function measured(root: HTMLElement, before: Known | undefined): Known {
  const around = root.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - around.left, y: top - around.top, width, height };
  };
  const all = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-flow-${name}]`)];
  const steps = all('step').map((element) => [element.dataset.flowStep ?? '', boxOf(element)] as const);
  const exits = all('exit').map((element) => {
    const { y, height } = boxOf(element);
    return [Number.parseInt(element.dataset.flowExit ?? '', 10), y + height / 2] as const;
  });
  const { width, height } = around;
  const text = JSON.stringify([steps, exits, width, height]);
  return before?.text === text
    ? before
    : { text, measures: { steps: new Map(steps), exits: new Map(exits), width, height } };
}
