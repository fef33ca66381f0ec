import { type KeyLike, withModifiers } from './keyboard.ts';

/** Keys that go with others: which one is meant is known when it is let go alone. */
const GOES_WITH_OTHERS = /^(Shift|Control|Alt|Meta)/;

/** Keys while the page asks for one, where keys are chosen. */
export class KeyQuestion {
  private take: ((code: string) => void) | null = null;
  /** What is held with a key is part of the answer. */
  private wantsChord = false;
  /** One that goes with others is held, and no other came. */
  private alone = '';
  /** The key that was taken; letting it go is nobody else's either, or it would press the button that has the focus by then. */
  private taken = '';

  /** Tell `take` which keys are pressed, perhaps with the modifiers that are held, until what is returned is called. */
  ask(take: (code: string) => void, wantsChord = false): () => void {
    this.take = take;
    this.wantsChord = wantsChord;
    this.alone = '';
    return () => {
      if (this.take === take) this.take = null;
    };
  }

  /** A key goes down; whether it is for the question. */
  down(event: KeyLike): boolean {
    const { code, repeat, ctrlKey, altKey, metaKey } = event;
    this.alone = '';
    if (repeat && code === this.taken) return true;
    if (!this.take || code === 'Tab') return false;
    if (GOES_WITH_OTHERS.test(code)) {
      this.alone = code;
      return true;
    }
    // With these it is for the browser or the system: to load the page again, to close it.
    if (!this.wantsChord && (ctrlKey || altKey || metaKey)) return false;
    if (!repeat) this.answer(code, this.wantsChord ? withModifiers(event) : code);
    return true;
  }

  /** A key is let go; whether it is for the question. */
  up({ code }: Pick<KeyLike, 'code'>): boolean {
    if (this.take && code !== '' && code === this.alone) this.answer(code);
    this.alone = '';
    if (code !== this.taken) return false;
    this.taken = '';
    return true;
  }

  private answer(code: string, said = code): void {
    this.taken = code;
    this.take?.(said);
  }
}
