import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { boxOf } from '../../input/touch-drawing.ts';
import { isPill, PILL_HEIGHT, type Placement, type TouchPart } from '../../input/touch-layout.ts';
import type { Zone } from '../../input/touch-zones.ts';
import style from './PadEditor.module.css';

/** What a part is called. */
export function partName(part: TouchPart): string {
  const { keys, play } = text;
  const { pad } = laterText;
  const { a, b, turboA, turboB } = keys;
  return { cross: pad.cross, a, b, turboA, turboB, select: play.select, start: play.start }[part];
}

/** What a key does to a part: how many steps to the right, down and larger, or that it hides it. */
export type PartChange = { readonly right: number; readonly down: number } | { readonly larger: number } | 'hide';

/** What `key`, by its name, does to the part that has the focus; null where that is nothing. */
export function partChange(key: string): PartChange | null {
  switch (key) {
    case 'ArrowLeft':
      return { right: -1, down: 0 };
    case 'ArrowRight':
      return { right: 1, down: 0 };
    case 'ArrowUp':
      return { right: 0, down: -1 };
    case 'ArrowDown':
      return { right: 0, down: 1 };
    case '+':
    case '=':
      return { larger: 1 };
    case '-':
    case '_':
      return { larger: -1 };
    case 'Delete':
      return 'hide';
    default:
      return null;
  }
}

interface PadHandleProps {
  readonly part: TouchPart;
  readonly zone: Zone;
  readonly placement: Placement;
  readonly isChosen: boolean;
  /** It is dragged, and cannot follow the finger. */
  readonly isHeldBack: boolean;
  readonly onChoose: () => void;
  readonly onChange: (change: PartChange) => void;
}

/** What a part is taken hold of by: it lies over the part, and has the part's name and place for who cannot see them. */
export function PadHandle({ part, zone, placement, isChosen, isHeldBack, onChoose, onChange }: PadHandleProps) {
  const { side, x, y, size } = placement;
  const onKeyDown = (event: KeyboardEvent) => {
    const change = event.ctrlKey || event.metaKey || event.altKey ? null : partChange(event.key);
    if (!change) return;
    event.preventDefault();
    onChange(change);
  };
  return (
    <button
      type="button"
      class={style.handle}
      style={boxOf(zone, isPill(part) ? PILL_HEIGHT : undefined)}
      aria-label={laterText.pad.at(partName(part), side, x, y, size)}
      aria-describedby="pad-how"
      aria-pressed={isChosen}
      data-handle={part}
      data-held-back={isHeldBack}
      onFocus={onChoose}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    />
  );
}
