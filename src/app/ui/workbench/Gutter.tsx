import { workbenchText } from '../../i18n/workbench-text.ts';
import style from './Gutter.module.css';
import { Cell } from './Rows.tsx';

interface GutterProps {
  /** What the line is called. */
  readonly name: string;
  /** Whether there is a breakpoint, and whether it is on. */
  readonly state: 'none' | 'on' | 'off';
  /** Nothing can be executed there. */
  readonly isEmpty?: boolean;
  readonly isNow: boolean;
  readonly onToggle: () => void;
}

/** Left of a line of code: its breakpoint, and whether it is the one that comes next. */
export function Gutter({ name, state, isEmpty = false, isNow, onToggle }: GutterProps) {
  const { code } = workbenchText;
  return (
    <Cell class={style.gutter}>
      {!isEmpty && (
        <button
          type="button"
          class={style.toggle}
          tabIndex={-1}
          data-state={state}
          aria-label={code.breakpoint(name)}
          aria-pressed={state !== 'none'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        />
      )}
      {isNow && (
        <span class={style.now} role="img" aria-label={code.here}>
          ▶
        </span>
      )}
    </Cell>
  );
}
