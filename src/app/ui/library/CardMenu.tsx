import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { setCover } from '../../library/covers.ts';
import { changeGame, messageOf } from '../../library/library.ts';
import { games, lastPicture, menuOf, resumable } from '../../library/library-state.ts';
import { pngOf } from '../../library/png.ts';
import { remove, wouldLose } from '../../library/removing.ts';
import { openExport } from '../../play/backup.ts';
import { exportRom } from '../../play/kept.ts';
import { player } from '../../play/player.ts';
import { close, open } from '../../shell/dialogs.ts';
import { complain } from '../../shell/notices.ts';
import type { Game } from '../../storage/records.ts';
import { readState } from '../../storage/saves.ts';
import { Dialog } from '../parts/Dialog.tsx';
import pills from '../parts/Pills.module.css';
import style from './CardMenu.module.css';
import { Cover } from './Cover.tsx';
import { focusPlace, placeInShelf } from './shelf-place.ts';

/** The longest title, letters. */
const LONGEST = 120;

function Rename({ game, onDone }: { game: Game; onDone: () => void }) {
  const { shelf: words } = laterText;
  const [title, setTitle] = useState(game.title);
  const rename = (event: Event) => {
    event.preventDefault();
    const wanted = title.trim();
    // Battery saves in files find their game by the file's name.
    if (wanted !== '' && wanted !== game.title) changeGame(game, { title: wanted, file: game.file ?? game.title });
    onDone();
  };
  return (
    <form class={style.rename} onSubmit={rename}>
      <label>
        <span>{words.title}</span>
        <input
          type="text"
          value={title}
          maxLength={LONGEST}
          ref={(input) => input?.focus()}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <div class={pills.pills}>
        <button type="submit" class={pills.pill}>
          {words.save}
        </button>
        <button type="button" class={pills.pill} onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** The picture at which the game was left becomes its cover. */
async function takePlace(game: Game): Promise<void> {
  try {
    const last = lastPicture.peek();
    const picture = last?.id === game.id ? last.picture : (await readState(game.id, 'auto'))?.picture;
    if (picture) await setCover(game.id, { bytes: pngOf(picture), from: 'player' });
  } catch (error) {
    complain(messageOf(error));
  }
}

/** Takes the game away; the focus goes to the one that takes its place. */
async function takeAway(game: Game): Promise<void> {
  const place = placeInShelf(game.id);
  close();
  if ((await remove(game)) && place >= 0) requestAnimationFrame(() => focusPlace(place));
}

function AskRemove({ game, onStay }: { game: Game; onStay: () => void }) {
  const { shelf: words } = laterText;
  return (
    <div class={style.ask}>
      <p role="alert">{words.aboutRemove(game.title)}</p>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => void takeAway(game)}>
          {text.common.remove}
        </button>
        <button type="button" class={pills.pill} ref={(button) => button?.focus()} onClick={onStay}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** Play it, and open `dialog` over it. */
async function playWith(game: Game, dialog: 'states' | 'game'): Promise<void> {
  close();
  await player.play(game);
  if (player.game?.id === game.id) open(dialog);
}

function Actions({ game, onStep }: { game: Game; onStep: (step: Step) => void }) {
  const { shelf: words } = laterText;
  const goesOn = resumable.value.has(game.id);
  const play = (fresh: boolean) => {
    close();
    void player.play(game, fresh);
  };
  const askRemove = async () => {
    if (await wouldLose(game)) onStep('remove');
    else await takeAway(game);
  };
  const all: readonly (readonly [label: string, act: () => void, isThere: boolean])[] = [
    [goesOn ? text.library.continue : text.common.play, () => play(false), true],
    [text.library.startOver, () => play(true), goesOn],
    [
      game.favourite ? words.noFavourite : words.favourite,
      () => changeGame(game, { favourite: !game.favourite }),
      true,
    ],
    [text.common.saveStates, () => void playWith(game, 'states'), true],
    [text.play.gameSettings, () => void playWith(game, 'game'), true],
    [words.rename, () => onStep('rename'), !game.builtIn],
    [words.takeCover, () => void takePlace(game), goesOn],
    [words.exportFile, () => void exportRom(game), true],
    [words.exportAll, () => openExport(game.id), true],
    [words.remove, () => void askRemove(), !game.builtIn],
  ];
  return (
    <ul class={style.actions}>
      {all
        .filter(([, , isThere]) => isThere)
        .map(([label, act]) => (
          <li key={label}>
            <button type="button" onClick={act}>
              {label}
            </button>
          </li>
        ))}
    </ul>
  );
}

type Step = 'actions' | 'rename' | 'remove';

/** What can be done with a game of the library. */
export function CardMenu() {
  const [step, setStep] = useState<Step>('actions');
  const game = games.value.find(({ id }) => id === menuOf.value);
  if (!game) return null;
  const back = () => setStep('actions');
  return (
    <Dialog title={game.title}>
      <div class={style.menu}>
        <div class={style.about}>
          <Cover id={game.id} class={style.picture} />
          {game.tags && (
            <p class={style.tags} translate={false}>
              {game.tags.map((tag) => (
                <span key={tag}>{tag}</span>
              ))}
            </p>
          )}
        </div>
        {step === 'actions' && <Actions game={game} onStep={setStep} />}
        {step === 'rename' && <Rename game={game} onDone={back} />}
        {step === 'remove' && <AskRemove game={game} onStay={back} />}
      </div>
    </Dialog>
  );
}
