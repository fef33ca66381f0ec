import { expect, test } from 'vitest';
import { FILTERS, fetchFilter, fetchLook } from '../../../../src/app/picture/filters/catalogue.ts';
import { INPUTS, type Pass } from '../../../../src/app/picture/filters/filter.ts';
import { LOOKS } from './looks.ts';

/** The body that begins at the brace at or after `from`, without it; and where it ends. */
function bodyAt(text: string, from: number): { body: string; end: number } {
  const start = text.indexOf('{', from);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    if (depth === 0) return { body: text.slice(start + 1, at), end: at + 1 };
  }
  throw new Error('A brace is not closed.');
}

/** What `count` gives for `text`, where loops count as often as they run, and functions of the shader as often as they are called. */
function counted(text: string, functions: ReadonlyMap<string, string>, count: (text: string) => number): number {
  const loop = /for \(int \w+ = (-?\d+); \w+ < (\d+); \w+\+\+\)/.exec(text);
  if (loop) {
    const { body, end } = bodyAt(text, loop.index);
    const rest = text.slice(0, loop.index) + text.slice(end);
    const times = Number(loop[2]) - Number(loop[1]);
    return times * counted(body, functions, count) + counted(rest, functions, count);
  }
  let sum = count(text);
  for (const [name, body] of functions) {
    const calls = text.match(new RegExp(`\\b${name}\\(`, 'g'))?.length ?? 0;
    if (calls > 0) sum += calls * counted(body, functions, count);
  }
  return sum;
}

/** Fetches from textures, and operations (signs of arithmetic, comparisons and calls of what GLSL has), for each pixel of a pass. */
function costOf({ shader }: Pass): { fetches: number; operations: number } {
  const text = INPUTS + shader;
  const functions = new Map<string, string>();
  for (const found of text.matchAll(/^(?:float|u?vec\d|ivec\d|void|int|uint) (\w+)\(.*\) \{$/gm)) {
    functions.set(found[1], bodyAt(text, found.index).body);
  }
  const main = functions.get('main')!;
  functions.delete('main');
  const of = (pattern: RegExp) => counted(main, functions, (part) => part.match(pattern)?.length ?? 0);
  const calls = /\b(?:mix|clamp|min|max|floor|pow|sqrt|abs|dot|mod|round|lessThanEqual)\(/g;
  return { fetches: of(/\b(?:texelFetch|texture)\(/g), operations: of(/ (?:[-+*/%]|<|>|==|>>|<<|\^|&) /g) + of(calls) };
}

const total = (passes: readonly Pass[]) => passes.map(costOf).reduce((sum, { fetches }) => sum + fetches, 0);

test('counts what it is to count', () => {
  const shader =
    'float a(int x) {\n  return texelFetch(p, x, 0).r * 2.0;\n}\nvoid main() {\n  for (int i = -1; i < 2; i++) {\n    b = a(i) + a(i);\n  }\n}';
  expect(costOf({ shader })).toEqual({ fetches: 6, operations: 9 });
});

test('composite fetches twelve times for each of its pixels, then four on its way to the screen', async () => {
  const { passes } = await fetchFilter('composite');
  expect(passes.map((pass) => costOf(pass).fetches)).toEqual([10, 2, 4]);
  expect(total(passes.slice(0, -1))).toBeLessThanOrEqual(12);
});

test('a picture tube fetches ten times for each pixel of the screen', async () => {
  const { passes } = await fetchLook(LOOKS['tube, composite'].options);
  expect(costOf(passes.at(-1)!).fetches).toBeLessThanOrEqual(16);
  // What glows is worked out for each of 64 x 60 cells.
  expect(passes.slice(2, 4).map((pass) => costOf(pass).fetches)).toEqual([16, 9]);
});

test.each(FILTERS)('%s has no pass with more than 16 fetches and 300 operations a pixel', async (name) => {
  for (const pass of (await fetchFilter(name)).passes) {
    const { fetches, operations } = costOf(pass);
    expect(fetches).toBeLessThanOrEqual(16);
    expect(operations).toBeLessThanOrEqual(300);
  }
});
