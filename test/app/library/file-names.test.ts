import { describe, expect, test } from 'vitest';
import { titleOf } from '../../../src/app/library/file-kinds.ts';
import { tagsOf, titleWithin } from '../../../src/app/library/file-names.ts';

describe('a file’s name', () => {
  test.each([
    ['Blade Buster (Japan) (Rev A).nes', 'Blade Buster', ['Japan', 'Rev A']],
    ['Lawn Mower (USA, Europe).nes', 'Lawn Mower', ['USA', 'Europe']],
    ['Thwaite (World) (En,Fr,De) (Unl).nes', 'Thwaite', ['World', 'En, Fr, De', 'Unl']],
    ['Zooming_Secretary (PD) [!].nes', 'Zooming Secretary', ['PD']],
    ['Alter Ego (JU) (PRG1) [h1].nes', 'Alter Ego', ['Japan', 'USA', 'PRG1', 'h1']],
    ['Concentration Room (W) [DEADBEEF].nes', 'Concentration Room', ['World']],
    ['Legend of Owlia, The (USA) (USA).zip', 'The Legend of Owlia', ['USA']],
    ['games/2048 (v1.0) (2014).nes', '2048', ['v1.0', '2014']],
    ['Streemerz.nes', 'Streemerz', []],
    ['()[].nes', '()[]', []],
  ])('%s', (name, title, tags) => {
    expect([titleOf(name), tagsOf(name)]).toEqual([title, tags]);
  });
});

describe('a title within the file', () => {
  const bytes = (text: string, size = text.length) => {
    const all = new Uint8Array(size);
    all.set([...text].map((letter) => letter.charCodeAt(0)));
    return all;
  };
  const chunk = (name: string, text: string) => {
    const data = bytes(text);
    const head = new DataView(new ArrayBuffer(8));
    return { name: bytes(name), size: new Uint8Array(head.buffer, 0, 4), data, head };
  };
  const withLength = (length: number) => {
    const view = new DataView(new ArrayBuffer(4));
    view.setUint32(0, length, true);
    return new Uint8Array(view.buffer);
  };
  const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

  test('of NSF music', () => {
    const file = bytes('NESM\x1a', 0x80);
    file.set(bytes('Chip Song'), 0x0e);
    expect(titleWithin(file)).toBe('Chip Song');
    file.set(bytes('<?>\0     '), 0x0e);
    expect(titleWithin(file)).toBe('');
  });

  test('of NSFe music, wherever it is in the file', () => {
    const info = chunk('INFO', 'x'.repeat(9));
    const auth = chunk('auth', 'Long Song\0Somebody\0');
    const parts = [info, auth].flatMap(({ name, data }) => [withLength(data.length), name, data]);
    expect(titleWithin(joined(bytes('NSFE'), ...parts))).toBe('Long Song');
  });

  test('of UNIF', () => {
    const parts = [chunk('MAPR', 'NES-NROM'), chunk('NAME', 'Board Game\0')];
    const file = joined(
      bytes('UNIF', 0x20),
      ...parts.flatMap(({ name, data }) => [name, withLength(data.length), data]),
    );
    expect(titleWithin(file)).toBe('Board Game');
    expect(titleWithin(file.subarray(0, 0x2b))).toBe('');
  });

  test('is not in others', () => {
    expect(titleWithin(bytes('NES\x1a', 0x100))).toBe('');
    expect(titleWithin(new Uint8Array(0))).toBe('');
  });
});
