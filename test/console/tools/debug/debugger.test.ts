import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BreakpointOptions, DebugError, Debugger } from '../../../../src/console/debug.ts';
import { Inputs, Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom, store } from '../../program-rom.ts';
import { NOTHING_HELD } from '../held.ts';
import { refused } from './refused.ts';

const COUNTER = `
  lda #$00
  sta $10
loop: inc $10
  jsr sub
  jmp loop
sub: lda $10
  sta $0300
  rts
`;

function counting() {
  const { bytes, labels } = assemble(COUNTER, 0xc000);
  const debug = new Debugger(new Nes(programRom({ main: [...bytes] })));
  return { debug, at: (name: string) => labels.get(name) ?? -1 };
}

describe('steps', () => {
  test('one instruction at a time, into a subroutine, over it and out of it', () => {
    const { debug, at } = counting();
    expect(debug.registers.pc).toBe(0xc000);
    debug.step(2);
    expect(debug.registers.pc).toBe(at('loop'));
    debug.step(2);
    expect(debug.registers.pc).toBe(at('sub'));
    debug.step();
    expect(debug.stepOut().reason).toBe('done');
    expect(debug.registers.pc).toBe(at('loop') + 5);
    debug.step(2);
    expect(debug.registers.pc).toBe(at('loop') + 2);
    debug.stepOver();
    expect(debug.registers.pc).toBe(at('loop') + 5);
    expect(debug.read('ram', 0x300)).toEqual(Uint8Array.of(2));
  });

  test('to lines, frames and dots', () => {
    const { debug } = counting();
    debug.stepToBeam(100, 50);
    expect(debug.beam.scanline).toBe(100);
    expect(debug.beam.dot - 50).toBeLessThan(25);
    debug.stepScanline();
    expect(debug.beam.scanline).toBe(101);
    debug.stepFrame();
    expect(debug.position.cycle).toBe(0);
    expect(debug.beam.scanline).toBe(240);
  });
});

test('what is held by a function may leave out what is not held', () => {
  const { debug } = counting();
  const asked: number[] = [];
  debug.hold(() => {
    asked.push(debug.position.frame);
    return { pads: [1, 0, 0, 0] };
  });
  debug.run({ frames: 2 });
  expect(asked).toEqual([0, 1]);
  expect([...(debug.history?.log.from(1).tracks.pads ?? [])]).toEqual([1, 0, 0, 0]);
});

