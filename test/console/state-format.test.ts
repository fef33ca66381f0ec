import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATE_VERSION } from '../../src/base/state.ts';
import { DEVICE_CHOICES } from '../../src/console/devices/catalogue.ts';
import { DataRecorder } from '../../src/console/devices/data-recorder.ts';
import { EVERY_DEVICE } from '../../src/console/devices/every-device.ts';
import { Nes } from '../../src/console/index.ts';
import { ROOT } from '../test-data.ts';
import { busyRom } from './busy-rom.ts';
import { layoutOf, sizeOf } from './layout-of.ts';
import { boardMachines } from './machines.ts';

const FILE = join(ROOT, 'docs/STATE-FORMAT.md');
const MARK = '<!-- From here on the tables are written by a test. -->\n';
/** Bytes of a snapshot for each device: its kind, and room for its fields. */
const ROOM = 33;
const PAD = ['buttons:u8', 'shift:u8'];

const { version, parts } = JSON.parse(readFileSync(join(ROOT, 'test/console/state-layout.json'), 'utf8')) as {
  readonly version: number;
  readonly parts: Readonly<Record<string, readonly string[]>>;
};

const nrom = new Nes(busyRom(0));

/** Each part of an NROM game's state, with its bytes and its fields. */
function partsOfState(): (readonly [name: string, bytes: number, fields: readonly string[]])[] {
  const ownPorts = parts.ports.filter((field) => !/^(devices|expansion)/.test(field));
  return [
    ['cpu', sizeOf(parts.cpu), parts.cpu],
    ['bus', sizeOf(parts.bus), parts.bus.map((field) => field.replace('stateStart:', ''))],
    ['ppu', sizeOf(parts.ppu), parts.ppu],
    ['apu', sizeOf(parts.apu), parts.apu],
    [
      'ports',
      sizeOf(ownPorts) + 3 * ROOM,
      [...ownPorts, ...['port 1', 'port 2', 'expansion'].map((p) => `${p}:block*${ROOM}`)],
    ],
    ['pad3', sizeOf(PAD), PAD],
    ['pad4', sizeOf(PAD), PAD],
    ['board', sizeOf(parts['board 0']), parts['board 0']],
  ];
}

const shown = (fields: readonly string[]) => (fields.length === 0 ? '' : fields.map((f) => `\`${f}\``).join(' '));

