import { setChangesSides } from '../device-actions.ts';
import { CONSOLES, type GameOptions as Options } from '../game-options.ts';
import { player } from '../player.ts';
import type { Game } from '../storage.ts';
import { current, diskSides, info } from '../store.ts';
import { CartridgeForm } from './CartridgeForm.tsx';
import { Controllers } from './Controllers.tsx';
import { Dialog } from './Dialog.tsx';
import { PatchOf } from './PatchOf.tsx';
import style from './Settings.module.css';
import { Switches } from './Switches.tsx';

/** The consoles to choose from; the first leaves it to the file. */
const CHOICES = [undefined, 'ntsc', 'pal', 'dendy'] as const;

/** Consoles that have a name of their own besides the region's. */
const KINDS: Readonly<Record<string, string>> = { vs: 'VS. System, ', playchoice: 'PlayChoice-10, ' };
/** In all others. */
const COMMON_PPU = 'RP2C02';

function kilobytes(bytes: number): string {
  return `${bytes / 1024} KB`;
}

function Console({ options }: { options: Options }) {
  const choose = (region: Options['region']) => {
    const { region: _, ...rest } = options;
    void player.setOptions(region === undefined ? rest : { ...rest, region }, 'The game starts anew on this console.');
  };
  return (
    <fieldset class={style.choice}>
      <legend>Console</legend>
      {CHOICES.map((region) => (
        <label key={region ?? 'file'}>
          <input type="radio" name="region" checked={options.region === region} onChange={() => choose(region)} />
          <span>{region === undefined ? 'As the file says' : CONSOLES[region]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the file is, one fact a line. */
function Facts() {
  if (!info.value) return null;
  const { format, mapper, submapper, board, region, frameHz, ppu, prgRom, chrRom, prgRam, chrRam, battery } =
    info.value;
  const number = submapper === 0 ? String(mapper) : `${mapper}.${submapper}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Board', `${board} (mapper ${number})`],
    ['Console', `${KINDS[info.value.console] ?? ''}${region.toUpperCase()}, ${frameHz.toFixed(2)} Hz`],
    ...(ppu === COMMON_PPU ? [] : [['PPU', ppu] as const]),
    ['Program', kilobytes(prgRom)],
    ['Patterns', chrRom > 0 ? kilobytes(chrRom) : `${kilobytes(chrRam)} of RAM`],
    ['RAM', prgRam > 0 ? kilobytes(prgRam) : 'none'],
    ['Kept without power', battery > 0 ? (battery < 1024 ? `${battery} bytes` : kilobytes(battery)) : 'nothing'],
    ['File', format],
  ];
  return (
    <dl class={style.keys}>
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** For games on more than one side. */
function DiskTurning({ game }: { game: Game }) {
  if (diskSides.value < 2) return null;
  return (
    <>
      <h3>Disk</h3>
      <label class={style.row}>
        <span>
          Change disk sides automatically
          <small>When the game waits for another side; else by the buttons below the picture</small>
        </span>
        <input
          type="checkbox"
          checked={game.options?.changesSides ?? true}
          onChange={(event) => setChangesSides(event.currentTarget.checked)}
        />
      </label>
    </>
  );
}

/** What can be chosen for the game in the console, and what its file says. */
export function GameOptions() {
  const game = current.value;
  if (!game) return null;
  return (
    <Dialog title={game.title}>
      <div class={style.columns}>
        <section>
          <h3>Played on</h3>
          <Console options={game.options ?? {}} />
          <p class={style.hint}>
            A game made for another console plays too fast or too slow. Changing this switches the game off and on; its
            battery is kept.
          </p>
          <h3>Plugged in</h3>
          <Controllers game={game} />
          <DiskTurning game={game} />
          <Switches chosen={game.options?.dipSwitches} />
        </section>
        <section>
          <h3>Cartridge</h3>
          <PatchOf game={game} />
          <Facts />
          <CartridgeForm key={game.id} options={game.options ?? {}} />
        </section>
      </div>
    </Dialog>
  );
}
