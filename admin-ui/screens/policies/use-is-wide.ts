// Whether the page is wide enough for two columns. The same width stands in style/policies.css.
import { useEffect, useState } from 'preact/hooks';

const query = '(width >= 75rem)';

export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setWide(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return isWide;
}
