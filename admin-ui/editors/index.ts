// The editors by kind of block, each loaded when it is first drawn. A kind without a line here gets the plain form.
import { lazily } from '../charts/lazily.tsx';
import type { BlockEditor } from './block-editor.ts';

const plain: BlockEditor = lazily(async () => (await import('./plain/index.tsx')).PlainEditor, 200);

const editors: Readonly<Record<string, BlockEditor>> = {
  bands: lazily(async () => (await import('./bands/index.tsx')).BandsEditor, 420),
  formula: lazily(async () => (await import('./formula/index.tsx')).FormulaEditor, 260),
  lookup: lazily(async () => (await import('./lookup/index.tsx')).LookupEditor, 320),
  rank: lazily(async () => (await import('./rank/index.tsx')).RankEditor, 160),
  rules: lazily(async () => (await import('./rules/index.tsx')).RulesEditor, 420),
  scorecard: lazily(async () => (await import('./scorecard/index.tsx')).ScorecardEditor, 420),
};

/** The editor for a kind of block. */
export const editorFor = (kind: string): BlockEditor =>
  (Object.hasOwn(editors, kind) ? editors[kind] : undefined) ?? plain;
