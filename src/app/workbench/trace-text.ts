import type { TraceLine, TraceLog } from '../../console/debug.ts';
import { hex } from './memory.ts';

/** Columns up to the registers. */
const WIDE = 44;

/** A line of a trace as text: as `cartouche trace` writes it. */
export function traceText({ pc, bytes, text, label, a, x, y, p, s, frame, scanline, dot }: TraceLine): string {
  const codes = bytes.map((byte) => hex(byte, 2)).join(' ');
  const name = label === undefined || label.includes('+') ? '' : `${label}: `;
  const code = `${hex(pc, 4)}  ${codes.padEnd(8)}  ${name}${text}`.padEnd(WIDE);
  const registers = `A:${hex(a, 2)} X:${hex(x, 2)} Y:${hex(y, 2)} P:${hex(p, 2)} S:${hex(s, 2)}`;
  return `${code}  ${registers}  F:${frame} L:${scanline} D:${dot}`;
}

/**
 * Numbers of the lines whose text has `filter` in it, in any case, and for which the expression `condition` is true; null for all,
 * where neither is wanted. Throws `DebugError`.
 */
export function linesWith(log: TraceLog, filter: string, condition: string): readonly number[] | null {
  const wanted = filter.trim().toLowerCase();
  const met = condition.trim() === '' ? null : log.where(condition);
  if (wanted === '') return met;
  const all = met ?? Array.from({ length: log.length }, (_, i) => i);
  return all.filter((i) => traceText(log.line(i)).toLowerCase().includes(wanted));
}
