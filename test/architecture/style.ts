/** A declaration of a style sheet, and where it stands. */
interface Declaration {
  readonly line: number;
  readonly property: string;
  readonly value: string;
}

/** Where sizes, spaces, radii, times and colours are written as such; its colours once more, for more contrast. */
const TOKENS = ['src/app/ui/parts/tokens.css', 'src/app/ui/access/contrast.css'];

/** What is not of the tokens, and why: the file, and what is allowed in it. */
const EXCEPTIONS: readonly { readonly path: string; readonly allowed: RegExp; readonly why: string }[] = [
  { path: 'src/app/boot/rescue.css', allowed: /./, why: 'may be all there is of the page, tokens included' },
  { path: 'src/app/ui/play/Beside.module.css', allowed: /^--[a-z-]+: #/, why: 'the paint of a picture' },
  { path: 'src/app/ui/pad/SharedPad.module.css', allowed: /^font-size: 22px$/, why: 'a unit of the drawing' },
  { path: 'src/app/ui/play/TouchPad.module.css', allowed: /^border-radius: 28%$/, why: 'as large as its button' },
  { path: 'src/app/ui/play/Play.module.css', allowed: /^animation: appear .* 400ms both$/, why: 'a wait, no motion' },
];

const WORDS = ['white', 'black', 'red', 'green', 'blue', 'gray', 'grey', 'gold', 'teal', 'orange', 'yellow', 'silver'];
const COLOUR = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl|hwb|oklch|oklab|lab|lch)a?\\(|\\b(?:${WORDS.join('|')})\\b`,
  'i',
);
const LENGTH = /(?<![\w.-])\d*\.?\d*[1-9]\d*(?:px|rem|em|pt|ch)\b/;
const PART_OF_SCREEN = /(?<![\w.-])\d*\.?\d+(?:vw|vh|dvh|svh|lvh|%)/;
const TIME = /(?<![\w.-])\d*\.?\d+m?s\b/;

/** The declarations of a style sheet, in its order. Comments, and texts in quotation marks, are left out. */
export function declarationsOf(css: string): Declaration[] {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const plain = css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"/g, blank);
  return [...plain.matchAll(/(?<=[{};]\s*)([\w-]+)\s*:([^;{}]*)(?=[;}])/g)].map((found) => ({
    line: plain.slice(0, found.index).split('\n').length,
    property: found[1],
    value: found[2].trim().replace(/\s+/g, ' '),
  }));
}

/** Selectors with `:hover` of a style sheet that hold where nothing hovers, too: outside of `@media (hover: hover)`. */
export function strayHovers(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const without = plain.replace(/@media \(hover: hover\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  const selectors = [...without.matchAll(/([^{};]+)\{/g)].flatMap(([, list]) => list.split(','));
  return selectors.map((selector) => selector.trim()).filter((selector) => selector.includes(':hover'));
}

/** What of a declaration should have been a token; null when all of it is. */
function strayOf({ property, value }: Declaration): string | null {
  const without = value.replace(/var\(--[\w-]+/g, 'var(');
  if (COLOUR.test(without)) return 'a colour';
  if (TIME.test(without)) return 'a time';
  // Widths at which a fluid space begins and ends are tokens; what lies between them follows the screen.
  const isFluid = /\b(?:clamp|min|max)\(/.test(value);
  if (/^(?:(?:row-|column-)?gap|(?:padding|margin)(?:-[a-z-]+)?)$/.test(property)) {
    if (isFluid ? /\d(?:rem|em|pt)\b/.test(without) : LENGTH.test(without) || PART_OF_SCREEN.test(without))
      return 'a space';
  }
  if (property === 'font-size' && !/^(?:inherit|var\(--size-\w+\)|(?:min|clamp)\(var\(--size-.*\))$/.test(value))
    return 'a text size';
  if (
    property === 'font' &&
    value !== 'inherit' &&
    !/^\d{3} var\(--size-\w+\) \/ [\d.]+ var\(--(?:sans|display|mono)\)$/.test(value)
  )
    return 'a font';
  if (/radius$/.test(property) && !/^(?:50%|(?:0|var\(--(?:radius[\w-]*|pill)\)|calc\(.*\))(?: |$))+$/.test(value))
    return 'a radius';
  if (/radius$/.test(property) && LENGTH.test(without)) return 'a radius';
  return null;
}

/** What a style sheet has that is not of the tokens: `path:line property: value (a space)`. */
export function strayStyles(path: string, css: string): string[] {
  if (TOKENS.includes(path)) return [];
  const free = EXCEPTIONS.filter((exception) => exception.path === path);
  return declarationsOf(css).flatMap((declaration) => {
    const text = `${declaration.property}: ${declaration.value}`;
    const stray = strayOf(declaration);
    return stray && !free.some(({ allowed }) => allowed.test(text))
      ? [`${path}:${declaration.line} ${text} (${stray})`]
      : [];
  });
}

/** Exceptions of which no style sheet makes use any more. */
export function idleExceptions(sheets: ReadonlyMap<string, string>): string[] {
  return EXCEPTIONS.filter(({ path, allowed }) => {
    const all = declarationsOf(sheets.get(path) ?? '');
    return !all.some((one) => strayOf(one) && allowed.test(`${one.property}: ${one.value}`));
  }).map(({ path, allowed }) => `${path}: ${allowed}`);
}