describe('breakpoints', () => {
  test('on an instruction, a read, a write, a value, a condition and the number of hits', () => {
    const { debug, at } = counting();
    const sub = debug.breakOn({ on: 'execute', at: at('sub') });
    expect(debug.run()).toMatchObject({ reason: 'breakpoint', breakpoints: [sub], pc: at('sub') });
    debug.run();
    expect(debug.evaluate('[$10]')).toBe(2);
    debug.remove(sub);
    const written = debug.breakOn({ on: 'write', at: 0x300, value: 7 });
    expect(debug.run()).toMatchObject({ breakpoints: [written], access: { kind: 'write', address: 0x300, value: 7 } });
    debug.remove(written);
    debug.breakOn({ on: 'read', at: 0x10, condition: 'value == 12 && a != 3' });
    expect(debug.run().access).toMatchObject({ kind: 'read', value: 12 });
    for (const one of debug.breakpoints) debug.remove(one);
    debug.breakOn({ on: 'execute', at: at('loop'), passes: 5 });
    debug.run();
    expect(debug.evaluate('[$10]')).toBe(17);
    expect(() => debug.breakOn({ on: 'execute', condition: 'a ==' })).toThrow(DebugError);
  });

  test('one at a PRG offset holds through bank switches, one at an address in whatever bank', () => {
    // Each bank of UNROM has the program; bank 5 is brought to $8000 and called there.
    const code = [...store(0xc000 + 0x3f00, 5), 0x20, 0x00, 0x80, ...store(0xc000 + 0x3f01, 2), 0x4c, 0x00, 0x80];
    const rom = programRom({ main: code }, { mapper: 2, prg: 128, chr: 0 });
    for (let bank = 0; bank < 8; bank++) rom.set(bank === 7 ? [] : [0xea, 0x60], 16 + bank * 0x4000);
    // Bus conflicts: the byte in ROM is the bank.
    rom.set([5, 2], 16 + 7 * 0x4000 + 0x3f00);
    const debug = new Debugger(new Nes(rom));
    const inFive = debug.breakOn({ on: 'execute', at: { space: 'prgRom', address: 5 * 0x4000 } });
    const inTwo = debug.breakOn({ on: 'execute', at: { space: 'prgRom', address: 2 * 0x4000 } });
    const inAny = debug.breakOn({ on: 'execute', at: 0x8000 });
    expect(debug.run({ frames: 2 }).breakpoints).toEqual([inFive, inAny]);
    expect(debug.run({ frames: 2 }).breakpoints).toEqual([inTwo, inAny]);
    expect([inFive.hits, inTwo.hits, inAny.hits]).toEqual([1, 1, 2]);
  });

  test('on what arrives in the PPU, on interrupts, on the beam, and on a CPU that jams', () => {
    const debug = new Debugger(new Nes(busyRom(0)));
    const palette = debug.breakOn({ on: 'write', at: { space: 'palette', address: 3 } });
    expect(debug.run()).toMatchObject({ breakpoints: [palette], access: { bus: 'ppu', address: 0x3f03, value: 3 } });
    const nametable = debug.breakOn({ on: 'write', at: { space: 'ppu', address: 0x2100 }, size: 0x100 });
    expect(debug.run()).toMatchObject({ breakpoints: [nametable], access: { bus: 'ppu' } });
    for (const one of debug.breakpoints) debug.remove(one);
    for (const on of ['nmi', 'irq'] as const) {
      const interrupt = debug.breakOn({ on });
      expect(debug.run({ frames: 30 }).breakpoints).toEqual([interrupt]);
      const vector = on === 'nmi' ? 0xfffa : 0xfffe;
      expect(debug.registers.pc).toBe(debug.evaluate(`[${vector}] + 256 * [${vector + 1}]`));
      debug.remove(interrupt);
    }
    const beam = debug.breakOn({ on: 'beam', scanline: 77, condition: 'frame == 20' });
    expect(debug.run({ frames: 40 }).breakpoints).toEqual([beam]);
    expect([debug.position.frame, debug.beam.scanline]).toEqual([20, 77]);
    const jamming = new Debugger(new Nes(programRom({ main: [0xea, 0x02] })));
    expect(jamming.run({ frames: 3 })).toMatchObject({ reason: 'jam', pc: 0xc001 });
  });

  test('one that is still to be passed hides no other in the same instruction, and counts each time that it is met', () => {
    const { debug, at } = counting();
    const passed = debug.breakOn({ on: 'read', at: 0x10, passes: 1000 });
    const written = debug.breakOn({ on: 'write', at: 0x10 });
    // INC reads the byte, and writes it twice.
    debug.runTo(at('loop'));
    expect(debug.run({ frames: 2 }).breakpoints).toEqual([written]);
    expect([passed.hits, written.hits]).toEqual([1, 2]);
    debug.remove(written);
    const third = debug.breakOn({ on: 'access', at: 0x10, passes: 2, condition: `pc != ${at('sub') + 2}` });
    debug.runTo(at('loop'));
    expect(debug.run({ frames: 2 })).toMatchObject({ breakpoints: [third], access: { kind: 'write' } });
    expect(third.hits).toBe(3);
  });

  test('one that is still to be passed hides no interrupt and no beam', () => {
    const debug = new Debugger(new Nes(busyRom(4)));
    debug.run({ frames: 8 });
    for (const space of ['cpu', 'ppu'] as const) {
      debug.breakOn({ on: 'access', at: { space, address: 0 }, size: 0x2000, passes: 1e9 });
    }
    for (const options of [{ on: 'beam', scanline: 77, dot: 9 }, { on: 'nmi' }] as const) {
      const wanted = debug.breakOn(options);
      expect(debug.run({ frames: 2 }).breakpoints).toEqual([wanted]);
      debug.remove(wanted);
    }
  });

  test('of what cannot be is refused, and leaves the others', () => {
    const { debug, at } = counting();
    const sub = debug.breakOn({ on: 'execute', at: at('sub') });
    expect(refused(() => debug.breakOn({ on: 'execute', at: 'nowhere' }))).toMatchObject({ code: 'unknown-place' });
    expect(refused(() => debug.breakOn({ on: 'read', at: { space: 'oam', address: 256 } }))).toMatchObject({
      code: 'outside-of-space',
      values: { space: 'oam', address: 256, size: 256 },
    });
    expect(refused(() => debug.breakOn({ on: 'execute', at: { space: 'vram', address: 0 } }))).toMatchObject({
      code: 'breakpoint-cannot-be',
    });
    const misspelt = { on: 'exec', at: 0xc000 } as unknown as BreakpointOptions;
    expect(refused(() => debug.breakOn(misspelt))).toMatchObject({ code: 'breakpoint-cannot-be' });
    expect(refused(() => debug.write({ space: 'prgRom', address: 0 }, [1]))).toMatchObject({
      code: 'cannot-be-written',
    });
    expect(debug.run().breakpoints).toEqual([sub]);
    const without = new Debugger(debug.nes, { history: null });
    expect(refused(() => without.stepBack())).toMatchObject({ code: 'no-way-back' });
  });
});

/** Frames that are compared, and of which game; ten minutes by hand: `DEBUG_FRAMES=36000 DEBUG_GAME=game.nes`. */
const FRAMES = Number(process.env.DEBUG_FRAMES ?? 60);
const GAME = process.env.DEBUG_GAME ? readFileSync(process.env.DEBUG_GAME) : busyRom(4);

test(
  'a console is the same with a debugger, with twenty breakpoints, and without',
  () => {
    const plain = new Inputs(new Nes(GAME));
    const bare = new Debugger(new Nes(GAME), { history: null });
    const debug = new Debugger(new Nes(GAME));
    for (let i = 0; i < 20; i++) {
      debug.breakOn(
        i % 2 ? { on: 'execute', at: 0x700 + i } : { on: 'write', at: i * 8, size: 8, condition: 'a > 255' },
      );
    }
    for (let frame = 0; frame < FRAMES; frame++) {
      const pads = [frame & 0xff, (frame * 7) & 0xff, 0, 0];
      plain.runFrame({ ...NOTHING_HELD, pads });
      for (const one of [bare, debug]) {
        one.hold({ pads });
        expect(one.stepFrame().reason).toBe('done');
        expect(Buffer.from(one.nes.save()).equals(Buffer.from(plain.nes.save())), `frame ${frame}`).toBe(true);
      }
    }
    expect(debug.breakpoints.every(({ hits }) => hits === 0)).toBe(true);
  },
  60_000 + FRAMES * 50,
);
