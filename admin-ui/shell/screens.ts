// The list of screens, in the order of the loop: adjust, simulate, publish, explain. One line here makes a screen reachable.
// It must not import a screen directly: each is loaded when it is first opened.

import type { FunctionComponent } from 'preact';
import { lazy } from 'preact-iso';
import type { IconName } from '../components/icon.tsx';

export interface Screen {
  /** The link; what is below it belongs to the screen too (`/policies/commission`). */
  readonly path: string;
  /** Its name: a key of language/shell.ts. */
  readonly title:
    | 'quarter'
    | 'policies'
    | 'simulate'
    | 'review'
    | 'questions'
    | 'team'
    | 'statement'
    | 'versions'
    | 'decisions'
    | 'authorization'
    | 'tryIt'
    | 'data';
  readonly icon: IconName;
  /** `loop` stands in the phone's bottom bar, `record` under "more". */
  readonly group: 'loop' | 'record';
  readonly component: LazyScreen;
}

export type LazyScreen = FunctionComponent & { preload(): Promise<unknown> };

/** Loads a screen on first use. Screens read their own route, so they take no props. */
const screen = (load: () => Promise<FunctionComponent>): LazyScreen => lazy(load) as LazyScreen;

export const screens: readonly Screen[] = [
  {
    path: '/',
    title: 'quarter',
    icon: 'gauge',
    group: 'loop',
    component: screen(async () => (await import('../screens/quarter/index.tsx')).QuarterScreen),
  },
  {
    path: '/policies',
    title: 'policies',
    icon: 'policy',
    group: 'loop',
    component: screen(async () => (await import('../screens/policies/index.tsx')).PoliciesScreen),
  },
  {
    path: '/simulate',
    title: 'simulate',
    icon: 'simulate',
    group: 'loop',
    component: screen(async () => (await import('../screens/simulate/index.tsx')).SimulateScreen),
  },
  {
    path: '/review',
    title: 'review',
    icon: 'review',
    group: 'loop',
    component: screen(async () => (await import('../screens/review/index.tsx')).ReviewScreen),
  },
  {
    path: '/questions',
    title: 'questions',
    icon: 'question',
    group: 'record',
    component: screen(async () => (await import('../screens/questions/index.tsx')).QuestionsScreen),
  },
  {
    path: '/team',
    title: 'team',
    icon: 'team',
    group: 'record',
    component: screen(async () => (await import('../screens/team/index.tsx')).TeamScreen),
  },
  {
    path: '/statement',
    title: 'statement',
    icon: 'receipt',
    group: 'record',
    component: screen(async () => (await import('../screens/statement/index.tsx')).StatementScreen),
  },
  {
    path: '/versions',
    title: 'versions',
    icon: 'versions',
    group: 'record',
    component: screen(async () => (await import('../screens/versions/index.tsx')).VersionsScreen),
  },
  {
    path: '/decisions',
    title: 'decisions',
    icon: 'decisions',
    group: 'record',
    component: screen(async () => (await import('../screens/decisions/index.tsx')).DecisionsScreen),
  },
  {
    path: '/authorization',
    title: 'authorization',
    icon: 'lock',
    group: 'record',
    component: screen(async () => (await import('../screens/authorization/index.tsx')).AuthorizationScreen),
  },
  {
    path: '/try-it',
    title: 'tryIt',
    icon: 'terminal',
    group: 'record',
    component: screen(async () => (await import('../screens/try-it/index.tsx')).TryItScreen),
  },
  {
    path: '/data',
    title: 'data',
    icon: 'data',
    group: 'record',
    component: screen(async () => (await import('../screens/data/index.tsx')).DataScreen),
  },
];

/** Every component and chart on one page, for looking and for tests. Linked from nowhere. */
export const gallery = screen(async () => (await import('../screens/gallery/index.tsx')).GalleryScreen);

/** The screen a path belongs to. */
export function screenAt(path: string): Screen | undefined {
  return screens.find((each) => (each.path === '/' ? path === '/' : `${path}/`.startsWith(`${each.path}/`)));
}
