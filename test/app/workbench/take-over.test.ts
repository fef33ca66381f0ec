import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MarkFinder, nextMark } from '../../../src/app/workbench/marks.ts';
import { differences, momentOf } from '../../../src/app/workbench/moments.ts';
import { movedOptions } from '../../../src/app/workbench/moved-breaks.ts';
import { searchSender } from '../../../src/app/workbench/sender.ts';
import { takeOver } from '../../../src/app/workbench/take-over.ts';
import { type BreakpointOptions, Debugger, Moved, readCa65, Symbols } from '../../../src/console/debug.ts';
import { Nes } from '../../../src/console/index.ts';
import { busyRom } from '../../console/busy-rom.ts';

const file = (name: string) => readFileSync(new URL(`../../../examples/lantern/${name}`, import.meta.url));
const romOf = (name: string) => new Uint8Array(file(`${name}.nes`));
const symbolsOf = (name: string) => readCa65(file(`${name}.dbg`).toString('utf8'));
const LEFT = 0x40;

function played(frames: number): Debugger {
  const debug = new Debugger(new Nes(romOf('lantern')), { symbols: symbolsOf('lantern') });
  debug.make({ picture: false, sound: false });
  debug.hold({ pads: [LEFT, 0, 0, 0] });
  for (let frame = 0; frame < frames; frame++) debug.run({ frames: 1 });
  return debug;
}

const buildOf = (debug: Debugger) => ({ nes: debug.nes, symbols: debug.symbols });

test('a build with another constant goes on where the old one stands', () => {
  const debug = played(300);
  const score = debug.readAt('score')[0];
  expect(score).toBeGreaterThan(0);
  const to = { nes: new Nes(romOf('fixed')), symbols: symbolsOf('fixed') };
  const taken = takeOver(debug, buildOf(debug), to);
  expect(taken).toMatchObject({ framesBack: 0, why: null, changes: { prg: 1, chr: 0, labels: 0 } });
  expect(to.nes.peek('cpu', to.symbols.find('score')!.address)).toBe(score);
});

test('in the middle of code that is gone it goes on from an earlier frame, and the old one stays where it is', () => {
  const debug = played(300);
  debug.runTo('blink');
  const { position } = debug;
  const state = debug.nes.save();
  // The routine and its call are filled up with what does nothing.
  const rom = romOf('lantern');
  const at = debug.symbols.find('blink')!;
  rom.fill(0xea, 16 + at.address, 16 + at.address + at.size - 1);
  const taken = takeOver(debug, buildOf(debug), { nes: new Nes(rom), symbols: new Symbols() });
  expect(taken.state).not.toBeNull();
  expect(taken.why).toBeNull();
  expect(debug.position).toEqual(position);
  expect(Buffer.from(debug.nes.save()).equals(Buffer.from(state))).toBe(true);
});

test('another board starts anew', () => {
  const debug = played(10);
  const taken = takeOver(debug, buildOf(debug), { nes: new Nes(busyRom(4)), symbols: new Symbols() });
  expect([taken.state, taken.why]).toEqual([null, 'board']);
});

test('breakpoints move with what lies there', () => {
  const debug = played(5);
  const rom = romOf('lantern');
  const { address } = debug.symbols.find('blink')!;
  const labels = debug.symbols.labels.map((one) =>
    one.space === 'prgRom' && one.address >= address ? { ...one, address: one.address + 3 } : one,
  );
  rom.copyWithin(16 + address + 3, 16 + address, 16 + address + 200);
  const moved = new Moved(buildOf(debug), { nes: new Nes(rom), symbols: new Symbols({ labels }) });
  const on = (at: BreakpointOptions['at']) =>
    movedOptions({ on: 'execute', ...(at !== undefined && { at }) }, moved).at;
  expect(on({ space: 'prgRom', address: address + 4 })).toEqual({ space: 'prgRom', address: address + 7 });
  expect([on('blink'), on(0xc000), on(undefined)]).toEqual(['blink', 0xc000, undefined]);
});

test('marks are in the frames in which something was', () => {
  const debug = played(200);
  const blink = debug.breakOn({ on: 'execute', at: 'blink' });
  const marks = new MarkFinder().look(debug, 'score', null);
  const scored = [...Array(200).keys()].filter((frame) => {
    debug.goTo({ frame, cycle: 0 });
    const before = debug.readAt('score')[0];
    debug.goTo({ frame: frame + 1, cycle: 0 });
    return debug.readAt('score')[0] !== before;
  });
  // The first writes are those that clear RAM.
  expect(marks.writes.filter((frame) => frame > 4)).toEqual(scored.filter((frame) => frame > 4));
  expect(marks.breakpoints.slice(-3)).toEqual([197, 198, 199]);
  expect(marks.lag.every((frame) => frame < 10)).toBe(true);
  expect(marks.saves).toEqual([]);
  expect([nextMark(scored, 0, 1), nextMark(scored, 0, -1)]).toEqual([scored[0], null]);
  debug.remove(blink);
  // What is fetched for the picture is not noted: no frame is marked for it, least of all those in which the program reads.
  debug.breakOn({ on: 'read', at: { space: 'ppu', address: 0 }, size: 0x2000, by: 'picture' });
  expect(new MarkFinder().look(debug, null, null).breakpoints).toEqual([]);
});

