import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder, ROOT } from './source.ts';
import { declarationsOf, idleExceptions, strayHovers, strayStyles } from './style.ts';

const sheets = new Map(
  filesUnder('src')
    .filter((path) => path.endsWith('.css'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

describe('every style sheet is made of the tokens', () => {
  test('all of them', () => {
    expect(sheets.size).toBeGreaterThan(40);
    expect([...sheets].flatMap(([path, css]) => strayStyles(path, css))).toEqual([]);
  });

  test('every exception is one', () => {
    expect(idleExceptions(sheets)).toEqual([]);
  });

  test('every token that is used is there, and every one that is there is used', () => {
    const known = new Set<string>();
    const used = new Set<string>();
    for (const css of sheets.values()) {
      for (const { property, value } of declarationsOf(css)) {
        if (property.startsWith('--')) known.add(property);
        for (const [, name] of value.matchAll(/var\((--[\w-]+)/g)) used.add(name);
      }
    }
    const scripts = filesUnder('src/app')
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(ROOT, path), 'utf8'))
      .join('\n');
    expect([...used].filter((name) => !known.has(name) && !scripts.includes(name))).toEqual([]);
    expect([...known].filter((name) => !used.has(name) && !scripts.includes(name))).toEqual([]);
  });

  test('what a mouse over it changes is so where there is a mouse: a finger would leave it so', () => {
    const found = [...sheets].flatMap(([path, css]) => strayHovers(css).map((selector) => `${path} ${selector}`));
    // The bar comes back in full screen: for a mouse beside a touch screen as well.
    expect(found).toEqual([
      'src/app/ui/play/Toolbar.module.css :global([data-full="true"][data-touch="false"]) .bar:hover',
    ]);
  });

  test('no component has colours of its own', () => {
    const parts = filesUnder('src/app/ui').filter((path) => path.endsWith('.tsx'));
    expect(parts.length).toBeGreaterThan(40);
    const stray = parts.filter((path) =>
      /["'`]#[0-9a-f]{3,8}["'`]|\brgba?\(/i.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(stray).toEqual([]);
  });
});

test.each([
  ['.any:hover { color: red }', ['.any:hover']],
  ['.any { color: red }\n.any:hover,\n.other { color: red }', ['.any:hover']],
  ['@media (hover: hover) {\n  .any:hover { color: red }\n  .other:hover { color: red }\n}', []],
  ['@media (hover: hover) { .any:hover { color: red } }\n.other:hover { color: red }', ['.other:hover']],
])('hovers outside of where there is a mouse: %s', (css, selectors) => {
  expect(strayHovers(css)).toEqual(selectors);
});

test.each([
  ['color: #123456', 'a colour'],
  ['background: rgb(0 0 0 / 50%)', 'a colour'],
  ['border: 1px solid gold', 'a colour'],
  ['--mine: #fff', 'a colour'],
  ['transition: opacity 200ms', 'a time'],
  ['animation: rise 0.2s', 'a time'],
  ['padding: 6px', 'a space'],
  ['margin: 0 auto 1.5rem', 'a space'],
  ['gap: var(--space-8) 10px', 'a space'],
  ['margin-inline-start: 5vw', 'a space'],
  ['padding: clamp(1rem, 4vw, 2rem)', 'a space'],
  ['font-size: 14px', 'a text size'],
  ['font-size: 0.9em', 'a text size'],
  ['font: 400 1rem / 1.5 var(--sans)', 'a font'],
  ['font: 400 var(--size-body) / 1.5 Georgia, serif', 'a font'],
  ['border-radius: 12px', 'a radius'],
  ['border-radius: 12%', 'a radius'],
  ['border-start-start-radius: calc(var(--radius) - 4px)', 'a radius'],
])('found: %s', (declaration, kind) => {
  expect(strayStyles('src/app/ui/Any.module.css', `.any {\n  ${declaration};\n}`)).toEqual([
    `src/app/ui/Any.module.css:2 ${declaration} (${kind})`,
  ]);
});

test.each([
  'color: var(--text)',
  'background: transparent',
  'border: 1.5px solid var(--line)',
  'padding: var(--space-8) calc(var(--gap) - var(--space-12)) 0',
  'margin-top: clamp(var(--space-24), 5vw, var(--space-40))',
  'margin: 0 auto',
  'font: inherit',
  'font: 500 var(--size-fine) / 1.5 var(--sans)',
  'font-size: min(var(--size-fine), var(--wide) * 0.25)',
  'border-radius: 50%',
  'border-radius: var(--radius) var(--radius) 0 0',
  'transition: transform var(--quick) var(--ease)',
  'inset: 12px',
  'content: "#fff 12px"',
])('no objection to %s', (declaration) => {
  expect(strayStyles('src/app/ui/Any.module.css', `.any {\n  /* 12px #fff */\n  ${declaration};\n}`)).toEqual([]);
});
