import { complainOfPart } from '../shell/parts.ts';

/** Save or load without a look at the slots; what does it is fetched when it is first wanted. */
export function quickly(act: (by: typeof import('./quick-save.ts')) => Promise<void>): void {
  import('./quick-save.ts').then(
    (by) => void act(by),
    () => complainOfPart(),
  );
}
