// Which policy a file belongs to, and the address of a place in it: `incentives/commission.cases.yaml` → `/policies/commission?in=cases`.
import type { Path } from '../../../engine/index.ts';

const pattern = /^[a-z]+\/([a-z0-9-]+?)(?:\.(cases|rows))?\.yaml$/;

/** Undefined for a file that belongs to no policy. */
export const policyIdOf = (file: string): string | undefined => pattern.exec(file)?.[1];

/** The page on which a file is shown, at a place in it. The vocabulary and the edition have pages of their own. */
export function policyLink(file: string, path: Path = []): string {
  const [, id, part] = pattern.exec(file) ?? [];
  const page = id ?? (file === 'facts.yaml' || file === 'edition.yaml' ? file : undefined);
  return page === undefined ? '/policies' : pageLink(page, path, part);
}

/** The page of a policy by its id, or `facts.yaml` and `edition.yaml`. */
export function pageLink(page: string, path: Path = [], part?: string | undefined): string {
  const query = new URLSearchParams({
    ...(part !== undefined && { in: part }),
    ...(path.length > 0 && { at: JSON.stringify(path) }),
  }).toString();
  return `/policies/${page}${query && `?${query}`}`;
}

/** The place an address leads to, from its `at`. */
export function placeIn(at: string | undefined): Path | undefined {
  if (at === undefined) return undefined;
  try {
    const path: unknown = JSON.parse(at);
    return Array.isArray(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
