import { VramPort } from '../../../ppu/chip/vram-port.ts';

/** The sequencer behind $2007, which tells when a byte is on its way into memory: whoever asks it writes then. */
export class WatchedVram extends VramPort {
  private readonly wrote: () => void;

  constructor(wrote: () => void) {
    super();
    this.wrote = wrote;
  }

  override get writing(): boolean {
    const isNow = super.writing;
    if (isNow) this.wrote();
    return isNow;
  }

  override get beginsWrite(): boolean {
    const isNow = super.beginsWrite;
    if (isNow) this.wrote();
    return isNow;
  }
}
