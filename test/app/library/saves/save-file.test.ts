import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laterEn } from '../../../../src/app/i18n/later-en.ts';
import { FileError } from '../../../../src/app/library/file-kinds.ts';
import { fitted, openSaveFile, saveFileName } from '../../../../src/app/library/saves/save-file.ts';
import { holds } from '../../../property.ts';
import { rzip } from './rzip.ts';

const SAVE = Uint8Array.from({ length: 0x2000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff);
const words = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0));

describe('a file with a battery save', () => {
  test('is raw, or packed by RetroArch in chunks of any size', () => {
    expect(openSaveFile(SAVE)).toEqual(SAVE);
    for (const chunk of [0x100, 0x1000, 0x20000]) expect(openSaveFile(rzip(SAVE, chunk))).toEqual(SAVE);
  });

  test('of no bytes, and states of others, are refused by name', () => {
    const refused = (bytes: Uint8Array) => {
      try {
        openSaveFile(bytes);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(refused(new Uint8Array(0))).toBe(laterEn.saveFiles.emptyFile);
    for (const [start, emulator] of [
      ['FCSX....', 'FCEUX'],
      ['MSS\x01', 'Mesen'],
      ['NST\x1a', 'Nestopia'],
      ['RASTATE\x01', 'RetroArch'],
    ]) {
      expect(refused(words(start))).toBe(laterEn.saveFiles.isState(emulator));
    }
    expect(refused(new Uint8Array((8 << 20) + 1))).toBe(laterEn.saveFiles.tooLarge);
    expect(refused(rzip(SAVE, 0x1000, 0x7fffffff))).toBe(laterEn.saveFiles.tooLarge);
    expect(refused(rzip(SAVE, 0x1000, SAVE.length - 1))).toBe(laterEn.saveFiles.damagedFile);
    expect(refused(rzip(SAVE, 0x1000, SAVE.length + 1))).toBe(laterEn.saveFiles.damagedFile);
  });

  test('whose few bytes unpack to many more than it announces is refused before they are there', () => {
    const bomb = rzip(new Uint8Array(64 << 20), 64 << 20, 0x2000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => openSaveFile(bomb)).toThrow(FileError);
  });

  test('cut short or damaged anywhere gives the save, or an error for the player, and no more bytes than announced', () => {
    const whole = rzip(SAVE, 0x400);
    holds(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        (end, at, flip) => {
          const bytes = whole.slice(0, Math.max(end, 1));
          bytes[at % bytes.length] ^= flip;
          try {
            expect(openSaveFile(bytes).length).toBeLessThanOrEqual(8 << 20);
          } catch (error) {
            expect(error).toBeInstanceOf(FileError);
          }
        },
      ),
    );
  });
});

describe('a cartridge', () => {
  const own = new Uint8Array(0x2000).fill(0xaa);

  test('takes the beginning of a longer save, since others append what they keep besides', () => {
    const mesen = new Uint8Array(0x2000 + 1024).fill(0x55);
    expect(fitted(mesen, own)).toEqual(new Uint8Array(0x2000).fill(0x55));
  });

  test('keeps what a shorter one does not have, and its own stays as it was', () => {
    const all = fitted(new Uint8Array(0x800).fill(0x55), own);
    expect([all[0x7ff], all[0x800], all.length, own[0]]).toEqual([0x55, 0xaa, 0x2000, 0xaa]);
  });
});

test('a file has a name that systems allow', () => {
  expect(saveFileName('Zelda: Part "2"')).toBe('Zelda  Part  2.sav');
  expect(saveFileName('???')).toBe('game.sav');
});
