import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf, parseBarcode } from '../../src/console/devices/barcode.ts';
import { BarcodeBattler } from '../../src/console/devices/barcode-battler.ts';
import { BasicKeyboard, MATRIX } from '../../src/console/devices/basic-keyboard.ts';
import { DataRecorder } from '../../src/console/devices/data-recorder.ts';
import type { ExpansionDevice, PortDevice } from '../../src/console/devices/device.ts';
import { Screen } from '../../src/console/devices/light.ts';
import { FamilyTrainer, PowerPad } from '../../src/console/devices/mats.ts';
import { OekaTablet } from '../../src/console/devices/oeka-tablet.ts';
import { FamicomPaddle, Paddle } from '../../src/console/devices/paddle.ts';
import { EmptyPort, ExpansionPads, FourScorePlug, Hori4, StandardPad } from '../../src/console/devices/pads.ts';
import { Zapper } from '../../src/console/devices/zapper.ts';
import { Nes } from '../../src/console/index.ts';
import { Ports } from '../../src/console/ports.ts';
import { type DeviceSetup, Devices, setupFor } from '../../src/console/tools/plugged.ts';
import { DatachReader } from '../../src/mappers/parts/datach-reader.ts';
import { RP2C02, VS_PPUS } from '../../src/ppu/chip/models.ts';
import type { Ppu } from '../../src/ppu/ppu.ts';
import { holds } from '../property.ts';
import { refusal } from '../refusal.ts';
import { busyRom } from './busy-rom.ts';

/** A console's side of the ports: strobes and reads as a program does, four cycles apart. */
class Program {
  cycle = 0;
  readonly ports: Ports;

  constructor(first: PortDevice, second: PortDevice = new EmptyPort(), expansion: ExpansionDevice | null = null) {
    this.ports = new Ports(first, second);
    this.ports.expansion = expansion;
  }

  write(data: number): void {
    this.ports.write(data, this.cycle);
    this.cycle += 4;
  }

  strobe(): void {
    this.write(1);
    this.write(0);
  }

  read(port: 0 | 1): number {
    const bits = this.ports.read(port, this.cycle);
    this.cycle += 4;
    return bits;
  }

  /** `count` reads of one data line, the first as the lowest bit. */
  line(port: 0 | 1, line: number, count: number): number[] {
    return Array.from({ length: count }, () => (this.read(port) >> line) & 1);
  }
}

function pads(...masks: number[]): StandardPad[] {
  return masks.map((mask) => {
    const pad = new StandardPad();
    pad.buttons = mask;
    return pad;
  });
}

const bits = (value: number, count: number) => Array.from({ length: count }, (_, i) => (value >> i) & 1);

