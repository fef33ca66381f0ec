import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BiosError, Nes } from '../../../src/console/index.ts';
import { SIDE, sidesOf, trackOf, updateCrc } from '../../../src/mappers/fds/disk.ts';
import { EJECTED } from '../../../src/mappers/fds/drive.ts';
import type { Fds } from '../../../src/mappers/fds/fds.ts';
import { FdsTimer } from '../../../src/mappers/fds/fds-timer.ts';
import { holds } from '../../property.ts';
import { refusal } from '../../refusal.ts';
import { countingDisk, diskImage, diskSide, stubBios } from './test-disk.ts';

const DONE = 0x10;

function boot(disk?: Uint8Array): Nes {
  const nes = new Nes(countingDisk(), { bios: stubBios() });
  if (disk) nes.loadBattery(disk);
  return nes;
}

function runTo(nes: Nes, isThere: () => boolean, frames = 2000): void {
  for (let frame = 0; frame < frames && !isThere(); frame++) nes.runFrame({ picture: false, sound: false });
  expect(isThere()).toBe(true);
}

const isDone = (nes: Nes) => () => nes.peek('cpu', DONE) === 0x5a;

describe('a disk', () => {
  test('boots, writes, and what it wrote is there the next time', () => {
    const first = boot();
    expect(first.batteryChanged).toBe(false);
    runTo(first, isDone(first));
    expect([first.peek('cpu', 0x7000), first.peek('cpu', 0x11), first.peek('cpu', 0x12)]).toEqual([1, 0, 0]);
    expect(first.batteryChanged).toBe(true);
    const second = boot(first.battery!.slice());
    runTo(second, isDone(second));
    expect(second.peek('cpu', 0x7000)).toBe(2);
    // Without the kept disk the count begins again.
    const other = boot();
    runTo(other, isDone(other));
    expect(other.peek('cpu', 0x7000)).toBe(1);
  });

  test('a changed bit is found by the checksum', () => {
    const nes = boot();
    // The first byte of the first block, behind its mark.
    const disk = nes.battery!.slice();
    const mark = disk.indexOf(0x80);
    disk[mark + 20] ^= 1;
    nes.loadBattery(disk);
    runTo(nes, () => nes.peek('cpu', 0xf0) === 0x27);
  });

  test('is the same machine from a snapshot in the middle of reading and of writing', () => {
    const nes = boot();
    for (const frames of [40, 300]) {
      for (let i = 0; i < frames; i++) nes.runFrame({ picture: false, sound: false });
      const twin = boot();
      twin.load(nes.save());
      for (let i = 0; i < 60; i++) {
        nes.runFrame({ picture: false, sound: false });
        twin.runFrame({ picture: false, sound: false });
      }
      expect(twin.save()).toEqual(nes.save());
    }
  });

  test('sides: taken out, put in, and changed by itself when the game waits', () => {
    const nes = boot();
    const { drive } = nes.board as Fds;
    runTo(nes, isDone(nes));
    expect([drive.sideCount, drive.inserted]).toEqual([2, 0]);
    drive.insert(1);
    expect(drive.inserted).toBe(EJECTED);
    expect(nes.peek('cpu', 0x4032) & 7).toBe(7);
    runTo(nes, () => drive.inserted === 1);
    for (let i = 0; i < 30; i++) {
      nes.runFrame({ picture: false, sound: false });
      drive.checked();
    }
    expect(drive.inserted).toBe(EJECTED);
    runTo(nes, () => drive.inserted === 0);
    drive.changesSides = false;
    for (let i = 0; i < 30; i++) drive.checked();
    expect(drive.inserted).toBe(0);
    drive.insert(EJECTED);
    for (let i = 0; i < 200; i++) nes.runFrame({ picture: false, sound: false });
    expect(drive.inserted).toBe(EJECTED);
  });
});

