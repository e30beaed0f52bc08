// What the team screen looks at: which view, which unit, which role. Kept while one visits a person and comes back.
import { signal } from '@preact/signals';
import type { TeamRow } from '../../workspace/team.ts';

export type TeamView = 'roles' | 'kpis';

/** The policies whose scorecards a view shows, in their order. */
export const policiesOf: Readonly<Record<TeamView, readonly string[]>> = {
  roles: ['role-scorecard'],
  kpis: ['kpi', 'kpi-content', 'kpi-after-sales'],
};

export const chosenView = signal<TeamView>('roles');

/** Empty for everyone. */
export const chosenUnit = signal('');
export const chosenRole = signal('');

/** The rows of a unit and a role, empty for all. What is not among them chooses nobody, and the page says so. */
export const rowsOf = (rows: readonly TeamRow[], unit: string, role: string): readonly TeamRow[] =>
  rows.filter((row) => (unit === '' || row.unit.zh === unit) && (role === '' || row.role === role));

export function chooseEveryone(): void {
  chosenUnit.value = '';
  chosenRole.value = '';
}

export const personLink = (person: string): string => `/team/${encodeURIComponent(person)}`;
