// Which policy a file belongs to, and its address: `incentives/commission.cases.yaml` → `commission` → `/policies/commission`.

/** Undefined for a file that belongs to no policy. */
export const policyIdOf = (file: string): string | undefined =>
  /^[a-z]+\/([a-z0-9-]+?)(?:\.cases|\.rows)?\.yaml$/.exec(file)?.[1];

/** Files that belong to no policy lead to the list. */
export function policyLink(file: string): string {
  const id = policyIdOf(file);
  return id === undefined ? '/policies' : `/policies/${id}`;
}
