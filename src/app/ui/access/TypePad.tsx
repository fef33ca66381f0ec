import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { nameOf, TypedLine } from '../../input/typed-line.ts';
import { stopTyping, typing } from '../../input/typing.ts';
import { games } from '../../library/library-state.ts';
import { useModal } from '../parts/modal.ts';
import style from './TypePad.module.css';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const OTHERS = [...'0123456789-!&:,'];
/** So many letters of other alphabets have room. */
const MOST = 70;

/** Letters of titles that are none of A to Z, in their order. */
function lettersOfTitles(): string[] {
  const found = new Set<string>();
  for (const { title } of games.value) {
    for (const letter of title.toUpperCase()) if (/\p{L}/u.test(letter) && !LETTERS.includes(letter)) found.add(letter);
  }
  return [...found].sort().slice(0, MOST);
}

/** Signs that screen readers pass over, by what they are called in `laterText.typing.signs`. */
const SIGNS: Readonly<Record<string, keyof typeof laterText.typing.signs>> = {
  '-': 'hyphen',
  '!': 'exclamation',
  '&': 'ampersand',
  ':': 'colon',
  ',': 'comma',
};

/** A word begins with a large letter, until somebody wants it otherwise. */
function beginsWord(text: string): boolean {
  return text === '' || text.endsWith(' ');
}

/** Stop as soon as `field` is not in the page any more: a dialog that closes takes its field away, or a game that begins. */
function useEndWith(field: HTMLInputElement): void {
  useEffect(() => {
    const look = () => {
      if (!field.isConnected) stopTyping();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    look();
    return () => observer.disconnect();
  }, [field]);
}

interface GridProps {
  /** Which way its rows run: that of its letters, which need not be the page's. */
  readonly dir: 'ltr' | 'auto';
  readonly letters: readonly string[];
  readonly onChoose: (letter: string) => void;
}

function Grid({ dir, letters, onChoose }: GridProps) {
  const { signs } = laterText.typing;
  return (
    <div class={style.keys} dir={dir} translate={false}>
      {letters.map((letter) => (
        <button
          // Large or small, it is the same button: it keeps the focus.
          key={letter.toLowerCase()}
          type="button"
          aria-label={letter in SIGNS ? signs[SIGNS[letter]] : undefined}
          onClick={() => onChoose(letter)}
        >
          {letter}
        </button>
      ))}
    </div>
  );
}

/** Letters to write into `field` with a gamepad, a switch or a finger. */
function Keys({ field }: { field: HTMLInputElement }) {
  const { typing: words } = laterText;
  const [line] = useState(() => new TypedLine(field));
  const [text, setText] = useState(field.value);
  const [isTurned, setTurned] = useState(false);
  const [others] = useState(lettersOfTitles);
  const { ref, onCancel } = useModal(stopTyping);
  useEndWith(field);
  // However it ends: B, Escape and a page that goes on are no buttons of this dialog.
  useEffect(() => () => line.leave(), [line]);
  const put = (now: string) => {
    line.write(now);
    setText(field.value);
    setTurned(false);
  };
  const finish = () => {
    line.end();
    stopTyping();
  };
  const isLarge = beginsWord(text) !== isTurned;
  const cased = (letters: readonly string[]) => (isLarge ? letters : letters.map((letter) => letter.toLowerCase()));
  const add = (letter: string) => put(text + letter);
  return (
    <dialog ref={ref} class={style.pad} aria-label={nameOf(field)} onCancel={onCancel}>
      <output class={style.text} dir="auto" translate={false} aria-live="polite">
        {text || nameOf(field)}
      </output>
      <Grid dir="ltr" letters={cased(LETTERS)} onChoose={add} />
      {others.length > 0 && <Grid dir="auto" letters={cased(others)} onChoose={add} />}
      <Grid dir="ltr" letters={OTHERS} onChoose={add} />
      <div class={style.acts}>
        <button type="button" onClick={() => put(`${text} `)}>
          {words.space}
        </button>
        <button type="button" onClick={() => put([...text].slice(0, -1).join(''))}>
          {words.back}
        </button>
        <button type="button" aria-pressed={isLarge} onClick={() => setTurned(!isTurned)}>
          {words.large}
        </button>
        <button type="button" onClick={finish}>
          {words.done}
        </button>
      </div>
    </dialog>
  );
}

/** Letters to choose from, for the field into which somebody types without a keyboard. */
export function TypePad() {
  const field = typing.value;
  // Fields may have one name: they are told apart by their numbers.
  const shown = useRef({ field, number: 0 });
  if (shown.current.field !== field) shown.current = { field, number: shown.current.number + 1 };
  return field && <Keys key={shown.current.number} field={field} />;
}
