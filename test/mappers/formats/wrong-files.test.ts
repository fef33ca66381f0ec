import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openImage } from '../../../src/mappers/cartridge.ts';
import { stockEverything } from '../../../src/mappers/every-cartridge.ts';
import { RomError } from '../../../src/mappers/formats/rom-error.ts';
import { holds } from '../../property.ts';
import { refusal } from '../../refusal.ts';
import { ines, text } from './build-ines.ts';

stockEverything();

function withAt(size: number, at: number, bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(size).fill(0x55);
  file.set(bytes, at);
  return file;
}

describe('files that are no games', () => {
  it.each([
    ['empty', new Uint8Array(0), 'empty-file', {}],
    ['zip', text('PK\x03\x04....'), 'archive', { kind: 'zip' }],
    ['empty zip', text('PK\x05\x06....'), 'empty-zip', {}],
    ['7z', text('7z\xbc\xaf\x27\x1c'), 'archive', { kind: '7-Zip' }],
    ['rar', text('Rar!\x1a\x07\x00'), 'archive', { kind: 'RAR' }],
    ['gzip', text('\x1f\x8b\x08'), 'archive', { kind: 'gzip' }],
    ['fds', text('FDS\x1a\x01'), 'disk-cut-short', { side: 65500, found: 0 }],
    ['raw fds', text('\x01*NINTENDO-HVC*'), 'disk-cut-short', { side: 65500, found: 15 }],
    ['nsf', text('NESM\x1a\x01'), 'header-cut-short', { format: 'NSF' }],
    ['nsfe', text('NSFE'), 'music-part-missing', {}],
    ['unif', text('UNIF\x07'), 'header-cut-short', { format: 'UNIF' }],
    ['ips', text('PATCH\0\0'), 'patch', { kind: 'IPS' }],
    ['bps', text('BPS1'), 'patch', { kind: 'BPS' }],
    ['ups', text('UPS1'), 'patch', { kind: 'UPS' }],
    ['png', text('\x89PNG\r\n'), 'other-file', { kind: 'png' }],
    ['jpeg', text('\xff\xd8\xff\xe0'), 'other-file', { kind: 'jpeg' }],
    ['gif', text('GIF89a'), 'other-file', { kind: 'gif' }],
    ['pdf', text('%PDF-1.7'), 'other-file', { kind: 'pdf' }],
    ['riff', text('RIFF....WAVE'), 'other-file', { kind: 'sound-or-video' }],
    ['ogg', text('OggS'), 'other-file', { kind: 'sound' }],
    ['mp3', text('ID3\x03'), 'other-file', { kind: 'mp3' }],
    ['exe', text('MZ\x90'), 'other-file', { kind: 'windows-program' }],
    ['elf', text('\x7fELF'), 'other-file', { kind: 'linux-program' }],
    ['n64', text('\x80\x37\x12\x40'), 'other-file', { kind: 'nintendo-64-game' }],
    ['gb', withAt(0x8000, 0x104, text('\xce\xed\x66\x66\xcc\x0d\x00\x0b')), 'other-file', { kind: 'game-boy-game' }],
    [
      'gba',
      withAt(0x8000, 4, text('\x24\xff\xae\x51\x69\x9a\xa2\x21')),
      'other-file',
      { kind: 'game-boy-advance-game' },
    ],
    ['md', withAt(0x8000, 0x100, text('SEGA MEGA DRIVE')), 'other-file', { kind: 'mega-drive-game' }],
    ['sms', withAt(0x8000, 0x7ff0, text('TMR SEGA')), 'other-file', { kind: 'master-system-or-game-gear-game' }],
    ['snes', withAt(0x8200, 0x81dc, text('\x34\x12\xcb\xed')), 'other-file', { kind: 'super-nintendo-game' }],
    ['html', text('\n <!DOCTYPE html><title>404</title>'), 'web-page', {}],
    ['xml', text('<?xml version="1.0"?>'), 'web-page', {}],
    ['damaged mark', text('NES\x00aaaaaaaaaaaaaaaaa'), 'header-damaged', {}],
    ['anything', text('hello, world'), 'header-missing', {}],
    ['half a header', text('NES\x1a\x01\x01'), 'header-cut-short', { format: 'iNES' }],
    ['no program', text('NES\x1a\0\x01\0\0\0\0\0\0\0\0\0\0'), 'program-missing', { format: 'iNES' }],
    ['cut short', ines([0], 0x3000), 'rom-cut-short', { announced: 16 + 0x6000, found: 16 + 0x3000 }],
  ] as const)('%s', (_name, file, code, values) => {
    expect(refusal(() => openImage(file))).toEqual([code, values]);
  });

  it('no file of any content throws anything but RomError', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (tail, marked) => {
        const file = marked ? Uint8Array.from([0x4e, 0x45, 0x53, 0x1a, ...tail]) : tail;
        expect(() => openImage(file)).toThrow(RomError);
      }),
    );
  });
});
