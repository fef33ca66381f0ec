import { laterText } from '../../i18n/later-text.ts';
import { chooseOptions } from '../../library/library.ts';
import { tune } from '../../play/music.ts';
import { player } from '../../play/player.ts';
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
