import { workbenchText } from '../../i18n/workbench-text.ts';
import type { CommandId } from '../../input/bindings.ts';
import { benchPad, toggleBenchPad, touching } from '../../shell/page-state.ts';
import type { Bench } from '../../workbench/bench.ts';
import { command } from '../parts/command.ts';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import style from './StepBar.module.css';
import type { Shelf } from './shelf.ts';

interface StepProps {
  readonly id: CommandId;
  readonly icon: AnyIconName;
  /** What it is called in place of the row's own name. */
  readonly name?: string;
}

/** A mouse does not move the focus here, so that keys stay the game's, or the panel's. */
function Step({ id, icon, name }: StepProps) {
  const { label, hint, act } = command(id);
  return (
    <button
      type="button"
      class={style.step}
      aria-label={name ?? label}
      title={hint ?? label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <AnyIcon name={icon} />
    </button>
  );
}

/** Why it stands, and where. */
function Standing({ bench }: { bench: Bench }) {
  void bench.tick.value;
  const { steps } = workbenchText;
  const { stop, isStopped, isPast, debug } = bench;
  const reason = stop.value?.reason;
  const state = !isStopped.value ? steps.running : reason ? steps.stopped[reason] : steps.paused;
  const { scanline, dot } = debug.beam;
  return (
    <>
      <p class={style.state} role="status">
        {state}
        {isStopped.value && isPast && ` · ${steps.past}`}
      </p>
      {isStopped.value && <p class={style.place}>{steps.place(debug.position.frame, scanline, dot)}</p>}
    </>
  );
}

/** What makes the game run and stop, above the panels. */
export function StepBar({ bench, shelf }: { bench: Bench; shelf: Shelf }) {
  const { steps } = workbenchText;
  const isStopped = bench.isStopped.value;
  return (
    <div class={style.bar} role="toolbar" aria-label={steps.bar}>
      <Step id="bench toggle" icon={isStopped ? 'play' : 'pause'} name={isStopped ? steps.go : steps.pause} />
      <span class={style.gap} />
      <Step id="bench over" icon="stepOver" />
      <Step id="bench into" icon="stepInto" />
      <Step id="bench out" icon="stepOut" />
      <Step id="bench scanline" icon="stepLine" />
      <Step id="bench frame" icon="next" />
      <Step id="bench nmi" icon="toNmi" />
      <Step id="bench irq" icon="toIrq" />
      <span class={style.gap} />
      <Step id="bench runBack" icon="rewind" />
      <Step id="bench back" icon="stepBack" />
      <Step id="bench backOver" icon="stepBackOver" />
      <Step id="bench frameBack" icon="previous" />
      <Standing bench={bench} />
      {touching.value && (
        <button
          type="button"
          class={style.step}
          aria-label={steps.pad}
          title={steps.pad}
          aria-pressed={benchPad.value}
          onClick={toggleBenchPad}
        >
          <AnyIcon name="gamepad" />
        </button>
      )}
      <PanelMenu shelf={shelf} />
      <Step id="bench close" icon="close" />
    </div>
  );
}
