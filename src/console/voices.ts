import { APU_CHANNELS, apuVoice } from '../apu/voices.ts';
import type { Voice } from '../base/sound.ts';
import { type ChannelName, channelsOf } from './mix.ts';
import type { Nes } from './nes.ts';

/** Those that play samples: how loud they are is seen by how much they move. */
export const SAMPLED: ReadonlySet<ChannelName> = new Set(['delta', 'mmc5Pcm', 'dripSample1', 'dripSample2']);
/** A quarter of the DAC's way between two looks is as loud as it shows. */
const SENSITIVITY = 4;

/** What each channel of a console plays, as often as one looks; between two looks it costs nothing. It changes nothing. */
export class Voices {
  readonly names: readonly ChannelName[];
  /** How loud each was at the last look, 0 to 1. */
  readonly levels: Float32Array;
  /** Its tone then, Hz; 0 for what has none. */
  readonly hz: Float32Array;
  private readonly nes: Nes;
  private readonly before: Float32Array;
  private readonly voice: Voice = { level: 0, hz: 0 };

  constructor(nes: Nes) {
    this.nes = nes;
    this.names = channelsOf(nes);
    this.levels = new Float32Array(this.names.length);
    this.hz = new Float32Array(this.names.length);
    this.before = new Float32Array(this.names.length);
  }

  /** See what is played now. */
  look(): void {
    const { apu, board, bus, region } = this.nes;
    bus.catchUp();
    let at = 0;
    for (; at < APU_CHANNELS.length; at++) {
      apuVoice(apu, at, region.cpuHz, this.voice);
      this.note(at);
    }
    for (const chip of board.sounds) {
      for (let i = 0; i < chip.channels.length; i++) {
        chip.voice(i, region.cpuHz, this.voice);
        this.note(at++);
      }
    }
  }

  private note(at: number): void {
    const { names, levels, hz, before, voice } = this;
    const moved = Math.min(1, SENSITIVITY * Math.abs(voice.level - before[at]));
    before[at] = voice.level;
    levels[at] = SAMPLED.has(names[at]) ? moved : voice.level;
    hz[at] = voice.hz;
  }
}
