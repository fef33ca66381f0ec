import type { StateIO } from '../../base/state.ts';
import type { LightSensor } from './catalogue.ts';
import { Expansion } from './device.ts';
import type { StandardPad } from './pads.ts';
import { Zapper } from './zapper.ts';

/** Buttons of a pad. */
const A = 0x01;
const B = 0x02;

/**
 * Konami's Hyper Shot: two boxes with two buttons each, run on D1 (second player D3) and jump on D2 (D4) of the second port;
 * OUT1 high silences the first player's, OUT2 high the second's. Players press B to run and A to jump.
 * https://www.nesdev.org/wiki/Konami_Hyper_Shot
 */
export class KonamiHyperShot extends Expansion {
  readonly kind: number = 16;
  private readonly pads: readonly [StandardPad, StandardPad];
  private out = 0;

  constructor(first: StandardPad, second: StandardPad) {
    super();
    this.pads = [first, second];
  }

  override drive(levels: number): void {
    this.out = levels;
  }

  read(port: 0 | 1): number {
    if (port === 0) return 0;
    return this.box(0) | this.box(1);
  }

  private box(player: 0 | 1): number {
    if ((this.out & (2 << player)) !== 0) return 0;
    const { buttons } = this.pads[player];
    return (((buttons & B) !== 0 ? 2 : 0) | ((buttons & A) !== 0 ? 4 : 0)) << (player * 2);
  }

  state(s: StateIO): void {
    this.out = s.u8(this.out, 7);
  }
}

/**
 * Bandai's Hyper Shot, a light gun in the shape of a machine gun: light (0 when seen) and trigger on D3 and D4 of the second port,
 * as the Famicom's Zapper, and the buttons of its own pad, bit by bit, on D1 of the first. That pad does what the first player's does.
 * Source: Mesen2 and FCEUX, which agree.
 */
export class BandaiHyperShot extends Expansion {
  readonly kind: number = 17;
  readonly seesPicture = true;
  private readonly gun: Zapper;
  private readonly pad: StandardPad;
  private shift = 0;

  constructor(pad: StandardPad, sensor: LightSensor) {
    super();
    this.pad = pad;
    this.gun = new Zapper(sensor);
  }

  point(x: number, y: number, isDown: boolean): void {
    this.gun.point(x, y, isDown);
  }

  override strobe(): void {
    this.shift = this.pad.buttons;
  }

  read(port: 0 | 1): number {
    return port === 1 ? this.gun.read() : (this.shift & 1) << 1;
  }

  override clock(port: 0 | 1): void {
    if (port === 0) this.shift >>= 1;
  }

  state(s: StateIO): void {
    this.gun.state(s);
    this.shift = s.u8(this.shift);
  }
}
