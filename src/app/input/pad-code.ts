import { safeParse } from 'valibot';
import { OWN_PAD, type OwnPad, ownPadFrom } from './own-pad.ts';
import { type Placement, TOUCH_PARTS } from './touch-layout.ts';

/** What the hash of a link to a layout begins with. */
const VERSION = '1';
const SIDES = ['left', 'middle', 'right'] as const;
/** Numbers are kept in steps of this many millimetres, as two digits of base 36; `x` may be less than 0. */
const STEP = 0.25;
const LOWEST_X = -160;
const DIGITS = 2;

function digits(value: number): string {
  return Math.round(value).toString(36).padStart(DIGITS, '0');
}

function written(mm: number, least = 0): string {
  return digits((mm - least) / STEP);
}

function placementCode({ side, x, y, size, isHidden }: Placement): string {
  const letter = side[0];
  return (isHidden ? letter.toUpperCase() : letter) + written(x, LOWEST_X) + written(y) + written(size);
}

/** Per cent; 0 where the layout has no opacity of its own. */
function opacityCode({ portrait = 0, landscape = 0 }: NonNullable<OwnPad['opacity']>): string {
  return [portrait, landscape].map((one) => digits(one * 100)).join('');
}

function opacityOf(code: string): OwnPad['opacity'] {
  const [portrait, landscape] = [0, DIGITS].map((from) => Number.parseInt(code.slice(from, from + DIGITS), 36) / 100);
  return { ...(portrait === 0 ? {} : { portrait }), ...(landscape === 0 ? {} : { landscape }) };
}

/** The layout as it is put into a link. What came later stands at its end, and only where a layout has it. */
export function padCode({ portrait, landscape, isOver, opacity }: OwnPad): string {
  const parts = [portrait, landscape].flatMap((arrangement) =>
    TOUCH_PARTS.map((part) => placementCode(arrangement[part])),
  );
  return `${VERSION}${isOver ? 'o' : '-'}${parts.join('')}${opacity ? opacityCode(opacity) : ''}`;
}

function placementOf(code: string): Placement | null {
  const [, letter, ...numbers] = /^([lmr])(\w\w)(\w\w)(\w\w)$/i.exec(code) ?? [];
  const side = SIDES.find((one) => one[0] === letter?.toLowerCase());
  if (!side) return null;
  const [x, y, size] = numbers.map((digits) => Number.parseInt(digits, 36) * STEP);
  const isHidden = letter !== letter.toLowerCase();
  return { side, x: x + LOWEST_X, y, size, ...(isHidden ? { isHidden } : {}) };
}

/** The layout in the code of a link; null where there is none in it. */
export function padFromCode(code: string): OwnPad | null {
  const each = 1 + 3 * DIGITS;
  const placements = Array.from({ length: TOUCH_PARTS.length * 2 }, (_, i) =>
    placementOf(code.slice(2 + i * each, 2 + (i + 1) * each)),
  );
  const rest = code.slice(2 + placements.length * each);
  if (code[0] !== VERSION || (rest !== '' && !/^\w{4}$/.test(rest))) return null;
  const arrangement = (from: number) => Object.fromEntries(TOUCH_PARTS.map((part, i) => [part, placements[from + i]]));
  return ownPadFrom({
    ...{ format: 'cartouche-pad', version: 1, portrait: arrangement(0), landscape: arrangement(TOUCH_PARTS.length) },
    ...(code[1] === 'o' ? { isOver: true } : {}),
    ...(rest === '' ? {} : { opacity: opacityOf(rest) }),
  });
}

/** Layouts of the same kind have files of this ending. */
export const PAD_ENDING = '.cartouche-pad.json';

/** The layout as a file has it. */
export function padFile(pad: OwnPad): string {
  return JSON.stringify(pad, null, 2);
}

/** The layout in a file; or the name of the first field that is wrong, empty where it is no such file at all. */
export function padFromFile(content: string): OwnPad | string {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch {
    return '';
  }
  if ((found as { format?: unknown } | null)?.format !== 'cartouche-pad') return '';
  const { success, issues } = safeParse(OWN_PAD, found);
  if (success) return found as OwnPad;
  return issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
}
