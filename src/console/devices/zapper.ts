import type { StateIO } from '../../base/state.ts';
import type { LightSensor } from './catalogue.ts';
import { Expansion, type PortDevice } from './device.ts';

/**
 * The Zapper: light on D3 (0 when seen), the trigger on D4. https://www.nesdev.org/wiki/Zapper
 * The player sets where it points and pulls the trigger; what it sees comes from the picture.
 */
export class Zapper implements PortDevice {
  readonly kind: number = 3;
  readonly seesPicture = true;
  /** Where it points, in pixels; outside the picture (below 0, say) it sees nothing. */
  x = -1;
  y = -1;
  /** The trigger is held. */
  trigger = false;
  private readonly sensor: LightSensor;

  constructor(sensor: LightSensor) {
    this.sensor = sensor;
  }

  point(x: number, y: number, isDown: boolean): void {
    this.x = Math.round(x);
    this.y = Math.round(y);
    this.trigger = isDown;
  }

  strobe(): void {}

  protected get seesLight(): boolean {
    return this.sensor.lightAt(this.x, this.y) > 0;
  }

  read(): number {
    return (this.seesLight ? 0 : 0x08) | (this.trigger ? 0x10 : 0);
  }

  clock(): void {}

  state(s: StateIO): void {
    this.x = s.i32(this.x);
    this.y = s.i32(this.y);
    this.trigger = s.bit(this.trigger);
  }
}

/**
 * The gun of a VS. System, which is read like a pad, bit by bit: after four zeros a one, another zero, light (1 when seen),
 * the trigger. https://www.nesdev.org/wiki/Zapper
 */
export class VsZapper extends Zapper {
  override readonly kind = 15;
  private shift = 0;

  override strobe(): void {
    this.shift = 0x10 | (this.seesLight ? 0x40 : 0) | (this.trigger ? 0x80 : 0);
  }

  override read(): number {
    return this.shift & 1;
  }

  override clock(): void {
    this.shift >>= 1;
  }

  override state(s: StateIO): void {
    super.state(s);
    this.shift = s.u8(this.shift);
  }
}

/** The same gun for the Famicom: in the expansion port, on the second port's D3 and D4. */
export class FamicomZapper extends Expansion {
  readonly kind: number = 14;
  readonly seesPicture = true;
  private readonly gun: Zapper;

  constructor(sensor: LightSensor) {
    super();
    this.gun = new Zapper(sensor);
  }

  point(x: number, y: number, isDown: boolean): void {
    this.gun.point(x, y, isDown);
  }

  read(port: 0 | 1): number {
    return port === 1 ? this.gun.read() : 0;
  }

  state(s: StateIO): void {
    this.gun.state(s);
  }
}
