/** A number's bounds and the steps between them. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What a slider is given. */
export interface SliderProps {
  readonly range: Range;
  readonly value: number;
  /** The value as it is said. */
  readonly said: string;
  readonly onSlide: (value: number) => void;
  /** The pointer has let go of it. */
  readonly onRelease?: (slider: HTMLElement) => void;
  readonly id?: string;
  /** Its name, where no text beside it says so. */
  readonly label?: string;
  readonly class?: string | undefined;
  /** Its left is the player's left, also where lines begin on the right. */
  readonly isSided?: boolean;
}

/** A number that is slid. */
export function Slider({ range, value, said, onSlide, onRelease, id, label, class: name, isSided }: SliderProps) {
  return (
    <input
      id={id}
      type="range"
      class={name}
      dir={isSided ? 'ltr' : undefined}
      aria-label={label}
      aria-valuetext={said}
      min={range.min}
      max={range.max}
      step={range.step}
      value={value}
      onInput={(event) => onSlide(Number(event.currentTarget.value))}
      onPointerUp={(event) => onRelease?.(event.currentTarget)}
    />
  );
}
