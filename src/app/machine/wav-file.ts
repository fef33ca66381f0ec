/** A WAV file that grows, 16 bits a sample; http://soundfile.sapp.org/doc/WaveFormat/. */
export class WavFile {
  private readonly rate: number;
  private readonly channels: 1 | 2;
  private readonly parts: Int16Array<ArrayBuffer>[] = [];

  /** Of `rate` samples a second and one channel, or left and right. */
  constructor(rate: number, channels: 1 | 2 = 1) {
    this.rate = rate;
    this.channels = channels;
  }

  /**
   * Append `samples`, -1 to 1; what is beyond is cut off. Of two channels they are the middle, and `side` has as many of what is more
   * on the right (`Nes.readAudio`); without it both are alike.
   */
  add(samples: Float32Array, side?: Float32Array): void {
    const { channels } = this;
    const part = new Int16Array(samples.length * channels);
    for (let i = 0; i < samples.length; i++) {
      const more = side === undefined ? 0 : side[i];
      if (channels === 1) part[i] = whole(samples[i]);
      else {
        part[2 * i] = whole(samples[i] - more);
        part[2 * i + 1] = whole(samples[i] + more);
      }
    }
    this.parts.push(part);
  }

  /** The file as it is by now. */
  get blob(): Blob {
    const size = this.parts.reduce((sum, part) => sum + part.byteLength, 0);
    return new Blob([this.header(size), ...this.parts], { type: 'audio/wav' });
  }

  /** What stands before `size` bytes of samples. */
  private header(size: number): Uint8Array<ArrayBuffer> {
    const { rate, channels } = this;
    const header = new Uint8Array(44);
    const view = new DataView(header.buffer);
    const words = (at: number, word: string) => header.set(new TextEncoder().encode(word), at);
    words(0, 'RIFF');
    view.setUint32(4, 36 + size, true);
    words(8, 'WAVEfmt ');
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, channels, true);
    view.setUint32(24, rate, true);
    view.setUint32(28, rate * 2 * channels, true);
    view.setUint16(32, 2 * channels, true);
    view.setUint16(34, 16, true);
    words(36, 'data');
    view.setUint32(40, size, true);
    return header;
  }
}

function whole(sample: number): number {
  return Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff);
}
