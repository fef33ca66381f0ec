import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Debugger, Place, Space, Symbols } from '../../../console/debug.ts';
import type { Bench } from '../../workbench/bench.ts';
import { heatOf } from '../../workbench/heat.ts';
import { COLUMNS, digitsOf, hex, letterOf, nameOf } from '../../workbench/memory.ts';
import { useKeptNodes } from './kept-nodes.ts';
import style from './MemoryGrid.module.css';

/** What of a space is drawn, and how. */
interface Drawn {
  readonly space: Space;
  /** The first row, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Of a row, px. */
  readonly height: number;
  /** The byte that is chosen, and the digit that was typed there. */
  readonly cursor: number;
  readonly typed: number | null;
  readonly hasHeat: boolean;
}

interface Cell {
  readonly address: number;
  readonly text: string;
  readonly letter: string;
  readonly heat: string;
  readonly isFrozen: boolean;
  readonly isNamed: boolean;
  readonly isChosen: boolean;
}

/** Which bytes of a space have a name of their own, as it was found once: labels seldom change, and neither do banks. */
class Names {
  private readonly known = new Map<number, boolean>();
  private of = '';
  private symbols: Symbols | null = null;

  /** They are of these symbols, in this space, as things lie. */
  look({ symbols, nes }: Debugger, space: Space): void {
    const of = space === 'cpu' ? nes.memory.cpuPages.join() : space;
    if (symbols === this.symbols && of === this.of) return;
    this.symbols = symbols;
    this.of = of;
    this.known.clear();
  }

  /** Whether something is called so at an address, and does not only lie in it. */
  has(debug: Debugger, place: Place): boolean {
    let isNamed = this.known.get(place.address);
    if (isNamed === undefined) {
      isNamed = nameOf(debug, place)?.includes('+') === false;
      this.known.set(place.address, isNamed);
    }
    return isNamed;
  }
}

/** The rows that are seen. */
export function useRows(bench: Bench, drawn: Drawn): VNode[] {
  const names = useRef(new Names()).current;
  const { space, first, last, height } = drawn;
  const size = bench.debug.sizeOf(space);
  const cells = cellsOf(bench, drawn, names);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, i) => {
    const own = cells.slice(i * COLUMNS, (i + 1) * COLUMNS);
    const row = first + i;
    return {
      key: row,
      signature: `${space} ${height} ${own.map(signatureOf).join()}`,
      make: () => <Row key={row} row={row} top={row * height} cells={own} size={size} />,
    };
  });
  return useKeptNodes(rows);
}

/** All that is seen of a byte whose address is known. */
function signatureOf({ text, heat, isFrozen, isNamed, isChosen }: Cell): string {
  return `${text}${heat}${isFrozen ? 'f' : ''}${isNamed ? 'n' : ''}${isChosen ? 'c' : ''}`;
}

function cellsOf({ debug, frozen }: Bench, drawn: Drawn, names: Names): Cell[] {
  const { space, first, last, cursor, typed, hasHeat } = drawn;
  const start = first * COLUMNS;
  const count = Math.max(0, Math.min(debug.sizeOf(space), last * COLUMNS) - start);
  const bytes = debug.read(space, start, count);
  const ages = hasHeat ? debug.logs.noteAccesses().agesOf(space, start, count) : null;
  const held = new Set(frozen.value.map(({ place }) => `${place.space}:${place.address}`));
  const hasNames = debug.symbols.labels.length > 0;
  names.look(debug, space);
  return Array.from(bytes, (byte, i) => {
    const address = start + i;
    const place = { space, address };
    return {
      address,
      text: address === cursor && typed !== null ? `${hex(typed, 1)}_` : hex(byte, 2),
      letter: letterOf(byte),
      heat: ages ? heatOf(ages, i) : '',
      isFrozen: held.size > 0 && isHeld(debug, place, held),
      isNamed: hasNames && names.has(debug, place),
      isChosen: address === cursor,
    };
  });
}

function isHeld(debug: Debugger, place: Place, held: ReadonlySet<string>): boolean {
  const chip = debug.placeOf(place);
  return chip !== null && held.has(`${chip.space}:${chip.address}`);
}

function Row({ row, top, cells, size }: { row: number; top: number; cells: readonly Cell[]; size: number }) {
  return (
    <tr class={style.row} aria-rowindex={row + 2} data-part="bytes" style={{ top: `${top}px` }}>
      <th class={style.address} scope="row" style={{ width: `${digitsOf(size)}ch` }}>
        {hex(row * COLUMNS, digitsOf(size))}
      </th>
      {cells.map((cell) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid can be selected.
        <td
          key={cell.address}
          id={`byte-${cell.address}`}
          class={style.byte}
          aria-selected={cell.isChosen}
          data-at={cell.address}
          data-heat={cell.heat || undefined}
          data-is-frozen={cell.isFrozen || undefined}
          data-is-named={cell.isNamed || undefined}
        >
          {cell.text}
        </td>
      ))}
      <td class={style.letters}>{cells.map(({ letter }) => letter).join('')}</td>
    </tr>
  );
}
