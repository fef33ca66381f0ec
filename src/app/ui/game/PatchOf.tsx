import { remove } from '../../library/library.ts';
import { games } from '../../library/library-state.ts';
import { player } from '../../play/player.ts';
import type { Game } from '../../storage/records.ts';
import style from '../parts/Cartridge.module.css';

/** For a patched game: what it was made of, and the ways back. */
export function PatchOf({ game }: { game: Game }) {
  const { patch } = game;
  if (!patch) return null;
  const base = games.value.find((other) => other.id === patch.base);
  const takeOff = async () => {
    if (base) await player.play(base);
    else await player.leave();
    remove(game);
  };
  return (
    <div class={style.patch}>
      <p>
        Patched with “{patch.name}”
        {base ? `, made from “${base.title}”.` : '. The game it was made from is no longer in your library.'}
      </p>
      <div class={style.buttons}>
        {base && (
          <button type="button" onClick={() => void player.play(base)}>
            Play without the patch
          </button>
        )}
        <button type="button" onClick={() => void takeOff()}>
          Remove the patch
        </button>
      </div>
    </div>
  );
}
