// Loads a component when it is first drawn and keeps its place meanwhile. Unlike a screen, a chart must not hold back its page.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** `height` in pixels is the chart's usual one; a caller's own `height` prop goes before it. */
export function lazily<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  height: number,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Lazily(props: Props) {
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (loaded) return;
      let isGone = false;
      load().then((found) => {
        loaded = found;
        if (!isGone) setComponent(() => found);
      });
      return () => {
        isGone = true;
      };
    }, []);
    if (Component) return <Component {...props} />;
    const asked = 'height' in props && typeof props.height === 'number' ? props.height : height;
    return <div class="chart-placeholder" style={{ height: `${asked}px` }} aria-hidden="true" />;
  };
}
