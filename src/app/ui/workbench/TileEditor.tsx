import { useMemo, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { dollars } from '../../workbench/memory.ts';
import { cssColour } from '../../workbench/page-colours.ts';
import { type ChrPage, pixelsOf, TILE_BYTES, withPixel } from '../../workbench/tiles.ts';
import { ButtonGrid } from './ButtonGrid.tsx';
import style from './Views.module.css';

const PENS = [0, 1, 2, 3];

interface TileEditorProps {
  readonly bench: Bench;
  /** Where its first byte is. */
  readonly tile: ChrPage;
  /** Of the palette it is shown in, as colour numbers. */
  readonly colours: readonly number[];
}

/** One tile, large: each of its pixels is drawn with the pen that is chosen. */
export function TileEditor({ bench, tile: { space, address }, colours }: TileEditorProps) {
  const words = workbenchText.patterns;
  const { debug } = bench;
  const [pen, setPen] = useState(3);
  const [focus, setFocus] = useState(0);
  const bytes = debug.read(space, address, TILE_BYTES);
  const values = [...pixelsOf(bytes)];
  const canDraw = bench.isStopped.value && debug.placeOf({ space, address }) !== null;
  const draw = (i: number) => {
    if (canDraw && values[i] !== pen) bench.edit(space, address, withPixel(bytes, i, pen));
  };
  const pens = colours.map((colour) => cssColour(debug, colour));
  // Its 64 buttons are seldom others than they were.
  const pixels = useMemo(
    () => (
      <ButtonGrid class={style.editor} label={words.editor} columns={8} rows={8}>
        {values.map((value, i) => (
          <button
            key={`${i}`}
            type="button"
            tabIndex={i === focus ? 0 : -1}
            aria-disabled={!canDraw}
            aria-label={words.pixel(i & 7, i >> 3, value)}
            style={{ background: pens[value] }}
            onFocus={() => setFocus(i)}
            onClick={() => draw(i)}
            onPointerEnter={(event) => event.buttons === 1 && draw(i)}
          />
        ))}
      </ButtonGrid>
    ),
    [bench, debug, space, address, values.join(), pens.join(), pen, focus, canDraw, words],
  );
  return (
    <div class={style.view}>
      <p translate={false}>{words.tile(dollars((address / TILE_BYTES) & 0xff), dollars(address, 4))}</p>
      <fieldset class={style.bar}>
        <legend class={style.hint}>{words.pen}</legend>
        {PENS.map((one) => (
          <label key={one}>
            <input type="radio" name="pen" checked={pen === one} onChange={() => setPen(one)} />
            <span class={style.pen} style={{ background: pens[one] }} />
            {one}
          </label>
        ))}
      </fieldset>
      {pixels}
      {!bench.isStopped.value && <p class={style.hint}>{workbenchText.memory.pauseFirst}</p>}
    </div>
  );
}
