import { useId, useState } from 'preact/hooks';
import type { Picture } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { nametableFile, pngOfPicture } from '../../workbench/exports.ts';
import { dollars } from '../../workbench/memory.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { scrollWindows, type TileFacts, tileAt } from '../../workbench/tiles.ts';
import { Check } from './Check.tsx';
import { stepped } from './grid-keys.ts';
import { HexField } from './HexField.tsx';
import { PixelCanvas } from './PixelCanvas.tsx';
import { Pointed } from './Pointed.tsx';
import { type PanelProps, useLook } from './panel.ts';
import style from './Views.module.css';

const COLUMNS = 64;
const ROWS = 60;

/** What lies over the four nametables. */
interface Over {
  readonly hasWindow: boolean;
  readonly hasTiles: boolean;
  readonly hasAttributes: boolean;
  readonly column: number;
  readonly row: number;
}

function drawOver(bench: Bench, over: Over) {
  const { scrollX, scrollY } = bench.debug.pictures.registers;
  return (context: CanvasRenderingContext2D) => {
    if (over.hasTiles) drawGrid(context, 8, OVERLAY.tiles);
    if (over.hasAttributes) drawGrid(context, 16, OVERLAY.attributes);
    context.strokeStyle = OVERLAY.edge;
    context.lineWidth = 1;
    context.setLineDash([4, 4]);
    context.strokeRect(256.5, -1, 256, 482);
    context.strokeRect(-1, 240.5, 514, 240);
    context.setLineDash([]);
    if (over.hasWindow) for (const part of scrollWindows(scrollX, scrollY)) drawWindow(context, part);
    context.strokeStyle = OVERLAY.chosen;
    context.lineWidth = 2;
    context.strokeRect(over.column * 8 - 1, over.row * 8 - 1, 10, 10);
  };
}

function drawGrid(context: CanvasRenderingContext2D, step: number, colour: string): void {
  context.fillStyle = colour;
  for (let x = step; x < 512; x += step) context.fillRect(x, 0, 1, 480);
  // The lower nametables begin with line 240, which is no multiple of 32.
  for (const top of [0, 240]) for (let y = 0; y < 240; y += step) context.fillRect(0, top + y, 512, 1);
}

/** One part of the window: where it goes round an edge it has no line there, but its ground is seen. */
function drawWindow(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  context.fillStyle = OVERLAY.windowGround;
  context.fillRect(x, y, width, height);
  context.strokeStyle = OVERLAY.window;
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, width - 2, height - 2);
}

interface CanvasProps {
  readonly bench: Bench;
  readonly picture: Picture;
  readonly over: Over;
}

function Canvas({ bench, picture, over }: CanvasProps) {
  const { scrollX, scrollY } = bench.debug.pictures.registers;
  const mark = [...Object.values(over), scrollX, scrollY].join();
  return <PixelCanvas picture={picture} colours={pageColours(bench.debug)} over={drawOver(bench, over)} mark={mark} />;
}

/** All four nametables, with what of them is shown, and the tile that is pointed at in words. */
export function NametablesPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.nametables;
  const id = useId();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [isHeld, setHeld] = useState(false);
  const [shown, setShown] = useState({ hasWindow: true, hasTiles: false, hasAttributes: false });
  const { debug } = bench;
  const [column, row] = at;
  const tile = tileAt(debug, column, row);
  const picture = debug.pictures.nametables();
  const { scrollX, scrollY } = debug.pictures.registers;
  const flag = (name: keyof typeof shown, label: string) => (
    <Check label={label} isOn={shown[name]} onSwitch={(isOn) => setShown({ ...shown, [name]: isOn })} />
  );
  return (
    <div class={style.view}>
      <div class={style.bar}>
        {flag('hasWindow', words.window)}
        {flag('hasTiles', words.tileGrid)}
        {flag('hasAttributes', words.attributeGrid)}
        <span class={style.hint}>{words.scroll(scrollX, scrollY)}</span>
      </div>
      <Pointed
        label={words.view}
        describedBy={id}
        width={COLUMNS}
        height={ROWS}
        onPoint={(x, y, isPressed) => {
          if (isPressed) setHeld(true);
          if (isPressed || !isHeld) setAt([x, y]);
        }}
        onKey={(key) => {
          const next = stepped(key, at, COLUMNS, ROWS);
          if (next) setAt(next);
          if (next) setHeld(true);
          return next !== null;
        }}
      >
        <Canvas bench={bench} picture={picture} over={{ ...shown, column, row }} />
      </Pointed>
      <p id={id} class={style.said} translate={false} aria-live="polite">
        {factsOf(tile)}
      </p>
      <TileForm bench={bench} tile={tile} />
      <div class={style.bar}>
        <button type="button" onClick={() => saveBytes('nametables.png', pngOfPicture(bench.debug, picture))}>
          {workbenchText.views.saveAs('PNG')}
        </button>
        <button type="button" onClick={() => saveBytes(`${tile.nametable}.nam`, nametableFile(debug, tile.nametable))}>
          {workbenchText.views.saveAs('.nam')}
        </button>
        <button type="button" onClick={() => bench.show({ memory: { space: 'ppu', address: tile.address } })}>
          {workbenchText.views.inMemory}
        </button>
      </div>
    </div>
  );
}

/** A tile of the nametables in words: which it is, where its bytes lie, and its colours. */
function factsOf(tile: TileFacts): string {
  const words = workbenchText.nametables;
  return [
    words.tile(tile.column % 32, tile.row % 30, tile.nametable),
    words.facts(dollars(tile.tile), dollars(tile.address, 4), dollars(tile.pattern, 4)),
    words.attribute(dollars(tile.attribute), dollars(tile.attributeAddress, 4), tile.palette),
  ].join('\n');
}

/** What the tile is to be, while the game stands. */
function TileForm({ bench, tile }: { bench: Bench; tile: TileFacts }) {
  const words = workbenchText.nametables;
  const setPalette = (palette: number) => {
    const attribute = (tile.attribute & ~(3 << tile.shift)) | (palette << tile.shift);
    bench.edit('ppu', tile.attributeAddress, [attribute]);
  };
  return (
    <div class={style.bar}>
      <HexField
        label={words.setTile}
        value={tile.tile}
        most={0xff}
        isOff={!bench.isStopped.value}
        onPut={(value) => bench.edit('ppu', tile.address, [value])}
      />
      <HexField
        label={words.setPalette}
        value={tile.palette}
        most={3}
        isOff={!bench.isStopped.value}
        onPut={setPalette}
      />
    </div>
  );
}
