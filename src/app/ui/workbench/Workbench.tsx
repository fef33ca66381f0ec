import { useEffect, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { current } from '../../library/library-state.ts';
import { changing } from '../../play/play-state.ts';
import { benchPad, touching } from '../../shell/page-state.ts';
import { SIDES } from '../../workbench/layout.ts';
import { type OpenBench, openBench } from '../../workbench/open-bench.ts';
import { Dock } from './Dock.tsx';
import { StepBar } from './StepBar.tsx';
import { Shelf } from './shelf.ts';
import style from './Workbench.module.css';

/** What is shown of a game that is looked at. */
interface Opened extends OpenBench {
  readonly shelf: Shelf;
}

/** A bench for the game in the console, as long as that stays there. */
function useBench(): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  const id = changing.value ? undefined : current.value?.id;
  useEffect(() => {
    const found = id === undefined ? null : openBench();
    setOpened(found && { ...found, shelf: new Shelf(found.kept) });
    return () => found?.close();
  }, [id]);
  return opened;
}

/** A panel that is asked for something is opened. */
function useWishes(opened: Opened | null): void {
  useEffect(() => {
    if (!opened) return;
    const { bench, shelf } = opened;
    const shows = (id: string) => (wish: object | null) => {
      if (wish) shelf.show(id);
    };
    const stops = [
      bench.shownCode.subscribe(shows('code')),
      bench.asked.subscribe(shows('code')),
      bench.shownMemory.subscribe(shows('memory')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [opened]);
}

/** What lies beside the picture while the workbench is open. */
export function Workbench() {
  const opened = useBench();
  useWishes(opened);
  const hasPad = touching.value && benchPad.value;
  return (
    <section class={style.workbench} aria-label={workbenchText.title} data-pad={hasPad}>
      {opened && (
        <>
          <StepBar bench={opened.bench} shelf={opened.shelf} />
          {(hasPad ? [] : SIDES).map((side) => (
            <Dock key={side} side={side} bench={opened.bench} shelf={opened.shelf} />
          ))}
        </>
      )}
    </section>
  );
}
