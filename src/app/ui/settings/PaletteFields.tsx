import { useEffect, useRef } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { current } from '../../library/library-state.ts';
import { coloursNow, exportPalette, takePalette } from '../../play/palette-files.ts';
import type { Game } from '../../storage/records.ts';
import { Note } from '../parts/Fields.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import style from './PaletteFields.module.css';

/** A colour for each of 64 numbers: in lines of 16, as documents have them. */
const ACROSS = 16;
const DOWN = 4;

/** The colours as they are seen now. */
function Swatches({ game }: { game: Game | null }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const colours = coloursNow(game).slice(0, ACROSS * DOWN * 4);
  const key = colours.join();
  useEffect(() => {
    const image = new ImageData(new Uint8ClampedArray(colours), ACROSS, DOWN);
    ref.current?.getContext('2d', { alpha: false })?.putImageData(image, 0, 0);
  }, [key]);
  return (
    <canvas
      ref={ref}
      class={style.swatches}
      width={ACROSS}
      height={DOWN}
      role="img"
      aria-label={laterText.palette.swatches}
    />
  );
}

/** The colours of `game`, or with null of all games, and the way in and out for palettes in files. */
function PaletteFields({ game }: { game: Game | null }) {
  const { palette } = laterText;
  return (
    <>
      <Swatches game={game} />
      <div class={pills.pills}>
        <PickFile label={palette.take} accept=".pal" onPick={(file) => void takePalette(file, game)} />
        <button type="button" class={pills.pill} onClick={() => exportPalette(game, true)}>
          {palette.export}
        </button>
        <button type="button" class={pills.pill} onClick={() => exportPalette(game, false)}>
          {palette.exportPlain}
        </button>
      </div>
      <Note>{palette.about}</Note>
    </>
  );
}

/** The colours of all games. */
export function PagePalette() {
  return <PaletteFields game={null} />;
}

/** The colours of the game in the console. */
export function GamePalette() {
  return <PaletteFields game={current.value} />;
}
