import { computed, signal } from '@preact/signals';
import { keepOwnPad, ownPad } from '../input/kept-pad.ts';
import { type OwnPad, ownPadFrom, ownPadOf } from '../input/own-pad.ts';
import { layoutFor } from '../input/pad-choices.ts';
import type { TouchLayout } from '../input/touch-layout.ts';
import { chooseOptions } from '../library/library.ts';
import { current } from '../library/library-state.ts';
import { change, chooseFor, ownSettings, type Settings, settings, settingsFor } from '../shell/settings.ts';
import { isTrying, setTrying } from './touch-pad.ts';

/** A choice of Settings. */
export type PadChoice = Settings['touchLayout'];

/** For whom a layout is made: for all games, or for the one in the console. */
export type Whose = 'all' | 'game';

/** What can be undone: everything that is kept of somebody's layout. */
interface Kept {
  readonly whose: Whose;
  /** The choice; undefined where a game goes with Settings. */
  readonly choice: PadChoice | undefined;
  readonly pad: OwnPad | null;
}

/** For whom the layout is made now. */
export const whose = signal<Whose>('all');
const past = signal<readonly Kept[]>([]);
const future = signal<readonly Kept[]>([]);

/** Whether there is something to undo, and to redo. */
export const canUndo = computed(() => past.value.length > 0);
/** Whether something was undone that can be done again. */
export const canRedo = computed(() => future.value.length > 0);

/** The choice that holds for whom the layout is made. */
export const editedChoice = computed<PadChoice>(() =>
  whose.value === 'game' ? settingsFor(current.value?.options).touchLayout : settings.value.touchLayout,
);

/** The layout that is worked on. */
export const editedLayout = computed<TouchLayout>(() =>
  layoutFor(editedChoice.value, whose.value === 'game' ? current.value?.options : undefined),
);

/** Whether there is a layout of the player's own to start from. */
export const hasOwnPad = computed(
  () => ownPad.value !== null || (whose.value === 'game' && ownPadFrom(current.value?.options?.pad) !== null),
);

function keptOf(who: Whose): Kept {
  const game = current.peek();
  if (who === 'all' || !game) return { whose: 'all', choice: settings.peek().touchLayout, pad: ownPad.peek() };
  return { whose: 'game', choice: ownSettings(game.options).touchLayout, pad: ownPadFrom(game.options?.pad) };
}

function put({ whose: who, choice, pad }: Kept): void {
  const game = current.peek();
  if (who === 'all' || !game) {
    keepOwnPad(pad);
    change({ touchLayout: choice ?? 'thumbs' });
    return;
  }
  const { pad: _, ...others } = chooseFor(game.options ?? {}, 'touchLayout', choice);
  chooseOptions(game, pad ? { ...others, pad } : others);
}

/** The slider that is being slid; empty when none is. */
let sliding = '';

/** Keep `to`; all that one `slider` is slid is undone at once. */
function step(to: Kept, slider = ''): void {
  const isOne = slider !== '' && slider === sliding;
  sliding = slider;
  if (!isOne) past.value = [...past.value, keptOf(to.whose)];
  future.value = [];
  put(to);
}

/** The player comes to arrange the pad: nothing is to be undone yet, except after a layout was only tried. */
export function beginEditing(): void {
  endSlide();
  if (isTrying.peek()) {
    setTrying(false);
    return;
  }
  past.value = [];
  future.value = [];
  whose.value = ownSettings(current.peek()?.options).touchLayout === undefined ? 'all' : 'game';
}

/** The layout is for all games from now on, or for this one; what there is of it stays. */
export function editFor(who: Whose): void {
  endSlide();
  whose.value = who;
}

/** This is the player's own layout from now on; `slider` is what is slid for it. */
export function keepLayout(layout: TouchLayout, slider?: string): void {
  step({ whose: whose.peek(), choice: 'own', pad: ownPadOf(layout) }, slider);
}

/** A slider is let go: what is slid next is undone by itself. */
export function endSlide(): void {
  sliding = '';
}

/** Go with `choice`; the player's own layout stays to be chosen again. */
export function choosePad(choice: PadChoice): void {
  step({ ...keptOf(whose.peek()), choice });
}

/** The standard layout, and none of the player's own; a game goes with Settings again. */
export function resetPad(): void {
  const who = whose.peek();
  step({ whose: who, choice: who === 'game' ? undefined : 'thumbs', pad: null });
}

/** Take the last change back. */
export function undoPad(): void {
  const last = past.value.at(-1);
  if (!last) return;
  endSlide();
  past.value = past.value.slice(0, -1);
  future.value = [...future.value, keptOf(last.whose)];
  whose.value = last.whose;
  put(last);
}

/** Do again what was undone last. */
export function redoPad(): void {
  const next = future.value.at(-1);
  if (!next) return;
  endSlide();
  future.value = future.value.slice(0, -1);
  past.value = [...past.value, keptOf(next.whose)];
  whose.value = next.whose;
  put(next);
}
