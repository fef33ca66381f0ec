import type { ComponentChildren } from 'preact';
import { isModified } from './grid-keys.ts';
import style from './Views.module.css';

interface PointedProps {
  readonly label: string;
  /** Id of what says where one is. */
  readonly describedBy: string;
  /** Of what is pointed at, in whatever unit `onPoint` counts. */
  readonly width: number;
  readonly height: number;
  /** Somebody points there: with the mouse without pressing, or pressing. */
  readonly onPoint: (x: number, y: number, isPressed: boolean) => void;
  /** A key was pressed; says whether it meant something. */
  readonly onKey: (key: string) => boolean;
  readonly children: ComponentChildren;
}

/** A view in which one points: with the mouse, a finger, or, once it has the focus, by keys. */
export function Pointed({ label, describedBy, width, height, onPoint, onKey, children }: PointedProps) {
  const point = (event: PointerEvent, isPressed: boolean) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = Math.floor(((event.clientX - box.left) / box.width) * width);
    const y = Math.floor(((event.clientY - box.top) / box.height) * height);
    if (x >= 0 && y >= 0 && x < width && y < height) onPoint(x, y, isPressed);
  };
  return (
    <div
      class={style.pointed}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys point in it.
      tabIndex={0}
      onPointerMove={(event) => point(event, false)}
      onPointerDown={(event) => point(event, true)}
      onKeyDown={(event) => {
        if (isModified(event) || !onKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {children}
    </div>
  );
}
