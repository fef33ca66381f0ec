import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { crc32 } from '../../src/base/hash.ts';
import { Nes, type NesOptions } from '../../src/console/index.ts';
import { ROOT } from '../data-folder.ts';
import { Random } from '../fuzz/random.ts';
import { allMachines, type Machine } from './machines.ts';

/** Frames that are run from each state. */
const FRAMES = 30;
const HEADER = 16;
/** The busy program counts its pictures here. */
const COUNTED = 0x12;
const FOLDER = join(ROOT, 'test/console/golden-states');

/** Of which machines there are states, by how their names begin. */
const CHOSEN = [
  ...[
    'NROM (',
    'MMC1 (',
    'UxROM (',
    'CNROM (',
    'MMC3, MMC6',
    'MMC5 (',
    'AxROM (',
    'MMC2 (',
    'Jaleco SS 88006',
    'Namco 129',
  ],
  ...[
    'Konami VRC4a',
    'Konami VRC6a',
    'Konami VRC7',
    'Sunsoft FME-7',
    'Tengen RAMBO-1',
    'J.Y. ASIC (90',
    'Drip',
    'NES-EVENT',
    'K-1029',
  ],
  ...[
    'a disk',
    'a tune for VRC6',
    'a tune for VRC7',
    'a tune for the Disk',
    'NROM in a PAL',
    'a VS. System',
    'UNROM 512 with',
    'LZ93D50 with',
  ],
];

/** A state of a release, with all that is needed to load it, and what came of it then. */
export interface Golden {
  readonly name: string;
  readonly options: NesOptions;
  /** Of each frame after it: the checksums of the picture, of the console's RAM, and of which banks lie where. */
  readonly frames: readonly string[];
}

/** The files of one golden state, without their ending. */
export function golden(release: string, name: string): { rom: Uint8Array; state: Uint8Array; bios?: Uint8Array } {
  const read = (kind: string) => new Uint8Array(gunzipSync(readFileSync(fileOf(release, name, kind))));
  const bios = existsSync(fileOf(release, name, 'bios')) ? { bios: read('bios') } : {};
  return { rom: read('rom'), state: read('state'), ...bios };
}

/** All releases of which there are states. */
export function releases(): string[] {
  return readdirSync(FOLDER).sort();
}

/** The states of a release. */
export function statesOf(release: string): Golden[] {
  return JSON.parse(readFileSync(join(FOLDER, release, 'states.json'), 'utf8'));
}

/** The first bytes of every KiB that CPU and PPU see in the cartridge. */
function banksOf(nes: Nes): Uint8Array {
  const cpu = Array.from({ length: 40 }, (_, page) => nes.peek('cpu', 0x6000 + page * 0x400));
  const ppu = Array.from({ length: 12 }, (_, page) => nes.peek('ppu', page * 0x400));
  return Uint8Array.from([...cpu, ...ppu]);
}

/** The busy program's ROM, with every KiB unlike the others: its number at the beginning, and in the patterns throughout. */
function numbered(rom: Uint8Array): Uint8Array {
  const marked = rom.slice();
  const patterns = HEADER + rom[4] * 0x4000;
  for (let page = 0; HEADER + page * 0x400 < rom.length; page++) {
    const at = HEADER + page * 0x400;
    marked[at] = page;
    if (at >= patterns) marked.fill(page, at, at + 0x400);
  }
  return marked;
}

/** What the frames are that follow on a state. */
export function framesAfter(nes: Nes, state: Uint8Array): string[] {
  nes.load(state);
  return Array.from({ length: FRAMES }, (_, frame) => {
    nes.setButtons(0, (frame * 37) & 0xff);
    nes.runFrame();
    const { pixels, memory } = nes;
    const picture = crc32(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
    return [picture, crc32(memory.view(memory.ram)), crc32(banksOf(nes))]
      .map((crc) => (crc >>> 0).toString(16))
      .join(' ');
  });
}

/** Whether the busy program is in it; disks and tunes are programs of their own. */
function isBusy({ rom }: Machine): boolean {
  return rom[0] === 0x4e && rom[3] === 0x1a;
}

/** Makes the states of a release that has none. Throws when it has. */
export function makeRelease(release: string): void {
  const folder = join(FOLDER, release);
  if (existsSync(folder))
    throw new Error(`There are states of ${release}: what a release has made is never made anew.`);
  mkdirSync(folder);
  const machines = allMachines();
  const made = CHOSEN.map((start) => {
    const machine = machines.find(({ name }) => name.startsWith(start));
    if (machine === undefined) throw new Error(`No machine is called ${start}.`);
    return makeState(release, isBusy(machine) ? { ...machine, rom: numbered(machine.rom) } : machine);
  });
  writeList(release, made);
}

/** Writes anew what follows on the states of all releases; the states stay. */
export function writeFrames(): void {
  for (const release of releases()) {
    const list = statesOf(release).map(({ name, options }) => {
      const { rom, state, bios } = golden(release, name);
      return { name, options, frames: framesAfter(new Nes(rom, bios ? { ...options, bios } : options), state) };
    });
    writeList(release, list);
  }
}

function writeList(release: string, list: readonly Golden[]): void {
  writeFileSync(join(FOLDER, release, 'states.json'), `${JSON.stringify(list, null, 1)}\n`);
}

function fileOf(release: string, name: string, kind: string): string {
  return join(FOLDER, release, `${name.toLowerCase().match(/\w+/g)?.join('-')}.${kind}.gz`);
}

function makeState(release: string, machine: Machine): Golden {
  const { name, rom, options } = machine;
  const { bios, ...plain } = options;
  const nes = inPlay(machine);
  const write = (kind: string, bytes: Uint8Array) =>
    writeFileSync(fileOf(release, name, kind), gzipSync(bytes, { level: 9 }));
  const state = nes.save();
  write('rom', rom);
  write('state', state);
  if (bios) write('bios', bios);
  return { name, options: plain, frames: framesAfter(new Nes(rom, options), state) };
}

/** The machine in its program, which goes on though all registers of the board have been written to. */
function inPlay(machine: Machine): Nes {
  const { name, rom, options } = machine;
  for (let seed = 0; seed < 100; seed++) {
    const nes = new Nes(rom, options);
    for (let frame = 0; frame < 20; frame++) nes.runFrame();
    if (!isBusy(machine)) return nes;
    const random = new Random('golden', name, seed);
    for (let writes = 0; writes < 300; writes++) nes.bus.write(0x4020 + random.below(0xbfe0), random.word() & 0xff);
    nes.runFrame();
    const before = nes.peek('cpu', COUNTED);
    const state = nes.save();
    for (let frame = 0; frame < FRAMES; frame++) nes.runFrame();
    if (nes.peek('cpu', COUNTED) === ((before + FRAMES) & 0xff)) {
      nes.load(state);
      return nes;
    }
  }
  throw new Error(`The program does not run on: ${name}.`);
}
