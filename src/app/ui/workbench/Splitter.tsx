import { useRef } from 'preact/hooks';
import style from './Splitter.module.css';

interface SplitterProps {
  readonly label: string;
  /** Where what it sizes lies beside it: moved the other way, that is larger. */
  readonly of: 'left' | 'right' | 'above' | 'below';
  /** In pixels, or in hundredths of what lies at both its sides. */
  readonly unit: 'pixel' | 'part';
  readonly value: number;
  readonly least: number;
  readonly largest: number;
  readonly onResize: (value: number) => void;
}

/** By an arrow key, in either unit. */
const STEPS = { pixel: 16, part: 4 } as const;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
const WAYS = { left: [1, 0], right: [-1, 0], above: [0, 1], below: [0, -1] } as const;

/** The edge between two parts, dragged or moved by arrow keys. https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function Splitter({ label, of, unit, value, least, largest, onResize }: SplitterProps) {
  const start = useRef({ x: 0, y: 0, value: 0, perPixel: 0 });
  const [wayX, wayY] = WAYS[of];
  const isUpright = wayX !== 0;
  const begin = (splitter: HTMLElement, x: number, y: number) => {
    const sides = [splitter.previousElementSibling, splitter.nextElementSibling].map((side) => {
      const { width = 0, height = 0 } = side?.getBoundingClientRect() ?? {};
      return isUpright ? width : height;
    });
    const length = Math.max(1, sides[0] + sides[1]);
    start.current = { x, y, value, perPixel: unit === 'pixel' ? 1 : 100 / length };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element is an edge that can be moved.
    <div
      class={style.splitter}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={largest}
      onKeyDown={(event) => {
        const way = KEYS[event.key as keyof typeof KEYS];
        const by = way ? way[0] * wayX + way[1] * wayY : 0;
        if (by === 0) return;
        event.preventDefault();
        onResize(value + by * STEPS[unit]);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        begin(event.currentTarget, event.clientX, event.clientY);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { x, y, value: from, perPixel } = start.current;
        onResize(from + ((event.clientX - x) * wayX + (event.clientY - y) * wayY) * perPixel);
      }}
    />
  );
}
