import type { PlayerTexts } from './player-texts.ts';

/** What the buttons of the bar do. */
interface BarActs {
  toggle(): void;
  reset(): void;
  mute(): void;
  volume(value: number): void;
  fullScreen(): void;
}

function button(act: () => void, name = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.addEventListener('click', act);
  return element;
}

/** The bar over the picture: play or pause, reset, volume, full screen. */
export class PlayerBar {
  readonly element = document.createElement('div');
  private readonly toggle: HTMLButtonElement;
  private readonly reset: HTMLButtonElement;
  private readonly mute: HTMLButtonElement;
  private readonly fullScreen: HTMLButtonElement;
  private readonly slider = document.createElement('input');
  private isRevealed = false;

  constructor(acts: BarActs) {
    this.element.className = 'bar';
    this.element.setAttribute('part', 'controls');
    this.toggle = button(() => acts.toggle());
    this.reset = button(() => acts.reset());
    this.mute = button(() => acts.mute());
    this.fullScreen = button(() => acts.fullScreen(), 'last');
    this.fullScreen.hidden = document.fullscreenEnabled !== true;
    Object.assign(this.slider, { type: 'range', min: '0', max: '100', step: '5' });
    this.slider.addEventListener('input', () => acts.volume(Number(this.slider.value) / 100));
    this.element.append(this.toggle, this.reset, this.mute, this.slider, this.fullScreen);
  }

  /** Whoever has no mouse has it seen, or no longer, by a tap on the picture. */
  reveal(): void {
    this.isRevealed = !this.isRevealed;
    this.element.classList.toggle('shown', this.isRevealed);
  }

  /** Show things as they are. While the game stands still, the bar is seen without being looked for. */
  show(texts: PlayerTexts, isPaused: boolean, isMuted: boolean, volume: number): void {
    this.toggle.textContent = isPaused ? texts.play : texts.pause;
    this.reset.textContent = texts.reset;
    this.mute.textContent = texts.mute;
    this.mute.ariaPressed = String(isMuted);
    this.fullScreen.textContent = texts.fullScreen;
    this.slider.ariaLabel = texts.volume;
    this.slider.value = String(Math.round(volume * 100));
    if (!isPaused) this.isRevealed = false;
    this.element.classList.toggle('shown', isPaused || this.isRevealed);
  }
}
