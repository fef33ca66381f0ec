import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { current } from '../../library/library-state.ts';
import { tune } from '../../play/music.ts';
import { diskSides, info } from '../../play/play-state.ts';
import { complainOfPart } from '../../shell/parts.ts';
import type { Game } from '../../storage/records.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Columns, Facts, FieldGroup } from '../parts/Fields.tsx';
import { later } from '../parts/later.tsx';
import { hasTouch } from '../parts/touch.ts';
import { BatterySave } from './BatterySave.tsx';
import { CartridgeForm } from './CartridgeForm.tsx';
import { Controllers } from './Controllers.tsx';
import { GameFields, GameLook } from './GameFields.tsx';
import { PatchOf } from './PatchOf.tsx';
import { Switches } from './Switches.tsx';

/** All of the game as a file. */
const LaterBackup = later(
  () => import('../backup/GameBackup.tsx').then(({ GameBackup }) => GameBackup),
  complainOfPart,
);

/** Few have palettes as files. */
const LaterPalette = later(
  () => import('../settings/PaletteFields.tsx').then(({ GamePalette }) => GamePalette),
  complainOfPart,
);

/** In all consoles but VS. Systems and PlayChoice-10s. */
const COMMON_PPU = 'RP2C02';
/** Sound chips that a music file may want, by their bits. */
const SOUND_CHIPS = ['VRC6', 'VRC7', 'Disk System', 'MMC5', 'Namco 163', 'Sunsoft 5B'];

/** What a console is called that has a name of its own besides the region’s. */
function kindOf(console: string): string {
  if (console === 'vs') return laterText.game.vsSystem;
  return console === 'playchoice' ? laterText.game.playChoice : '';
}

/** What the game's file is. */
function GameFacts() {
  if (!info.value) return null;
  const { common } = text;
  const { game } = laterText;
  const { format, mapper, submapper, board, region, frameHz, ppu, prgRom, chrRom, prgRam, chrRam, battery } =
    info.value;
  const number = submapper === 0 ? String(mapper) : `${mapper}.${submapper}`;
  const bytes = (count: number) => (count > 0 ? game.bytes(count) : common.none);
  return (
    <Facts
      of={[
        [game.board, game.boardAndMapper(board, number)],
        [game.console, game.consoleAndRate(kindOf(info.value.console), region.toUpperCase(), frameHz)],
        ...(ppu === COMMON_PPU ? [] : [[game.ppu, game.chips([ppu])] as const]),
        [game.prgRom, bytes(prgRom)],
        chrRom > 0 ? [game.chrRom, bytes(chrRom)] : [game.chrRam, bytes(chrRam)],
        [game.prgRam, bytes(prgRam)],
        [game.batterySave, bytes(battery)],
        [game.format, game.formats[format]],
      ]}
    />
  );
}

/** What the music file is. */
function MusicFacts() {
  const music = tune.value;
  if (!info.value || !music) return null;
  const { game } = laterText;
  const { format, region, frameHz, prgRom } = info.value;
  const chips = SOUND_CHIPS.filter((_, bit) => ((music.chips >> bit) & 1) === 1);
  return (
    <Facts
      of={[
        [game.console, game.consoleAndRate('', region.toUpperCase(), frameHz)],
        [game.tracks, game.count(music.tracks.length)],
        [game.soundChips, chips.length > 0 ? game.chips(chips) : game.builtInChip],
        [game.prgRom, game.bytes(prgRom)],
        [game.format, game.formats[format]],
      ]}
    />
  );
}

/** For music, which nobody works a pad for, and which comes without a cartridge. */
function MusicDialog({ game }: { game: Game }) {
  return (
    <Dialog title={game.title}>
      <Columns>
        <section>
          <FieldGroup title={laterText.game.console}>
            <GameFields of="console" game={game} />
            <GameFields of="sound" game={game} />
          </FieldGroup>
          <LaterBackup />
        </section>
        <section>
          <FieldGroup title={laterText.game.musicFile}>
            <PatchOf game={game} />
            <MusicFacts />
          </FieldGroup>
        </section>
      </Columns>
    </Dialog>
  );
}

/** What can be chosen for the game in the console, and what its file says. */
export function GameDialog() {
  const game = current.value;
  if (!game) return null;
  if (tune.value) return <MusicDialog game={game} />;
  return (
    <Dialog title={game.title}>
      <Columns>
        <section>
          <FieldGroup title={laterText.game.console}>
            <GameFields of="console" game={game} />
          </FieldGroup>
          <FieldGroup title={text.settings.tabs.picture}>
            <GameLook game={game} />
            <GameFields of="picture" game={game} />
          </FieldGroup>
          <FieldGroup title={laterText.sections.colours}>
            <GameFields of="colours" game={game} />
            <LaterPalette />
          </FieldGroup>
          <FieldGroup title={laterText.sections.shape}>
            <GameFields of="shape" game={game} />
          </FieldGroup>
          <FieldGroup title={text.settings.tabs.sound}>
            <GameFields of="sound" game={game} />
          </FieldGroup>
          <FieldGroup title={laterText.game.controllers}>
            <Controllers game={game} />
            <GameFields of="devices" game={game} />
            <GameFields of="controls" game={game} />
            {hasTouch() && <GameFields of="touch" game={game} />}
          </FieldGroup>
          {diskSides.value > 1 && (
            <FieldGroup title={laterText.game.disk}>
              <GameFields of="disk" game={game} />
            </FieldGroup>
          )}
          <Switches chosen={game.options?.dipSwitches} />
          <BatterySave game={game} />
          <LaterBackup />
        </section>
        <section>
          <FieldGroup title={laterText.game.cartridge}>
            <PatchOf game={game} />
            <GameFacts />
            <CartridgeForm key={game.id} options={game.options ?? {}} />
          </FieldGroup>
        </section>
      </Columns>
    </Dialog>
  );
}
