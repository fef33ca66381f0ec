import type { ComponentChildren } from 'preact';
import { stepped } from './grid-keys.ts';

interface ButtonGridProps {
  readonly label: string;
  readonly class: string;
  readonly columns: number;
  readonly rows: number;
  /** `columns` times `rows` buttons, of which one alone is reached by Tab. */
  readonly children: ComponentChildren;
}

/** Buttons in rows: arrow keys lead the focus from one to the next. */
export function ButtonGrid({ label, columns, rows, children, class: name }: ButtonGridProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid.
    <div
      class={name}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const at = buttons.indexOf(event.target as HTMLButtonElement);
        const next = at < 0 ? null : stepped(event.key, [at % columns, Math.floor(at / columns)], columns, rows);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        buttons[next[1] * columns + next[0]].focus();
      }}
    >
      {children}
    </div>
  );
}