/** Which device has which kind, and what is in its room. */
function deviceRows(): string[] {
  const { pads, screen, region } = nrom;
  const recorder = new DataRecorder();
  const rows = new Map<number, string>();
  for (const isVs of [false, true]) {
    const host = { pads, screen, cpuHz: region.cpuHz, isVs, recorder };
    const made = [
      ...DEVICE_CHOICES.port1.map((name) => [name, EVERY_DEVICE.ports[name](host, 0)] as const),
      ...DEVICE_CHOICES.port2.map((name) => [name, EVERY_DEVICE.ports[name](host, 1)] as const),
      ...DEVICE_CHOICES.expansion.map((name) => [name, EVERY_DEVICE.expansions[name](host)] as const),
    ];
    for (const [name, device] of made) {
      if (device === null) continue;
      rows.set(device.kind, `| ${device.kind} | ${device.constructor.name} (${name}) | ${shown(layoutOf(device))} |`);
    }
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Boards with the same fields in one row, by their mapper numbers. */
function boardRows(): string[] {
  const groups = new Map<string, number[]>();
  for (const [name, fields] of Object.entries(parts)) {
    const mapper = /^board (\d+)$/.exec(name)?.[1];
    if (mapper === undefined) continue;
    const key = shown(fields);
    groups.set(key, [...(groups.get(key) ?? []), Number(mapper)]);
  }
  const sorted = [...groups].map(([fields, mappers]) => [fields, mappers.sort((a, b) => a - b)] as const);
  sorted.sort(([, [a]], [, [b]]) => a - b);
  return sorted.map(
    ([fields, mappers]) => `| ${mappers.join(', ')} | ${sizeOf(parts[`board ${mappers[0]}`])} | ${fields} |`,
  );
}

function tables(): string {
  return [
    ...['', '## Header, 15 bytes', '', '| at | bytes | what |', '|---|---|---|'],
    '| 0 | 4 | "CRTG" |',
    `| 4 | 2 | version of the layout, now ${version} |`,
    '| 6 | 4 | CRC32 of the file without its header |',
    '| 10 | 1 | console: 0 NTSC, 1 PAL, 2 Dendy |',
    '| 11 | 4 | the cartridge: what the header, or the player, says of mapper, mirroring and RAM, and whether a disk has the built-in BIOS, as a number |',
    ...['', '## Parts, of an NROM game', '', '| part | bytes | fields |', '|---|---|---|'],
    ...partsOfState().map(([name, bytes, fields]) => `| ${name} | ${bytes} | ${shown(fields)} |`),
    '',
    'The block `memory` is all RAM: of the console, of the nametables, of the cartridge; and flash memory, and disks. It is as long as there is',
    'RAM. A VS. System has its panel behind the ports: `coins:u8` `service:bit` `coinFrames:u8`.',
    ...['', `## Devices, ${ROOM} bytes each`, ''],
    'A byte says which device was plugged in, 0 none; the rest is its own, and zeros. A device of another kind leaves it alone.',
    ...['', '| kind | device | fields |', '|---|---|---|'],
    ...deviceRows(),
    ...['', '## Boards', ''],
    'By mapper number. A board with a chip that others of its number lack (EEPROM, flash, a disk drive, the chips of a music file) has that',
    "chip's fields behind these.",
    ...['', '| mappers | bytes | fields |', '|---|---|---|'],
    ...boardRows(),
    '',
  ].join('\n');
}

describe('docs/STATE-FORMAT.md', () => {
  test('has the tables of this version: else run this test with STATE_FORMAT=write', () => {
    const text = readFileSync(FILE, 'utf8');
    const [written] = text.split(MARK);
    const right = written + MARK + tables();
    if (process.env.STATE_FORMAT === 'write') writeFileSync(FILE, right);
    expect(readFileSync(FILE, 'utf8') === right).toBe(true);
    expect([version, written.includes(`| ${version} |`), written.includes(`| ${version + 1} |`)]).toEqual([
      STATE_VERSION,
      true,
      false,
    ]);
  });

  test('adds up to a state', () => {
    const sizes = partsOfState().map(([, bytes]) => bytes);
    expect(sizes.reduce((sum, size) => sum + size, 15)).toBe(nrom.stateSize);
  });

  test('says what is in the header', () => {
    const state = nrom.save();
    const view = new DataView(state.buffer);
    expect(String.fromCharCode(...state.subarray(0, 4))).toBe('CRTG');
    expect([view.getUint16(4, true), view.getUint32(6, true)]).toEqual([STATE_VERSION, nrom.info.crc32]);
    expect([state[10], view.getInt32(11, true)]).toEqual([0, nrom.info.cartridge]);
    const pal = new Nes(busyRom(0), { region: 'pal' }).save();
    expect(pal[10]).toBe(1);
  });

  test('has the length of a state on each of these boards', () => {
    const locked = boardMachines().flatMap(({ name, rom }) => {
      const fields = parts[`board ${/\((\d+)\)$/.exec(name)?.[1]}`];
      return fields === undefined ? [] : [{ name, rom, fields }];
    });
    const some = locked.filter((_, i) => i % 4 === 0);
    expect(some.length).toBeGreaterThan(60);
    const wrong = some.filter(({ rom, fields }) => {
      const nes = new Nes(rom);
      const ram = nes.memory.bytes.length - nes.memory.ram.start - (nrom.memory.bytes.length - nrom.memory.ram.start);
      return nes.stateSize !== nrom.stateSize + ram + sizeOf(fields);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
