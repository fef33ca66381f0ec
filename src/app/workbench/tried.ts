import { complain } from '../shell/notices.ts';
import { refusalOf } from './problems.ts';

/** The player is told why the debugger refuses; what is no such error is thrown again. */
function tell(error: unknown): void {
  complain(refusalOf(error), undefined, 'workbench');
}

/** Do it, however long it takes; where the debugger cannot, the player is told why. */
export function tried(act: () => Promise<void> | void): void {
  try {
    const work = act();
    if (work instanceof Promise) work.catch(tell);
  } catch (error) {
    tell(error);
  }
}
