import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import type { CommandRow } from '../../input/bindings.ts';
import { type PadInput, stickOf } from '../../input/gamepad-layout.ts';
import type { Seat } from '../../input/gamepads.ts';
import { situation } from '../../play/situation.ts';
import { change, settings } from '../../shell/settings.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ChoiceField, FieldGroup, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { SettingField } from '../parts/SettingField.tsx';
import style from './Pads.module.css';
import { chooseLayout, PAD_ROWS, useAsking, useSeats } from './pad-asking.ts';

function inputName(input: PadInput): string {
  const { gamepads } = laterText;
  const { keys } = text;
  if ('button' in input) return gamepads.button(input.button);
  if ('axis' in input) return gamepads.axis(input.axis, input.to);
  return gamepads.hat([keys.up, keys.right, keys.down, keys.left][input.way]);
}

/** What on the gamepad works a button. */
function worksOf({ layout }: Seat, row: CommandRow): string {
  const names = layout.filter(({ bit }) => row.gamepad.includes(bit)).map(({ input }) => inputName(input));
  return names.length > 0 ? laterText.gamepads.or(names) : laterText.gamepads.notSet;
}

function labelOf(row: CommandRow): string {
  return row.label(situation.value);
}

interface RowProps {
  readonly row: CommandRow;
  readonly seat: Seat;
  readonly isAsked: boolean;
  readonly onChoose: () => void;
}

/** A button of the pad, and what works it; lit while that is pressed. */
function PadRow({ row, seat, isAsked, onChoose }: RowProps) {
  const isDown = row.gamepad.some((bit) => (seat.pressed & bit) !== 0);
  return (
    <li>
      <button type="button" class={style.row} aria-pressed={isAsked} data-down={isDown} onClick={onChoose}>
        <span>{labelOf(row)}</span>
        <span class={style.what}>{worksOf(seat, row)}</span>
      </button>
    </li>
  );
}

/** Where the stick is, and from where on it steers. */
function Stick({ seat }: { seat: Seat }) {
  const { deadZone } = settings.value;
  const { x, y } = stickOf(seat.pad, seat.layout);
  const off = Math.max(Math.abs(x), Math.abs(y));
  const at = { '--x': x.toFixed(2), '--y': y.toFixed(2), '--zone': String(deadZone) };
  return (
    <FieldGroup title={laterText.gamepads.stick}>
      <div class={style.stick}>
        <div class={style.field} style={at} aria-hidden="true" data-steers={off > deadZone}>
          <span class={style.dot} />
        </div>
        <p class={style.lean}>{laterText.gamepads.lean(off, deadZone)}</p>
      </div>
      <SettingField id="deadZone" value={deadZone} onChoose={(value) => change({ deadZone: value })} />
    </FieldGroup>
  );
}

interface SetUpProps {
  readonly seat: Seat;
  readonly asking: ReturnType<typeof useAsking>;
}

/** One gamepad: each button of the pad, and what it is to be. */
function SetUp({ seat, asking: { asked, begin, end } }: SetUpProps) {
  const [wasReset, setWasReset] = useState(false);
  const { gamepads } = laterText;
  const reset = () => {
    end();
    chooseLayout(seat, null);
    setWasReset(true);
  };
  const start = (row: number, isSeries: boolean) => {
    setWasReset(false);
    if (asked?.row === row && !isSeries) end();
    else begin(row, isSeries);
  };
  return (
    <>
      <Note>{gamepads.about}</Note>
      <p class={style.said} role="status">
        {asked ? gamepads.ask(labelOf(PAD_ROWS[asked.row])) : wasReset && gamepads.wasReset}
      </p>
      <ul class={style.rows}>
        {PAD_ROWS.map((row, i) => (
          <PadRow key={row.id} row={row} seat={seat} isAsked={asked?.row === i} onChoose={() => start(i, false)} />
        ))}
      </ul>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={asked ? end : () => start(0, true)}>
          {asked ? gamepads.cancel : gamepads.all}
        </button>
        <button type="button" class={pills.pill} onClick={reset}>
          {gamepads.reset}
        </button>
      </div>
      <Note>{gamepads.kept(seat.id)}</Note>
      <Stick seat={seat} />
    </>
  );
}

/** Where the buttons of each player's gamepad are put on what it has, and where its stick is seen. */
export function Pads() {
  const [place, setPlace] = useState(0);
  const chosen = (all: readonly Seat[]) => all.find((seat) => seat.place === place) ?? all[0];
  const asking = useAsking();
  const seats = useSeats((all, now) => asking.see(chosen(all), now));
  const seat = chosen(seats);
  const players = seats.map((one) => ({ value: String(one.place), name: laterText.gamepads.player(one.place + 1) }));
  const choose = (value: string) => {
    asking.end();
    setPlace(Number(value));
  };
  return (
    <Dialog title={laterText.gamepads.title}>
      {!seat && <p role="status">{laterText.gamepads.none}</p>}
      {players.length > 1 && (
        <ChoiceField
          name="place"
          label={laterText.gamepads.whose}
          value={String(seat?.place)}
          options={players}
          onChoose={choose}
        />
      )}
      {seat && <SetUp key={`${seat.place} ${seat.id}`} seat={seat} asking={asking} />}
    </Dialog>
  );
}
