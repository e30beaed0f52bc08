// Which keys go back and forth through the changes of the draft. In a field of the policy they are the draft's; in any other text being
// typed (a reason, a search) they stay the browser's.

type Asked = 'undo' | 'redo';

export function undoKeyOf(event: KeyboardEvent): Asked | undefined {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  const asked = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
  return asked && !isOwnText(event.target) ? asked : undefined;
}

const typing = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable=true]';

const isOwnText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(typing) && target.closest('[data-place]') === null;
