/** Drawn on a grid of 24, in the text's colour; each is named by the button it lies in. */
const PATHS = {
  back: 'M14.5 5 7.5 12l7 7',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M8 5.2v13.6L19 12z',
  previous: 'M18 5.5v13L8.5 12zM6 5.5v13',
  next: 'M6 5.5v13l9.5-6.5zM18 5.5v13',
  fast: 'M4 6v12l8-6zM12 6v12l8-6z',
  slow: 'M5 6v12M10 6v12l9-6z',
  rewind: 'M20 6v12l-8-6zM12 6v12l-8-6z',
  clip: 'M4 6.5h11v11H4zM15 10.5l5-3v9l-5-3',
  pin: 'M9 4.5h6l-1 6 3.5 3.5h-11L10 10.5zM12 14v6',
  states: 'M5 4.5h14v15l-7-4.2-7 4.2z',
  soundOn: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  soundOff: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  enlarge: 'M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15',
  shrink: 'M9 4.5V9H4.5M19.5 9H15V4.5M15 19.5V15h4.5M4.5 15H9v4.5',
  settings: 'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5v5M9 14v5',
  gamepad:
    'M8 7.5h8a5 5 0 0 1 5 5v2.2a2.3 2.3 0 0 1-4.2 1.3l-1-1.5H8.2l-1 1.5a2.3 2.3 0 0 1-4.2-1.3v-2.2a5 5 0 0 1 5-5zM8.5 10v4M6.5 12h4M15 11.5v.1M17.5 12.8v.1',
  screen: 'M4 5.5h16v11H4zM9 19.5h6',
  add: 'M12 5v14M5 12h14',
  remove: 'M6 6l12 12M18 6 6 18',
  cartridge: 'M5 19.5v-13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v13h-3.5V17h-7v2.5zM8.5 8h7v5h-7z',
  pad: 'M8 7.5v9M3.5 12h9M17 14.5a1.8 1.8 0 1 0 0-.1M20 10.5a1.8 1.8 0 1 0 0-.1',
  undo: 'M4.5 9.5h9.5a5 5 0 0 1 0 10H9M8 5.5l-4 4 4 4',
  redo: 'M19.5 9.5H10a5 5 0 0 0 0 10h5M16 5.5l4 4-4 4',
  up: 'M5 14.5l7-7 7 7',
  down: 'M5 9.5l7 7 7-7',
  left: 'M14.5 5l-7 7 7 7',
  right: 'M9.5 5l7 7-7 7',
  update: 'M12 4.5v10M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  reset: 'M19 12a7 7 0 1 1-2.2-5.1M19.5 4v4.2h-4.2',
  power: 'M12 4v8M7 6.8a7.4 7.4 0 1 0 10 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  stop: 'M7 7h10v10H7z',
  record: 'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  star: 'M12 4.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z',
  edit: 'M5 19l.8-3.6L16 5.2l2.8 2.8L8.6 18.2z',
  list: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
} as const;

/** Names an icon. */
export type IconName = keyof typeof PATHS;

/** A small drawing beside words, or in their place: a screen reader does not see it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      aria-hidden="true"
      data-icon={name}
    >
      <path d={PATHS[name]} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
