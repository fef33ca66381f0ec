import type { GivenHistory } from '../../console/tools.ts';
import type { InputRecord, Machine, SampleSink, SampleSource } from '../machine/machine.ts';
import { settings } from '../shell/settings.ts';
import { GameAhead } from './game-ahead.ts';
import { chosenPace } from './play-state.ts';
import type { Timeline } from './timeline.ts';

/** Frames before the way back begins: the first seconds of a game are not to wait for it. */
const FIRST = 120;

/** What a game that is to go faster may take of a display frame, ms: as fast as it goes is no faster than that. */
const LONGEST = 12;
/** Frames run at once that nobody sees. */
const UNSEEN = 4;

/** What is heard while a game goes faster or more slowly. */
class PacedSink implements SampleSink {
  to: SampleSink | null = null;
  speed = 1;

  get ratio(): number {
    return this.to?.ratio ?? 1;
  }

  feed(source: SampleSource): void {
    this.to?.feed(source, this.speed);
  }

  /** `sink`, to which samples go `speed` times as fast. */
  at(speed: number, sink: SampleSink | null): SampleSink | null {
    this.to = sink;
    this.speed = speed;
    return sink && this;
  }
}

/** The way through time of the game in the console. It is fetched once the game has run for a moment, unless the player wants none. */
export class GameTime {
  private readonly timed: ConstructorParameters<typeof Timeline>[0] & {
    readonly machine: Machine | null;
    readonly isRunning: boolean;
  };
  /** The machine that the way back is of, or is to be. */
  private machine: Machine | null = null;
  private frames = 0;
  /** It goes faster as long as something is held. */
  private isHeld = false;
  private chosen: 'usual' | 'fast' | 'slow' = 'usual';
  /** What a game that goes slowly is behind, in frames. */
  private owed = 0;
  /** How fast it went in the last display frame in which it was to go faster. */
  private reached = 1;
  private readonly paced = new PacedSink();
  private found: Timeline | null = null;
  /** Makes the way back of what is handed over. */
  private make: ((machine: Machine, given: GivenHistory) => Timeline) | null = null;
  /** Somebody else goes through time: the way back stays, and follows the game, but leads nowhere. */
  isLent = false;
  private readonly ahead: GameAhead;

  constructor(timed: GameTime['timed']) {
    this.timed = timed;
    this.ahead = new GameAhead(timed);
  }

  /** The way back; null where there is none, or none yet. */
  get timeline(): Timeline | null {
    return this.machine === this.timed.machine && !this.isLent ? this.found : null;
  }

  /** What is known of the past of the machine, whoever goes through it; null where nothing is. */
  get history(): Timeline['history'] | null {
    return (this.machine === this.timed.machine && this.found?.history) || null;
  }

  /** What goes back now; null while the game goes forward. */
  get rewinding(): Timeline | null {
    return this.timeline?.isRewinding ? this.timeline : null;
  }

  /** The game is where it goes on from: what is only looked at is left, and what is gone back to holds. */
  settle(): void {
    const { timeline } = this;
    if (timeline?.isRewinding) timeline.hold(false);
    else timeline?.stay();
  }

  /** Times its own speed that the game runs at. */
  get speed(): number {
    const { fastSpeed, slowSpeed } = settings.peek();
    if (!this.timed.isRunning) return 1;
    if (this.isHeld || this.chosen === 'fast')
      return fastSpeed === 'max' ? Number.POSITIVE_INFINITY : Number(fastSpeed);
    return this.chosen === 'slow' ? Number(slowSpeed) / 100 : 1;
  }

  /** The game goes faster for as long as that is held. */
  hurry(isDown: boolean): void {
    this.isHeld = isDown;
  }

  /** Go faster, or slowly, until it is chosen again. */
  choose(speed: 'fast' | 'slow'): void {
    this.chosen = this.chosen === speed ? 'usual' : speed;
    chosenPace.value = this.chosen;
  }

