import { describe, expect, test } from 'vitest';
import { Nes } from '../../../src/console/index.ts';
import { type Mix, mixChannels } from '../../../src/console/mix.ts';
import { Tunes } from '../../../src/console/tools/tunes.ts';
import { DRIVER, DRIVER_CODE, HANDLER, HANDLER_END } from '../../../src/mappers/nsf/driver.ts';
import { parseTune } from '../../../src/mappers/nsf/nsf-file.ts';
import { assemble } from '../../assembler.ts';
import { refusal } from '../../refusal.ts';
import { DRIVER_SOURCE } from './driver.s.ts';
import { nsf, nsfe } from './make-tune.ts';

/** What a console plays in `frames` frames. */
function listen(nes: Nes, frames: number): Float32Array {
  const heard: number[] = [];
  const samples = new Float32Array(2048);
  for (let frame = 0; frame < frames; frame++) {
    nes.runFrame({ picture: false });
    const count = nes.readAudio(samples);
    for (let i = 0; i < count; i++) heard.push(samples[i]);
  }
  return Float32Array.from(heard);
}

/** Rises a second, from the lower half of the range to the upper: the pitch of a simple tone. */
function pitch(samples: Float32Array): number {
  const peak = Math.max(...samples);
  let rises = 0;
  let isLow = false;
  for (const sample of samples) {
    if (sample < -peak / 2) isLow = true;
    else if (isLow && sample > peak / 2) {
      isLow = false;
      rises++;
    }
  }
  return (rises * 48000) / samples.length;
}

test('the driver is what its source says', () => {
  const { bytes, labels } = assemble(DRIVER_SOURCE, DRIVER);
  expect([...DRIVER_CODE]).toEqual([...bytes]);
  expect([HANDLER, HANDLER_END]).toEqual([labels.get('handler'), labels.get('done')]);
});

