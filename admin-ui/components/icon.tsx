// The icons: our own small set, drawn on a 20 × 20 grid with one stroke. They are decoration; a label says what they mean.

const circle = 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z';

const paths = {
  gauge: 'M4.2 15.5a7.5 7.5 0 1 1 11.6 0M10 11.5l3.2-3.7M9.2 12.3a1 1 0 1 0 1.6-1.2 1 1 0 0 0-1.6 1.2Z',
  policy: 'M5 3h6.5L15 6.5V17H5ZM11.5 3v3.5H15M7.5 10h5M7.5 13.2h5',
  simulate: 'M3.5 3.5v13h13M6 13l3-4 2.8 2.2L16 5.5M12.8 5.5H16v3.2',
  review: `${circle}M7 10.2l2.2 2.2L13.2 8`,
  versions:
    'M6 6.5v7M14 7.8c0 3.2-8 2.2-8 5.2M7.8 4.7a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0ZM7.8 15.3a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0ZM15.8 6a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z',
  decisions: 'M9 5h8M9 10h8M9 15h8M3 5l1.2 1.2L6.5 4M3 10l1.2 1.2L6.5 9M3 15l1.2 1.2L6.5 14',
  terminal: 'M3 4h14v12H3ZM6 8l2.5 2L6 12M10.5 12.5H14',
  data: 'M16 5c0 1.3-2.7 2.3-6 2.3S4 6.3 4 5s2.7-2.3 6-2.3S16 3.7 16 5ZM4 5v10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3V5M4 10c0 1.3 2.7 2.3 6 2.3s6-1 6-2.3',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  undo: 'M7 4.5 3.5 8 7 11.5M3.5 8H12a4 4 0 0 1 0 8H8.5',
  edit: 'M4 16l.8-3.3 8.7-8.7 2.5 2.5-8.7 8.7ZM11.8 5.7l2.5 2.5',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11',
  copy: 'M7 7h9v9H7ZM13 7V4H4v9h3',
  search: 'M13.5 8.8a4.8 4.8 0 1 1-9.5 0 4.8 4.8 0 0 1 9.5 0ZM12.3 12.3 16.5 16.5',
  download: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  upload: 'M10 13V4M6.5 7.5 10 4l3.5 3.5M4 16.5h12',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6Z',
  receipt: 'M5 3h10v14l-2-1.5L11.5 17 10 15.5 8.5 17 7 15.5 5 17ZM8 7h4M8 10.5h4',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  sun: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1',
  moon: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z',
  auto: 'M3 4h14v9.5H3ZM7 16.5h6',
  'chevron-down': 'M5.5 8l4.5 4.5L14.5 8',
  'chevron-right': 'M8 5.5l4.5 4.5L8 14.5',
  'chevron-left': 'M12 5.5 7.5 10l4.5 4.5',
  'arrow-right': 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  'arrow-up': 'M10 15.5v-11M6 8.5l4-4 4 4',
  'arrow-down': 'M10 4.5v11M6 11.5l4 4 4-4',
  sort: 'M7 8l3-3 3 3M7 12l3 3 3-3',
  error: `${circle}M10 6.5v4.2M10 13.4v.1`,
  warning: 'M10 3.3 17.5 16.2h-15ZM10 8.2v3.6M10 13.9v.1',
  note: `${circle}M10 9.3v4.2M10 6.6v.1`,
  question: `${circle}M8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M10 13.7v.1`,
  calendar: 'M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5',
  clock: `${circle}M10 6v4l2.7 1.7`,
  person: 'M12.8 6.5a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM4.5 16.5c.4-3 2.6-4.7 5.5-4.7s5.1 1.7 5.5 4.7',
  team: 'M10 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM2.5 15.8c.3-2.7 2.2-4.2 5-4.2s4.7 1.5 5 4.2M12.5 4.7a2.5 2.5 0 0 1 0 4.6M14.2 12c2 .5 3.1 1.8 3.3 3.8',
  split: 'M3 6h4l6 8h4M13 6h4M3 14h4M15 4l2 2-2 2M15 12l2 2-2 2',
  merge: 'M3 5h3c4 0 4 5 8 5h3M3 15h3c4 0 4-5 8-5M14.5 7.5 17 10l-2.5 2.5',
  table: 'M3 4.5h14v11H3ZM3 8.5h14M8 8.5v7',
  chart: 'M4 16.5V10M8 16.5V5M12 16.5V8M16 16.5v-4',
  lock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  external: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
  play: 'M6.5 4.5v11l9-5.5Z',
  busy: 'M10 3a7 7 0 1 1-7 7',
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
  readonly size?: number | undefined;
}

export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.2 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
