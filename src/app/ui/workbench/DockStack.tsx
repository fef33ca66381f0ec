import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { complainOfPart } from '../../shell/parts.ts';
import type { Bench } from '../../workbench/bench.ts';
import { SIDES, type Side, type Stack } from '../../workbench/layout.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import { tabFor } from '../parts/Tabs.tsx';
import style from './Dock.module.css';
import sheet from './Menu.module.css';
import { MenuBox, useMenu } from './MenuBox.tsx';
import { PANELS_OPENER } from './PanelMenu.tsx';
import { type PanelProps, Turn } from './panel.ts';
import { PANELS, type Panel } from './panels.ts';
import type { Shelf } from './shelf.ts';
import { dragged, dragTab } from './tab-drag.ts';

interface StackProps {
  readonly side: Side;
  readonly index: number;
  readonly stack: Stack;
  readonly bench: Bench;
  readonly shelf: Shelf;
}

const MOVES = { left: 'toLeft', right: 'toRight', below: 'toBelow' } as const;

function panelOf(id: string): Panel | undefined {
  return PANELS.find((one) => one.id === id);
}

/** A panel, once it has come. */
function Shown({ panel, bench }: { panel: Panel; bench: Bench }) {
  const [found, setFound] = useState<{ readonly Of: ComponentType<PanelProps> } | null>(null);
  useEffect(() => {
    let isWanted = true;
    panel.load().then(
      (Of) => isWanted && setFound({ Of }),
      () => complainOfPart(),
    );
    return () => {
      isWanted = false;
    };
  }, [panel]);
  const [turn, setTurn] = useState<ReadonlySignal<number> | null>(null);
  useEffect(() => {
    const { tick, leave } = bench.turns.join();
    setTurn(tick);
    return leave;
  }, [bench]);
  return (
    found &&
    turn && (
      <Turn.Provider value={turn}>
        <found.Of bench={bench} />
      </Turn.Provider>
    )
  );
}

/** Where else the panel that is shown can be. */
function StackMenu({ side, index, stack, shelf }: Omit<StackProps, 'bench'>) {
  const menu = useMenu();
  const { isOpen, setOpen } = menu;
  const { docks, panels } = workbenchText;
  const id = stack.shown;
  /** The focus goes along with the panel; once that is closed, to the tab beside it, or to where panels are opened. */
  const act = (run: () => void, next: string | undefined) => () => {
    setOpen(false);
    run();
    const to = next === undefined ? PANELS_OPENER : `bench-tab-${next}`;
    setTimeout(() => document.getElementById(to)?.focus());
  };
  const beside = stack.panels.find((other) => other !== id);
  const name = panels[id as Panel['id']];
  return (
    <MenuBox menu={menu}>
      <button
        type="button"
        class={style.more}
        aria-expanded={isOpen}
        aria-label={docks.menu(name)}
        title={docks.menu(name)}
        onClick={() => setOpen(!isOpen)}
      >
        <AnyIcon name="more" />
      </button>
      {isOpen && (
        <div class={sheet.sheet}>
          {SIDES.filter((other) => other !== side).map((other) => (
            <button key={other} type="button" onClick={act(() => shelf.move(id, other, 0, false), id)}>
              {docks[MOVES[other]]}
            </button>
          ))}
          {stack.panels.length > 1 && (
            <button type="button" onClick={act(() => shelf.move(id, side, index, true), id)}>
              {docks.apart}
            </button>
          )}
          <button type="button" onClick={act(() => shelf.close(id), beside)}>
            {docks.close}
          </button>
        </div>
      )}
    </MenuBox>
  );
}

/** Panels in one place: their tabs, and the one that is shown. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function DockStack({ side, index, stack, bench, shelf }: StackProps) {
  const list = useRef<HTMLDivElement>(null);
  const { docks, panels } = workbenchText;
  const panel = panelOf(stack.shown);
  const drop = dragged.value?.drop;
  const isHere = drop && !drop.apart && drop.side === side && drop.stack === index;
  const onKeyDown = (event: KeyboardEvent) => {
    const isRtl = list.current?.matches(':dir(rtl)') ?? false;
    const wanted = tabFor(event.key, stack.panels.indexOf(stack.shown), stack.panels.length, isRtl);
    if (wanted === null) return;
    event.preventDefault();
    shelf.choose(stack.panels[wanted]);
    list.current?.querySelectorAll('button')[wanted].focus();
  };
  const place = `${side}-${index}`;
  return (
    <div class={style.stack} style={{ flexGrow: stack.share }} data-drop={`${side} ${index}`} data-here={isHere}>
      <div class={style.head}>
        <div ref={list} class={style.tabs} role="tablist" aria-label={docks.tabs(docks[side])} onKeyDown={onKeyDown}>
          {stack.panels.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`bench-tab-${id}`}
              aria-selected={id === stack.shown}
              aria-controls={id === stack.shown ? `bench-${place}` : undefined}
              tabIndex={id === stack.shown ? 0 : -1}
              onClick={() => shelf.choose(id)}
              onPointerDown={(event) => dragTab(event, id, (to) => shelf.move(id, to.side, to.stack, to.apart))}
            >
              {panels[id as Panel['id']]}
            </button>
          ))}
        </div>
        <StackMenu {...{ side, index, stack, shelf }} />
      </div>
      <div class={style.body} role="tabpanel" id={`bench-${place}`} aria-labelledby={`bench-tab-${stack.shown}`}>
        {panel && <Shown key={panel.id} panel={panel} bench={bench} />}
      </div>
    </div>
  );
}
