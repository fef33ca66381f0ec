import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { Battery } from '../../../src/app/machine/battery.ts';
import { keepPlace, readSavedGame } from '../../../src/app/play/saved-game.ts';
import { Inputs, Nes } from '../../../src/console/index.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';
import { buildImage } from '../../mappers/build.ts';

const make = (prgNvram: number) => new Nes(tinyRom(), { overrides: { prgNvram } });

test('what a file has behind the battery RAM stays there, and goes out again', () => {
  const nes = make(0x2000);
  const battery = new Battery();
  battery.load(nes, null);
  const file = new Uint8Array(0x2000 + 1024).fill(7);
  battery.replace(new Inputs(nes), file);
  expect(battery.take(nes)).toEqual(file);
  nes.battery?.fill(8);
  expect(battery.whole(nes)).toEqual(Uint8Array.from({ length: 0x2400 }, (_, i) => (i < 0x2000 ? 8 : 7)));
});

/** Two Datach games, the second with an EEPROM of its own: https://www.nesdev.org/wiki/INES_Mapper_157 */
describe('the memory of a unit that cartridges are plugged into', () => {
  const unit = { name: 'datach', size: 256 };
  const place = (nes: Nes) => ({ bytes: nes.save(), picture: new Uint16Array(4), time: 1 });
  const plug = (prgNvram: number) => new Nes(buildImage({ mapper: 157, chr: 0, prgNvram }));

  test('is known by the cartridge', () => {
    expect(plug(0).info).toMatchObject({ unit, battery: 256 });
    expect(plug(128).info).toMatchObject({ unit, battery: 384 });
    expect(make(0x2000).info.unit).toBeNull();
  });

  test('goes from game to game; the rest stays with its own', async () => {
    const [one, other] = [plug(0), plug(128)];
    one.battery?.fill(1);
    other.battery?.fill(2);
    await keepPlace('one', place(one), one.battery, unit);
    await keepPlace('other', place(other), other.battery, unit);
    expect((await readSavedGame('one', unit)).battery).toEqual(new Uint8Array(256).fill(2));
    one.battery?.fill(3);
    await keepPlace('one', place(one), one.battery, unit);
    const { battery } = await readSavedGame('other', unit);
    expect([battery?.length, battery?.[0], battery?.[255], battery?.[256]]).toEqual([384, 3, 3, 2]);
    expect((await readSavedGame('a new one', unit)).battery).toEqual(new Uint8Array(256).fill(3));
    expect((await readSavedGame('of another kind')).battery).toBeUndefined();
  });

  test('of a medium lies apart; what earlier versions kept is found', async () => {
    const nes = make(0x2000);
    await keepPlace('raw', place(nes), Uint8Array.of(1));
    await keepPlace('raw', place(nes), Uint8Array.of(2), null, true);
    expect((await readSavedGame('raw')).battery).toEqual(Uint8Array.of(1));
    expect((await readSavedGame('raw', null, true)).battery).toEqual(Uint8Array.of(2));
    await keepPlace('old', place(nes), Uint8Array.of(3));
    expect((await readSavedGame('old', null, true)).battery).toEqual(Uint8Array.of(3));
  });

  test('stays as other games left it when a game goes on', () => {
    const nes = plug(128);
    nes.battery?.fill(2);
    const left = nes.save();
    const battery = new Battery();
    battery.load(nes, new Uint8Array(384).fill(3));
    battery.resume(nes, left);
    expect([nes.battery?.[0], nes.battery?.[255], nes.battery?.[256]]).toEqual([3, 3, 2]);
    const usual = make(0x2000);
    usual.battery?.fill(2);
    const state = usual.save();
    battery.load(usual, new Uint8Array(0x2000).fill(3));
    battery.resume(usual, state);
    expect(usual.battery?.[0]).toBe(2);
  });
});

describe('battery RAM on its way', () => {
  test('a smaller console leaves what was kept beyond it', () => {
    const battery = new Battery();
    const kept = Uint8Array.from({ length: 0x2000 }, (_, i) => i >> 5);
    const small = make(0x800);
    battery.load(small, kept);
    small.battery?.fill(0xee);
    const whole = battery.take(small);
    expect(whole?.length).toBe(0x2000);
    expect([whole?.[0x7ff], whole?.[0x800]]).toEqual([0xee, kept[0x800]]);
  });

  test('a console without any loses nothing, and the next one has it again', () => {
    const battery = new Battery();
    const kept = new Uint8Array(0x2000).fill(5);
    const none = make(0);
    battery.load(none, kept);
    expect(battery.take(none)).toBeNull();
    const again = make(0x2000);
    battery.load(again, battery.whole(none));
    expect(again.battery).toEqual(kept);
  });

  test('a change is written at the next look; what could not be written is tried again', () => {
    const battery = new Battery();
    const nes = make(0x2000);
    battery.load(nes, null);
    expect(battery.look(nes, 1000)).toBe(false);
    nes.battery?.set([1]);
    expect(battery.look(nes, 1699)).toBe(false);
    expect(battery.look(nes, 1700)).toBe(true);
    expect(battery.take(nes)?.[0]).toBe(1);
    expect(battery.take(nes)).toBeNull();
    battery.putBack();
    expect(battery.take(nes)?.[0]).toBe(1);
  });

  test('a game that never leaves it alone is written each time', () => {
    const battery = new Battery();
    const nes = make(0x2000);
    battery.load(nes, null);
    let writes = 0;
    for (let ms = 16; ms <= 10_000; ms += 16) {
      nes.battery?.set([ms & 0xff]);
      if (battery.look(nes, ms) && battery.take(nes)) writes++;
    }
    expect(writes).toBe(15);
  });

  test('a console that makes way for another takes no change along unseen', () => {
    const battery = new Battery();
    const [old, next] = [make(0x2000), make(0x2000)];
    battery.load(old, null);
    old.battery?.set([9]);
    battery.load(next, battery.handOver(old));
    expect(battery.take(next)?.[0]).toBe(9);
  });
});
