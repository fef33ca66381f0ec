import { describe, expect, test } from 'vitest';
import { DebugError, Debugger } from '../../../../src/console/debug.ts';
import { Inputs, Nes } from '../../../../src/console/index.ts';
import { assemble } from '../../../assembler.ts';
import { busyRom } from '../../busy-rom.ts';
import { programRom } from '../../program-rom.ts';
import { NOTHING_HELD } from '../held.ts';

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
});

test('a console is the same with a debugger and without', () => {
  const plain = new Inputs(new Nes(busyRom(4)));
  const debug = new Debugger(new Nes(busyRom(4)));
  for (let i = 0; i < 20; i++) debug.breakOn({ on: i % 2 ? 'execute' : 'write', at: 0x700 + i });
  for (let frame = 0; frame < 60; frame++) {
    const pads = [frame & 0xff, (frame * 7) & 0xff, 0, 0];
    plain.runFrame({ ...NOTHING_HELD, pads });
    debug.hold({ pads });
    expect(debug.stepFrame().reason).toBe('done');
    expect(Buffer.from(debug.nes.save()).equals(Buffer.from(plain.nes.save())), `frame ${frame}`).toBe(true);
  }
});
