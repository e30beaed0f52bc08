// The address of the policy a file holds: `incentives/commission.yaml` → `/policies/commission`.

/** Files that hold no policy lead to the list. */
export function policyLink(file: string): string {
  const [, id] = /^[a-z]+\/([a-z0-9-]+?)(?:\.cases)?\.yaml$/.exec(file) ?? [];
  return id === undefined ? '/policies' : `/policies/${id}`;
}
