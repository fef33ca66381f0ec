import { crc32 } from 'node:zlib';

/** What a rule may look at: CPU memory and the PPU's bus, without disturbing either. */
export interface View {
  peek(space: 'cpu' | 'ppu', address: number): number;
}

/** CRC32 of a picture as eight hexadecimal digits: its words taken as little-endian bytes. */
export function pictureCrc(pixels: Uint16Array): string {
  const bytes = new Uint8Array(pixels.length * 2);
  const words = new DataView(bytes.buffer);
  for (let i = 0; i < pixels.length; i++) words.setUint16(2 * i, pixels[i], true);
  return hex8(crc32(bytes));
}

/** CRC32 of CPU RAM $0000-$07FF. */
export function ramCrc(view: View): string {
  const bytes = new Uint8Array(0x800);
  for (let i = 0; i < bytes.length; i++) bytes[i] = view.peek('cpu', i);
  return hex8(crc32(bytes));
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function letter(tile: number, charset: 'low5' | undefined): string {
  if (charset === 'low5' && tile > 0 && tile < 32) return String.fromCharCode(64 + tile);
  const code = charset === 'low5' ? tile : tile & 0x7f;
  return code >= 32 && code < 127 ? String.fromCharCode(code) : ' ';
}

/** The text on the four nametables: rows of 32 characters, without blank rows. */
export function screenText(view: View, charset?: 'low5'): string {
  const rows: string[] = [];
  for (let table = 0x2000; table < 0x3000; table += 0x400) {
    for (let row = 0; row < 30; row++) {
      let text = '';
      for (let column = 0; column < 32; column++) {
        text += letter(view.peek('ppu', table + 32 * row + column), charset);
      }
      if (text.trim() !== '') rows.push(text.trimEnd());
    }
  }
  return rows.join('\n');
}

/** What blargg's shell says at $6000: nothing yet, still running, wants the reset button, or its result. */
export type ShellStatus = 'none' | 'running' | 'reset' | number;

/** Reads the status at $6000, which holds once $6001-$6003 are DE B0 61. */
export function shellStatus(view: View): ShellStatus {
  const signature = [0xde, 0xb0, 0x61];
  if (signature.some((byte, i) => view.peek('cpu', 0x6001 + i) !== byte)) return 'none';
  const status = view.peek('cpu', 0x6000);
  if (status === 0x80) return 'running';
  return status === 0x81 ? 'reset' : status;
}

/** The text that blargg's shell leaves at $6004, ended by a zero. */
export function shellText(view: View): string {
  let text = '';
  for (let address = 0x6004; address < 0x7000; address++) {
    const code = view.peek('cpu', address);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text.trim();
}

/** A result byte of AccuracyCoin. */
export interface CoinResult {
  readonly passed: boolean;
  /** Success or error code, 0-9 then A-Z; empty when the test has not run. */
  readonly code: string;
}

/** Bit 0: passed. Bit 1: failed. The rest is the code; $FF is a test that skipped itself. */
export function coinResult(byte: number): CoinResult {
  if (byte === 0 || byte === 0xff) return { passed: false, code: '' };
  return { passed: (byte & 1) !== 0, code: (byte >> 2).toString(36).toUpperCase() };
}
