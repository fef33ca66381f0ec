import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../architecture/source.ts';
import { declarationsOf } from '../../../architecture/style.ts';

const sheet = readFileSync(join(ROOT, 'src/app/ui/parts/tokens.css'), 'utf8');
const contrastSheet = sheet + readFileSync(join(ROOT, 'src/app/ui/access/contrast.css'), 'utf8');

type Theme = 'light' | 'dark';

/** The colours of a theme, by their names: what comes later in the file counts. */
function coloursOf(theme: Theme, css = sheet): Map<string, string> {
  const found = new Map<string, string>();
  for (const { property, value } of declarationsOf(css)) {
    const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
    if (pair) found.set(property, pair[theme === 'light' ? 1 : 2]);
    else if (value.startsWith('#')) found.set(property, value);
  }
  return found;
}

/** Relative luminance, 0 to 1, of `#rgb` or `#rrggbb`: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Every text that stands on a tone, and the tones that it stands on. */
const TEXTS = ['--text', '--soft', '--ring', '--accent', '--danger'];
const GROUNDS = ['--ground', '--raised', '--lifted'];
const FILLS = [
  ['--on-primary', '--primary'],
  ['--on-accent', '--accent'],
];
const PAIRS = [...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground])), ...FILLS];

/** In play the page is dark in both themes. */
const IN_PLAY = [
  ...['--text', '--soft', '--ring', '--accent', '--danger'].flatMap((text) => [
    [text, '--night'],
    [text, '--pad'],
  ]),
  ['--on-primary', '--ring'],
];

function weak(colours: ReadonlyMap<string, string>, pairs: readonly (readonly string[])[], least: number): string[] {
  return pairs
    .map(([text, ground]) => ({ text, ground, is: contrast(colours.get(text)!, colours.get(ground)!) }))
    .filter(({ is }) => !(is >= least))
    .map(({ text, ground, is }) => `${text} on ${ground}: ${is.toFixed(2)}`);
}

describe('contrast', () => {
  test('the measure is that of WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
  });

  test.each(['light', 'dark'] as const)('every text on every ground, %s', (theme) => {
    expect(weak(coloursOf(theme), PAIRS, 4.5)).toEqual([]);
  });

  test('in play', () => {
    expect(weak(coloursOf('dark'), IN_PLAY, 4.5)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('where more is asked for: 7 for texts, 3 for lines, %s', (theme) => {
    const colours = coloursOf(theme, contrastSheet);
    expect(weak(colours, PAIRS, 7)).toEqual([]);
    const lines = GROUNDS.map((ground) => ['--line', ground]);
    expect(weak(colours, lines, 3)).toEqual([]);
  });

  test('where more is asked for, in play', () => {
    expect(weak(coloursOf('dark', contrastSheet), IN_PLAY, 7)).toEqual([]);
  });

  test('what asks for more has every colour that has a theme', () => {
    const themed = (css: string) =>
      declarationsOf(css).flatMap(({ property, value }) => (value.startsWith('light-dark(') ? [property] : []));
    expect(themed(contrastSheet.slice(sheet.length)).sort()).toEqual(themed(sheet).sort());
  });

  test('the tones go up: what is higher is lighter in the dark, and seen in the light', () => {
    const dark = coloursOf('dark');
    const tones = ['--night', '--ground', '--raised', '--lifted'].map((tone) => luminance(dark.get(tone)!));
    expect(tones).toEqual([...tones].sort((a, b) => a - b));
    expect(new Set(GROUNDS.map((tone) => coloursOf('light').get(tone))).size).toBe(GROUNDS.length);
  });
});
