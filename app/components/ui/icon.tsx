const paths = {
  check: 'M4.5 12.5l5 5 10-11',
  chosen: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5.5-6',
  cross: 'M6 6l12 12M18 6L6 18',
  skip: 'M5 12h13M13 7l5 5-5 5',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-.9.5-1.5 1.2-1.5 2.4M12 17.5v.5',
  heart:
    'M12 20s-7.5-4.6-7.5-10.2A4.2 4.2 0 0 1 12 7.3a4.2 4.2 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20z',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  leave: 'M10 4H5v16h5M9 12h11M16 8l4 4-4 4',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.5',
  warning: 'M12 4l9 16H3zM12 10.5v4M12 17v.5',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  join: 'M5 5c0 7 7 4 7 14M19 5c0 7-7 4-7 14',
  copy: 'M9 8h11v12H9zM5 16H4V4h11v1',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.1.8 3.5 2.9 3.5 5.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  home: 'M4 11l8-7 8 7v9h-5.5v-5.5h-5V20H4z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  speech: 'M4 5h16v11H11l-5 4v-4H4z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  offline:
    'M4 4l16 16M8.5 15.5a5 5 0 0 1 6 -.5M5 12a10 10 0 0 1 4-2.5M13 8.6A10 10 0 0 1 19 12M12 19v.5',
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line of writing turn around with it. */
const directional = new Set<IconName>(['skip', 'forward', 'back', 'leave', 'question']);

interface IconProps {
  readonly name: IconName;
}

/** Always beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: IconProps) {
  return (
    <svg
      className="icon"
      data-mirrors={directional.has(name) || undefined}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
