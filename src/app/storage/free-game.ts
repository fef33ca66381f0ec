import { lockManager, nameOf } from './one-window.ts';

/**
 * The result of `work` with what is kept of the game `id`, which no window begins to play meanwhile; null, and nothing is
 * done, when some window has it.
 */
export async function whileNobodyHas<T>(id: string, work: () => Promise<T>): Promise<T | null> {
  const locks = await lockManager();
  return locks.request(nameOf(id), { ifAvailable: true }, (lock) => (lock ? work() : null));
}
