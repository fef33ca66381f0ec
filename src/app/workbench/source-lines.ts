import type { Place, Symbols } from '../../console/debug.ts';
import type { Break, Breaks } from './breaks.ts';

/** The lines of a file of which code was made, from 1, each with the first place where that is. */
export function linesWithCode(symbols: Symbols, file: string): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>();
  for (const one of symbols.lines) if (one.file === file && !found.has(one.line)) found.set(one.line, one);
  return found;
}

/** The breakpoints on the execution of what was made of a line. */
export function breaksAtLine(all: readonly Break[], symbols: Symbols, file: string, line: number): readonly Break[] {
  const onCode = all.filter(({ options }) => options.on === 'execute');
  if (onCode.length === 0) return [];
  const places = symbols.placesOf(file, line);
  return onCode.filter(({ stretches }) =>
    stretches.some((one) =>
      places.some(
        ({ space, address, size }) => space === one.space && one.address >= address && one.address < address + size,
      ),
    ),
  );
}

/** One on the line, or none where there are some. */
export function toggleLine(breaks: Breaks, symbols: Symbols, file: string, line: number): void {
  const here = breaksAtLine(breaks.all.peek(), symbols, file, line);
  for (const { id } of here) breaks.remove(id);
  if (here.length === 0) breaks.add({ on: 'execute', at: `${file}:${line}` });
}
