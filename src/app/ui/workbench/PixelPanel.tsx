import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { PixelOrigin, PixelPart } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { player } from '../../play/player.ts';
import { complain } from '../../shell/notices.ts';
import { instructionOf, timeOf } from '../../workbench/format.ts';
import { dollars, hex } from '../../workbench/memory.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { refusalOf } from '../../workbench/problems.ts';
import { tried } from '../../workbench/tried.ts';
import { Check } from './Check.tsx';
import { stepped } from './grid-keys.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import style from './PixelPanel.module.css';
import { Pointed } from './Pointed.tsx';
import { type PanelProps, useLook } from './panel.ts';

const WIDTH = 256;
const HEIGHT = 240;

type At = readonly [x: number, y: number];

/** What made a pixel, and which one. */
interface Found {
  readonly at: At;
  readonly origin: PixelOrigin;
}

/** Points at the game's own picture, as long as that is wanted: what is pressed there is asked about. */
function usePicture(isOn: boolean, ask: (at: At) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: PointerEvent) => {
      const at = event.target instanceof HTMLCanvasElement ? player.pixelAt(event.clientX, event.clientY) : null;
      if (!at) return;
      event.preventDefault();
      event.stopPropagation();
      ask([at.x, at.y]);
    };
    addEventListener('pointerdown', press, { capture: true });
    return () => removeEventListener('pointerdown', press, { capture: true });
  }, [isOn, ask]);
}

/** A byte that a pixel was made of, and who wrote it. */
function Part({ bench, part }: PanelProps & { part: PixelPart }) {
  const words = workbenchText.pixel;
  const { place, value, writer } = part;
  return (
    <tr>
      <th scope="row">{words.parts[part.part]}</th>
      <td>
        {place && (
          <button type="button" onClick={() => bench.show({ memory: place })} translate={false}>
            {workbenchText.memory.spaces[place.space]} {dollars(place.address, 4)}
          </button>
        )}
      </td>
      <td translate={false}>{hex(value, 2)}</td>
      <td>
        {writer && (
          <button
            type="button"
            translate={false}
            onClick={() => {
              tried(() => {
                bench.goTo(writer.position);
                bench.show({ code: writer.pc });
              });
            }}
          >
            {instructionOf(writer, bench.debug.symbols)} ({words.by[writer.by]}, {timeOf(writer.position)})
          </button>
        )}
      </td>
    </tr>
  );
}

/** All bytes that a pixel was made of. */
function Parts({ bench, parts }: PanelProps & { parts: readonly PixelPart[] }) {
  const words = workbenchText.pixel;
  return (
    <table class={style.parts}>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.writer}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, i) => (
          <Part key={`${part.part} ${i}`} bench={bench} part={part} />
        ))}
      </tbody>
    </table>
  );
}

/** What drew a pixel of the picture: pointed at in the game's own picture, or in a copy of it by arrow keys. */
export function PixelPanel({ bench }: PanelProps) {
  const tick = useLook(bench);
  const words = workbenchText.pixel;
  const id = useId();
  const [at, setAt] = useState<At>([128, 120]);
  const [found, setFound] = useState<Found | null>(null);
  const [isPointing, setPointing] = useState(true);
  const ask = useMemo(
    () => (where: At) => {
      setAt(where);
      bench.seek
        .run(() => bench.debug.searchPixel(where[0], where[1]))
        .then((origin) => origin && setFound({ at: where, origin }))
        .catch((error: unknown) => {
          refusalOf(error);
          complain(words.none);
        });
    },
    [bench, words],
  );
  usePicture(isPointing, ask);
  const picture = useMemo(() => ({ width: WIDTH, height: HEIGHT, pixels: bench.debug.nes.pixels.slice() }), [tick]);
  const over = (context: CanvasRenderingContext2D) => {
    context.strokeStyle = OVERLAY.chosen;
    context.strokeRect(at[0] - 2.5, at[1] - 2.5, 5, 5);
  };
  const { origin } = found ?? {};
  const layer = origin && (origin.layer === 'sprite' ? words.sprite(origin.sprite) : words.layers[origin.layer]);
  return (
    <div class={style.pixel}>
      <Check label={words.pointing} isOn={isPointing} onSwitch={setPointing} />
      <Pointed
        label={words.picture}
        describedBy={id}
        width={WIDTH}
        height={HEIGHT}
        onPoint={(x, y, isPressed) => isPressed && ask([x, y])}
        onKey={(key) => {
          const to = stepped(key, at, WIDTH, HEIGHT);
          if (to) setAt(to);
          else if (key === 'Enter') ask(at);
          else return false;
          return true;
        }}
      >
        <PixelCanvas picture={picture} colours={pageColours(bench.debug)} over={over} mark={at.join()} />
      </Pointed>
      <p id={id} role="status">
        {found && origin
          ? words.said(found.at[0], found.at[1], layer ?? '', hex(origin.colour, 2))
          : words.hint(at[0], at[1])}
      </p>
      {origin && <Parts bench={bench} parts={origin.parts} />}
    </div>
  );
}
