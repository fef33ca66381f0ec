import { crc32 } from '../../base/hash.ts';

/** What a reader of test ROMs may look at: CPU memory and the PPU's bus, without disturbing either. */
export interface View {
  peek(space: 'cpu' | 'ppu', address: number): number;
}

/** How tiles are letters, other than ASCII in the low seven bits: 'low5' has @, A, B ... in tiles 0 to 31. */
export type Charset = 'low5';

const ROWS = 30;
const COLUMNS = 32;

function letter(tile: number, charset: Charset | undefined): string {
  if (charset === 'low5' && tile > 0 && tile < 32) return String.fromCharCode(64 + tile);
  const code = charset === 'low5' ? tile : tile & 0x7f;
  return code >= 32 && code < 127 ? String.fromCharCode(code) : ' ';
}

function tableText(view: View, table: number, charset: Charset | undefined): string {
  const rows: string[] = [];
  for (let row = 0; row < ROWS; row++) {
    let text = '';
    for (let column = 0; column < COLUMNS; column++) {
      text += letter(view.peek('ppu', table + COLUMNS * row + column), charset);
    }
    if (text.trim() !== '') rows.push(text.trimEnd());
  }
  return rows.join('\n');
}

/** The text on the four nametables: rows of 32 characters, without blank rows. */
export function screenText(view: View, charset?: Charset): string {
  const tables = [0x2000, 0x2400, 0x2800, 0x2c00].map((table) => tableText(view, table, charset));
  return tables.filter((text) => text !== '').join('\n');
}

/** As `screenText`, but what mirroring shows more than once comes once. */
export function screenTextOnce(view: View, charset?: Charset): string {
  const tables = [0x2000, 0x2400, 0x2800, 0x2c00].map((table) => tableText(view, table, charset));
  return [...new Set(tables)].filter((text) => text !== '').join('\n');
}

/** What blargg's shell says at $6000: nothing yet, still running, wants the reset button, or its result. */
type ShellStatus = 'none' | 'running' | 'reset' | number;

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
interface CoinResult {
  readonly passed: boolean;
  /** Success or error code, 0-9 then A-Z; empty when the test has not run. */
  readonly code: string;
}

/** Bit 0: passed. Bit 1: failed. The rest is the code; $FF is a test that skipped itself. */
export function coinResult(byte: number): CoinResult {
  if (byte === 0 || byte === 0xff) return { passed: false, code: '' };
  return { passed: (byte & 1) !== 0, code: (byte >> 2).toString(36).toUpperCase() };
}

/** CRC32 of a picture as eight hexadecimal digits: its words taken as little-endian bytes, as every browser has them. */
export function pictureCrc(pixels: Uint16Array): string {
  return crc32(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength))
    .toString(16)
    .padStart(8, '0');
}
