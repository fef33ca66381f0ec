import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATE_VERSION } from '../../src/base/state.ts';
import { Nes } from '../../src/console/index.ts';
import { BOARDS } from '../../src/mappers/catalogue.ts';
import { ROOT } from '../test-data.ts';
import { busyRom } from './busy-rom.ts';
import { layoutOf } from './layout-of.ts';

/** Fields in the order they are saved, by part; a board's by its mapper number. */
interface Layout {
  readonly version: number;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const FILE = join(ROOT, 'test/console/state-layout.json');
function current(): Layout {
  const parts: Record<string, string[]> = {};
  for (const { mapper } of BOARDS) {
    const nes = build(mapper);
    if (nes === null) continue;
    parts[`board ${mapper}`] = layoutOf(nes.board);
    const { cpu, bus, ppu, apu, ports } = nes;
    if (mapper === 0) Object.assign(parts, { cpu: layoutOf(cpu), bus: layoutOf(bus), ppu: layoutOf(ppu) });
    if (mapper === 0) Object.assign(parts, { apu: layoutOf(apu), ports: layoutOf(ports) });
  }
  return { version: STATE_VERSION, parts };
}

function build(mapper: number): Nes | null {
  try {
    return new Nes(busyRom(mapper));
  } catch {
    return null;
  }
}

describe('the layout of a snapshot', () => {
  const layout = current();
  const asked = process.env.STATE_LAYOUT === 'write';
  const locked = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Layout) : null;
  const sameVersion = locked?.version === layout.version;
  if (asked && !sameVersion) writeFileSync(FILE, `${JSON.stringify(layout, null, 1)}\n`);

  test('fields are found by name', () => {
    expect(layout.parts.cpu.slice(0, 2)).toEqual(['a:u8', 'x:u8']);
    expect(layout.parts.ppu.length).toBeGreaterThan(20);
  });

  // Changed on purpose? Give STATE_VERSION a new number, say what an older snapshot stands for, and run the test with
  // STATE_LAYOUT=write. A board that is not in the file yet is not locked until then.
  test('changes only with STATE_VERSION', () => {
    if (!sameVersion) expect(asked, 'STATE_VERSION is new: run this test with STATE_LAYOUT=write').toBe(true);
    const changed = Object.entries(locked?.parts ?? {}).filter(
      ([name, fields]) => sameVersion && JSON.stringify(layout.parts[name]) !== JSON.stringify(fields),
    );
    const now = changed.map(([name, fields]) => ({ name, locked: fields, now: layout.parts[name] }));
    expect(now, 'another layout is another STATE_VERSION (src/base/state.ts)').toEqual([]);
  });
});
