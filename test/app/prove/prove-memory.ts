import type { Judge, JudgedNes } from '../../../src/app/prove/judge.ts';

/** A machine that is nothing but memory. */
export class Memory implements JudgedNes {
  readonly cpu = new Uint8Array(0x10000);
  readonly ppu = new Uint8Array(0x4000);
  readonly pixels = new Uint16Array(256 * 240);
  resets = 0;
  buttons = 0;

  peek(space: 'cpu' | 'ppu' | 'oam' | 'palette', address: number): number {
    return (space === 'cpu' ? this.cpu : this.ppu)[address];
  }

  reset(): void {
    this.resets++;
  }

  setButtons(_port: number, mask: number): void {
    this.buttons = mask;
  }

  write(at: number, ...parts: readonly (number | string)[]): number {
    for (const part of parts) {
      const bytes = typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0));
      this.cpu.set(bytes, at);
      at += bytes.length;
    }
    return at;
  }

  show(text: string, at = 0x2042): void {
    this.ppu.set(
      [...text].map((letter) => letter.charCodeAt(0)),
      at,
    );
  }
}

/** Frames that `judge` sees from frame `from` until it is sure, and what it says then. */
export function judged(judge: Judge, machine: Memory, from = 0, change?: (frame: number) => void) {
  for (let frame = from; frame < from + 20_000; frame++) {
    change?.(frame);
    const finding = judge.afterFrame(machine, frame);
    if (finding !== null) return { frame, ...finding };
  }
  return null;
}
