// What the list asks the server for, and what comes back. The filters stand in the page's address, so that a list can be sent on.
import { isWrittenMap, type Written, type WrittenMap } from '../../../engine/index.ts';
import { type Decision, listAt, readDecision, textAt } from '../../answers/answer.ts';

export interface Filters {
  readonly policy: string;
  readonly edition: string;
  /** Days, both included; empty for any. */
  readonly from: string;
  readonly to: string;
}

const names = ['policy', 'edition', 'from', 'to'] as const;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export function filtersOf(query: Readonly<Record<string, string>>): Filters {
  const day = (text: string | undefined): string => (text !== undefined && dayPattern.test(text) ? text : '');
  const { policy = '', edition = '', from, to } = query;
  return { policy, edition, from: day(from), to: day(to) };
}

/** As the address and the server's query both have it; empty where nothing is asked for. */
export function queryText(filters: Filters, more: Readonly<Record<string, string>> = {}): string {
  const asked = names.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]]));
  const text = new URLSearchParams([...asked, ...Object.entries(more)]).toString();
  return text === '' ? '' : `?${text}`;
}

export interface DecisionsPage {
  readonly decisions: readonly Decision[];
  /** Where older ones begin; absent when there are none. */
  readonly next?: string | undefined;
}

export function readPage(body: Written): DecisionsPage {
  const map: WrittenMap = isWrittenMap(body) ? body : {};
  return {
    decisions: listAt(map, 'decisions').map(readDecision),
    next: textAt(map, 'next') || undefined,
  };
}
