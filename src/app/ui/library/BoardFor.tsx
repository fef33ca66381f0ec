import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { boardAsked } from '../../library/choose-board.ts';
import { type CartridgeDraft, draftOf, overridesOf, RAM_SIZES } from '../../library/game-options.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ListField, Note, NumberField, type Option, optionsOf } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './BoardFor.module.css';

/** In the list of boards: none of them, but a number that is typed. */
const OTHER = 'other';
const MOST_MAPPER = 4095;

/** Sizes of RAM that a battery keeps. */
function keptSizes(): readonly Option[] {
  const { common } = text;
  const sizes = RAM_SIZES.map((kilobytes) => ({
    value: String(kilobytes),
    name: kilobytes === 0 ? common.none : common.kilobytes(kilobytes * 1024),
  }));
  return [{ value: '', name: common.automatic }, ...sizes];
}

/** The boards, of which the first is the guess and needs no choice, and a number that is typed. */
function boardChoices(boards: readonly { readonly mapper: number; readonly name: string }[]): readonly Option[] {
  const { headerless } = laterText;
  const names = boards.map(({ mapper, name }, i) => ({
    value: i === 0 ? '' : String(mapper),
    name: headerless.board(name, mapper),
    isOwnName: true,
  }));
  return [...names, { value: OTHER, name: headerless.other }];
}

/** Which board a game without header is from. The first in the list is a guess, and holds if nothing is chosen. */
export function BoardFor() {
  const question = boardAsked.value;
  const [draft, setDraft] = useState(draftOf());
  const [board, setBoard] = useState('');
  if (!question) return null;
  const { common } = text;
  const { cartridge, headerless } = laterText;
  const { title, boards, answer } = question;
  const put = (change: Partial<CartridgeDraft>) => setDraft({ ...draft, ...change });
  const choose = (value: string) => {
    setBoard(value);
    put({ mapper: value === OTHER ? '' : value });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    answer(overridesOf(draft));
  };
  return (
    <Dialog title={headerless.ask}>
      <form class={style.body} onSubmit={submit}>
        <Note>{headerless.aboutAsk(title)}</Note>
        <ListField label={headerless.boards} value={board} options={boardChoices(boards)} onChoose={choose} />
        {board === OTHER && (
          <NumberField
            label={cartridge.mapper}
            most={MOST_MAPPER}
            placeholder={String(boards[0].mapper)}
            value={draft.mapper}
            onPut={(mapper) => put({ mapper })}
          />
        )}
        <ListField
          label={cartridge.mirroring}
          value={draft.mirroring}
          options={[{ value: '', name: common.automatic }, ...optionsOf(cartridge.mirrorings)]}
          onChoose={(mirroring) => put({ mirroring })}
        />
        <ListField
          label={cartridge.prgNvram}
          value={draft.prgNvram}
          options={keptSizes()}
          onChoose={(prgNvram) => put({ prgNvram })}
        />
        <div class={pills.pills}>
          <button type="submit" class={pills.pill}>
            {common.play}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
