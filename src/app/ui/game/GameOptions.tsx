import { CONSOLES } from '../../library/game-options.ts';
import { current } from '../../library/library-state.ts';
import { setChangesSides } from '../../play/device-actions.ts';
import { tune } from '../../play/music.ts';
import { diskSides, info } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import type { Game, GameOptions as Options } from '../../storage/records.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import style from '../settings/Settings.module.css';
import { CartridgeForm } from './CartridgeForm.tsx';
import { Controllers } from './Controllers.tsx';
import { PatchOf } from './PatchOf.tsx';
import { Switches } from './Switches.tsx';

/** The consoles to choose from; the first leaves it to the file. */
const CHOICES = [undefined, 'ntsc', 'pal', 'dendy'] as const;

/** Consoles that have a name of their own besides the region's. */
const KINDS: Readonly<Record<string, string>> = { vs: 'VS. System, ', playchoice: 'PlayChoice-10, ' };
/** In all others. */
const COMMON_PPU = 'RP2C02';
/** Sound chips that a music file may want, by their bits. */
const SOUND_CHIPS = ['VRC6', 'VRC7', 'Disk System', 'MMC5', 'Namco 163', 'Sunsoft 5B'];

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toLocaleString(undefined, { maximumFractionDigits: 1 })} KB`;
}

function Console({ options }: { options: Options }) {
  const choose = (region: Options['region']) => {
    const { region: _, ...rest } = options;
    const what = tune.value ? 'music' : 'game';
    void player.setOptions(
      region === undefined ? rest : { ...rest, region },
      `The ${what} starts anew on this console.`,
    );
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

/** What the game's file is. */
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
      <Pairs of={facts} />
    </dl>
  );
}

/** What the music file is. */
function MusicFacts() {
  const music = tune.value;
  if (!info.value || !music) return null;
  const { format, region, frameHz, prgRom } = info.value;
  const chips = SOUND_CHIPS.filter((_, bit) => ((music.chips >> bit) & 1) === 1);
  const facts: readonly (readonly [string, string])[] = [
    ['Console', `${region.toUpperCase()}, ${frameHz.toFixed(2)} Hz`],
    ['Tracks', String(music.tracks.length)],
    ['Sound chips', chips.length > 0 ? chips.join(', ') : 'built-in'],
    ['Program', kilobytes(prgRom)],
    ['File', format],
  ];
  return (
    <dl class={style.keys}>
      <Pairs of={facts} />
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

/** For music, which nobody works a pad for, and which comes without a cartridge. */
function MusicOptions({ game }: { game: Game }) {
  return (
    <Dialog title={game.title}>
      <div class={style.columns}>
        <section>
          <h3>Played on</h3>
          <Console options={game.options ?? {}} />
          <p class={style.hint}>
            Music made for another console sounds too high or too low. Changing this begins with the first track again.
          </p>
        </section>
        <section>
          <h3>Music file</h3>
          <PatchOf game={game} />
          <MusicFacts />
        </section>
      </div>
    </Dialog>
  );
}

/** What can be chosen for the game in the console, and what its file says. */
export function GameOptions() {
  const game = current.value;
  if (!game) return null;
  if (tune.value) return <MusicOptions game={game} />;
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
