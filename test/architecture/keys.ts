import { lineOf, type Node, type Source, walk } from './source.ts';

/** The one file that listens to the keyboard and looks at the gamepads. */
const LISTENER = 'src/app/input/input.ts';
/** A control of the page moves, or is moved, by arrow keys while it has the focus: no command of the page. */
const CONTROLS = [
  // A page of others, on which there is no other listener.
  'src/app/player/nes-player.ts',
  'src/app/player/player-input.ts',
  'src/app/ui/parts/Tabs.tsx',
  'src/app/ui/pad/PadHandle.tsx',
  'src/app/ui/workbench/ButtonGrid.tsx',
  'src/app/ui/workbench/MemoryGrid.tsx',
  'src/app/ui/workbench/MenuBox.tsx',
  'src/app/ui/workbench/Pointed.tsx',
  'src/app/ui/workbench/grid-keys.ts',
  'src/app/ui/library/Shelf.tsx',
  'src/app/ui/library/grid-window.ts',
  'src/app/ui/workbench/Splitter.tsx',
  'src/app/ui/workbench/Rows.tsx',
  'src/app/ui/workbench/DockStack.tsx',
];
/** The room that knows keys by their codes, and that of texts, where a key can be called as its code is. */
const ROOMS = ['src/app/input/', 'src/app/i18n/'];

/** What `KeyboardEvent.code` can be: a place on the keyboard, named as no word of English is. */
const CODE =
  /^(Key[A-Z]|Digit\d|F\d{1,2}|Numpad\w+|Arrow(Up|Down|Left|Right)|(Shift|Control|Alt|Meta)(Left|Right)|Escape|Backspace|PageUp|PageDown|Backquote|Bracket(Left|Right))$/;
const EVENT = /^key(down|up|press)$/;
const ATTRIBUTE = /^(onKey(Down|Up|Press)(Capture)?|accesskey)$/i;

/** What `node` has to do with keys or gamepads that only the listener may have, if anything. */
function listening(node: Node): string | null {
  if (node.type === 'Literal' && EVENT.test(String(node.value))) return `listens to ${node.value}`;
  if (node.type === 'JSXAttribute') {
    const { name } = node.name as { name: unknown };
    return typeof name === 'string' && ATTRIBUTE.test(name) ? `has ${name}` : null;
  }
  if (node.type !== 'Identifier' && node.type !== 'IdentifierName') return null;
  return node.name === 'KeyboardEvent' || node.name === 'getGamepads' ? `knows ${node.name}` : null;
}

/**
 * Where keys have a meaning beside the table: files other than the one that listens for all of them, and codes of keys outside
 * the room of the table.
 */
export function strayKeys(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const { path } = source;
    const found: string[] = [];
    if (!path.startsWith('src/app/') || path === LISTENER || CONTROLS.includes(path)) return found;
    walk(source.program, (node) => {
      const isCode =
        node.type === 'Literal' && !ROOMS.some((room) => path.startsWith(room)) && CODE.test(String(node.value));
      const stray = listening(node) ?? (isCode ? `knows the key ${node.value}` : null);
      if (stray) found.push(`${path}:${lineOf(source, node.start)} ${stray}`);
    });
    return found;
  });
}
