import { vi } from 'vitest';
import { DeviceInput } from '../../../src/app/input/device-input.ts';
import { PressWatch } from '../../../src/app/input/press-watch.ts';
import { addRom } from '../../../src/app/library/add-games.ts';
import type { Machine, SampleSource } from '../../../src/app/machine/machine.ts';
import { FrameMeter } from '../../../src/app/play/frame-meter.ts';
import { Session, type SessionHost } from '../../../src/app/play/session.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import type { Game } from '../../../src/app/storage/records.ts';
import { tinyRom } from '../../e2e/tiny-rom.ts';

/** Where nothing in a tiny ROM's console is changed by its program. */
const PLACE = 0x0500;

let count = 0;

/** A game in the library that no other test has. */
export async function addTiny(title = `Tiny ${++count}`): Promise<Game> {
  const rom = tinyRom();
  // In tiles that the program does not draw.
  rom.set(new TextEncoder().encode(`${title} ${++count}`), rom.length - 100);
  const game = await addRom({ name: `${title}.nes`, bytes: rom });
  if (!game) throw new Error('not added');
  return game;
}

/** Where the machine is, for a test: a byte of its memory. */
export function placeOf(machine: Machine | null): number {
  return machine?.nes.peek('cpu', PLACE) ?? -1;
}

/** Bring the machine to another place. */
export function setPlace(machine: Machine | null, value: number): void {
  const memory = machine?.nes.memory;
  if (memory) memory.bytes[memory.ram.start + PLACE] = value;
}

/** What is said to the player, each notice once. */
export const told = () => notices.value.map(({ text }) => text).join(' | ');

/** Tap the action of the newest notice that has one. */
export function act(): void {
  const notice = notices.value.findLast(({ action }) => action);
  if (!notice?.action) throw new Error('nothing to do');
  notice.action.run();
}

/** The browser's display, worked by hand. */
export class FakeDisplay {
  now = 1000;
  private last = 0;
  private readonly waiting = new Map<number, (now: number) => void>();

  /** It is the browser's from now on, until globals are put back. */
  constructor() {
    vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
      this.waiting.set(++this.last, callback);
      return this.last;
    });
    vi.stubGlobal('cancelAnimationFrame', (handle: number) => this.waiting.delete(handle));
  }

  /** Whether anybody waits for it. */
  get isAwaited(): boolean {
    return this.waiting.size > 0;
  }

  /** Show `frames` pictures at `hz`. */
  run(frames: number, hz = 60): void {
    for (let i = 0; i < frames; i++) {
      this.now += 1000 / hz;
      const callbacks = [...this.waiting.values()];
      this.waiting.clear();
      for (const callback of callbacks) callback(this.now);
    }
  }
}

/** What games are played with, without a page: no sound, no keys. */
export class FakeHost implements SessionHost {
  readonly sound = {
    ...{ sampleRate: 48000, isTaking: false, queuedMs: Number.NaN, targetMs: 60, ratio: 1 },
    feed: (_source: SampleSource, _speed?: number): void => {},
    figures: { queuedMs: 0, underruns: 0, deviceMs: 0, peak: 0 },
  };
  readonly input = { poll: () => {}, next: () => 0, presses: new PressWatch() };
  readonly deviceInput = new DeviceInput();
  readonly meter = new FrameMeter();
  readonly show = vi.fn();
  readonly resume = vi.fn();
  readonly lost = vi.fn();
  private readonly sessions: Session[] = [];

  /** A session of `game`, not open yet. */
  begin(game: Game): Session {
    const session = new Session(game, this);
    this.sessions.push(session);
    return session;
  }

  /** `game` is in the console. */
  async open(game: Game): Promise<Session> {
    const session = this.begin(game);
    await session.open();
    return session;
  }

  pause(): void {
    for (const session of this.sessions) session.stop();
  }
}

/** Keeping in the database's store `name` fails as on a full device, until mocks are restored. */
export function fill(name: 'states' | 'battery'): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === name) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
}
