import { signal } from '@preact/signals';
import { picklist, safeParse } from 'valibot';
import { language } from '../i18n/messages.ts';
import { noteLocal, readLocal } from '../shell/local.ts';
import { arrange, ORDERS, type View } from './arrange.ts';
import { arranging, ORDER_KEY } from './library-state.ts';

const ALL: View = { query: '', order: 'played', only: { favourites: false, tag: '' } };

/** How the player wants to see the library. */
export const view = signal<View>(ALL);

/** Whether some games are left out. */
export function isFiltered({ query, only }: View): boolean {
  return query.trim() !== '' || only.favourites || only.tag !== '';
}

/** Show the library otherwise from now on. What was looked for is not kept, the order is. */
export function chooseView(change: Partial<View>): void {
  const now = { ...view.value, ...change };
  view.value = now;
  const isPlain = !isFiltered(now) && now.order === 'played';
  arranging.value = isPlain ? null : (all) => arrange(all, now, language.value);
  if (change.order) noteLocal(ORDER_KEY, change.order === 'played' ? null : change.order);
}

/** Show the library in the order that was chosen on an earlier visit. */
export function restoreView(): void {
  const order = safeParse(picklist(ORDERS), readLocal(ORDER_KEY));
  if (order.success) chooseView({ order: order.output });
}
