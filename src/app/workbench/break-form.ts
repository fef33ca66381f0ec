import { type BreakpointOptions, DebugError, type Debugger, isFetchedFrom, type Space } from '../../console/debug.ts';
import { workbenchText } from '../i18n/workbench-text.ts';
import { hex } from './memory.ts';
import { problemOf } from './problems.ts';

/** What is typed for a breakpoint, as it is typed. */
export interface BreakForm {
  readonly on: BreakpointOptions['on'];
  readonly space: Space;
  readonly at: string;
  readonly size: string;
  readonly by: NonNullable<BreakpointOptions['by']>;
  readonly value: string;
  readonly condition: string;
  readonly passes: string;
  readonly scanline: string;
  readonly dot: string;
}

/** Nothing is typed yet. */
export const EMPTY_FORM: BreakForm = {
  ...{ on: 'execute', space: 'cpu', at: '', size: '', by: 'program', value: '', condition: '', passes: '' },
  ...{ scanline: '', dot: '' },
};

/** What a form comes to: a breakpoint, or what is wrong with which field. */
type FormReading =
  | { readonly options: BreakpointOptions }
  | { readonly field: keyof BreakForm; readonly problem: string };

/** Whether breakpoints of this kind are about a place, and about a byte that is read or written. */
export const hasPlace = (on: BreakForm['on']) => on !== 'nmi' && on !== 'irq' && on !== 'beam';
/** The same for the byte. */
export const hasAccess = (on: BreakForm['on']) => on === 'read' || on === 'write' || on === 'access';

/** Whether breakpoints of this kind are about a byte that is read. */
const isRead = (on: BreakForm['on']) => on === 'read' || on === 'access';

/** Whether what is typed may be read by the PPU for the picture, too: then the form asks by whom. */
export function mayBeFetched(debug: Debugger, form: BreakForm): boolean {
  if (!isRead(form.on)) return false;
  if (form.at.trim() === '') return isFetchedFrom(form.space);
  try {
    return debug.stretchesOf(placeTyped(form)).some(({ space }) => isFetchedFrom(space));
  } catch (error) {
    // Half a name is no place.
    if (!(error instanceof DebugError)) throw error;
    return isFetchedFrom(form.space);
  }
}

/** A number as it is typed: `$1F`, `0x1F`, `%101` or decimal; null for anything else. */
function numberTyped(text: string): number | null {
  const [, sign, digits] = /^(\$|0x|%|)([0-9a-f]+)$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const base = sign === '' ? 10 : sign === '%' ? 2 : 16;
  const number = Number.parseInt(digits, base);
  const isWhole = base === 16 || [...digits].every((digit) => Number.parseInt(digit, base) >= 0);
  return isWhole && Number.isSafeInteger(number) ? number : null;
}

/** The breakpoint that was typed, as `debug` understands it now; it is only tried, and not made. */
export function readForm(debug: Debugger, form: BreakForm): FormReading {
  const numbers: Partial<Record<'size' | 'value' | 'passes' | 'scanline' | 'dot', number>> = {};
  const wanted = [
    ...(hasPlace(form.on) ? (['size'] as const) : []),
    ...(hasAccess(form.on) ? (['value'] as const) : []),
    ...(form.on === 'beam' ? (['scanline', 'dot'] as const) : []),
    'passes' as const,
  ];
  for (const field of wanted) {
    if (form[field].trim() === '') continue;
    const number = numberTyped(form[field]);
    if (number === null) return { field, problem: workbenchText.breakpoints.wrongNumber };
    numbers[field] = number;
  }
  const condition = form.condition.trim();
  const options: BreakpointOptions = {
    on: form.on,
    ...numbers,
    ...(hasPlace(form.on) && form.at.trim() !== '' && { at: placeTyped(form) }),
    ...(isRead(form.on) && { by: mayBeFetched(debug, form) ? form.by : 'program' }),
    ...(condition !== '' && { condition }),
  };
  try {
    debug.remove(debug.breakOn(options));
    return { options };
  } catch (error) {
    if (!(error instanceof DebugError)) throw error;
    return { field: error.code.startsWith('expression') ? 'condition' : 'at', problem: problemOf(error) };
  }
}

/** In another space than the CPU's a number is an address of that; a name is where its symbol is. */
function placeTyped({ space, at }: BreakForm): NonNullable<BreakpointOptions['at']> {
  const address = space === 'cpu' ? null : numberTyped(at);
  return address === null ? at.trim() : { space, address };
}

/** The form in which `options` are changed. */
export function formOf({ on, at, by, condition = '', ...numbers }: BreakpointOptions): BreakForm {
  const text = (number: number | undefined) => (number === undefined ? '' : String(number));
  const isPlace = typeof at === 'object';
  return {
    on,
    space: isPlace ? at.space : 'cpu',
    at: isPlace ? `$${hex(at.address, 4)}` : typeof at === 'number' ? `$${hex(at, 4)}` : (at ?? ''),
    // Where nothing is read, a form that is changed to a read begins as a new one does.
    by: by ?? (isRead(on) ? 'both' : EMPTY_FORM.by),
    condition,
    size: text(numbers.size),
    value: text(numbers.value),
    passes: text(numbers.passes),
    scanline: text(numbers.scanline),
    dot: text(numbers.dot),
  };
}

/** What a breakpoint is called: `Write score`, `Execute $C000`. */
export function nameOfBreak({ by, ...options }: BreakpointOptions): string {
  const name = placeOfBreak(options);
  return by === 'picture' ? `${name} (${workbenchText.breakpoints.readers.picture})` : name;
}

/** The same, whoever reads. */
function placeOfBreak({ on, at, size, scanline = 0, dot = 0 }: BreakpointOptions): string {
  const { breakpoints, memory } = workbenchText;
  const kind = breakpoints.kinds[on];
  if (on === 'beam') return `${kind} ${scanline}, ${dot}`;
  if (!hasPlace(on)) return kind;
  const bytes = size === undefined || size === 1 ? '' : `+${size}`;
  if (at === undefined) return `${kind} ${breakpoints.anywhere}`;
  if (typeof at === 'object') return `${kind} ${memory.spaces[at.space]} $${hex(at.address, 4)}${bytes}`;
  return `${kind} ${typeof at === 'number' ? `$${hex(at, 4)}` : at}${bytes}`;
}
