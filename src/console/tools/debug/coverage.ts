import type { Cells } from './cells.ts';
import { type CodeData, Seen } from './code-data.ts';
import type { SourceLine, Symbols } from './symbols/symbols.ts';
import { NO_CELL } from './trace.ts';

/** A source line that code was made of. */
export interface LineCoverage {
  /** From 1. */
  readonly line: number;
  /** Times that an instruction of it ran: the one that ran most often. */
  readonly hits: number;
  /** Bytes that were made of it, and those that ran. */
  readonly bytes: number;
  readonly ran: number;
}

/** A source file, with its lines in their order. */
export interface FileCoverage {
  readonly file: string;
  readonly lines: readonly LineCoverage[];
}

type Counts = { -readonly [Key in keyof LineCoverage]: LineCoverage[Key] };

/** What ran of each source line. Lines of data, which was read and never run, are left out. */
export function coverageOf(
  symbols: Symbols,
  codeData: CodeData,
  cells: Cells,
  language?: SourceLine['language'],
): FileCoverage[] {
  const files = new Map<string, Map<number, Counts>>();
  for (const { file, line, space, address, size, language: own } of symbols.lines) {
    if (language !== undefined && own !== language) continue;
    const lines = files.get(file) ?? new Map<number, Counts>();
    files.set(file, lines);
    const found = { line, hits: 0, bytes: size, ran: 0 };
    let isData = size > 0;
    for (let at = address; at < address + size; at++) {
      const cell = cells.at(space, at);
      const seen = cell === NO_CELL ? 0 : codeData.seen[cell];
      if ((seen & Seen.Data) === 0 || (seen & Seen.Code) !== 0) isData = false;
      if ((seen & Seen.Code) !== 0) found.ran++;
      if (cell !== NO_CELL) found.hits = Math.max(found.hits, codeData.counts[cell]);
    }
    if (size > 0 && !isData) add(lines, found);
  }
  return [...files]
    .map(([file, lines]) => ({ file, lines: [...lines.values()].sort((one, other) => one.line - other.line) }))
    .filter(({ lines }) => lines.length > 0);
}

function add(lines: Map<number, Counts>, found: Counts): void {
  const other = lines.get(found.line);
  if (!other) {
    lines.set(found.line, found);
    return;
  }
  other.hits = Math.max(other.hits, found.hits);
  other.bytes += found.bytes;
  other.ran += found.ran;
}
