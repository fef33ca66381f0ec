import { useState } from 'preact/hooks';
import { hex } from '../../workbench/memory.ts';

interface HexFieldProps {
  readonly label: string;
  readonly value: number;
  /** The largest that can be put in. */
  readonly most: number;
  readonly isOff: boolean;
  readonly onPut: (value: number) => void;
}

/** A number in hex, which holds once Enter is pressed or the field is left. */
export function HexField({ label, value, most, isOff, onPut }: HexFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const put = () => {
    if (typed === null) return;
    setTyped(null);
    const number = /^\s*\$?[0-9a-f]+\s*$/i.test(typed) ? Number.parseInt(typed.replace('$', ''), 16) : -1;
    if (number >= 0 && number <= most && number !== value) onPut(number);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <label>
        {label}
        {/* Without a type, so that its keys are nobody else's. */}
        <input
          value={typed ?? hex(value, most > 15 ? 2 : 1)}
          maxLength={3}
          autocomplete="off"
          spellcheck={false}
          disabled={isOff}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={put}
        />
      </label>
    </form>
  );
}
