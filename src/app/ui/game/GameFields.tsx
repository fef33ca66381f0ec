import { laterText } from '../../i18n/later-text.ts';
import { chooseOptions } from '../../library/library.ts';
import { tune } from '../../play/music.ts';
import { player } from '../../play/player.ts';
import { LOOK_IDS, LOOKS, type Look } from '../../shell/looks.ts';
import {
  chooseFor,
  type GameSettingId,
  gameIdsOf,
  ownSettings,
  SETTINGS,
  type Section,
  type Settings,
  settings,
  settingsFor,
} from '../../shell/settings.ts';
import type { Game } from '../../storage/records.ts';
import { PictureLook } from '../parts/PictureLook.tsx';
import { OwnField, SettingField } from '../parts/SettingField.tsx';

/** Choose for `game` alone. The console of another region is another console: the game starts over on it. */
function choose<Id extends GameSettingId>(game: Game, id: Id, value: Settings[Id] | undefined): void {
  const options = chooseFor(game.options ?? {}, id, value);
  if (id !== 'region') chooseOptions(game, options);
  else void player.setOptions(options, tune.value ? laterText.game.musicOnConsole : laterText.game.nowOnConsole);
}

function GameField({ id, game }: { id: GameSettingId; game: Game }) {
  const onChoose = (value: Settings[GameSettingId] | undefined) => choose(game, id, value);
  if (SETTINGS[id].scope === 'game') {
    return <SettingField id={id} value={settingsFor(game.options)[id]} onChoose={onChoose} />;
  }
  return <OwnField id={id} value={ownSettings(game.options)[id]} below={settings.value[id]} onChoose={onChoose} />;
}

/** A look for `game` alone: all of it is kept among its options, or none. */
export function GameLook({ game }: { game: Game }) {
  const isOwn = LOOK_IDS.some((id) => id in ownSettings(game.options));
  const onChoose = (look: Look | null) => {
    const chosen: Partial<Settings> = look ? LOOKS[look] : {};
    let options = game.options ?? {};
    for (const id of LOOK_IDS) options = chooseFor(options, id, look ? chosen[id] : undefined);
    chooseOptions(game, options);
  };
  return <PictureLook settings={settingsFor(game.options)} below={settings.value} isOwn={isOwn} onChoose={onChoose} />;
}

/** The settings of a section that `game` can have for itself. */
export function GameFields({ of: section, game }: { of: Section; game: Game }) {
  return (
    <>
      {gameIdsOf(section, game.options).map((id) => (
        <GameField key={id} id={id} game={game} />
      ))}
    </>
  );
}
