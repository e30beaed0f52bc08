// Whether an element has come into sight, or near it: what is costly is worked out only for what someone may look at.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far below and above the window counts as near. */
const near = '300px 0px';

export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (isSeen || !target) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: near },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
