import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { patternFile, pngOfPicture } from '../../workbench/exports.ts';
import { dollars } from '../../workbench/memory.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { type ChrPage, chrPagesOf, coloursOf, drawTiles, TILE_BYTES } from '../../workbench/tiles.ts';
import { stepped } from './grid-keys.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import { Pointed } from './Pointed.tsx';
import { type PanelProps, useLook } from './panel.ts';
import { RomChanges } from './RomChanges.tsx';
import { TileEditor } from './TileEditor.tsx';
import style from './Views.module.css';

const ACROSS = 16;
const PAGE = 0x1000;
const PALETTES = [0, 1, 2, 3, 4, 5, 6, 7];

function nameOfPage({ space, address }: ChrPage): string {
  const words = workbenchText.patterns;
  if (space === 'ppu') return words.table(address / PAGE);
  return words.chip(workbenchText.memory.spaces[space], address / PAGE, dollars(address, 5));
}

/** The bytes of a page: the same array as long as they are the same. */
function useBytes({ debug }: Bench, { space, address }: ChrPage): Uint8Array {
  const kept = useRef<Uint8Array>(new Uint8Array());
  const now = debug.read(space, address, PAGE);
  const { current } = kept;
  if (current.length !== PAGE || now.some((byte, i) => byte !== current[i])) kept.current = now;
  return kept.current;
}

/** Pattern tables as the PPU sees them, or any page of the chips, in the colours of any palette, and the chosen tile to be drawn. */
export function PatternsPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.patterns;
  const { debug } = bench;
  const [palette, setPalette] = useState(0);
  const [chosen, setChosen] = useState<readonly number[]>([0, 1]);
  const [tile, setTile] = useState<ChrPage>({ space: 'ppu', address: 0 });
  const pages = chrPagesOf(debug);
  const shown = chosen.map((index) => pages[index] ?? pages[0]);
  const colours = coloursOf(debug.pictures.palettes, palette);
  const bytes = [useBytes(bench, shown[0]), useBytes(bench, shown[1])];
  const save = () => {
    const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
    bytes.forEach((page, i) => {
      all.set(page, i * PAGE);
    });
    saveBytes('patterns.png', pngOfPicture(bench.debug, drawTiles(all, colours)));
  };
  return (
    <div class={style.view}>
      <div class={style.bar}>
        <label>
          {words.palette}
          <select value={palette} onChange={(event) => setPalette(Number(event.currentTarget.value))}>
            {PALETTES.map((one) => (
              <option key={one} value={one}>
                {words.paletteOf(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={save}>
          {workbenchText.views.saveAs('PNG')}
        </button>
        <button type="button" onClick={() => saveBytes('patterns.chr', patternFile(debug))}>
          {workbenchText.views.saveAs('.chr')}
        </button>
      </div>
      <div class={style.tables}>
        {shown.map((page, i) => (
          <Table
            key={i === 0 ? 'left' : 'right'}
            pages={pages}
            page={page}
            bytes={bytes[i]}
            colours={colours}
            palette={pageColours(debug)}
            tile={tile}
            onPage={(index) => setChosen(chosen.map((one, at) => (at === i ? index : one)))}
            onTile={setTile}
          />
        ))}
      </div>
      <TileEditor bench={bench} tile={tile} colours={colours} />
      <RomChanges bench={bench} />
    </div>
  );
}

interface TableProps {
  readonly pages: readonly ChrPage[];
  readonly page: ChrPage;
  readonly bytes: Uint8Array;
  readonly colours: readonly number[];
  readonly palette: Uint32Array;
  readonly tile: ChrPage;
  readonly onPage: (index: number) => void;
  readonly onTile: (tile: ChrPage) => void;
}

interface CanvasProps extends Pick<TableProps, 'bytes' | 'colours' | 'palette'> {
  readonly chosen: number | null;
}

/** The tiles of a page, of which one may be chosen. */
function Canvas({ bytes, colours, palette, chosen }: CanvasProps) {
  const over = (context: CanvasRenderingContext2D) => {
    if (chosen === null) return;
    context.strokeStyle = OVERLAY.chosen;
    context.lineWidth = 1;
    context.strokeRect((chosen % ACROSS) * 8 + 0.5, Math.floor(chosen / ACROSS) * 8 + 0.5, 7, 7);
  };
  const picture = useMemo(() => drawTiles(bytes, colours), [bytes, colours.join()]);
  return <PixelCanvas picture={picture} colours={palette} over={over} mark={`${chosen}`} />;
}

function Table({ pages, page, bytes, colours, palette, tile, onPage, onTile }: TableProps) {
  const words = workbenchText.patterns;
  const id = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const into = tile.address - page.address;
  const isHere = tile.space === page.space && into >= 0 && into < PAGE;
  const index = isHere ? into / TILE_BYTES : 0;
  const told = pointed ?? index;
  const choose = (at: number) => onTile({ space: page.space, address: page.address + at * TILE_BYTES });
  return (
    <figure>
      <figcaption>
        <div class={style.bar}>
          <select
            aria-label={words.page}
            value={pages.indexOf(page)}
            onChange={(event) => onPage(Number(event.currentTarget.value))}
          >
            {pages.map((one, i) => (
              <option key={`${one.space}${one.address}`} value={i}>
                {nameOfPage(one)}
              </option>
            ))}
          </select>
        </div>
      </figcaption>
      <div onPointerLeave={() => setPointed(null)}>
        <Pointed
          label={words.view(nameOfPage(page))}
          describedBy={id}
          width={ACROSS}
          height={ACROSS}
          onPoint={(x, y, isPressed) => {
            setPointed(y * ACROSS + x);
            if (isPressed) choose(y * ACROSS + x);
          }}
          onKey={(key) => {
            const next = stepped(key, [index % ACROSS, Math.floor(index / ACROSS)], ACROSS, ACROSS);
            if (!next) return false;
            setPointed(null);
            choose(next[1] * ACROSS + next[0]);
            return true;
          }}
        >
          <Canvas bytes={bytes} colours={colours} palette={palette} chosen={isHere ? index : null} />
        </Pointed>
      </div>
      <p id={id} class={style.hint} translate={false} aria-live="polite">
        {words.tile(dollars(told), dollars(page.address + told * TILE_BYTES, 4))}
      </p>
    </figure>
  );
}
