import { type NesOptions, RomError } from '../../console/core.ts';
import { playerEn } from '../i18n/player-en.ts';
import { aspectOf, WHOLE_PICTURE } from '../picture/picture.ts';
import { Video } from '../picture/video.ts';
import { Sound } from '../sound/audio.ts';
import { type GameHost, PlayedGame } from './game-run.ts';
import { PlayerBar } from './player-bar.ts';
import type { NesPlayerEvents } from './player-events.ts';
import { PlayerInput } from './player-input.ts';
import { PlayerPad } from './player-pad.ts';
import { isDisk, romFrom } from './player-rom.ts';
import { PLAYER_STYLE } from './player-style.ts';
import type { PlayerTexts } from './player-texts.ts';

const OBSERVED = ['src', 'controls', 'muted', 'label'] as const;

/**
 * `<nes-player src="game.nes">`: a game on somebody's page. Attributes: `src`; `autoplay`; `controls`; `muted`; `region` (ntsc, pal,
 * dendy); `label`, what the game is called; `touch` (auto, always, never).
 */
export class NesPlayer extends HTMLElement {
  static readonly observedAttributes: readonly string[] = OBSERVED;
  private readonly screen = document.createElement('div');
  private readonly big = document.createElement('button');
  private readonly message = document.createElement('p');
  private readonly input = new PlayerInput();
  private readonly sound = new Sound(() => {});
  private readonly bar: PlayerBar;
  private readonly pad: PlayerPad;
  private readonly size: ResizeObserver;
  private own: Partial<PlayerTexts> = {};
  private video: Video | null = null;
  /** The game that can be played: with its save, and not yet ended. */
  private game: PlayedGame | null = null;
  /** How high it is with a touch pad, unless the page says otherwise. */
  private readonly height = new CSSStyleSheet();
  private listening: AbortController | null = null;
  /** Of two games that are asked for, the one asked for later counts. */
  private loads = 0;
  private isLoading = false;
  /** That one; null before any. */
  private asked: string | Uint8Array | null = null;
  /** `src` when it was last followed. */
  private src: string | null = null;
  private wantsPlay = false;
  private loudness = 0.7;
  private isTouched = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(PLAYER_STYLE);
    root.adoptedStyleSheets = [style, this.height];
    this.screen.className = 'screen';
    this.screen.tabIndex = 0;
    // Its keys are the game's: a screen reader passes them on.
    this.screen.setAttribute('role', 'application');
    this.screen.setAttribute('part', 'screen');
    this.big.type = 'button';
    this.big.className = 'big';
    this.big.addEventListener('click', () => this.play());
    this.message.className = 'message';
    this.message.setAttribute('role', 'status');
    this.message.hidden = true;
    this.pad = new PlayerPad(
      () => this.texts,
      (mask) => this.input.touch(mask),
    );
    this.bar = new PlayerBar({
      toggle: () => (this.paused ? this.play() : this.pause()),
      reset: () => this.reset(),
      mute: () => this.toggleAttribute('muted'),
      volume: (value) => {
        this.volume = value;
      },
      fullScreen: () => void this.toggleFullScreen(),
    });
    root.append(this.screen, this.pad.element, this.big, this.bar.element, this.message);
    this.size = new ResizeObserver(() => this.lay());
    this.sound.onPlays = () => this.game?.followDevice();
  }

  /** All that it says; what is set takes the place of that. */
  get texts(): PlayerTexts {
    return { ...playerEn, ...this.own };
  }

  set texts(texts: Partial<PlayerTexts>) {
    this.own = texts;
    this.show();
    this.lay();
  }

  /** Whether the game stands still. */
  get paused(): boolean {
    return !this.wantsPlay;
  }

  /** 0 to 1. */
  get volume(): number {
    return this.loudness;
  }

  set volume(volume: number) {
    this.loudness = Math.min(1, Math.max(0, volume));
    this.hear();
    this.show();
  }

  /** Whether it is silent. */
  get muted(): boolean {
    return this.hasAttribute('muted');
  }

  set muted(muted: boolean) {
    this.toggleAttribute('muted', muted);
  }

  /** The battery RAM of the game, a copy; null where there is none. */
  get battery(): Uint8Array | null {
    return this.game?.machine.nes.battery?.slice() ?? null;
  }

  /** The page has taken it in. */
  connectedCallback(): void {
    this.listening = new AbortController();
    const on = { signal: this.listening.signal };
    this.screen.addEventListener('keydown', (event) => this.onKey(event, true), on);
    this.screen.addEventListener('keyup', (event) => this.onKey(event, false), on);
    this.screen.addEventListener('pointerup', ({ pointerType }) => pointerType === 'touch' && this.bar.reveal(), on);
    this.screen.addEventListener('blur', () => this.input.releaseKeys(), on);
    this.addEventListener('pointerdown', (event) => this.onPointer(event), on);
    addEventListener('gamepaddisconnected', ({ gamepad }) => this.input.lose(gamepad.index), on);
    document.addEventListener('visibilitychange', () => this.onVisible(), on);
    // What a phone shuts has no other hour.
    addEventListener('pagehide', () => this.game?.flush(), on);
    this.video = new Video(
      this.screen,
      () => document.createElement('canvas'),
      WHOLE_PICTURE,
      () => {},
      false,
    );
    this.size.observe(this);
    this.hear();
    this.show();
    const src = this.getAttribute('src');
    if (src !== null && src !== this.src) this.follow(src);
    else if (this.game) this.game.show();
    else if (this.asked !== null && !this.isLoading) void this.load(this.asked);
  }

  /** The page has put it away, or only moves it: then the game goes on. */
  disconnectedCallback(): void {
    this.listening?.abort();
    this.input.releaseKeys();
    this.size.disconnect();
    this.video?.dispose();
    this.video = null;
    queueMicrotask(() => this.isConnected || void this.leave());
  }

  attributeChangedCallback(name: (typeof OBSERVED)[number], before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'src' && now !== null) this.follow(now);
    if (name === 'muted') this.hear();
    this.show();
  }

  /**
   * Put in another game: the address of its file, or the file. Its save goes in, and with `autoplay` it begins. False where it cannot be
   * played, which `nes-error` tells, and the one before stays; or where another was asked for meanwhile, or the page has put this away.
   */
  async load(game: string | Uint8Array): Promise<boolean> {
    const mine = ++this.loads;
    const isOld = () => mine !== this.loads;
    this.asked = game;
    this.isLoading = true;
    this.say(this.texts.loading);
    try {
      const [rom] = await Promise.all([romFrom(game), import('../../console/cartridges.ts')]);
      if (isOld()) return false;
      // Disks are played with a BIOS, which nobody else needs.
      if (isDisk(rom)) await import('../../console/disk-system.ts');
      if (isOld() || !this.video) return false;
      const played = new PlayedGame(rom, this.options, this.host);
      if (!(await this.exchange(played, isOld))) return false;
    } catch (error) {
      if (!isOld()) this.fail(error);
      return false;
    } finally {
      if (!isOld()) this.isLoading = false;
    }
    this.ready();
    return true;
  }

  /** Let the game run. Sound may have to wait until somebody touches or presses something: browsers want that. */
  play(): void {
    this.wantsPlay = true;
    this.screen.focus({ preventScroll: true });
    if (this.game && !document.hidden) {
      this.sound.start();
      this.game.start();
    }
    this.show();
    this.tell('nes-play', null);
  }

  /** Let it stand still; what it has saved is written. */
  pause(): void {
    if (!this.wantsPlay) return;
    this.wantsPlay = false;
    this.halt();
    this.show();
    this.tell('nes-pause', null);
  }

  /** The reset button. */
  reset(): void {
    this.game?.machine.inputs.happen({ kind: 'reset' });
  }

  /** Hold these buttons on pad 0 or 1, besides what the player holds: bit 0 A, 1 B, 2 Select, 3 Start, 4 Up, 5 Down, 6 Left, 7 Right. */
  press(port: 0 | 1, buttons: number): void {
    this.input.program(port, buttons & 0xff);
  }

  /** The whole machine as it is now; null without a game. */
  saveState(): Uint8Array | null {
    return this.game?.machine.nes.save() ?? null;
  }

  /** Go to a state that `saveState` gave. Throws `StateError`, and changes nothing, for one of another game. */
  loadState(state: Uint8Array): void {
    this.game?.machine.inputs.happen({ kind: 'state', bytes: state });
    this.game?.show();
  }

  private get options(): NesOptions {
    const region = this.getAttribute('region');
    return region === 'ntsc' || region === 'pal' || region === 'dendy' ? { region } : {};
  }

  private get host(): GameHost {
    return {
      video: () => this.video,
      sound: this.sound,
      input: this.input,
      saved: () => this.tell('nes-save', null),
      notSaved: (why) => {
        const message = why === 'failed' ? this.texts.notKept : this.texts.elsewhere;
        this.say(message);
        this.tell('nes-error', { code: why === 'failed' ? 'not-kept' : 'elsewhere', message });
      },
    };
  }

  private follow(src: string): void {
    this.src = src;
    void this.load(src);
  }

  /** This game in place of the one that there is. Until it has its save, nobody plays. False where it is no longer wanted. */
  private async exchange(played: PlayedGame, isOld: () => boolean): Promise<boolean> {
    const before = this.game;
    this.game = null;
    await before?.end();
    if (!isOld()) await played.restore();
    if (isOld()) {
      await played.end();
      return false;
    }
    this.game = played;
    // It may have come while there was no game to follow it.
    played.followDevice();
    return true;
  }

  /** It is on no page: others may have its game, and the sound device. */
  private async leave(): Promise<void> {
    this.loads++;
    this.isLoading = false;
    this.pause();
    const { game } = this;
    this.game = null;
    await game?.end();
    if (!this.isConnected) this.sound.close();
  }

  private ready(): void {
    const { game } = this;
    if (!game) return;
    if (this.message.textContent === this.texts.loading) this.say('');
    game.show();
    this.lay();
    const { sha1 } = game.machine.info;
    this.tell('nes-ready', { title: this.getAttribute('label') ?? '', sha1 });
    if (this.hasAttribute('autoplay') || this.wantsPlay) this.play();
    else this.show();
  }

  private fail(error: unknown): void {
    const isRom = error instanceof RomError;
    const message = isRom ? this.texts.notPlayed : this.texts.notFetched;
    this.say(message);
    this.tell('nes-error', { code: isRom ? error.code : 'not-fetched', message });
  }

  private tell<Name extends keyof NesPlayerEvents>(name: Name, detail: NesPlayerEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private say(message: string): void {
    this.message.textContent = message;
    this.message.hidden = message === '';
  }

  private halt(): void {
    this.game?.stop();
    this.sound.stop();
  }

  private hear(): void {
    this.sound.setVolume(this.muted ? 0 : this.loudness);
  }

  private onKey(event: KeyboardEvent, isDown: boolean): void {
    // With those it is the browser's; but what is held must go up.
    if (isDown && (event.ctrlKey || event.altKey || event.metaKey)) return;
    if (isDown) this.sound.resume();
    if (this.input.key(event.code, isDown)) event.preventDefault();
  }

  private onPointer({ pointerType }: PointerEvent): void {
    if (this.wantsPlay) this.sound.resume();
    if (pointerType !== 'touch' || this.isTouched) return;
    this.isTouched = true;
    this.lay();
  }

  private onVisible(): void {
    if (document.hidden) this.halt();
    else if (this.wantsPlay && this.game) {
      this.sound.start();
      this.game.start();
    }
  }

  private async toggleFullScreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await this.requestFullscreen({ navigationUI: 'hide' });
    } catch {
      // The browser wants none: it is played where it is.
    }
    this.screen.focus();
  }

  private show(): void {
    const { texts, big, screen, bar } = this;
    screen.ariaLabel = this.getAttribute('label') ?? texts.game;
    big.textContent = texts.play;
    big.hidden = this.wantsPlay || this.game === null;
    bar.element.hidden = !this.hasAttribute('controls');
    bar.show(texts, this.paused, this.muted, this.loudness);
  }

  /** The picture has what the touch pad leaves. */
  private lay(): void {
    const touch = this.getAttribute('touch') ?? 'auto';
    const isShown =
      touch === 'always' || (touch === 'auto' && (this.isTouched || matchMedia('(pointer: coarse)').matches));
    const { style } = this.screen;
    this.pad.element.hidden = !isShown;
    style.inset = '0';
    const aspect = aspectOf(WHOLE_PICTURE);
    const width = this.clientWidth;
    if (!isShown || width === 0) {
      this.height.replaceSync('');
      return;
    }
    this.height.replaceSync(`:host { aspect-ratio: auto; height: ${PlayerPad.wantedHeight(width, aspect)}; }`);
    const plan = this.pad.lay(width, this.clientHeight, aspect);
    if (plan.place === 'above') style.bottom = `${plan.height}px`;
    if (plan.place === 'between') style.inset = `0 ${plan.right}px 0 ${plan.left}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nes-player': NesPlayer;
  }
  interface HTMLElementEventMap extends NesPlayerEvents {}
}

if (!customElements.get('nes-player')) customElements.define('nes-player', NesPlayer);
