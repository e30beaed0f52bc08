// Where a popover or tooltip lies: below its button, above when there is no room, always inside the window.

const gap = 6;
const margin = 8;

export function placeBeside(floating: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const size = floating.getBoundingClientRect();
  const centred = at.left + at.width / 2 - size.width / 2;
  const left = Math.max(margin, Math.min(centred, window.innerWidth - size.width - margin));
  const fitsBelow = at.bottom + gap + size.height + margin <= window.innerHeight;
  const top = fitsBelow ? at.bottom + gap : Math.max(margin, at.top - gap - size.height);
  floating.style.left = `${left}px`;
  floating.style.top = `${top}px`;
}