describe('adapters for four players', () => {
  test('Four Score: two pads, then the signature that tells the ports apart, then ones', () => {
    const [a, b, c, d] = pads(0x81, 0x42, 0x24, 0x18);
    const program = new Program(new FourScorePlug(0, a, c), new FourScorePlug(1, b, d));
    program.strobe();
    expect(program.line(0, 0, 26)).toEqual([...bits(0x81, 8), ...bits(0x24, 8), 0, 0, 0, 1, 0, 0, 0, 0, 1, 1]);
    expect(program.line(1, 0, 26)).toEqual([...bits(0x42, 8), ...bits(0x18, 8), 0, 0, 1, 0, 0, 0, 0, 0, 1, 1]);
  });

  test('Hori: on D1, signatures the other way round', () => {
    const four = pads(1, 2, 4, 8);
    const program = new Program(new EmptyPort(), new EmptyPort(), new Hori4(four));
    program.strobe();
    expect(program.line(0, 1, 24)).toEqual([...bits(1, 8), ...bits(4, 8), 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(program.line(1, 1, 24)).toEqual([...bits(2, 8), ...bits(8, 8), 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('pads in the expansion port come beside those of the console', () => {
    const [a, b, c, d] = pads(0x11, 0x22, 0x44, 0x88);
    const program = new Program(a, b, new ExpansionPads(c, d));
    program.strobe();
    const both = Array.from({ length: 8 }, () => program.read(0));
    expect(both.map((value) => value & 1)).toEqual(bits(0x11, 8));
    expect(both.map((value) => value >> 1)).toEqual(bits(0x44, 8));
    expect(program.line(1, 1, 8)).toEqual(bits(0x88, 8));
  });
});

describe('mats and paddles', () => {
  test('Power Pad: the sensors in the order of its lines', () => {
    const mat = new PowerPad();
    mat.steps = (1 << 0) | (1 << 3) | (1 << 6) | (1 << 11);
    const program = new Program(new EmptyPort(), mat);
    program.strobe();
    const reads = Array.from({ length: 9 }, () => program.read(1));
    // Numbers 2, 1, 5, 9, 6, 10, 11, 7 on D3; 4, 3, 12, 8 on D4.
    expect(reads.map((value) => (value >> 3) & 1)).toEqual([0, 1, 0, 0, 0, 0, 0, 1, 1]);
    expect(reads.map((value) => (value >> 4) & 1)).toEqual([1, 0, 1, 0, 1, 1, 1, 1, 1]);
  });

  test('Family Trainer: rows are chosen by a 0, sensors answer with a 0', () => {
    const mat = new FamilyTrainer();
    mat.steps = (1 << 0) | (1 << 7) | (1 << 9);
    const program = new Program(new EmptyPort(), new EmptyPort(), mat);
    const row = (select: number) => {
      program.write(select);
      return (~program.read(1) >> 1) & 15;
    };
    expect(row(0b011)).toBe(0b1000);
    expect(row(0b101)).toBe(0b0001);
    expect(row(0b110)).toBe(0b0100);
    expect(row(0b111)).toBe(0);
  });

  test.each([
    [0, 0x54],
    [0.5, 0xa4],
    [1, 0xf4],
  ])('paddle at %f: $%x inverted, highest bit first', (position, value) => {
    const nes = new Paddle();
    nes.turn(position);
    nes.fire = true;
    const program = new Program(new EmptyPort(), nes);
    program.strobe();
    const reads = Array.from({ length: 8 }, () => program.read(1));
    expect(reads.map((read) => (read >> 4) & 1)).toEqual(bits(~value & 0xff, 8).reverse());
    expect(reads.every((read) => (read & 8) !== 0)).toBe(true);
    const famicom = new FamicomPaddle();
    famicom.turn(position);
    const other = new Program(new EmptyPort(), new EmptyPort(), famicom);
    other.strobe();
    expect(other.line(1, 1, 8)).toEqual(bits(~value & 0xff, 8).reverse());
    expect(other.read(0)).toBe(0);
  });
});

describe('light gun', () => {
  const ppu = { line: 0, dot: 0, pixels: new Uint16Array(256 * 240), model: RP2C02 };
  const gun = new Zapper(new Screen(ppu as unknown as Ppu, () => {}));
  const sees = (line: number, dot = 340): boolean => {
    ppu.line = line;
    ppu.dot = dot;
    return (gun.read() & 8) === 0;
  };

  /** A spot of `colour` on black, around the place where the gun points. */
  function spot(colour: number): void {
    ppu.pixels.fill(0x0f);
    for (let y = 98; y <= 102; y++) ppu.pixels.fill(colour, y * 256 + 118, y * 256 + 123);
    gun.aim(120, 100, false);
  }

  test('sees white once the beam has passed, for 26 lines after the last bright one', () => {
    spot(0x30);
    expect([sees(97), sees(98, 100), sees(98), sees(100), sees(127), sees(128), sees(250)]).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('dim colours shine less long, dark ones not at all', () => {
    const glow = (colour: number) => {
      spot(colour);
      let lines = 0;
      while (sees(102 + lines)) lines++;
      return lines;
    };
    expect([0x30, 0x10, 0x00, 0x0f, 0x1d, 0x02].map(glow)).toEqual([26, 24, 19, 0, 0, 0]);
  });

  test('sees the colours of the PPU: on an RP2C04-0001 other numbers are bright, and emphasis brightens', () => {
    const arcade = { line: 120, dot: 340, pixels: new Uint16Array(256 * 240), model: VS_PPUS[2] };
    const screen = new Screen(arcade as unknown as Ppu, () => {});
    const lines = (colour: number) => {
      arcade.pixels.fill(colour);
      return screen.lightAt(120, 118);
    };
    // White, pink, black twice, and black with all three channels in full; the spot reaches to line 120.
    expect([0x08, 0x00, 0x1a, 0x30, 0x30 | 0x1c0].map(lines)).toEqual([26, 24, 0, 0, 26]);
  });

  test('beside the spot, off the screen, and its trigger', () => {
    spot(0x30);
    gun.aim(140, 100, true);
    expect(sees(105)).toBe(false);
    expect(gun.read() & 0x10).toBe(0x10);
    gun.aim(-1, -1, false);
    expect(sees(105)).toBe(false);
    expect(gun.read()).toBe(8);
  });
});

describe('Family BASIC', () => {
  /** The program's scan: row and column of all keys that are down. */
  function scan(program: Program): string[] {
    const down: string[] = [];
    program.write(5);
    program.write(4);
    for (const [row, keys] of MATRIX.entries()) {
      if (row > 0) program.write(4);
      const low = ~program.read(1) >> 1;
      program.write(6);
      const high = ~program.read(1) >> 1;
      for (let i = 0; i < 4; i++) {
        if ((low >> i) & 1) down.push(keys[i]);
        if ((high >> i) & 1) down.push(keys[i + 4]);
      }
    }
    return down;
  }

  test('every key is found at its place, alone and with others', () => {
    const keyboard = new BasicKeyboard(new DataRecorder());
    const program = new Program(new EmptyPort(), new EmptyPort(), keyboard);
    for (const name of MATRIX.flat()) {
      keyboard.press(name, true);
      expect(scan(program)).toEqual([name]);
      keyboard.press(name, false);
    }
    for (const name of ['LSHIFT', 'A', 'F8']) keyboard.press(name, true);
    expect(scan(program).sort()).toEqual(['A', 'F8', 'LSHIFT']);
    keyboard.releaseAll();
    expect(scan(program)).toEqual([]);
  });

  test('switched off by OUT2 it answers nothing', () => {
    const keyboard = new BasicKeyboard(new DataRecorder());
    const program = new Program(new EmptyPort(), new EmptyPort(), keyboard);
    program.write(0);
    expect(program.read(1)).toBe(0);
  });

  test('a recorded tape plays the same, in another recorder too', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: 200, max: 3000 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const first = new DataRecorder();
        first.start('recording', 0);
        let cycle = 0;
        lengths.forEach((length, i) => {
          first.hear(i & 1 ? 0 : 1, cycle);
          cycle += length;
        });
        first.hear(0, cycle);
        first.rebase(1000);
        first.stop();
        const second = new DataRecorder();
        second.insert(first.eject());
        second.start('playing', 0);
        let at = 0;
        lengths.forEach((length, i) => {
          expect(second.play(at + Math.floor(length / 2))).toBe(i & 1 ? 0 : 1);
          at += length;
        });
      }),
    );
  });
});

test('the tablet sends the pen, inverted, highest bit first', () => {
  const tablet = new OekaTablet();
  const program = new Program(new EmptyPort(), new EmptyPort(), tablet);
  tablet.point(128, 60, true, true);
  program.write(0);
  const pen: number[] = [];
  for (let i = 0; i < 18; i++) {
    program.write(1);
    expect(program.read(1)).toBe(4);
    program.write(3);
    pen.push(((program.read(1) >> 3) & 1) ^ 1);
  }
  const value = pen.reduce((all, bit) => (all << 1) | bit, 0);
  expect([value >> 10, (value >> 2) & 0xff, value & 3]).toEqual([120, 64, 3]);
});

describe('barcodes', () => {
  test('check digits', () => {
    expect(parseBarcode('4 902425 456782').length).toBe(13);
    expect(parseBarcode('0 36000 29145 2')).toEqual(parseBarcode('0036000291452'));
    expect(parseBarcode('96385074').length).toBe(8);
    expect(refusal(() => parseBarcode('4902425456783'))).toEqual(['barcode-wrong-digit', { needed: 2 }]);
    expect(refusal(() => parseBarcode('12345'))).toEqual(['barcode-wrong-length', { found: 5 }]);
    expect(refusal(() => parseBarcode('ABC'))).toEqual(['barcode-not-digits', {}]);
  });

  test('bars: 95 modules for an EAN-13, 67 for an EAN-8, guards in place', () => {
    const long = barsOf(parseBarcode('5901234123457'));
    expect([...long].join('')).toBe(
      `101${'0001011'}${'0100111'}${'0110011'}${'0010011'}${'0111101'}${'0011101'}01010${'1100110'}${'1101100'}${'1000010'}${'1011100'}${'1001110'}${'1000100'}101`,
    );
    expect(barsOf(parseBarcode('96385074')).length).toBe(67);
  });

  test('Barcode Battler: 20 characters at 1,200 baud, low for a 1', () => {
    const reader = new BarcodeBattler(1789773);
    const digits = parseBarcode('4902425456782');
    reader.scan(digits, 1000);
    const level = (bit: number) => (reader.read(1, 1000 + Math.floor((bit + 0.5) * (1789773 / 1200))) >> 2) & 1;
    let text = '';
    for (let i = 0; i < 20; i++) {
      expect(level(i * 10)).toBe(1);
      let character = 0;
      for (let bit = 0; bit < 8; bit++) character |= (1 - level(i * 10 + 1 + bit)) << bit;
      text += String.fromCharCode(character);
    }
    expect(text).toBe(`${digits.join('')}EPOCH\r\n`);
    expect(level(200)).toBe(0);
  });
});

test('the Datach shows the code module by module, white around it and nothing without a card', () => {
  const reader = new DatachReader();
  expect(reader.line).toBe(0);
  const bars = barsOf(parseBarcode('96385074'));
  reader.scan(bars);
  const seen: number[] = [];
  reader.count(500);
  for (let i = 0; i < bars.length + 66; i++) {
    seen.push(1 - reader.line);
    reader.count(1000);
  }
  expect(seen).toEqual([...Array(33).fill(0), ...bars, ...Array(33).fill(0)]);
  expect(reader.line).toBe(0);
});

describe('devices in a console', () => {
  const SETUPS: readonly DeviceSetup[] = [
    { port1: 'pad', port2: 'zapper', expansion: 'nothing' },
    { port1: 'four-score', port2: 'pad', expansion: 'nothing' },
    { port1: 'pad', port2: 'paddle', expansion: 'pads' },
    { port1: 'pad', port2: 'power-pad', expansion: 'hori4' },
    { port1: 'nothing', port2: 'pad', expansion: 'keyboard' },
    { port1: 'pad', port2: 'pad', expansion: 'tablet' },
    { port1: 'pad', port2: 'pad', expansion: 'barcode-battler' },
    { port1: 'pad', port2: 'pad', expansion: 'paddle' },
    { port1: 'pad', port2: 'pad', expansion: 'family-trainer' },
    { port1: 'pad', port2: 'pad', expansion: 'zapper' },
  ];

  function console(setup: DeviceSetup): { nes: Nes; devices: Devices } {
    const nes = new Nes(busyRom(0));
    const devices = new Devices(nes);
    devices.plug(setup);
    return { nes, devices };
  }

  test.each(SETUPS)(
    'a snapshot keeps $port1, $port2 and $expansion, and can be loaded with others plugged in',
    (setup) => {
      const { nes, devices } = console(setup);
      devices.point(77, 99, true);
      devices.step(0x5a5);
      devices.key('Q', true);
      if (devices.readsBarcodes) devices.scan('96385074');
      nes.setButtons(2, 0x3c);
      for (let i = 0; i < 5; i++) nes.runFrame();
      const state = nes.save();
      const twin = console(setup);
      twin.nes.load(state);
      expect(twin.nes.save()).toEqual(state);
      twin.nes.runFrame({ picture: false });
      nes.runFrame();
      expect(twin.nes.save()).toEqual(nes.save());
      const plain = new Nes(busyRom(0));
      plain.load(twin.nes.save());
      expect(plain.peek('cpu', 0x10)).toBe(twin.nes.peek('cpu', 0x10));
      expect(plain.stateSize).toBe(nes.stateSize);
    },
  );

  test('the header chooses', () => {
    expect(setupFor(0x08, 0).port2).toBe('zapper');
    expect(setupFor(0x02, 0)).toEqual({ port1: 'four-score', port2: 'four-score', expansion: 'nothing' });
    expect(setupFor(0, 96).expansion).toBe('tablet');
    expect(setupFor(0x23, 0).expansion).toBe('keyboard');
    expect(setupFor(0, 0)).toEqual({ port1: 'pad', port2: 'pad', expansion: 'nothing' });
  });

  test('the microphone is noise on D2 of the first port while somebody speaks', () => {
    const program = new Program(new EmptyPort());
    expect(program.line(0, 2, 50)).not.toContain(1);
    program.ports.speaking = true;
    const heard = program.line(0, 2, 50);
    expect(heard).toContain(0);
    expect(heard).toContain(1);
  });
});
