import { beforeEach, expect, test } from 'vitest';
import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { tellLacks } from '../../../src/app/play/tell-lacks.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { isDeviceThere } from '../../../src/console/devices/catalogue.ts';
import { Nes } from '../../../src/console/index.ts';
import { buildImage } from '../../mappers/build.ts';

const say = laterEn.lacking;

/** A NES 2.0 file of 16 KiB of program and 8 KiB of pictures. */
function image(change: (header: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array(buildImage({ mapper: 0, prg: 16, chr: 8 }));
  bytes[7] |= 8;
  change(bytes);
  return bytes;
}

function told(bytes: Uint8Array): string {
  notices.value = [];
  tellLacks(new Nes(bytes).info);
  return notices.value.map(({ text }) => text).join(' | ');
}

beforeEach(() => {
  notices.value = [];
});

test('a game that has everything lacks nothing', () => {
  expect(new Nes(image(() => {})).info.lacks).toEqual([]);
});

test('the end of the pictures, and a device, are told', () => {
  expect(told(image(() => {}).subarray(0, -1))).toBe(say.chr);
  expect(told(image((header) => header.set([19], 15)))).toBe(say.device('the Coconuts Pachinko controller'));
  expect(told(image((header) => header.set([60], 15)))).toBe(say.device(say.unknownDevice(60)));
});

test('a miscellaneous ROM is told of, unless the board reads it', () => {
  const withMisc = (mapper: number) => {
    const bytes = new Uint8Array([...buildImage({ mapper, prg: 64, chr: 8 }), 1, 2, 3, 4]);
    bytes[14] = 1;
    return bytes;
  };
  expect(told(withMisc(0))).toBe(say.misc);
  expect(new Nes(withMisc(413)).info.lacks).toEqual([]);
});

test('each device that is not there has a name, up to the last that NES 2.0 had when this was written', () => {
  const nameless = Array.from({ length: 48 }, (_, number) => number).filter(
    (number) => !isDeviceThere(number) && say.devices[number] === undefined,
  );
  expect(nameless).toEqual([]);
});
