import { CodedError } from '../../src/base/coded-error.ts';
import { DEVICE_CHOICES, Devices, Nes } from '../../src/console/index.ts';
import { allMachines, type Machine } from '../console/machines.ts';
import type { Case, Kind } from './kind.ts';
import { Random } from './random.ts';

/** So many cases in a row are of one machine: to make one takes as long as some frames. */
export const IN_A_ROW = 40;
const HEADER = 15;

/** Where the bytes of a snapshot lie that are not RAM, in which everything is allowed. */
function placesOf(nes: Nes): (random: Random) => number {
  const before = nes.save();
  const { memory } = nes;
  memory.bytes[memory.ram.start] ^= 0xff;
  const after = nes.save();
  memory.bytes[memory.ram.start] ^= 0xff;
  const start = before.findIndex((byte, i) => byte !== after[i]);
  const end = start + memory.bytes.length - memory.ram.start;
  const { length } = before;
  return (random) => {
    if (random.once(30)) return random.below(length);
    const at = HEADER + random.below(length - HEADER - (end - start));
    return at < start ? at : at + (end - start);
  };
}

/** A machine of `machine`'s kind, somewhere in its program, with anything plugged in. */
function started(machine: Machine, random: Random): Nes {
  const nes = new Nes(machine.rom, machine.options);
  const choices = DEVICE_CHOICES;
  new Devices(nes).plug({
    port1: random.pick(choices.port1),
    port2: random.pick(choices.port2),
    expansion: random.pick(choices.expansion),
  });
  for (let frame = random.below(8); frame >= 0; frame--) nes.runFrame();
  for (let writes = random.below(300); writes > 0; writes--) {
    nes.bus.write(0x4000 + random.below(0xc000), random.word() & 0xff);
  }
  // Their effects may be a jammed CPU, or a bank without a program; they must end all the same.
  nes.runFrame();
  return nes;
}

function takes(nes: Nes, state: Uint8Array): boolean {
  try {
    nes.load(state);
    return true;
  } catch {
    return false;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/**
 * States that are not what they were: refused by a code, and then nothing is changed; or taken, and then the machine runs
 * on, and what it saves can be loaded.
 */
export const states: Kind = {
  name: 'states',
  prepare(): Case {
    const machines = allMachines();
    let made = -1;
    let nes: Nes;
    let good: Uint8Array;
    let place: (random: Random) => number;
    return (random, seed, index) => {
      const row = Math.floor(index / IN_A_ROW);
      if (row !== made) {
        nes = started(machines[row % machines.length], new Random(seed, 'machine', row));
        good = nes.save();
        place = placesOf(nes);
        made = row;
      }
      nes.load(good);
      const bad = good.slice();
      for (let left = 1 + random.below(5); left > 0; left--) random.spoil(bad, () => place(random));
      const given = random.once(50) ? random.spoilt(bad) : bad;
      try {
        nes.load(given);
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        if (!sameBytes(nes.save(), good))
          throw new Error(`${machines[row % machines.length].name}: refused, but changed`);
        return `refused: ${String(error.code)}`;
      }
      nes.runFrame();
      nes.runFrame({ picture: random.once(2), sound: random.once(2) });
      if (!takes(nes, nes.save()))
        throw new Error(`${machines[row % machines.length].name}: refuses what it saved itself`);
      return 'taken';
    };
  },
};
