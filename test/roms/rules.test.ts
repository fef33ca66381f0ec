import { describe, expect, test } from 'vitest';
import { coinResult, pictureCrc, ramCrc, screenText, shellStatus, shellText, type View } from './rules.ts';

/** A machine that is nothing but memory. */
function memory(space: 'cpu' | 'ppu', at: number, bytes: readonly number[]): View {
  return {
    peek: (asked, address) => (asked === space ? (bytes[address - at] ?? 0) : 0),
  };
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe('pictures and RAM', () => {
  test('a picture is summed as little-endian words', () => {
    // The CRC32 of the text "12345678".
    const words = new Uint16Array([0x3231, 0x3433, 0x3635, 0x3837]);
    expect(pictureCrc(words)).toBe('9ae0daaf');
    expect(pictureCrc(new Uint16Array([0x3132, 0x3433, 0x3635, 0x3837]))).not.toBe('9ae0daaf');
  });

  test('RAM is its first 2 KiB', () => {
    expect(ramCrc(memory('cpu', 0, []))).toBe('f1e8ba9e');
    expect(ramCrc(memory('cpu', 0x800, [1]))).toBe('f1e8ba9e');
    expect(ramCrc(memory('cpu', 0x7ff, [1]))).not.toBe('f1e8ba9e');
  });
});

describe('text on the screen', () => {
  test('tiles are ASCII in their low seven bits', () => {
    const tiles = ascii('PASSED').map((code) => code | 0x80);
    expect(screenText(memory('ppu', 0x2c40, tiles))).toBe('PASSED');
  });

  test('or letters from 64 up where tiles below 32 are meant', () => {
    expect(screenText(memory('ppu', 0x2000, [15, 11, 0x20, 0x30]), 'low5')).toBe('OK 0');
    expect(screenText(memory('ppu', 0x2000, [0x8f]), 'low5')).not.toContain('O');
  });

  test('attribute bytes are not text', () => {
    expect(screenText(memory('ppu', 0x23c0, ascii('NO')))).toBe('');
  });
});

describe("blargg's shell", () => {
  const shell = (status: number, text = '') => memory('cpu', 0x6000, [status, 0xde, 0xb0, 0x61, ...ascii(text), 0]);

  test('says nothing without its signature', () => {
    expect(shellStatus(memory('cpu', 0x6000, [0, 0xde, 0xb0, 0x62]))).toBe('none');
  });

  test.each([
    [0x80, 'running'],
    [0x81, 'reset'],
    [0x00, 0],
    [0x03, 3],
  ])('status %i is %s', (byte, status) => {
    expect(shellStatus(shell(byte))).toBe(status);
  });

  test('leaves its text at $6004', () => {
    expect(shellText(shell(1, '\nFailed\n'))).toBe('Failed');
  });
});

describe("AccuracyCoin's result bytes", () => {
  test.each([
    [0x01, true, '0'],
    [0x05, true, '1'],
    [0x39, true, 'E'],
    [0x41, true, 'G'],
    [0x06, false, '1'],
    [0x2a, false, 'A'],
    [0x02, false, '0'],
    [0x00, false, ''],
    [0xff, false, ''],
  ])('%i', (byte, passed, code) => {
    expect(coinResult(byte)).toEqual({ passed, code });
  });
});