test('marks that are looked for now and then are those that are looked for once', () => {
  const debug = played(30);
  debug.breakOn({ on: 'execute', at: 'blink' });
  const finder = new MarkFinder();
  const agrees = () => expect(finder.look(debug, 'score', 1)).toEqual(new MarkFinder().look(debug, 'score', 1));
  agrees();
  const play = (frames: number) => {
    for (let i = 0; i < frames; i++) {
      debug.run({ frames: 1 });
      debug.finishFrame();
    }
  };
  for (const frames of [1, 40, 7]) {
    play(frames);
    agrees();
  }
  // What came later is forgotten, and other frames take its place: more of them than there were.
  debug.goTo({ frame: 20, cycle: 0 });
  debug.takeOver();
  debug.write('score', [7]);
  play(80);
  agrees();
  expect(finder.look(debug, 'score', 1).writes.length).toBeGreaterThan(0);
});

test('who put a sprite where it is, wrote that to the page which was copied: in each frame in which the lantern is gone', () => {
  const debug = played(120);
  const blink = debug.symbols.find('blink')!;
  let gone = 0;
  for (let frame = 60; frame < 92; frame++) {
    debug.goTo({ frame, cycle: 0 });
    const [y] = debug.read('oam', 0);
    const { position } = debug;
    const search = searchSender(debug, { space: 'oam', address: 0 });
    let step = search.next();
    while (!step.done) step = search.next();
    expect(debug.position).toEqual(position);
    const { code, by, value } = step.value!;
    expect([by, value]).toEqual(['cpu', y]);
    const isInBlink = code!.address >= blink.address && code!.address < blink.address + blink.size;
    expect(isInBlink, `frame ${frame}`).toBe(y === 248);
    if (y === 248) gone++;
  }
  expect(gone).toBe(8);
});

test('a search for who wrote something leaves the logs of the frame that is looked at as they were', () => {
  const debug = played(60);
  const events = debug.logs.noteEvents();
  debug.run({ frames: 1 });
  debug.stepToBeam(120, 0);
  const before = [...events.current];
  expect(before.length).toBeGreaterThan(5);
  const searches = [
    searchSender(debug, { space: 'oam', address: 0 }),
    debug.searchWriter('score'),
    debug.searchPixel(100, 60),
  ];
  for (const search of searches) {
    while (!search.next().done);
    expect(events.current).toEqual(before);
  }
  // Broken off halfway, too.
  const search = debug.searchBack();
  debug.breakOn({ on: 'execute', at: 0xc000, condition: 'a == 1 && a == 2' });
  search.next();
  search.return({ reason: 'budget', breakpoints: [], access: null, pc: 0, position: debug.position });
  expect(events.current).toEqual(before);
  debug.run({ frames: 1 });
  expect(events.last.slice(0, before.length)).toEqual(before);
});

test('events of a frame that nobody has seen are those that are seen as it runs', () => {
  const debug = played(60);
  debug.logs.noteEvents();
  debug.run({ frames: 3 });
  debug.stepToBeam(120, 0);
  const { position } = debug;
  const [last, current] = [debug.logs.events!.last, debug.logs.events!.current];
  const state = debug.nes.save();
  expect(Math.min(last.length, current.length)).toBeGreaterThan(5);
  const seen = () => {
    debug.logs.end('events');
    const log = debug.logs.noteEvents();
    expect(log.current).toEqual([]);
    debug.logs.completeEvents();
    return log;
  };
  expect(seen().current).toEqual(current);
  expect(debug.position).toEqual(position);
  expect(debug.nes.save()).toEqual(state);
  debug.goTo({ frame: position.frame, cycle: 0 });
  expect(seen().last).toEqual(last);
  // Whoever goes elsewhere sees nothing of where he was.
  debug.goTo({ frame: position.frame - 1, cycle: 5000 });
  expect(debug.logs.events!.last).toEqual([]);
  debug.logs.completeEvents();
  expect(debug.logs.events!.current).toEqual(last.filter(({ cycle }) => cycle < debug.position.cycle));
});

test('two moments differ in what was written between them', () => {
  const debug = played(60);
  const one = momentOf(debug);
  debug.write('score', [42]);
  const other = momentOf(debug);
  const { address } = debug.symbols.find('score')!;
  expect(differences(one, other, 'ram')).toEqual([{ address, before: one.bytes.get('ram')![address], after: 42 }]);
  expect(differences(one, other, 'oam')).toEqual([]);
});