  /**
   * Run what there is in the time of `count` frames: more of them, or fewer, or back. All of them are heard, in as much time as
   * there is; where the player does not want that, or it goes as fast as it can, none. Returns how many frames were run, and
   * whether the game goes on after that.
   */
  run(machine: Machine, count: number, input: InputRecord, sound: SampleSink | null): [ran: number, goesOn: boolean] {
    const { rewinding, speed } = this;
    if (rewinding) return [count, rewinding.run(count, sound)];
    if (speed > 1) return this.runFast(machine, count, input, sound);
    this.owed += count * speed;
    const due = Math.floor(this.owed);
    this.owed -= due;
    const heard = speed < 1 ? this.paced.at(this.isSilent ? 0 : speed, sound) : sound;
    return [due, due === 0 || machine.run(due, input, heard)];
  }

  private runFast(
    machine: Machine,
    count: number,
    input: InputRecord,
    sound: SampleSink | null,
  ): [ran: number, goesOn: boolean] {
    const { speed } = this;
    const end = performance.now() + LONGEST;
    // A coin falls once.
    const later = { ...input, devices: { ...input.devices, coins: 0 } };
    const { ahead } = machine;
    const isSilent = this.isSilent || speed === Number.POSITIVE_INFINITY;
    const all = isSilent ? null : this.paced.at(Math.min(speed, this.reached), sound);
    const last = isSilent ? this.paced.at(0, sound) : all;
    let ran = 0;
    for (let i = 0; i < count; i++) {
      // Of frames that nobody sees none is shown ahead of its time.
      machine.ahead = null;
      let goesOn = true;
      for (let left = speed - 1; goesOn && left > 0 && performance.now() < end; left -= UNSEEN) {
        const frames = Math.min(left, UNSEEN);
        goesOn = machine.run(frames, ran === 0 ? input : later, all);
        ran += frames;
      }
      machine.ahead = ahead;
      if (!goesOn) return [ran, false];
      if (!machine.run(1, ran === 0 ? input : later, last)) return [ran + 1, false];
      ran++;
    }
    // Where the device is too slow for more, what is heard is as fast as what is seen.
    this.reached = ran / count;
    return [ran, true];
  }

  /** Nothing is heard at other speeds than the usual one. */
  private get isSilent(): boolean {
    return !settings.peek().paceSound;
  }

  /** The game goes slowly and in silence, once it goes. */
  get isSlowAndSilent(): boolean {
    return this.chosen === 'slow' && this.isSilent;
  }

  /** Another console has the game now, in the same state. */
  follow(machine: Machine): void {
    if (!this.found) return;
    this.machine = machine;
    this.found.follow(machine);
  }

  /** What is known of the past of the machine, for another version of the page, which goes on with the game; null where nothing is. */
  giveAway(): GivenHistory | null {
    const { history } = this;
    const given = (history && this.found?.giveAway()) ?? null;
    this.found = null;
    this.machine = null;
    this.frames = 0;
    return given;
  }

  /** Have all at hand for `takeUp`. Never rejects. */
  async expect(): Promise<void> {
    if (!settings.peek().rewind) return;
    const { Timeline } = await import('./timeline.ts').catch(() => ({ Timeline: null }));
    this.make = Timeline && ((machine, given) => new Timeline(this.timed, machine, given));
  }

  /** The way back is what another version of the page has given away, if it had one. */
  takeUp(given: GivenHistory | null): void {
    const { make } = this;
    const { machine } = this.timed;
    this.make = null;
    if (!make || !machine || !given) return;
    this.machine = machine;
    this.found = make(machine, given);
  }

  /** `machine` has run `count` frames, which took `cost` ms. */
  ran(machine: Machine, count: number, cost: number): void {
    if (this.isLent) return;
    if (!this.rewinding) this.ahead.ran(machine, count, cost);
    if (settings.peek().rewind && !machine.tracks) {
      if (machine === this.machine) return;
      this.found = null;
      this.frames += count;
      if (this.frames < FIRST) return;
      this.machine = machine;
      import('./timeline.ts').then(
        ({ Timeline }) => {
          if (this.machine === machine && this.timed.machine === machine)
            this.found = new Timeline(this.timed, machine);
        },
        // Without it the game is played as well; it is asked for again with the next game.
        () => {},
      );
    } else if (this.machine) {
      this.found?.end();
      this.found = null;
      this.machine = null;
    }
  }
}
