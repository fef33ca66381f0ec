import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { runTape, swipe } from '../../play/device-actions.ts';
import { diskSide, diskSides, type PanelPart, tapeMode } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import style from './DevicePanel.module.css';

/** Holds as long as a pointer or a key is down on it. */
function Hold({
  label,
  class: name,
  onHold,
}: {
  label: string;
  class?: string | undefined;
  onHold: (on: boolean) => void;
}) {
  const down = (event: PointerEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    onHold(true);
  };
  return (
    <button
      type="button"
      class={`${style.key} ${name ?? ''}`}
      onPointerDown={down}
      onPointerUp={() => onHold(false)}
      onPointerCancel={() => onHold(false)}
      onLostPointerCapture={() => onHold(false)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {label}
    </button>
  );
}

function Mat() {
  const [held] = useState(() => new Set<number>());
  const hold = (sensor: number, on: boolean) => {
    if (on) held.add(sensor);
    else held.delete(sensor);
    player.deviceInput.step([...held].reduce((steps, one) => steps | (1 << (one - 1)), 0));
  };
  return (
    <fieldset class={style.mat} aria-label="Mat">
      {Array.from({ length: 12 }, (_, i) => i + 1).map((sensor) => (
        <Hold key={sensor} label={String(sensor)} onHold={(on) => hold(sensor, on)} />
      ))}
    </fieldset>
  );
}

/** As they lie on the Family BASIC keyboard. */
const ROWS: readonly (readonly string[])[] = [
  ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '^', 'YEN', 'STOP', 'CLR', 'INS', 'DEL'],
  ['ESC', 'Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', '@', '[', 'RETURN', 'UP'],
  ['CTR', 'A', 'S', 'D', 'F', 'G', 'H', 'J', 'K', 'L', ';', ':', ']', 'KANA', 'LEFT', 'RIGHT'],
  ['LSHIFT', 'Z', 'X', 'C', 'V', 'B', 'N', 'M', ',', '.', '/', '_', 'RSHIFT', 'DOWN'],
  ['GRPH', 'SPACE'],
];

const CAPS: Readonly<Record<string, string>> = {
  ...{ YEN: '¥', UP: '↑', DOWN: '↓', LEFT: '←', RIGHT: '→', LSHIFT: 'Shift', RSHIFT: 'Shift', KANA: 'カナ' },
  ...{ RETURN: 'Return', SPACE: 'Space', STOP: 'Stop', CLR: 'Clr', INS: 'Ins', DEL: 'Del', ESC: 'Esc', GRPH: 'Grph' },
  CTR: 'Ctr',
};

function Keyboard() {
  return (
    <fieldset class={style.keyboard} aria-label="Family BASIC keyboard">
      {ROWS.map((row) => (
        <div key={row[0]} class={style.keys}>
          {row.map((name) => (
            <Hold
              key={name}
              label={CAPS[name] ?? name}
              class={name === 'SPACE' ? style.space : undefined}
              onHold={(on) => player.deviceInput.press(name, on)}
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
    <fieldset class={style.line} aria-label="Disk">
      <span class={style.what}>Disk side</span>
      {Array.from({ length: diskSides.value }, (_, side) => (
        <button
          key={sideName(side)}
          type="button"
          aria-pressed={diskSide.value === side}
          aria-label={`Side ${sideName(side)}`}
          onClick={() => player.seat.disk?.insert(side)}
        >
          {sideName(side)}
        </button>
      ))}
    </fieldset>
  );
}

/** Slots and the operator's button of a VS. System. */
function Coins() {
  return (
    <fieldset class={style.line} aria-label="Coins">
      <span class={style.what}>Insert coin</span>
      <button type="button" aria-label="Insert a coin into slot 1" onClick={() => player.deviceInput.insertCoin(0)}>
        Slot 1
      </button>
      <button type="button" aria-label="Insert a coin into slot 2" onClick={() => player.deviceInput.insertCoin(1)}>
        Slot 2
      </button>
      <Hold label="Service" onHold={(on) => player.deviceInput.pressService(on)} />
    </fieldset>
  );
}

function Recorder() {
  return (
    <fieldset class={style.line} aria-label="Data recorder">
      <span class={style.what}>Tape</span>
      <button type="button" aria-pressed={tapeMode.value === 'playing'} onClick={() => runTape('playing')}>
        Play
      </button>
      <button type="button" aria-pressed={tapeMode.value === 'recording'} onClick={() => runTape('recording')}>
        Record
      </button>
      <button type="button" disabled={tapeMode.value === 'stopped'} onClick={() => runTape('stopped')}>
        Stop
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
        <span class={style.what}>Barcode</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          maxLength={16}
          placeholder="Barcode"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Swipe</button>
      {problem && (
        <span class={style.problem} role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}

function Microphone() {
  return <Hold label="Blow" onHold={(on) => player.deviceInput.speak(on)} />;
}

/** From top to bottom. */
const PARTS: Readonly<Record<PanelPart, FunctionComponent>> = {
  coins: Coins,
  disk: Disk,
  tape: Recorder,
  keyboard: Keyboard,
  mat: Mat,
  barcodes: Barcodes,
  microphone: Microphone,
};
const ORDER = Object.keys(PARTS) as PanelPart[];

/** What is worked on the screen besides the pad. */
export function DevicePanel({ parts }: { parts: readonly PanelPart[] }) {
  return (
    <section class={style.panel} aria-label="Controllers">
      {ORDER.filter((part) => parts.includes(part)).map((part) => {
        const Part = PARTS[part];
        return <Part key={part} />;
      })}
    </section>
  );
}
