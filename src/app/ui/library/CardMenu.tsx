import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { readTags, writeTags } from '../../library/arrange.ts';
import { coverOf, setCover } from '../../library/covers.ts';
import { changeGame, messageOf } from '../../library/library.ts';
import { games, lastPicture, menuOf, resumable } from '../../library/library-state.ts';
import { pngOf } from '../../library/png.ts';
import { remove, wouldLose } from '../../library/removing.ts';
import { openExport } from '../../play/backup.ts';
import { exportRom } from '../../play/kept.ts';
import { player } from '../../play/player.ts';
import { close, open } from '../../shell/dialogs.ts';
import { complain } from '../../shell/notices.ts';
import { readChosenCover } from '../../storage/covers.ts';
import type { Game } from '../../storage/records.ts';
import { readState } from '../../storage/saves.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import style from './CardMenu.module.css';
import { Cover } from './Cover.tsx';
import { focusPlace, placeInShelf } from './shelf-place.ts';

/** The longest title, and all tags together, letters. */
const LONGEST = 120;
const LONGEST_TAGS = 240;

/** What the game is called, and by which tags it is found. What comes with the page is called as it is. */
function Rename({ game, onDone }: { game: Game; onDone: () => void }) {
  const { shelf: words } = laterText;
  const before = writeTags(game.tags ?? []);
  const [title, setTitle] = useState(game.title);
  const [tags, setTags] = useState(before);
  const rename = (event: Event) => {
    event.preventDefault();
    const wanted = title.trim();
    const change: Partial<Game> = {
      // Battery saves in files find their game by the file's name.
      ...(wanted !== '' && wanted !== game.title ? { title: wanted, file: game.file ?? game.title } : {}),
      ...(tags === before ? {} : { tags: readTags(tags) }),
    };
    if (Object.keys(change).length > 0) changeGame(game, change);
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
      <label>
        <span>{words.tags}</span>
        <input
          type="text"
          value={tags}
          maxLength={LONGEST_TAGS}
          onInput={(event) => setTags(event.currentTarget.value)}
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

/** The picture in a file becomes the game's cover. */
async function takePicture(game: Game, file: File): Promise<void> {
  try {
    const { coverFromFile } = await import('../../library/picture-cover.ts');
    const bytes = await coverFromFile(file);
    if (bytes) await setCover(game.id, { bytes, from: 'player' });
    else complain(laterText.shelf.noPicture);
  } catch (error) {
    complain(messageOf(error));
  }
}

/** The game has the cover again that it has by itself. */
function takeOwnCover(game: Game): void {
  setCover(game.id, null).catch((error) => complain(messageOf(error)));
}

/** Whether the cover of `game` is one that the player has chosen. */
function useChosen({ id }: Game): boolean {
  const [isChosen, setChosen] = useState(false);
  const cover = coverOf(id).value;
  useEffect(() => {
    readChosenCover(id).then(
      (bytes) => setChosen(bytes !== undefined),
      () => setChosen(false),
    );
  }, [id, cover]);
  return isChosen;
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
  const hasChosen = useChosen(game);
  const play = (fresh: boolean) => {
    close();
    void player.play(game, fresh);
  };
  const askRemove = async () => {
    if (await wouldLose(game)) onStep('remove');
    else await takeAway(game);
  };
  /** Without anything that is done by itself, a file is chosen. */
  const all: readonly (readonly [label: string, act: (() => void) | null, isThere: boolean])[] = [
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
    [words.chooseCover, null, true],
    [words.ownCover, () => takeOwnCover(game), hasChosen],
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
            {act ? (
              <button type="button" onClick={act}>
                {label}
              </button>
            ) : (
              <PickFile
                label={label}
                accept="image/*"
                class={style.choose}
                onPick={(file) => void takePicture(game, file)}
              />
            )}
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
          {game.tags && game.tags.length > 0 && (
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
