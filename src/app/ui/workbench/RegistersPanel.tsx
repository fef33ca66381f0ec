import { useEffect, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { hex } from '../../workbench/memory.ts';
import { stackOf } from '../../workbench/stack.ts';
import { type PanelProps, useLook } from './panel.ts';
import style from './RegistersPanel.module.css';

const REGISTERS = [
  ['pc', 'PC', 4],
  ['a', 'A', 2],
  ['x', 'X', 2],
  ['y', 'Y', 2],
  ['s', 'S', 2],
  ['p', 'P', 2],
] as const;
const FLAGS = [
  ['n', 'N', 0x80],
  ['v', 'V', 0x40],
  ['d', 'D', 0x08],
  ['i', 'I', 0x04],
  ['z', 'Z', 0x02],
  ['c', 'C', 0x01],
] as const;

interface ValueProps {
  readonly bench: Bench;
  readonly id: (typeof REGISTERS)[number][0];
  readonly name: string;
  readonly digits: number;
}

/** A register: to be read while the game runs, and to be changed while it stands. */
function Value({ bench, id, name, digits }: ValueProps) {
  useLook(bench);
  const value = hex(bench.debug.registers[id], digits);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !new RegExp(`^[0-9a-f]{1,${digits}}$`, 'i').test(typed);
  const { registers } = workbenchText;
  useEffect(() => setTyped(null), [value]);
  const take = () => {
    if (typed !== null && !isWrong && typed.toUpperCase() !== value)
      bench.setRegisters({ [id]: Number.parseInt(typed, 16) });
    setTyped(null);
  };
  return (
    <label class={style.register}>
      <span translate={false}>{name}</span>
      <input
        class={style.value}
        style={{ width: `${digits + 2}ch` }}
        aria-label={registers.value(name)}
        aria-invalid={isWrong}
        title={isWrong ? registers.notHex(digits) : undefined}
        value={typed ?? value}
        readOnly={!bench.isStopped.value}
        maxLength={digits}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={take}
        onBlur={take}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </label>
  );
}

/** The flags of the status register. */
function Flags({ bench }: PanelProps) {
  useLook(bench);
  const { p } = bench.debug.registers;
  const { registers } = workbenchText;
  return (
    <fieldset class={style.flags}>
      <legend class={style.heading}>{registers.flags}</legend>
      {FLAGS.map(([id, letter, bit]) => (
        <label key={id} title={registers.flag[id]}>
          <input
            type="checkbox"
            aria-label={registers.flag[id]}
            checked={(p & bit) !== 0}
            disabled={!bench.isStopped.value}
            onChange={() => bench.setRegisters({ p: p ^ bit })}
          />
          <span aria-hidden="true" translate={false}>
            {letter}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What lies on the stack, the byte that was pushed last first. */
function Stack({ bench }: PanelProps) {
  useLook(bench);
  const { registers } = workbenchText;
  const entries = stackOf(bench.debug);
  return (
    <section class={style.stack} aria-label={registers.stack}>
      <h2 class={style.heading}>{registers.stack}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys scroll it. */}
      <ol class={style.entries} tabIndex={0} aria-label={registers.stack}>
        {entries.map(({ address, value, returnsTo, name }) => (
          <li key={address}>
            <span translate={false}>
              {hex(address, 4)} {hex(value, 2)}
            </span>
            {returnsTo >= 0 && (
              <button type="button" class={style.link} onClick={() => bench.show({ code: returnsTo })}>
                {registers.returnsTo(name ?? `$${hex(returnsTo, 4)}`)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The CPU's registers and its stack, and where the machine stands. */
export function RegistersPanel({ bench }: PanelProps) {
  useLook(bench);
  const { registers } = workbenchText;
  const { beam, position } = bench.debug;
  return (
    <div class={style.panel}>
      <fieldset class={style.registers} aria-label={registers.cpu}>
        {REGISTERS.map(([id, name, digits]) => (
          <Value key={id} {...{ bench, id, name, digits }} />
        ))}
      </fieldset>
      <Flags bench={bench} />
      <dl class={style.facts} aria-label={registers.position}>
        <dt>{registers.beam}</dt>
        <dd translate={false}>
          {beam.scanline}, {beam.dot}
        </dd>
        <dt>{registers.cycle}</dt>
        <dd translate={false}>
          {position.frame}, {position.cycle}
        </dd>
      </dl>
      <Stack bench={bench} />
    </div>
  );
}
