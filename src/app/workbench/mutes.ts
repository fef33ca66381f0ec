import { effect, signal } from '@preact/signals';
import type { Nes } from '../../console/core.ts';
import type { ChannelName } from '../../console/tools.ts';
import { gameSettings } from '../play/play-state.ts';
import { mix } from '../sound/mix.ts';

/** Channels that the workbench lets nobody hear, as long as it is open; what the player has mute stays as it is. */
export class Mutes {
  readonly silent = signal<ReadonlySet<ChannelName>>(new Set());
  private readonly nes: () => Nes;
  private readonly unfollow: () => void;

  /** `nes` gives the console that is heard now. */
  constructor(nes: () => Nes) {
    this.nes = nes;
    this.unfollow = effect(() => {
      void gameSettings.value;
      // Once the page has mixed anew by them.
      if (this.silent.peek().size > 0) setTimeout(() => this.apply());
    });
  }

  /** These are mute from now on, and no others. */
  set(names: Iterable<ChannelName>): void {
    this.silent.value = new Set(names);
    this.mix();
  }

  /** All of `all` but one are mute; where they are already, none. */
  solo(all: readonly ChannelName[], name: ChannelName): void {
    const others = all.filter((one) => one !== name);
    this.set(this.isSolo(all, name) ? [] : others);
  }

  /** Whether that one alone is heard. */
  isSolo(all: readonly ChannelName[], name: ChannelName): boolean {
    const { value } = this.silent;
    return all.length > 1 && all.every((one) => value.has(one) === (one !== name));
  }

  /** The console is another one: the same are mute. */
  apply(): void {
    if (this.silent.peek().size > 0) this.mix();
  }

  /** All is heard again as the player wants it. */
  end(): void {
    this.unfollow();
    if (this.silent.peek().size > 0) this.set([]);
  }

  private mix(): void {
    const settings = gameSettings.peek();
    const own = Object.fromEntries([...this.silent.peek()].map((name) => [name, 1]));
    mix(this.nes(), { ...settings, mutes: { ...settings.mutes, ...own } });
  }
}
