import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { type CommandRow, ROWS } from '../../input/bindings.ts';
import { keyName, keyNames } from '../../input/key-names.ts';
import { type KeyPlan, TWO_PLAYERS } from '../../input/key-plan.ts';
import { keysOf, ownKeys, resetAllKeys } from '../../input/own-keys.ts';
import { player } from '../../play/player.ts';
import { notify } from '../../shell/notices.ts';
import { complainOfPart } from '../../shell/parts.ts';
import fields from '../parts/Fields.module.css';
import { FieldGroup, Note } from '../parts/Fields.tsx';
import { Folded } from '../parts/Folded.tsx';
import { AnyIcon } from '../parts/later-icons.tsx';
import pills from '../parts/Pills.module.css';
import shared from '../parts/Shared.module.css';
import style from './KeyEditor.module.css';
import { type KeyChange, labelOf, type Step, takenBy, useKeyChange } from './key-change.ts';

/** Rows in the parts in which they are shown. */
const [FIRST, SECOND] = [1, 2].map((one) => ROWS.filter(({ does }) => 'button' in does && does.player === one));
const COMMANDS = ROWS.filter(({ does, group }) => !('button' in does) && group === undefined);
const GROUPS = (['mat', 'keyboard'] as const).map((group) => ({
  group,
  rows: ROWS.filter((row) => row.group === group),
}));

interface KeyFieldProps {
  readonly label: string;
  /** What is held with the key belongs to it. */
  readonly isChord: boolean;
  readonly onPress: (code: string) => void;
}

/** Has the focus, and takes the next key: screen readers hand all keys on to what is typed in. Tab leads on from it. */
function KeyField({ label, isChord, onPress }: KeyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(onPress);
  latest.current = onPress;
  const stop = useRef(() => {});
  // Not a frame later: a key that is pressed as soon as it is asked for is the answer.
  useLayoutEffect(() => {
    field.current?.focus();
    return () => stop.current();
  }, []);
  const ask = () => {
    stop.current = player.input.askKey((code) => latest.current(code), isChord);
  };
  return (
    <input
      ref={field}
      class={style.field}
      readOnly
      inputMode="none"
      aria-label={label}
      value={laterText.keyPage.pressNow}
      onFocus={ask}
      onBlur={() => stop.current()}
    />
  );
}

/** Other rows lose keys by what is to be done: it is said which, and done when the player wants that. */
function Taking({ step, plan, change }: { step: Step; plan: KeyPlan; change: KeyChange }) {
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  return (
    <div class={style.question}>
      <p role="alert">{takenBy(plan, change.rows)}</p>
      <button ref={yes} type="button" class={pills.pill} onClick={() => change.take(step, plan)}>
        {laterText.keyPage.take}
      </button>
      <button type="button" class={pills.pill} onClick={() => change.cancel(step)}>
        {laterText.keyPage.cancel}
      </button>
    </div>
  );
}

/** The row waits for a key. */
function Waiting({ row, step, change }: { row: CommandRow; step: Step; change: KeyChange }) {
  const { replaces, refused } = step;
  return (
    <div class={style.question}>
      <KeyField
        label={laterText.keyPage.press(labelOf(row))}
        isChord={row.isAnywhere !== undefined}
        onPress={(code) => change.press(row, replaces, code)}
      />
      {replaces !== null && (
        <button type="button" class={pills.pill} onClick={() => change.remove(row, replaces)}>
          {laterText.keyPage.removeKey}
        </button>
      )}
      <button type="button" class={pills.pill} onClick={() => change.cancel(step)}>
        {laterText.keyPage.cancel}
      </button>
      {refused && <p role="alert">{refused}</p>}
    </div>
  );
}

