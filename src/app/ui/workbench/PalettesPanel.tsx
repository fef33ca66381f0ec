import { useMemo, useState } from 'preact/hooks';
import type { Debugger } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { paletteFile } from '../../workbench/exports.ts';
import { dollars } from '../../workbench/memory.ts';
import { cssColour, isLight, pageColours } from '../../workbench/page-colours.ts';
import { saveBytes } from '../../workbench/save-view.ts';
import { ButtonGrid } from './ButtonGrid.tsx';
import { type PanelProps, useLook } from './panel.ts';
import style from './Views.module.css';

const FIRST = 0x3f00;
const PALETTES = [0, 1, 2, 3, 4, 5, 6, 7];
const ENTRIES = [0, 1, 2, 3];
const COLOURS = [...Array(64).keys()];

interface SwatchProps {
  readonly debug: Debugger;
  readonly colour: number;
  readonly label: string;
  readonly isChosen: boolean;
  readonly isOff?: boolean;
  readonly tabIndex?: number;
  readonly onFocus?: () => void;
  readonly onChoose: () => void;
}

function Swatch({ debug, colour, label, isChosen, isOff = false, tabIndex, onFocus, onChoose }: SwatchProps) {
  return (
    <button
      type="button"
      class={style.swatch}
      aria-label={label}
      aria-pressed={isChosen}
      aria-disabled={isOff}
      tabIndex={tabIndex}
      data-is-light={isLight(debug, colour) || undefined}
      style={{ background: cssColour(debug, colour) }}
      onFocus={onFocus}
      onClick={() => !isOff && onChoose()}
    >
      {dollars(colour).slice(1)}
    </button>
  );
}

/** The 32 entries of palette RAM; a colour is chosen for one while the game stands. */
export function PalettesPanel({ bench }: PanelProps) {
  useLook(bench);
  const words = workbenchText.palettes;
  const [chosen, setChosen] = useState(0);
  const { debug } = bench;
  const { palettes } = debug.pictures;
  const address = FIRST + chosen;
  const name = (entry: number) => words.entry(dollars(FIRST + entry, 4), dollars(palettes[entry]));
  const isOff = !bench.isStopped.value;
  // Colours seldom change: as long as they do not, nothing is drawn.
  const swatches = useMemo(
    () => <Swatches debug={debug} palettes={palettes} chosen={chosen} nameOf={name} onChoose={setChosen} />,
    [debug, words, pageColours(debug), palettes.join(), chosen],
  );
  const colours = useMemo(
    () => (
      <Colours
        debug={debug}
        colour={palettes[chosen]}
        label={words.choose(dollars(address, 4))}
        isOff={isOff}
        onChoose={(colour) => bench.edit('ppu', address, [colour])}
      />
    ),
    [debug, words, pageColours(debug), palettes[chosen], address, isOff],
  );
  return (
    <div class={style.view} translate={false}>
      {swatches}
      <p aria-live="polite">{name(chosen)}</p>
      {colours}
      {!bench.isStopped.value && <p class={style.hint}>{workbenchText.memory.pauseFirst}</p>}
      <div class={style.bar}>
        <button type="button" onClick={() => saveBytes('background.pal', paletteFile(debug, false))}>
          {words.saveBackground}
        </button>
        <button type="button" onClick={() => saveBytes('sprites.pal', paletteFile(debug, true))}>
          {words.saveSprites}
        </button>
        <button type="button" onClick={() => bench.show({ memory: { space: 'ppu', address } })}>
          {workbenchText.views.inMemory}
        </button>
      </div>
    </div>
  );
}

interface SwatchesProps {
  readonly debug: Debugger;
  readonly palettes: Uint8Array;
  readonly chosen: number;
  readonly nameOf: (entry: number) => string;
  readonly onChoose: (entry: number) => void;
}

/** The eight palettes, of which one entry is chosen. */
function Swatches({ debug, palettes, chosen, nameOf, onChoose }: SwatchesProps) {
  const words = workbenchText.palettes;
  return (
    <div class={style.swatches}>
      {PALETTES.map((palette) => (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset.
        <div key={palette} role="group" aria-label={words[palette < 4 ? 'background' : 'sprites'](palette & 3)}>
          <p class={style.hint}>{words[palette < 4 ? 'background' : 'sprites'](palette & 3)}</p>
          <div class={style.palette}>
            {ENTRIES.map((i) => palette * 4 + i).map((entry) => (
              <Swatch
                key={entry}
                debug={debug}
                colour={palettes[entry]}
                label={nameOf(entry)}
                isChosen={entry === chosen}
                onChoose={() => onChoose(entry)}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface ColoursProps {
  readonly debug: Debugger;
  readonly colour: number;
  readonly label: string;
  readonly isOff: boolean;
  readonly onChoose: (colour: number) => void;
}

/** All 64 colours: one has the focus at a time, arrow keys lead from one to the next. */
function Colours({ debug, colour, label, isOff, onChoose }: ColoursProps) {
  const [focus, setFocus] = useState(colour);
  return (
    <ButtonGrid class={style.colours} label={label} columns={16} rows={4}>
      {COLOURS.map((one) => (
        <Swatch
          key={one}
          debug={debug}
          colour={one}
          label={workbenchText.palettes.colour(dollars(one))}
          isChosen={one === colour}
          isOff={isOff}
          tabIndex={one === focus ? 0 : -1}
          onFocus={() => setFocus(one)}
          onChoose={() => onChoose(one)}
        />
      ))}
    </ButtonGrid>
  );
}
