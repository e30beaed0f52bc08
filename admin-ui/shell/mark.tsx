// The mark: a ring with one quarter filled and a tail, which is a Q, a quarter of a year, and a wheel.

export function Mark({ size = 28 }: { readonly size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--brand-fill)" />
      <circle cx="16" cy="16" r="8.25" fill="none" stroke="#fff" stroke-width="2.5" />
      <path d="M16 16V7.75A8.25 8.25 0 0 1 24.25 16Z" fill="#fff" />
      <path d="m19.6 19.6 5.2 5.2" stroke="#fff" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}

/** The mark with the name, as the link to the first screen. */
export function Brand() {
  return (
    <a class="brand" href="/" aria-label="策衡 Quarterdeck">
      <Mark />
      <span>
        <strong>策衡</strong>
        <small>Quarterdeck</small>
      </span>
    </a>
  );
}
