// The five systems of the source, in its order, and how often a policy may change (rulebook M5).

export const systems = ['goals', 'incentives', 'process', 'tools', 'team'] as const;
export type System = (typeof systems)[number];

export const cadences = ['quarterly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];
