import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROWS, type ScreenPart } from '../../../src/app/input/bindings.ts';
import { type Node, parseSource, ROOT, walk } from '../../architecture/source.ts';
import { BENCH_ROWS } from './workbench-verbs.ts';

const ALL = [...ROWS, ...BENCH_ROWS];

const FILES: Readonly<Record<Exclude<ScreenPart, 'pad'>, string>> = {
  toolbar: 'src/app/ui/play/Toolbar.tsx',
  menu: 'src/app/ui/play/PauseMenu.tsx',
  panel: 'src/app/ui/play/DevicePanel.tsx',
  music: 'src/app/ui/music/Music.tsx',
  bench: 'src/app/ui/workbench/StepBar.tsx',
};

interface Called extends Node {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly { readonly value?: unknown }[];
}

interface Attribute extends Node {
  readonly name: { readonly name: unknown };
  readonly value: { readonly type: string; readonly value?: unknown } | null;
}

/** Rows that buttons in a file are for: by `<Tool id="pause">`, or by `command('pause')`. */
function rowsIn(text: string): string[] {
  const found = new Set<string>();
  walk(parseSource('src/app/ui/App.tsx', text).program, (node) => {
    const attribute = node.type === 'JSXAttribute' ? (node as Attribute) : null;
    if (attribute?.name.name === 'id' && typeof attribute.value?.value === 'string') found.add(attribute.value.value);
    const call = node.type === 'CallExpression' ? (node as Called) : null;
    const asked = call?.callee.name === 'command' ? call.arguments[0]?.value : null;
    if (typeof asked === 'string') found.add(asked);
  });
  return [...found].filter((id) => ALL.some((row) => row.id === id)).sort();
}

test.each(Object.entries(FILES))(
  '%s has a button for each row that the table puts there, and no other',
  (place, file) => {
    const there = ALL.filter(({ screen }) => screen.includes(place as ScreenPart));
    // Sensors of a mat and keys of a keyboard are drawn all at once.
    const single = there.filter(({ group }) => group === undefined);
    expect(rowsIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual(single.map(({ id }) => id as string).sort());
  },
);

test('buttons are found however they are written', () => {
  expect(rowsIn('const A = () => <Tool id="pause" icon={command(\'mute\').label} />')).toEqual(['mute', 'pause']);
});
