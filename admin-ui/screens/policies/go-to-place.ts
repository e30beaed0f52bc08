// Leads to the control a place of a file is shown by: the longest marked path that leads to it, see `placeMark`.
// What is marked stands in something that names the file (`data-file`), since paths alone are alike in all files.
import type { Path } from '../../../engine/index.ts';

interface Found {
  readonly element: HTMLElement;
  readonly length: number;
}

/** Brings the place into sight and the focus into it, as exactly as it is marked. False when nothing on the page is. */
export function goToPlace(file: string, path: Path): boolean {
  const found = nearest(file, path);
  if (!found) return false;
  arrive(found.element);
  if (found.length < path.length) goToPlaceSoon(file, path);
  return true;
}

/** Editors come a moment after their page: how often it is looked again, and how long apart in milliseconds. */
const [tries, apart] = [60, 100];

/** The same on a page that is still coming up: goes there again while something more exact appears. Returns what stops it. */
export function goToPlaceSoon(file: string, path: Path): () => void {
  let left = tries;
  let reached = -1;
  let focused: Element | null = null;
  const look = (): void => {
    const found = nearest(file, path);
    // Whoever has moved on is not called back.
    const isElsewhere =
      reached >= 0 && document.activeElement !== focused && isControl(document.activeElement);
    if (found && found.length > reached && !isElsewhere) {
      reached = found.length;
      arrive(found.element);
      focused = document.activeElement;
    }
    left -= 1;
    if (left === 0 || isElsewhere || reached === path.length) stop();
  };
  const timer = setInterval(look, apart);
  const stop = (): void => clearInterval(timer);
  return stop;
}

/** The heading of a new page, which gets the focus first, is nothing a person has chosen. */
const isControl = (element: Element | null): boolean =>
  element?.matches('a, button, input, select, textarea, summary') === true;

function nearest(file: string, path: Path): Found | undefined {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-place]')].flatMap((element) => {
    if (element.closest<HTMLElement>('[data-file]')?.dataset.file !== file) return [];
    const place = pathOf(element.dataset.place ?? '');
    const leads = place?.length !== 0 && place?.every((part, at) => path[at] === part) === true;
    return leads ? [{ element, length: place.length }] : [];
  });
  return marked.toSorted((a, b) => b.length - a.length)[0];
}

/** How long a place stands out once it is reached, in milliseconds. */
const standsOut = 2500;

function arrive(element: HTMLElement): void {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  // What is folded below the place may hold something more exact.
  const folded = element.querySelector<HTMLDetailsElement>(':scope > details');
  if (folded) folded.open = true;
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const control = element.querySelector<HTMLElement>('input, select, textarea, button:not(:disabled)');
  (control ?? focusable(element)).focus({ preventScroll: true });
  for (const other of document.querySelectorAll<HTMLElement>('[data-arrived]')) delete other.dataset.arrived;
  element.dataset.arrived = '';
  setTimeout(() => delete element.dataset.arrived, standsOut);
}

function focusable(element: HTMLElement): HTMLElement {
  if (element.tabIndex < 0) element.tabIndex = -1;
  return element;
}

function pathOf(mark: string): Path | undefined {
  try {
    const path: unknown = JSON.parse(mark);
    return Array.isArray(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
