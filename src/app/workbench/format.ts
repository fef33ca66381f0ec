import type { Position, SourceLine, Symbols, Writer } from '../../console/debug.ts';
import { dollars } from './memory.ts';

/** A frame, and the cycle in it where it has begun. */
export const timeOf = ({ frame, cycle }: Position): string => (cycle > 0 ? `${frame}.${cycle}` : String(frame));

/** The instruction that did something: where it is, and its source line where the symbols know it. */
export function instructionOf(writer: Pick<Writer, 'pc' | 'code'>, symbols: Symbols): string {
  const { code, pc } = writer;
  const line: SourceLine | undefined =
    code === null
      ? undefined
      : (symbols.lineAt(code.space, code.address, 'c') ?? symbols.lineAt(code.space, code.address));
  const label = code === null ? undefined : symbols.labelAround(code.space, code.address);
  const parts = [dollars(pc, 4), label?.name, line && `${line.file}:${line.line}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