describe('a music file', () => {
  test('calls init with song, region and 0, and play at its own pace', () => {
    const nes = new Nes(nsf({ first: 2, speed: 5000 }));
    for (let i = 0; i < 120; i++) nes.runFrame({ picture: false, sound: false });
    expect([0x11, 0x12, 0x13].map((at) => nes.peek('cpu', at))).toEqual([1, 0, 0]);
    const seconds = 120 / 60.0988;
    expect(Math.abs(nes.peek('cpu', 0x10) - ((seconds / 0.005) % 256))).toBeLessThanOrEqual(2);
  });

  test.each([
    ['NSF', nsf()],
    ['NSFe', nsfe()],
    ['in banks', nsf({ load: 0x8000, banks: [0, 1, 2, 3, 4, 5, 6, 7] })],
    ['for the Disk System', nsf({ load: 0x6000, chips: 4 })],
  ])('%s: each song has its pitch', (_name, file) => {
    const nes = new Nes(file);
    const tunes = Tunes.of(nes)!;
    for (const song of [0, 2, 1]) {
      tunes.play(song);
      listen(nes, 20);
      const period = 253 - song;
      expect(pitch(listen(nes, 60))).toBeCloseTo(1789773 / (16 * (period + 1)), -1);
    }
  });

  test('an idle driver costs next to nothing: the wait for a tick is passed over', () => {
    const nes = new Nes(nsf());
    for (let i = 0; i < 10; i++) nes.runFrame({ picture: false, sound: false });
    let steps = 0;
    const { cpu } = nes;
    const step = cpu.step.bind(cpu);
    cpu.step = () => {
      steps++;
      step();
    };
    for (let i = 0; i < 10; i++) nes.runFrame({ picture: false, sound: false });
    expect(steps / 10).toBeLessThan(200);
  });

  test('says what it is', () => {
    const { tune } = parseTune(nsfe());
    expect([tune.title, tune.artist, tune.copyright, tune.ripper]).toEqual(['Ein Stück', 'Niemand', '2026', 'Ripper']);
    expect(tune.tracks).toEqual([
      { song: 0, name: 'One', lengthMs: 5000, fadeMs: 1000, isEffect: false },
      { song: 1, name: 'Zwei für', lengthMs: null, fadeMs: 2000, isEffect: false },
      { song: 2, name: 'Three', lengthMs: 7000, fadeMs: null, isEffect: false },
    ]);
    expect(parseTune(nsf({ title: 'A Tune' })).tune.title).toBe('A Tune');
  });

  test('bytes that are no character are Latin-1', () => {
    const title = (...bytes: number[]) => parseTune(nsf({ title: String.fromCharCode(...bytes) })).tune.title;
    expect(title(0xf4, 0x8f, 0xbf, 0xbf)).toBe('\u{10ffff}');
    expect(title(0xf4, 0xbf, 0xbf, 0xbf)).toBe('ô¿¿¿');
    expect(title(0xed, 0xa0, 0xbd)).toBe('í\xa0½');
    const image = nsfe();
    image.set([0xf4, 0xbf, 0xbf, 0xbf], image.indexOf(0x45, 20));
    expect(() => new Nes(image)).not.toThrow();
  });

  test('has its tracks in the order of the play list, then the effects', () => {
    const tracks = (options: Parameters<typeof nsfe>[0]) =>
      parseTune(nsfe(options)).tune.tracks.map(({ song, name, isEffect }) => `${song} ${name}${isEffect ? '!' : ''}`);
    expect(tracks({ list: [2, 0, 2] })).toEqual(['2 Three', '0 One', '2 Three']);
    expect(tracks({ list: [2], effects: [0, 1] })).toEqual(['2 Three', '0 One!', '1 Zwei für!']);
    expect(tracks({ effects: [1] })).toEqual(['0 One', '1 Zwei für!', '2 Three']);
    // Songs that there are not are passed over; a list of nothing else is none.
    expect(tracks({ list: [1, 9] })).toEqual(['1 Zwei für']);
    expect(tracks({ list: [9] })).toEqual(['0 One', '1 Zwei für', '2 Three']);
    expect(parseTune(nsfe({ list: [2, 0], first: 3 })).tune.first).toBe(0);
    expect(parseTune(nsfe({ first: 3 })).tune.first).toBe(2);
  });

  test('plays the songs of a play list', () => {
    const nes = new Nes(nsfe({ list: [2, 0] }));
    const tunes = Tunes.of(nes);
    const played = () => {
      for (let i = 0; i < 5; i++) nes.runFrame({ picture: false, sound: false });
      return nes.peek('cpu', 0x11);
    };
    expect(played()).toBe(2);
    tunes?.play(1);
    expect(played()).toBe(0);
    tunes?.play(2);
    expect([tunes?.song, played()]).toEqual([0, 2]);
  });

  test('says what is wrong with it', () => {
    const wrong = (image: Uint8Array) => refusal(() => new Nes(image));
    expect(wrong(nsf().subarray(0, 100))).toEqual(['header-cut-short', { format: 'NSF' }]);
    expect(wrong(nsfe().subarray(0, 60))).toEqual(['part-cut-short', { format: 'NSF', part: 'auth' }]);
    expect(wrong(nsfe().subarray(0, 4))).toEqual(['music-part-missing', {}]);
    expect(wrong(nsf({ load: 0x5000 }))).toEqual(['load-address-damaged', { address: 0x5000 }]);
  });

  test('NSFe: parts that it can do without are left out when they are cut short or not known', () => {
    const whole = nsfe({ more: { what: [1, 2, 3] } });
    expect(parseTune(whole).tune.tracks).toHaveLength(3);
    // As text behind the data would be, with less of it than it says.
    const cut = Uint8Array.from([...whole.subarray(0, -8), ...[200, 0, 0, 0], ...new TextEncoder().encode('textAB')]);
    expect(parseTune(cut).tune.title).toBe('Ein Stück');
    expect(refusal(() => new Nes(nsfe({ more: { WHAT: [1] } })))).toEqual(['music-part-unknown', { part: 'WHAT' }]);
    expect(refusal(() => new Nes(nsfe({ more: { VRC7: [2] } })))).toEqual(['music-part-unknown', { part: 'VRC7' }]);
  });

  test('NSF2: what is said behind the music is left out when it is cut short', () => {
    const file = nsf();
    const size = file.length - 128;
    file.set([2], 5);
    file.set([size & 0xff, size >> 8, 0], 0x7d);
    const cut = Uint8Array.from([...file, ...[200, 0, 0, 0], ...new TextEncoder().encode('textAB')]);
    expect(parseTune(cut).tune.title).toBe('A Tune');
  });

  test.each([
    [[1], 'ntsc'],
    [[2], 'pal'],
    [[4], 'dendy'],
    [[7], 'ntsc'],
    [[7, 1], 'pal'],
    [[7, 2], 'dendy'],
    [[3, 2], 'ntsc'],
    [[], 'ntsc'],
  ] as const)('NSFe: a part regn of %j is played by a console of %s', (regn, name) => {
    const nes = new Nes(nsfe({ more: { regn, RATE: [0x10, 0x27, 0x20, 0x4e, 0x30, 0x75] } }));
    expect(nes.info.region).toBe(name);
    for (let i = 0; i < 60; i++) nes.runFrame({ picture: false, sound: false });
    const speed = { ntsc: 10000, pal: 20000, dendy: 30000 }[name];
    const seconds = name === 'ntsc' ? 60 / 60.0988 : 60 / 50.007;
    expect(Math.abs(nes.peek('cpu', 0x10) - (seconds * 1e6) / speed)).toBeLessThanOrEqual(2);
  });

  test('NSFe: the VRC7 has its own instruments, those of the YM2413, or those that come along', () => {
    const source = `
init: ldx #0
more: lda song,x
  sta $9010
  nop
  nop
  nop
  lda song+1,x
  sta $9030
  ldy #12
wait: dey
  bne wait
  inx
  inx
  cpx #6
  bne more
  rts
song: .byte $30, $10, $10, $ac, $20, $19
play: inc $10
  rts
`;
    const violin = [0x71, 0x61, 0x1e, 0x17, 0xd0, 0x78, 0x00, 0x17];
    const ofVrc7 = [0x03, 0x21, 0x05, 0x06, 0xe8, 0x81, 0x42, 0x27];
    const set = (first: readonly number[]) => Array.from({ length: 128 }, (_, i) => (i >> 3 === 1 ? first[i & 7] : 0));
    const heard = (VRC7?: readonly number[]) =>
      listen(new Nes(nsfe({ chips: 2, source, more: VRC7 ? { VRC7 } : {} })), 20);
    const [vrc7, ym2413] = [heard(), heard([1])];
    expect(Math.max(...vrc7)).toBeGreaterThan(0.01);
    expect(heard([0])).toEqual(vrc7);
    expect(ym2413).not.toEqual(vrc7);
    expect(heard([0, ...set(violin)])).toEqual(ym2413);
    expect(heard([1, ...set(ofVrc7)])).toEqual(vrc7);
  });

  describe('mixe: how loud each device is, in hundredths of a decibel beside a pulse of the 2A03', () => {
    /** A square wave of the 2A03's first pulse, its triangle, or the Sunsoft 5B's first channel, alone. */
    const ALONE = {
      pulse: 'lda #1\n sta $4015\n lda #$bf\n sta $4000\n lda #$fd\n sta $4002\n lda #0\n sta $4003',
      triangle: 'lda #4\n sta $4015\n lda #$ff\n sta $4008\n lda #$80\n sta $400a\n lda #0\n sta $400b',
      sunsoft: [0, 0xfd, 1, 0, 7, 0x3e, 8, 12]
        .map((value, i) => `lda #${value}\n sta ${i & 1 ? '$e000' : '$c000'}`)
        .join('\n'),
    };
    const strength = (what: keyof typeof ALONE, mixe: readonly number[], mix?: Mix) => {
      const source = `init: ${ALONE[what]}\n rts\nplay: rts\n`;
      const nes = new Nes(nsfe({ chips: 32, source, more: { mixe } }));
      if (mix) mixChannels(nes, mix);
      const samples = listen(nes, 20).slice(-8000);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    };
    const entry = (device: number, level: number) => [device, level & 0xff, (level >> 8) & 0xff];
    const decibels = (louder: number, than: number) => 20 * Math.log10(louder / than);

    test('the usual levels change nothing, nor do devices that are not known and an entry that is cut short', () => {
      const usual = strength('sunsoft', []);
      expect(usual).toBeGreaterThan(0.01);
      expect(strength('sunsoft', entry(7, -130))).toBe(usual);
      expect(strength('sunsoft', [...entry(8, 2000), ...entry(7, -130), 7, 0])).toBe(usual);
    });

    test.each([
      ['sunsoft', 7, -130 - 600, -6],
      ['sunsoft', 7, -130 + 300, 3],
      ['sunsoft', 3, 500, 0],
      ['pulse', 0, -500, -5],
      ['pulse', 1, -500, 0],
      ['triangle', 1, -20 - 400, -4],
      ['triangle', 0, -400, 0],
      ['sunsoft', 7, 0x7fff, 24],
    ] as const)('%s, with device %d at %d', (what, device, level, wanted) => {
      const change = decibels(strength(what, entry(device, level)), strength(what, []));
      // What is very loud gives way; the 2A03's DACs are not quite even.
      if (wanted > 20) expect(change).toBeGreaterThan(12);
      else expect(Math.abs(change - wanted)).toBeLessThan(what === 'sunsoft' ? 0.01 : 0.8);
    });

    test('stays where channels are mixed, or stereo is made', () => {
      for (const [what, device] of [
        ['pulse', 0],
        ['sunsoft', 7],
      ] as const) {
        const mixe = entry(device, -900);
        expect(strength(what, mixe, { places: { pulse1: 0, sunsoftSquare1: 0 } })).toBe(strength(what, mixe));
        expect(strength(what, mixe, { volumes: { noise: 0 } })).toBe(strength(what, mixe));
        expect(strength(what, mixe)).toBeLessThan(0.7 * strength(what, []));
      }
    });
  });

  test('goes on from a snapshot as it would have', () => {
    for (const chips of [0, 1, 2, 4, 8, 16, 32, 63]) {
      const nes = new Nes(nsf({ chips }));
      for (let i = 0; i < 30; i++) nes.runFrame();
      const twin = new Nes(nsf({ chips }));
      twin.load(nes.save());
      for (let i = 0; i < 30; i++) {
        nes.runFrame();
        twin.runFrame({ picture: false, sound: false });
      }
      expect(twin.save()).toEqual(nes.save());
    }
  });

  /** Calls of `play` in a second, where `init` begins with `switched`. */
  function callsOf(switched: string, flags = 0): number {
    const file = nsf({ source: `init: ${switched}\n rts\nplay: inc $10\n rts\n` });
    file.set([2], 5);
    file[0x7c] = flags;
    const nes = new Nes(file);
    for (let i = 0; i < 10; i++) nes.runFrame({ picture: false, sound: false });
    const before = nes.peek('cpu', 0x10);
    for (let i = 0; i < 60; i++) nes.runFrame({ picture: false, sound: false });
    return nes.peek('cpu', 0x10) - before;
  }

  test.each([
    ['nothing', ''],
    ['the frame interrupt', 'lda #0\n sta $4017'],
    ['the delta channel’s interrupt', 'lda #$8f\n sta $4010\n lda #0\n sta $4013\n lda #$10\n sta $4015'],
    ['the vertical blank’s', 'lda #$80\n sta $2000'],
    ['rendering', 'lda #$1e\n sta $2001'],
    ['all of it', 'lda #0\n sta $4017\n lda #$8f\n sta $4010\n lda #$10\n sta $4015\n lda #$80\n sta $2000'],
  ])('has its `play` called at its own pace, though it switched on %s', (_what, switched) => {
    expect(Math.abs(callsOf(switched) - 60)).toBeLessThanOrEqual(1);
  });

  test('may have an `init` that does not return, with the frame interrupt on', () => {
    const endless = 'cpy #1\n beq wait\n lda #0\n sta $4017\n rts\nwait: jmp wait';
    expect(Math.abs(callsOf(endless, 0x20) - 60)).toBeLessThanOrEqual(1);
  });

  test('still sees the flags of interrupts in $4015', () => {
    const nes = new Nes(nsf({ source: 'init: lda #0\n sta $4017\n rts\nplay: lda $4015\n ora $10\n sta $10\n rts' }));
    for (let i = 0; i < 10; i++) nes.runFrame({ picture: false, sound: false });
    expect(nes.peek('cpu', 0x10) & 0x40).toBe(0x40);
  });

  test('NSF2: an interrupt of its own, at the rate it asks for', () => {
    const file = nsf({
      source: `
init: lda #<handler
  sta $fffe
  lda #>handler
  sta $ffff
  lda #$ff
  sta $401b
  lda #$03
  sta $401c
  lda #$01
  sta $401d
  rts
handler: pha
  lda $401d
  inc $20
  bne same
  inc $21
same: pla
  rti
play: rts
`,
    });
    file[5] = 2;
    file[0x7c] = 0x10;
    const nes = new Nes(file);
    for (let i = 0; i < 60; i++) nes.runFrame({ picture: false, sound: false });
    const count = nes.peek('cpu', 0x20) | (nes.peek('cpu', 0x21) << 8);
    expect(Math.abs(count - (60 * 29780.5) / 1024)).toBeLessThan(5);
  });
});
