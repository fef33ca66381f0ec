import { laterText } from '../../i18n/later-text.ts';
import { STATE_ENDING } from '../../library/file-kinds.ts';
import { current } from '../../library/library-state.ts';
import { exportState } from '../../play/export-state.ts';
import { slots } from '../../play/play-state.ts';
import { goToKept, saveSlot } from '../../play/slots.ts';
import { earlierStates, importState, statesBefore } from '../../play/state-files.ts';
import type { SavedState, Slot } from '../../storage/records.ts';
import { FieldGroup, Note } from '../parts/Fields.tsx';
import { Folded } from '../parts/Folded.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import { Picture } from '../parts/Picture.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';
import { Moments } from './Moments.tsx';
import style from './StateFiles.module.css';

/** A state of the game in the console as a file. */
function give(slot: Slot, state: SavedState): void {
  const game = current.value;
  if (game) exportState(game, slot, state);
}

/** The states that newer ones from a backup have taken the place of. */
function Earlier() {
  const { states } = laterText;
  const found = useRead(earlierStates, [], current.value?.id);
  if (found.length === 0) return null;
  return (
    <Folded title={states.earlier}>
      {() => (
        <>
          <Note>{states.aboutEarlier}</Note>
          <ul class={style.earlier}>
            {found.map((one) => {
              const name = states.was(one.slot, one.state.time);
              return (
                <li key={`${one.slot} ${one.state.time}`} aria-label={name}>
                  <Picture pixels={one.state.picture} class={style.picture} />
                  <p>{name}</p>
                  <div class={pills.pills}>
                    <button type="button" class={pills.pill} onClick={() => goToKept(one.state, states.isBack)}>
                      {states.goTo}
                    </button>
                    <button type="button" class={pills.pill} onClick={() => give(one.slot, one.state)}>
                      {states.export}
                    </button>
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Folded>
  );
}

/** What was there before a state was loaded, and before one was saved over. */
function Before() {
  const { states } = laterText;
  const found = useRead(statesBefore, [], slots.value);
  if (found.length === 0) return null;
  return (
    <FieldGroup title={states.before}>
      <ul class={style.earlier}>
        {found.map(({ slot, state }) => {
          const { from } = state;
          const name = from === undefined ? states.beforeLoad : states.beforeSave(from + 1);
          return (
            <li key={slot} aria-label={name}>
              <Picture pixels={state.picture} class={style.picture} />
              <p>
                {name}
                <br />
                {laterText.slots.when(state.time)}
              </p>
              <div class={pills.pills}>
                <button type="button" class={pills.pill} onClick={() => goToKept(state, states.isBack)}>
                  {states.goTo}
                </button>
                {from !== undefined && (
                  <button type="button" class={pills.pill} onClick={() => void saveSlot(from, state)}>
                    {states.putBack}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </FieldGroup>
  );
}

/** Below the slots: what was there before, moments; each slot as a file, one from a file, and those that were there before. */
export function StateFiles() {
  const { states } = laterText;
  return (
    <div class={style.files}>
      <Before />
      <Moments />
      <FieldGroup title={states.files}>
        <div class={pills.pills}>
          {slots.value.map(
            (state, slot) =>
              state && (
                <button key={String(slot)} type="button" class={pills.pill} onClick={() => give(slot, state)}>
                  {states.exportSlot(slot + 1)}
                </button>
              ),
          )}
          <PickFile label={states.importIt} accept={`.${STATE_ENDING}`} onPick={(file) => void importState(file)} />
        </div>
        <Note>{states.aboutFiles}</Note>
      </FieldGroup>
      <Earlier />
    </div>
  );
}
