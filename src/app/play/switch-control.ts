import { computed, effect, signal, untracked } from '@preact/signals';
import { Button } from '../input/buttons.ts';
import { SCANNED_PAGE } from '../input/page-focus.ts';
import { PageScan } from '../input/page-scan.ts';
import { type ScanHost, Scanner } from '../input/scanner.ts';
import { takeSwitches } from '../input/switches.ts';
import { dialog, page, setTouching } from '../shell/page-state.ts';
import { type Settings, settings } from '../shell/settings.ts';
import { tune } from './music.ts';
import { running } from './play-state.ts';
import { player } from './player.ts';

const { A, B, Select, Start, Up, Down, Left, Right } = Button;

/** What is scanned while a game runs, and the button that each presses; the pause has none. What most games want comes first. */
export const SCANNED = [
  { name: 'right', bit: Right },
  { name: 'a', bit: A },
  { name: 'left', bit: Left },
  { name: 'b', bit: B },
  { name: 'up', bit: Up },
  { name: 'down', bit: Down },
  { name: 'start', bit: Start },
  { name: 'select', bit: Select },
  { name: 'pause', bit: 0 },
] as const;

/** Which of `SCANNED` is highlighted; -1 when the page is scanned instead. */
export const scannedAt = signal(-1);

/** A game runs, and the pad is scanned; else it is the page. */
const isInGame = computed(
  () => page.value === 'play' && running.value && dialog.value === 'none' && tune.value === null,
);

/** The buttons of the pad. Directions stay until another one is chosen, so that two presses are a running jump. */
const PAD: ScanHost = {
  // A game looks at its pad once a frame, and some not in every one.
  pressMs: 120,
  next() {
    scannedAt.value = (scannedAt.peek() + 1) % SCANNED.length;
  },
  press() {
    const { name, bit } = SCANNED[scannedAt.peek()];
    if (name === 'pause') player.pause();
    else player.input.touch(bit);
  },
  release: () => player.input.touch(0),
};

/** Works the game and the whole page by switches, as Settings say. */
class SwitchControl {
  private scanner: Scanner | null = null;
  private readonly page = new PageScan(SCANNED_PAGE);
  private timer = 0;

  down(moves: boolean): void {
    // Sound may begin with what somebody pressed.
    if (running.peek()) player.unlockSound();
    this.scanner?.down(moves, performance.now());
    this.wait();
  }

  up(moves: boolean): void {
    this.scanner?.up(moves, performance.now());
    this.wait();
  }

  /** Scan what there is now, from its beginning. */
  begin(isPad: boolean, kind: Settings['switchControl'], seconds: number): void {
    player.input.touch(0);
    this.page.end();
    scannedAt.value = isPad ? 0 : -1;
    const host = isPad ? PAD : this.page;
    this.scanner = kind === 'off' ? null : new Scanner(kind, seconds * 1000, host, performance.now());
    this.wait();
  }

  end(): void {
    clearTimeout(this.timer);
    this.scanner = null;
    this.page.end();
    scannedAt.value = -1;
    player.input.touch(0);
  }

  private wait(): void {
    clearTimeout(this.timer);
    const wakes = this.scanner?.wakes ?? Number.POSITIVE_INFINITY;
    if (wakes === Number.POSITIVE_INFINITY) return;
    this.timer = window.setTimeout(() => {
      this.scanner?.tick(performance.now());
      this.wait();
    }, wakes - performance.now());
  }
}

/** Work the game and the page by switches, until what is returned is called. */
export function openSwitchControl(): () => void {
  const control = new SwitchControl();
  setTouching(false);
  player.input.isSwitched = true;
  const stop = takeSwitches(player.input, control);
  // Other settings do not begin the scan anew.
  const kind = computed(() => settings.value.switchControl);
  const seconds = computed(() => settings.value.scanTime);
  const unfollow = effect(() => {
    const isPad = isInGame.value;
    const [chosen, time] = [kind.value, seconds.value];
    untracked(() => control.begin(isPad, chosen, time));
  });
  return () => {
    unfollow();
    stop();
    control.end();
    player.input.isSwitched = false;
  };
}
