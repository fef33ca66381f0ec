import { Fragment } from 'preact';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { LEAST_SHARE, SIZES, type Side } from '../../workbench/layout.ts';
import style from './Dock.module.css';
import { DockStack } from './DockStack.tsx';
import { Splitter } from './Splitter.tsx';
import type { Shelf } from './shelf.ts';
import { dragged } from './tab-drag.ts';

interface DockProps {
  readonly side: Side;
  readonly bench: Bench;
  readonly shelf: Shelf;
}

/** Where the dock lies, seen from its splitter. */
const OF = { left: 'left', right: 'right', below: 'below' } as const;

/** Where a panel that is dragged can come to be a stack of its own. */
function Apart({ side, stack }: { side: Side; stack: number }) {
  const now = dragged.value;
  if (!now) return null;
  const { drop } = now;
  const isHere = drop?.apart && drop.side === side && drop.stack === stack;
  return <div class={style.apart} data-drop={`${side} ${stack} apart`} data-here={isHere} />;
}

/** Panels at one side of the picture, one above the other, or below it side by side. */
export function Dock({ side, bench, shelf }: DockProps) {
  const { docks, sizes } = shelf.layout.value;
  const stacks = docks[side];
  const { docks: say } = workbenchText;
  if (stacks.length === 0) return <Apart side={side} stack={0} />;
  const edge = (
    <Splitter
      {...{ of: OF[side], unit: 'pixel', value: sizes[side], least: SIZES.least, largest: SIZES.largest }}
      label={say.size(say[side])}
      onResize={(size) => shelf.resize(side, size)}
    />
  );
  return (
    <div class={style.dock} data-side={side} style={{ '--size': `${sizes[side]}px` }}>
      {side !== 'left' && edge}
      <section class={style.stacks} aria-label={say[side]} data-keys>
        {stacks.map((stack, i) => {
          const sum = stack.share + (stacks[i + 1]?.share ?? 0);
          return (
            <Fragment key={stack.panels[0]}>
              <Apart side={side} stack={i} />
              <DockStack {...{ side, bench, shelf, stack }} index={i} />
              {i + 1 < stacks.length && (
                <Splitter
                  {...{ of: side === 'below' ? 'left' : 'above', unit: 'part', value: (stack.share / sum) * 100 }}
                  least={LEAST_SHARE * 100}
                  largest={100 - LEAST_SHARE * 100}
                  label={say.size(workbenchText.panels[stack.shown as keyof typeof workbenchText.panels])}
                  onResize={(part) => shelf.share(side, i, part / 100 - stack.share / sum)}
                />
              )}
            </Fragment>
          );
        })}
        <Apart side={side} stack={stacks.length} />
      </section>
      {side === 'left' && edge}
    </div>
  );
}
