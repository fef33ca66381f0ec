import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import type { CommandId } from '../../input/bindings.ts';
import { BASIC_LAYOUT, capOf, MAT_KEYS } from '../../input/device-keys.ts';
import { pictureMouse } from '../../input/mouse.ts';
import { SUBOR_LAYOUT, suborCapOf } from '../../input/subor-layout.ts';
import { insertDisk, runTape, swipe } from '../../play/device-actions.ts';
import { diskSide, diskSides, type PanelPart, panelParts, tapeMode } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { command } from '../parts/command.ts';
import style from './DevicePanel.module.css';

interface HoldProps {
  readonly label: string;
  readonly class?: string | undefined;
}

/** A button that holds the command `id` as long as a pointer is down on it. */
function Hold({ id, ...props }: HoldProps & { readonly id: CommandId }) {
  return <HoldButton {...props} hold={(isDown) => player.commands.hold(id, isDown)} />;
}

/** A button that calls `hold` when a pointer comes down on it, and when that goes. */
function HoldButton({ label, hold, class: name }: HoldProps & { readonly hold: (isDown: boolean) => void }) {
  const down = (event: PointerEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    hold(true);
  };
  return (
    <button
      type="button"
      class={`${style.key} ${name ?? ''}`}
      onPointerDown={down}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
      onLostPointerCapture={() => hold(false)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {label}
    </button>
  );
}

function Mat() {
  return (
    <fieldset class={style.mat} aria-label={laterText.panelParts.mat}>
      {MAT_KEYS.map((_, i) => (
        <Hold key={i + 1} label={String(i + 1)} id={`mat ${i + 1}`} />
      ))}
    </fieldset>
  );
}

/** Left and right button: fingers on the picture only move it, and click by a tap. */
function MouseButtons() {
  const { mouse, leftButton, rightButton } = laterText.panelParts;
  const hold = (button: 1 | 2) => (isDown: boolean) => pictureMouse(player.deviceInput).hold(button, isDown);
  return (
    <fieldset class={style.line} aria-label={mouse}>
      <span class={style.what}>{mouse}</span>
      <HoldButton label={leftButton} hold={hold(1)} />
      <HoldButton label={rightButton} hold={hold(2)} />
    </fieldset>
  );
}

function Subor() {
  return <Keys title={laterText.panelParts.subor} layout={SUBOR_LAYOUT} capOf={suborCapOf} />;
}

function Keyboard() {
  return <Keys title={laterText.panelParts.keyboard} layout={BASIC_LAYOUT} capOf={capOf} />;
}

interface KeysProps {
  readonly title: string;
  readonly layout: readonly (readonly string[])[];
  readonly capOf: (name: string) => string;
}

function Keys({ title, layout, capOf }: KeysProps) {
  return (
    <fieldset class={style.keyboard} aria-label={title}>
      {layout.map((row) => (
        <div key={row[0]} class={style.keys} translate={false}>
          {row.map((name) => (
            <Hold
              key={name}
              label={capOf(name)}
              id={`key ${name}`}
              class={name === 'SPACE' ? style.space : undefined}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

/** "A", "B" on the first disk, "2A" and so on. */
function sideName(side: number): string {
  return `${side > 1 ? (side >> 1) + 1 : ''}${side & 1 ? 'B' : 'A'}`;
}

function Disk() {
  return (
    <fieldset class={style.line} aria-label={laterText.panelParts.disk}>
      <span class={style.what}>{laterText.panelParts.diskSide}</span>
      {Array.from({ length: diskSides.value }, (_, side) => (
        <button
          key={sideName(side)}
          type="button"
          aria-pressed={diskSide.value === side}
          aria-label={laterText.panelParts.side(sideName(side))}
          translate={false}
          onClick={() => insertDisk(side)}
        >
          {sideName(side)}
        </button>
      ))}
    </fieldset>
  );
}

function Coin({ id, slot }: { id: CommandId; slot: number }) {
  const { label, hint, act } = command(id);
  return (
    <button type="button" aria-label={label} title={hint} onClick={act}>
      {laterText.panelParts.coinSlot(slot)}
    </button>
  );
}

/** Slots and the operator's button of a VS. System. */
function Coins() {
  return (
    <fieldset class={style.line} aria-label={laterText.panelParts.coins}>
      <span class={style.what}>{laterText.panelParts.insertCoin}</span>
      <Coin id="coin1" slot={1} />
      <Coin id="coin2" slot={2} />
      <Hold label={command('service').label} id="service" />
    </fieldset>
  );
}

function Recorder() {
  return (
    <fieldset class={style.line} aria-label={laterText.panelParts.recorder}>
      <span class={style.what}>{laterText.panelParts.tape}</span>
      <button type="button" aria-pressed={tapeMode.value === 'playing'} onClick={() => runTape('playing')}>
        {text.common.play}
      </button>
      <button type="button" aria-pressed={tapeMode.value === 'recording'} onClick={() => runTape('recording')}>
        {laterText.panelParts.record}
      </button>
      <button type="button" disabled={tapeMode.value === 'stopped'} onClick={() => runTape('stopped')}>
        {text.common.stop}
      </button>
    </fieldset>
  );
}

function Barcodes() {
  const [problem, setProblem] = useState('');
  const [code, setCode] = useState('');
  const scan = (event: Event) => {
    event.preventDefault();
    setProblem(swipe(code));
  };
  return (
    <form class={style.line} onSubmit={scan}>
      <label>
        <span class={style.what}>{laterText.panelParts.barcode}</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          maxLength={16}
          placeholder={laterText.panelParts.barcode}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{laterText.panelParts.swipe}</button>
      {problem && (
        <span class={style.problem} role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}

function Microphone() {
  return <Hold label={command('microphone').label} id="microphone" />;
}

/** From top to bottom. */
const PARTS: Readonly<Record<PanelPart, FunctionComponent>> = {
  coins: Coins,
  disk: Disk,
  tape: Recorder,
  mouse: MouseButtons,
  keyboard: Keyboard,
  subor: Subor,
  mat: Mat,
  barcodes: Barcodes,
  microphone: Microphone,
};
const ORDER = Object.keys(PARTS) as PanelPart[];

/** What lies at the lower edge of the page, and not in the panel, is told how high that is: above it there is room. */
function useHeightTold() {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const page = document.documentElement.style;
    const tell = () => page.setProperty('--panel-height', `${panel.current?.offsetHeight ?? 0}px`);
    tell();
    const observer = new ResizeObserver(tell);
    if (panel.current) observer.observe(panel.current);
    return () => {
      observer.disconnect();
      page.removeProperty('--panel-height');
    };
  }, []);
  return panel;
}

/** What is worked on the screen besides the pad. */
export function DevicePanel() {
  const parts = panelParts.value;
  const panel = useHeightTold();
  return (
    <section class={style.panel} aria-label={laterText.panelParts.title} ref={panel}>
      {ORDER.filter((part) => parts.includes(part)).map((part) => {
        const Part = PARTS[part];
        return <Part key={part} />;
      })}
    </section>
  );
}
