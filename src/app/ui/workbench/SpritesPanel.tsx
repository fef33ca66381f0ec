import { useId, useState } from 'preact/hooks';
import type { Debugger, SpriteInfo } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { complain } from '../../shell/notices.ts';
import type { Bench } from '../../workbench/bench.ts';
import { pngOfPicture } from '../../workbench/exports.ts';
import { dollars } from '../../workbench/memory.ts';
import { OVERLAY } from '../../workbench/overlay.ts';
import { pageColours } from '../../workbench/page-colours.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { searchSender } from '../../workbench/sender.ts';
import { drawSprites, isOnScreen } from '../../workbench/tiles.ts';
import { tried } from '../../workbench/tried.ts';
import { Check } from './Check.tsx';
import { along } from './grid-keys.ts';
import { HexField } from './HexField.tsx';
import { useKeptNodes } from './kept-nodes.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import { Pointed } from './Pointed.tsx';
import { type PanelProps, useLook } from './panel.ts';
import style from './Views.module.css';

const WIDTH = 256;
const HEIGHT = 240;
const COUNT = 64;

/** Where a sprite lies on the screen. */
function frame(context: CanvasRenderingContext2D, { x, y, height }: SpriteInfo, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 1.5, 7, height - 1);
}

/** The first sprite in whose box a point lies; -1 for none. */
function spriteAt(sprites: readonly SpriteInfo[], x: number, y: number): number {
  return sprites.findIndex((one) => x >= one.x && x < one.x + 8 && y > one.y && y <= one.y + one.height);
}

function flagsOf({ isBehind, flipsX, flipsY }: SpriteInfo): string {
  const words = workbenchText.sprites;
  return [isBehind && words.behind, flipsX && words.flipsX, flipsY && words.flipsY].filter(Boolean).join(', ');
}

interface CanvasProps {
  readonly debug: Debugger;
  readonly pixels: Uint16Array;
  readonly sprites: readonly SpriteInfo[];
  readonly chosen: number;
}

/** The sprites, each in its box. */
function Canvas({ debug, pixels, sprites, chosen }: CanvasProps) {
  const over = (context: CanvasRenderingContext2D) => {
    for (const one of sprites) if (isOnScreen(one)) frame(context, one, OVERLAY.box);
    frame(context, sprites[chosen], OVERLAY.chosen);
  };
  const mark = `${chosen} ${sprites.map(({ x, y, height }) => `${x} ${y} ${height}`).join()}`;
  const picture = { width: WIDTH, height: HEIGHT, pixels };
  return <PixelCanvas picture={picture} colours={pageColours(debug)} over={over} mark={mark} />;
}

/** The 64 sprites: where they lie on the screen, and what is in OAM. */
export function SpritesPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.sprites;
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [pointed, setPointed] = useState(-1);
  const [hasPicture, setPicture] = useState(true);
  const { debug } = bench;
  const sprites = debug.pictures.sprites();
  const pixels = onScreen(bench, hasPicture);
  const told = sprites[pointed >= 0 ? pointed : chosen];
  const step = (key: string) => {
    const next = along(key, chosen, COUNT);
    if (next === null) return false;
    setPointed(-1);
    setChosen(next);
    return true;
  };
  return (
    <div class={style.view}>
      <div class={style.bar}>
        <Check label={words.background} isOn={hasPicture} onSwitch={setPicture} />
        <button
          type="button"
          onClick={() => saveBytes('sprites.png', pngOfPicture(bench.debug, { width: WIDTH, height: HEIGHT, pixels }))}
        >
          {workbenchText.views.saveAs('PNG')}
        </button>
      </div>
      <div onPointerLeave={() => setPointed(-1)}>
        <Pointed
          label={words.view}
          describedBy={id}
          width={WIDTH}
          height={HEIGHT}
          onPoint={(x, y, isPressed) => {
            const found = spriteAt(sprites, x, y);
            setPointed(found);
            if (isPressed && found >= 0) setChosen(found);
          }}
          onKey={step}
        >
          <Canvas debug={debug} pixels={pixels} sprites={sprites} chosen={chosen} />
        </Pointed>
      </div>
      <p id={id} class={style.said} translate={false} aria-live="polite">
        {saidOf(told)}
      </p>
      <SpriteForm bench={bench} sprite={sprites[chosen]} />
      <SpriteList sprites={sprites} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}

