/** Drawn on a grid of 24, in the text's colour: what the page begins with. The others are in `later-icons.tsx`. */
const PATHS = {
  back: 'M14.5 5 7.5 12l7 7',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M8 5.2v13.6L19 12z',
  rewind: 'M20 6v12l-8-6zM12 6v12l-8-6z',
  states: 'M5 4.5h14v15l-7-4.2-7 4.2z',
  soundOn: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  soundOff: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  enlarge: 'M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15',
  shrink: 'M9 4.5V9H4.5M19.5 9H15V4.5M15 19.5V15h4.5M4.5 15H9v4.5',
  settings: 'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5v5M9 14v5',
  add: 'M12 5v14M5 12h14',
  remove: 'M6 6l12 12M18 6 6 18',
  update: 'M12 4.5v10M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  record: 'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
  star: 'M12 4.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z',
} as const;

/** Names one of these. */
export type IconName = keyof typeof PATHS;

/** A small drawing beside words, or in their place, named by the button it lies in: a screen reader does not see it. */
export function Drawing({ name, path }: { name: string; path: string }) {
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
      <path d={path} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** An icon that is there from the first. */
export function Icon({ name }: { name: IconName }) {
  return <Drawing name={name} path={PATHS[name]} />;
}
