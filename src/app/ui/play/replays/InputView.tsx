import style from './Replays.module.css';

/** The parts of a pad, by the bit of each, and where it is drawn. */
const PARTS = [
  { bit: 4, x: 9, y: 3, width: 6, height: 6 },
  { bit: 5, x: 9, y: 15, width: 6, height: 6 },
  { bit: 6, x: 3, y: 9, width: 6, height: 6 },
  { bit: 7, x: 15, y: 9, width: 6, height: 6 },
  { bit: 2, x: 26, y: 14, width: 7, height: 4 },
  { bit: 3, x: 35, y: 14, width: 7, height: 4 },
  { bit: 1, x: 46, y: 10, width: 8, height: 8 },
  { bit: 0, x: 56, y: 10, width: 8, height: 8 },
] as const;

function Pad({ held }: { readonly held: number }) {
  return (
    <svg class={style.pad} viewBox="0 0 67 24" aria-hidden="true">
      {PARTS.map(({ bit, ...box }) => (
        <rect key={bit} {...box} rx={bit < 2 ? 4 : 1} data-held={((held >> bit) & 1) === 1} />
      ))}
    </svg>
  );
}

/** What the first player holds, and the second where there is one, drawn small. It says nothing that can be read out in time. */
export function InputView({ pads }: { readonly pads: readonly [number, number] }) {
  const [first, second] = pads;
  return (
    <div class={style.pads} aria-hidden="true" data-pads={pads.join()}>
      <Pad held={first} />
      {second > 0 && <Pad held={second} />}
    </div>
  );
}
