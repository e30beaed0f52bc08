// The door to what Review and Versions show alike. The comparison of texts is loaded when it is first drawn.
import { lazily } from '../charts/lazily.tsx';

export { EditionChanges } from './edition-changes.tsx';
export { isTypedDifference, type MoneyDifference, mainDifference, policyEffects } from './team-effects.ts';
export { TeamEffects } from './team-effects-view.tsx';

export const TextDiff = lazily(async () => (await import('./text-diff.tsx')).TextDiff, 240);