/** A row of the table, with a button for each of its keys. */
function KeyRow({ row, change }: { row: CommandRow; change: KeyChange }) {
  const label = labelOf(row);
  const { step } = change;
  return (
    <li class={fields.line} data-at={row.id}>
      <span class={style.label}>{label}</span>
      <span class={style.keys}>
        {keysOf(row).map((code) => (
          <button
            key={code}
            type="button"
            class={style.key}
            translate={false}
            aria-label={laterText.keyPage.changeOne(keyName(code), label)}
            onClick={() => change.begin(row, code)}
          >
            {keyName(code)}
          </button>
        ))}
        <button
          type="button"
          class={style.add}
          aria-label={laterText.keyPage.addTo(label)}
          onClick={() => change.begin(row, null)}
        >
          <AnyIcon name="add" />
        </button>
        {ownKeys.value[row.id] && (
          <button
            type="button"
            class={style.add}
            aria-label={laterText.keyPage.resetOf(label)}
            title={laterText.keyPage.resetOne}
            onClick={() => change.reset(row)}
          >
            <AnyIcon name="reset" />
          </button>
        )}
      </span>
      {step?.at === row.id &&
        (step.plan ? (
          <Taking step={step} plan={step.plan} change={change} />
        ) : (
          <Waiting row={row} step={step} change={change} />
        ))}
    </li>
  );
}

function KeyRows({ rows, change }: { rows: readonly CommandRow[]; change: KeyChange }) {
  return (
    <ul>
      {rows.map((row) => (
        <KeyRow key={row.id} row={row} change={change} />
      ))}
    </ul>
  );
}

function namesOf(rows: readonly CommandRow[]): string[] {
  return rows.flatMap(({ id }) => keyNames(TWO_PLAYERS.get(id) ?? []));
}

/** Keys for two players on one keyboard, all at once. */
function TwoPlayers({ change }: { change: KeyChange }) {
  const { step } = change;
  return (
    <div data-at="two players">
      <Note>{laterText.keyPage.aboutTwoPlayers(namesOf(FIRST), namesOf(SECOND))}</Note>
      <div class={style.question}>
        <button type="button" class={pills.pill} onClick={() => change.put('two players', TWO_PLAYERS)}>
          {laterText.keyPage.useTwoPlayers}
        </button>
      </div>
      {step?.at === 'two players' && step.plan && <Taking step={step} plan={step.plan} change={change} />}
    </div>
  );
}

/** After a change, or none, the focus is at the row that it was about. */
function useFocus({ done }: KeyChange) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (done) root.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(done.at)}"] button`)?.focus();
  }, [done]);
  return root;
}

function resetAll(): void {
  const undo = resetAllKeys();
  notify(laterText.keyPage.wereReset, { label: text.common.undo, run: undo }, 'keys');
}

/** Rows of the workbench, once they are wanted and have come. */
function useBenchRows() {
  const [rows, setRows] = useState<readonly CommandRow[]>([]);
  const fetchRows = () => {
    if (rows.length > 0) return;
    import('../../input/workbench-rows.ts').then((part) => setRows(part.benchKeyRows()), complainOfPart);
  };
  return { rows, fetchRows };
}

interface BenchRowsProps {
  readonly bench: ReturnType<typeof useBenchRows>;
  readonly change: KeyChange;
}

function BenchRows({ bench: { rows, fetchRows }, change }: BenchRowsProps) {
  useEffect(fetchRows, []);
  return <KeyRows rows={rows} change={change} />;
}

/** The keys of everything that has some, each of which the player can change. */
export function KeyEditor() {
  const bench = useBenchRows();
  const change = useKeyChange([...ROWS, ...bench.rows]);
  const root = useFocus(change);
  const { keyPage } = laterText;
  return (
    <div ref={root}>
      <FieldGroup title={keyPage.keyboard}>
        <Note>{keyPage.aboutChange}</Note>
      </FieldGroup>
      <FieldGroup title={keyPage.player1}>
        <KeyRows rows={FIRST} change={change} />
      </FieldGroup>
      <Folded title={keyPage.player2}>
        {() => (
          <>
            <TwoPlayers change={change} />
            <KeyRows rows={SECOND} change={change} />
          </>
        )}
      </Folded>
      <Folded title={keyPage.commands}>{() => <KeyRows rows={COMMANDS} change={change} />}</Folded>
      <Folded title={text.play.workbench}>{() => <BenchRows bench={bench} change={change} />}</Folded>
      {GROUPS.map(({ group, rows }) => (
        <Folded key={group} title={text.keys.groups[group]}>
          {() => <KeyRows rows={rows} change={change} />}
        </Folded>
      ))}
      <div class={style.question}>
        <button type="button" class={pills.pill} disabled={Object.keys(ownKeys.value).length === 0} onClick={resetAll}>
          {keyPage.resetAll}
        </button>
      </div>
      <p class={shared.unseen} role="status">
        {change.said}
      </p>
    </div>
  );
}
