import { signal } from '@preact/signals';

/** The field into which somebody types who has no keyboard at hand: letters to choose from are shown for it; null for none. */
export const typing = signal<HTMLInputElement | null>(null);

/** Kinds of `<input>` into which a line is written. */
const LINES = ['text', 'search'];

/** Show letters for `element`; false where nothing is written into it. */
export function typeInto(element: Element | undefined): boolean {
  if (!(element instanceof HTMLInputElement) || !LINES.includes(element.type) || element.readOnly) return false;
  typing.value = element;
  return true;
}

/** Show them no more; false when none were shown. */
export function stopTyping(): boolean {
  const was = typing.value !== null;
  typing.value = null;
  return was;
}
