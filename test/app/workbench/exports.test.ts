import { expect, test } from 'vitest';
import { openPatch } from '../../../src/app/library/patches/open-patch.ts';
import { nametableFile, paletteFile, patternFile, pngOfPicture, romPatch } from '../../../src/app/workbench/exports.ts';
import { Debugger } from '../../../src/console/debug.ts';
import { Nes } from '../../../src/console/index.ts';
import { busyRom } from '../../console/busy-rom.ts';
import { programRom } from '../../console/program-rom.ts';

test('nametables, patterns and palettes are files as other editors read them', () => {
  const debug = new Debugger(new Nes(busyRom(0)), { history: null });
  debug.run({ frames: 5 });
  expect(nametableFile(debug, 2)).toEqual(debug.read('ppu', 0x2800, 1024));
  expect(patternFile(debug)).toEqual(debug.read('ppu', 0, 8192));
  expect([...paletteFile(debug, false), ...paletteFile(debug, true)]).toEqual([...debug.pictures.palettes]);
  const png = pngOfPicture(debug, debug.pictures.nametables());
  expect(new DataView(png.buffer).getUint32(16)).toBe(512);
  expect(new DataView(png.buffer).getUint32(20)).toBe(480);
});

test('changes to ROM are patches that any patcher applies', () => {
  const rom = programRom({ main: [] });
  const debug = new Debugger(new Nes(rom), { history: null });
  debug.rom.write('chrRom', 0x10, [1, 2, 3, 0, 0, 0, 0, 9]);
  debug.rom.write('prgRom', 0x3fff, [0x55]);
  debug.rom.write('chrRom', debug.sizeOf('chrRom') - 1, [0xaa]);
  const wanted = debug.rom.into(rom);
  expect(wanted).not.toEqual(rom);
  for (const kind of ['ips', 'bps'] as const) {
    const patch = romPatch(debug, rom, kind);
    expect(patch.length).toBeLessThan(200);
    const opened = openPatch(patch);
    expect(opened.format).toBe(kind.toUpperCase());
    expect(opened.apply(rom)).toEqual(wanted);
  }
});
