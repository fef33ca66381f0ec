import type { SoundOutput } from '../base/sound.ts';
import type { Mixer } from './mixer.ts';

/** One channel of a sound chip on its way to the mixer, with a volume and a place of its own. */
export class Tap implements SoundOutput {
  private readonly mixer: Mixer;
  /** 0 silent, 1 as on the cartridge. */
  private readonly volume: number;
  /** That, by the place. */
  private readonly sideVolume: number;

  /** `place`: -1 left, 0 in the middle, 1 right. */
  constructor(mixer: Mixer, volume: number, place: number) {
    this.mixer = mixer;
    this.volume = volume;
    this.sideVolume = volume * place;
  }

  get listening(): boolean {
    return this.mixer.listening;
  }

  addStep(cycle: number, by: number): void {
    this.mixer.addStep(cycle, by * this.volume);
    if (this.sideVolume !== 0) this.mixer.side?.addStep(cycle, by * this.sideVolume);
  }

  addMuffledStep(cycle: number, by: number): void {
    this.mixer.addMuffledStep(cycle, by * this.volume);
    if (this.sideVolume !== 0) this.mixer.side?.addMuffledStep(cycle, by * this.sideVolume);
  }
}
