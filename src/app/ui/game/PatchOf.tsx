import { laterText } from '../../i18n/later-text.ts';
import { games } from '../../library/library-state.ts';
import { remove } from '../../library/removing.ts';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import pills from '../parts/Pills.module.css';
import style from './Cartridge.module.css';

/** For a patched game: what it was made of, and the ways back. */
export function PatchOf({ game }: { game: Game }) {
  const { patches } = laterText;
  const { patch } = game;
  if (!patch) return null;
  const base = games.value.find((other) => other.id === patch.base);
  const takeOff = async () => {
    if (base) await player.play(base);
    else await player.leave();
    await remove(game);
  };
  return (
    <div class={style.patch}>
      <p>{base ? patches.madeFrom(patch.name, base.title) : patches.madeFromGone(patch.name)}</p>
      <div class={pills.pills}>
        {base && (
          <button type="button" class={pills.pill} onClick={() => void player.play(base)}>
            {patches.playOriginal}
          </button>
        )}
        <button type="button" class={pills.pill} onClick={() => void takeOff()}>
          {patches.removePatched}
        </button>
      </div>
    </div>
  );
}
