import { Drawing, Icon, type IconName } from './icons.tsx';

/** As those of `icons.tsx`, for parts that are fetched when they are wanted. */
const PATHS = {
  previous: 'M18 5.5v13L8.5 12zM6 5.5v13',
  next: 'M6 5.5v13l9.5-6.5zM18 5.5v13',
  fast: 'M4 6v12l8-6zM12 6v12l8-6z',
  slow: 'M5 6v12M10 6v12l9-6z',
  clip: 'M4 6.5h11v11H4zM15 10.5l5-3v9l-5-3',
  pin: 'M9 4.5h6l-1 6 3.5 3.5h-11L10 10.5zM12 14v6',
  gamepad:
    'M8 7.5h8a5 5 0 0 1 5 5v2.2a2.3 2.3 0 0 1-4.2 1.3l-1-1.5H8.2l-1 1.5a2.3 2.3 0 0 1-4.2-1.3v-2.2a5 5 0 0 1 5-5zM8.5 10v4M6.5 12h4M15 11.5v.1M17.5 12.8v.1',
  screen: 'M4 5.5h16v11H4zM9 19.5h6',
  cartridge: 'M5 19.5v-13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v13h-3.5V17h-7v2.5zM8.5 8h7v5h-7z',
  pad: 'M8 7.5v9M3.5 12h9M17 14.5a1.8 1.8 0 1 0 0-.1M20 10.5a1.8 1.8 0 1 0 0-.1',
  undo: 'M4.5 9.5h9.5a5 5 0 0 1 0 10H9M8 5.5l-4 4 4 4',
  redo: 'M19.5 9.5H10a5 5 0 0 0 0 10h5M16 5.5l4 4-4 4',
  up: 'M5 14.5l7-7 7 7',
  down: 'M5 9.5l7 7 7-7',
  left: 'M14.5 5l-7 7 7 7',
  right: 'M9.5 5l7 7-7 7',
  reset: 'M19 12a7 7 0 1 1-2.2-5.1M19.5 4v4.2h-4.2',
  power: 'M12 4v8M7 6.8a7.4 7.4 0 1 0 10 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  stop: 'M7 7h10v10H7z',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  edit: 'M5 19l.8-3.6L16 5.2l2.8 2.8L8.6 18.2z',
  more: 'M12 5.5v.1M12 12v.1M12 18.5v.1',
  stepOver: 'M4 13a8 6.5 0 0 1 14.5-3M19 4.5V10h-5.5M12 18v.1',
  stepInto: 'M12 3.5V14M7.5 10l4.5 4.5 4.5-4.5M12 19v.1',
  stepOut: 'M12 14.5V4M7.5 8L12 3.5 16.5 8M12 19v.1',
  stepLine: 'M4 5.5h16M4 18.5h16M12 8v7.5M9 12.5l3 3 3-3',
  stepBack: 'M12 19.5V9M7.5 13L12 8.5l4.5 4.5M5 4.5h14',
  stepBackOver: 'M20 13A8 6.5 0 0 0 5.5 10M5 4.5V10h5.5M12 18v.1',
  toNmi: 'M5 5v14M19 12H9M12.5 8L9 12l3.5 4M19 7v10',
  toIrq: 'M13 3.5L6 13h5.5L10.5 20.5 18 10.5h-5.5z',
  roll: 'M4 7.5h6M8.5 12H15M4 16.5h3M11 16.5h5M19.5 4.5v15',
  close: 'M6 6l12 12M18 6L6 18',
  bench: 'M4.5 5.5h15v13h-15zM4.5 9.5h15M14.5 9.5v9M7.5 13h4M7.5 15.5h2.5',
  list: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
} as const;

/** Names any icon. */
export type AnyIconName = IconName | keyof typeof PATHS;

const isLater = (name: AnyIconName): name is keyof typeof PATHS => name in PATHS;

/** An icon, wherever it is drawn. */
export function AnyIcon({ name }: { name: AnyIconName }) {
  return isLater(name) ? <Drawing name={name} path={PATHS[name]} /> : <Icon name={name} />;
}
