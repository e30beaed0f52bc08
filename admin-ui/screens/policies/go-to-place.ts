// Leads from a finding to the control it is about: the longest marked path that leads to it, see `placeMark`.
import type { Path } from '../../../engine/index.ts';

/** Brings the place into sight and the focus into it. False when nothing on the page is marked with it. */
export function goToPlace(path: Path): boolean {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-place]')].flatMap((element) => {
    const place = pathOf(element.dataset.place ?? '');
    return place && place.length > 0 && place.every((part, at) => path[at] === part)
      ? [{ element, place }]
      : [];
  });
  const [nearest] = marked.toSorted((a, b) => b.place.length - a.place.length);
  if (!nearest) return false;
  const { element } = nearest;
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const control = element.querySelector<HTMLElement>('input, select, textarea, button');
  (control ?? focusable(element)).focus({ preventScroll: true });
  return true;
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