describe('disk images', () => {
  test('with a header and without it are the same disk', () => {
    const sides = sidesOf(countingDisk());
    expect(sides.length).toBe(2);
    const bare = new Nes(diskImage(sides, false), { bios: stubBios() });
    expect(bare.info.sha1).toBe(boot().info.sha1);
    expect(bare.battery).toEqual(boot().battery);
  });

  test('say what is wrong with them', () => {
    const bios = stubBios();
    const wrongly = (image: Uint8Array, rom?: Uint8Array) =>
      refusal(() => new Nes(image, rom === undefined ? {} : { bios: rom }));
    expect(() => new Nes(countingDisk(), { bios: bios.subarray(1) })).toThrow(BiosError);
    expect(wrongly(countingDisk(), bios.subarray(1))).toEqual(['bios-wrong-size', { needed: 8192, found: 8191 }]);
    expect(wrongly(countingDisk(), new Uint8Array(8192))).toEqual(['bios-cannot-start', {}]);
    const short = countingDisk().subarray(0, 30000);
    expect(wrongly(short, bios)).toEqual(['disk-cut-short', { side: SIDE, found: 30000 - 16 }]);
    const wrong = countingDisk();
    wrong[16 + SIDE] = 9;
    expect(wrongly(wrong, bios)).toEqual(['disk-side-damaged', { side: 2 }]);
  });

  test('are of as much as a disk can be of, and little more', () => {
    const bios = stubBios();
    const [side] = sidesOf(countingDisk());
    const sides = (count: number) => diskImage(Array<Uint8Array>(count).fill(side));
    expect(new Nes(sides(16), { bios }).info.format).toBe('FDS');
    const tooLong = ['disk-too-long', { sides: 17, most: 16 }];
    expect(refusal(() => new Nes(sides(17), { bios }))).toEqual(tooLong);
    // Behind an empty file's header, data blocks of one byte each to the end.
    const absurd = diskSide(0, [{ id: 0, name: 'A', address: 0x6000, bytes: new Uint8Array(0) }]);
    absurd.fill(4, 56 + 2 + 16);
    expect(trackOf(absurd).length).toBeLessThanOrEqual(2 * 76000);
    expect(trackOf(absurd).length).toBeGreaterThan(76000);
  });

  test('blocks come with marks and checksums that come out as 0', () => {
    holds(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const track = trackOf(diskSide(0, [{ id: 0, name: 'A', address: 0x6000, bytes }]));
        const sizes = [56, 2, 16, 1 + bytes.length];
        let at = 0;
        for (const size of sizes) {
          while (track[at] === 0) at++;
          expect(track[at]).toBe(0x80);
          let crc = 0;
          for (let i = 0; i < size + 3; i++) crc = updateCrc(crc, track[at + i]);
          expect(crc).toBe(0);
          at += size + 3;
        }
        expect(track.subarray(at).every((byte) => byte === 0)).toBe(true);
      }),
    );
  });
});

describe('the timer', () => {
  function timer(reload: number, control: number): FdsTimer {
    const made = new FdsTimer();
    made.writeReload(0x4020, reload & 0xff);
    made.writeReload(0x4021, reload >> 8);
    made.control(control, true);
    return made;
  }

  test('fires once, a cycle after it came to 0', () => {
    const once = timer(100, 2);
    expect(once.cyclesToEvent).toBe(101);
    once.count(100);
    expect(once.irq).toBe(0);
    once.count(1);
    expect(once.irq).toBe(1);
    once.acknowledge();
    once.count(1000);
    expect(once.irq).toBe(0);
  });

  test('fires again every reload + 1 cycles, however it is counted', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.integer({ min: 1, max: 400 })), (reload, steps) => {
        const lazy = timer(reload, 3);
        const diligent = timer(reload, 3);
        for (const step of steps) {
          lazy.count(step);
          for (let i = 0; i < step; i++) diligent.count(1);
          expect([lazy.irq, lazy.cyclesToEvent]).toEqual([diligent.irq, diligent.cyclesToEvent]);
        }
      }),
    );
  });

  test('does not run while the registers are off', () => {
    const off = new FdsTimer();
    off.writeReload(0x4020, 5);
    off.control(3, false);
    off.count(100);
    expect(off.irq).toBe(0);
  });
});
