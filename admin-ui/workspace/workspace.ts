// What the page works on: the editions the server has, the one in force, the draft if there is one, and the loaded team.
import { computed, effect, signal } from '@preact/signals';
import { both } from '../../engine/index.ts';
import { unpublishedDraft } from '../shell/draft-notice.tsx';
import { api, type EditionSummary, type Problem } from './api.ts';
import { type OpenedDraft, openDraft } from './draft.ts';
import { type OpenedEdition, openEdition } from './opened-edition.ts';
import { teamData } from './team.ts';

export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const loadState = signal<LoadState>({ kind: 'loading' });

/** Every edition, by effective date. */
export const editions = signal<readonly EditionSummary[]>([]);

/** The edition in force today. */
export const inForce = signal<OpenedEdition | undefined>(undefined);

/** The draft that is worked on: the newest one. */
export const draft = signal<OpenedDraft | undefined>(undefined);

/** What screens show: the draft while there is one, else the edition in force. */
export const current = computed<OpenedEdition | undefined>(() => draft.value ?? inForce.value);

const opened = new Map<string, OpenedEdition>();

/** Loads everything the page needs; called at start, after publishing, and to try again. */
export async function load(): Promise<void> {
  const [list, team] = await Promise.all([api.editions(), api.team()]);
  const problem = list.problem ?? team.problem;
  if (problem) {
    loadState.value = { kind: 'failed', problem };
    return;
  }
  editions.value = list.value ?? [];
  if (team.value) teamData.value = team.value;
  const active = editions.value.find((each) => each.inForce);
  inForce.value = active && (await opening(active.id));
  const newest = editions.value.filter((each) => each.state === 'draft').at(-1);
  if (newest?.id !== draft.value?.id || newest === undefined)
    draft.value = newest && (await openingDraft(newest));
  loadState.value = { kind: 'ready' };
}

/** Opens any edition for looking. One that is published cannot change, and is read from the server once. */
export async function opening(id: string): Promise<OpenedEdition | undefined> {
  const known = opened.get(id);
  if (known) return known;
  const { value } = await api.files(id);
  if (!value) return undefined;
  const edition = openEdition(id, new Map(value.map(({ path, text }) => [path, text])));
  if (editions.value.some((each) => each.id === id && each.state === 'published')) opened.set(id, edition);
  return edition;
}

async function openingDraft(summary: EditionSummary): Promise<OpenedDraft | undefined> {
  const from = summary.from ?? inForce.value?.id;
  const base = from === undefined ? undefined : await opening(from);
  const { value } = await api.files(summary.id);
  return base && value ? openDraft(summary, value, base) : undefined;
}

/** Starts the draft of a quarter as a copy of an edition. Returns the problem when the server will not. */
export async function startDraft(
  id: string,
  from: string,
  effectiveFrom: string,
): Promise<Problem | undefined> {
  const { problem } = await api.createDraft({ id, from, effectiveFrom });
  if (!problem) await load();
  return problem;
}

const unsaved: Problem = {
  status: 0,
  code: 'UNSAVED',
  message: both(
    '草案还没有保存到服务器,因此没有发布;请先处理页面上方的保存问题',
    'the draft has not reached the server, so nothing was published; settle the saving at the top of the page first',
  ),
  body: {},
};

/** Publishes the draft as it was reviewed, after everything typed is saved. */
export async function publishDraft(request: {
  readonly by: string;
  readonly reason?: string;
  readonly contentHash: string;
}): Promise<Problem | undefined> {
  const open = draft.value;
  if (!open || !(await open.flush())) return unsaved;
  const { problem } = await api.publish(open.id, request);
  if (!problem) await load();
  return problem;
}

/** Throws the draft away. */
export async function discardDraft(): Promise<Problem | undefined> {
  const open = draft.value;
  if (!open) return undefined;
  const { problem } = await api.removeDraft(open.id);
  if (!problem) await load();
  return problem;
}

/** Keeps the banner in step with the draft. Call once. */
export function followDraft(): void {
  effect(() => {
    const open = draft.value;
    unpublishedDraft.value = open && { edition: open.id, changes: open.changes.value.length };
  });
}
