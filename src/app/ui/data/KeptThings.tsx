import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { type KeptThing, readThings } from '../../library/kept/things.ts';
import { remove } from '../../library/removing.ts';
import { openExport } from '../../play/backup.ts';
import { exportKept, exportRom, type KeptGame, removeKept, restoreKept } from '../../play/kept.ts';
import { isInSomeWindow } from '../../storage/one-window.ts';
import { type Game, isPin } from '../../storage/records.ts';
import { Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './KeptGames.module.css';

/** What a thing is called. */
function nameOf({ what, age, value }: KeptThing): string {
  const { kept } = laterText;
  const own = value instanceof Uint8Array ? undefined : value.name;
  const name =
    typeof what === 'number'
      ? kept.slot(what + 1)
      : what === 'auto' || what === 'before' || what === 'later'
        ? kept.place
        : isPin(what)
          ? kept.pin(own)
          : kept[what];
  return age === 'second' ? kept.fromSecond(name) : name;
}

interface ActProps {
  readonly label: string;
  /** What it is about, for who hears it. */
  readonly thing: string;
  readonly onDo: () => void;
}

function Act({ label, thing, onDo }: ActProps) {
  return (
    <button type="button" class={pills.pill} aria-label={laterText.kept.of(label, thing)} onClick={onDo}>
      {label}
    </button>
  );
}

/** Removes something once it was asked for a second time. */
function Remove({ thing, label = text.common.remove, onDo }: { thing: string; label?: string; onDo: () => void }) {
  const { kept } = laterText;
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLFieldSetElement>(null);
  // The question comes where the button was, and what changes nothing is the first answer.
  useEffect(() => {
    if (isAsking) keep.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isAsking]);
  if (!isAsking) return <Act label={label} thing={thing} onDo={() => setAsking(true)} />;
  return (
    <fieldset ref={keep} class={style.does} aria-label={kept.of(kept.askRemove, thing)}>
      <Act label={kept.keep} thing={thing} onDo={() => setAsking(false)} />
      <Act
        label={kept.askRemove}
        thing={thing}
        onDo={() => {
          setAsking(false);
          onDo();
        }}
      />
    </fieldset>
  );
}

/** Something that is kept, with what can be done with it. */
function Line({
  name,
  about,
  isDamaged = false,
  children,
}: {
  readonly name: string;
  readonly about: string;
  readonly isDamaged?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <li class={style.thing}>
      <span>
        {name}
        <small>
          {about}
          {isDamaged && <b class={style.damaged}> {laterText.kept.isDamaged}</b>}
        </small>
      </span>
      {children && <div class={style.does}>{children}</div>}
    </li>
  );
}

interface ThingLineProps {
  readonly thing: KeptThing;
  readonly game: KeptGame;
  readonly isFree: boolean;
  readonly onChanged: () => void;
}

function ThingLine({ thing, game, isFree, onChanged }: ThingLineProps) {
  const { kept } = laterText;
  const name = nameOf(thing);
  const isBefore = thing.age !== 'now';
  return (
    <Line name={name} about={kept.sum(thing.size, thing.time)} isDamaged={thing.isDamaged}>
      {isBefore && !thing.isDamaged && isFree && (
        <Act label={kept.restore} thing={name} onDo={() => void restoreKept(game, thing, onChanged)} />
      )}
      <Act label={kept.export} thing={name} onDo={() => void exportKept(game, thing)} />
      {thing.entry && isFree && <Remove thing={name} onDo={() => void removeKept(game, thing, onChanged)} />}
    </Line>
  );
}

/** What is read of a game: what is kept of it, and whether no window has it. */
interface Found {
  readonly things: readonly KeptThing[];
  readonly isFree: boolean;
  readonly problem: string;
}

async function find(id: string): Promise<Found> {
  try {
    const [things, isTaken] = await Promise.all([readThings(id), isInSomeWindow(id)]);
    return { things, isFree: !isTaken, problem: '' };
  } catch (error) {
    return { things: [], isFree: false, problem: (error as Error).message };
  }
}

/** What is read of the game `id`, null until then; and what reads it again. */
function useFound(id: string): readonly [Found | null, () => Promise<Found>] {
  const [found, setFound] = useState<Found | null>(null);
  const read = async () => {
    const next = await find(id);
    setFound(next);
    return next;
  };
  useEffect(() => void read(), [id]);
  return [found, read];
}

interface KeptThingsProps {
  readonly kept: KeptGame;
  /** As it is in the library; null where it is not. */
  readonly game: Game | null;
  /** Something was restored, removed or brought back: so many bytes are kept of it now, since then. */
  readonly onChanged: (bytes: number, time: number) => void;
}

/** All that is kept of one game. */
export function KeptThings({ kept: owner, game, onChanged }: KeptThingsProps) {
  const { kept } = laterText;
  const [found, read] = useFound(owner.id);
  const list = useRef<HTMLDivElement>(null);
  const changed = async () => {
    const { things } = await read();
    const counted = things.filter(({ entry }) => entry !== null);
    onChanged(
      counted.reduce((sum, { size }) => sum + size, 0),
      Math.max(0, ...counted.map(({ time }) => time)),
    );
    // What had the focus may be gone.
    if (document.activeElement === document.body || document.activeElement instanceof HTMLDialogElement) {
      list.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    }
  };
  if (!found) return <Note>{kept.looking}</Note>;
  const { things, isFree, problem } = found;
  const lines = (those: readonly KeptThing[]) =>
    those.map((thing, i) => (
      <ThingLine
        key={`${thing.what} ${thing.age} ${thing.time} ${i}`}
        thing={thing}
        game={owner}
        isFree={isFree}
        onChanged={() => void changed()}
      />
    ));
  const before = things.filter(({ age }) => age !== 'now');
  return (
    <div ref={list} class={style.things}>
      {problem !== '' && <p role="alert">{problem}</p>}
      {!isFree && problem === '' && <Note>{kept.open}</Note>}
      <ul>
        {game && (
          <Line name={kept.rom} about={game.builtIn ? kept.builtIn : kept.sum(game.size, game.added)}>
            {!game.builtIn && <Act label={kept.export} thing={kept.rom} onDo={() => void exportRom(game)} />}
          </Line>
        )}
        {lines(things.filter(({ age }) => age === 'now'))}
      </ul>
      {before.length > 0 && (
        <>
          <h4 class={style.before}>{kept.earlier}</h4>
          <ul>{lines(before)}</ul>
        </>
      )}
      {game && (
        <div class={pills.pills}>
          <Act label={kept.backUp} thing={owner.title} onDo={() => openExport(owner.id)} />
          {!game.builtIn && isFree && (
            <Remove label={kept.removeGame} thing={owner.title} onDo={() => void remove(game)} />
          )}
        </div>
      )}
    </div>
  );
}
