import type { Follower } from '../../console/core.ts';
import type { Machine } from '../machine/machine.ts';
import type { SavedState } from '../storage/records.ts';
import { keepBeforeLoad } from './keep-slot.ts';

/** Frames after which what follows from a replay's state is the player's own play: a minute. */
const OWN_AFTER = 3600;

/** A console that a replay's state came into, until what is in it is the player's own again. */
class Borrowed implements Follower {
  private left: number;

  constructor(frames: number) {
    this.left = frames + OWN_AFTER;
  }

  get isOver(): boolean {
    return this.left <= 0;
  }

  happened({ kind }: { readonly kind: string }): void {
    if (kind === 'state') this.left = 0;
  }

  held(): void {}

  ran(): void {
    this.left--;
  }

  /** It may be before the replay's state now. */
  goneBack(): void {
    this.left = 0;
  }
}

const borrowed = new WeakMap<Machine, Borrowed>();

/**
 * `go` to a replay's state, which `frames` frames of the replay follow. Where the game was `before` is kept besides, unless that
 * is itself the beginning of what followed from a replay: who races again and again finds the place from before the first race.
 * Throws what `go` throws.
 */
export function goFromOwnPlace(id: string, machine: Machine, before: SavedState, frames: number, go: () => void): void {
  const earlier = borrowed.get(machine);
  const isOwn = !earlier || earlier.isOver;
  go();
  if (isOwn) keepBeforeLoad(id, before);
  if (earlier) machine.inputs.unfollow(earlier);
  const now = new Borrowed(frames);
  borrowed.set(machine, now);
  machine.inputs.follow(now);
}
