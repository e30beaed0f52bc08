// Goes to the place an address names, once for each address.

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { placeIn } from '../quarter/policy-link.ts';
import { goToPlaceSoon } from './go-to-place.ts';

/** `files` are by the part an address names (`in=cases`), that of no part under `''`; `prepare` brings into view what holds the place. */
export function useArrival(files: Readonly<Record<string, string>>, prepare: (shown: 'rules') => void): void {
  const { query } = useLocation();
  const { at, in: part = '' } = query as { readonly at?: string; readonly in?: string };
  const file = files[part];
  useEffect(() => {
    const path = placeIn(at);
    if (!path || file === undefined) return undefined;
    prepare('rules');
    return goToPlaceSoon(file, path);
  }, [at, file, prepare]);
}