/** The sprites over the backdrop, or over the picture that was shown last. */
function onScreen({ debug }: Bench, hasPicture: boolean): Uint16Array {
  const { pixels } = drawSprites(debug);
  const [backdrop] = debug.pictures.palettes;
  const under = debug.nes.pixels;
  const shown = hasPicture ? under.slice() : new Uint16Array(under.length).fill(backdrop);
  for (let i = 0; i < pixels.length; i++) if (pixels[i] >= 0) shown[i] = pixels[i];
  return shown;
}

function saidOf(sprite: SpriteInfo): string {
  const words = workbenchText.sprites;
  const flags = [flagsOf(sprite), isOnScreen(sprite) ? '' : words.offScreen].filter((flag) => flag !== '').join(', ');
  return [
    words.sprite(sprite.index, sprite.x, sprite.y),
    words.facts(dollars(sprite.tile), dollars(sprite.pattern, 4), sprite.palette),
    `${words.at(dollars(sprite.index * 4))}${flags === '' ? '' : `, ${flags}`}`,
  ].join('\n');
}

/** To the instruction that put the sprite where it is: the one that wrote its Y, to OAM or to the page that a DMA copied. */
async function goToWriter(bench: Bench, index: number): Promise<void> {
  const { debug } = bench;
  const writer = await bench.seek.run(() => searchSender(debug, { space: 'oam', address: index * 4 }));
  if (writer === undefined) return;
  if (!writer) {
    complain(workbenchText.memory.nobody);
    return;
  }
  bench.goTo(writer.position);
  bench.show({ code: writer.pc });
}

/** The four bytes of the chosen sprite, to be changed while the game stands. */
function SpriteForm({ bench, sprite }: { bench: Bench; sprite: SpriteInfo }) {
  const words = workbenchText.sprites;
  const bytes = bench.debug.read('oam', sprite.index * 4, 4);
  const names = [words.headers.y, words.headers.tile, words.attributes, words.headers.x];
  return (
    <div class={style.bar}>
      {[3, 0, 1, 2].map((i) => (
        <HexField
          key={`${sprite.index}-${i}`}
          label={names[i]}
          value={bytes[i]}
          most={0xff}
          isOff={!bench.isStopped.value}
          onPut={(value) => bench.edit('oam', sprite.index * 4 + i, [value])}
        />
      ))}
      <button type="button" onClick={() => bench.show({ memory: { space: 'oam', address: sprite.index * 4 } })}>
        {workbenchText.views.inMemory}
      </button>
      {bench.debug.history && (
        <button
          type="button"
          disabled={!bench.isStopped.value}
          onClick={() => tried(() => goToWriter(bench, sprite.index))}
        >
          {workbenchText.memory.whoWrote}
        </button>
      )}
    </div>
  );
}

interface SpriteListProps {
  readonly sprites: readonly SpriteInfo[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function SpriteRow({ sprite, isChosen, onChoose }: { sprite: SpriteInfo; isChosen: boolean; onChoose: () => void }) {
  return (
    <tr aria-current={isChosen} data-is-off={!isOnScreen(sprite) || undefined}>
      <th scope="row">
        <button type="button" onClick={onChoose}>
          {sprite.index}
        </button>
      </th>
      <td>{sprite.x}</td>
      <td>{sprite.y}</td>
      <td>{dollars(sprite.tile)}</td>
      <td>{sprite.palette}</td>
      <td>{flagsOf(sprite)}</td>
    </tr>
  );
}

function SpriteList({ sprites, chosen, onChoose }: SpriteListProps) {
  const words = workbenchText.sprites;
  const rows = useKeptNodes(
    sprites.map((sprite) => ({
      key: sprite.index,
      signature: `${sprite.index === chosen} ${Object.values(sprite).join()}`,
      make: () => (
        <SpriteRow
          key={sprite.index}
          sprite={sprite}
          isChosen={sprite.index === chosen}
          onChoose={() => onChoose(sprite.index)}
        />
      ),
    })),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys scroll it.
    <section class={style.scrolled} aria-label={words.list} tabIndex={0}>
      <table class={style.list} translate={false}>
        <thead>
          <tr>
            {Object.entries(words.headers).map(([name, header]) => (
              <th key={name} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    </section>
  );
}
