import { useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { player } from '../../play/player.ts';
import { complain } from '../../shell/notices.ts';
import { BuildFiles } from '../../workbench/build-files.ts';
import { canWatch } from '../../workbench/file-access.ts';
import { symbolProblemOf } from '../../workbench/problems.ts';
import type { Reloaded } from '../../workbench/reload.ts';
import { TAKES_DROPS, takeDrop } from '../../workbench/take-drop.ts';
import style from './BuildPanel.module.css';
import type { PanelProps } from './panel.ts';

/** What came of the last reload, in a line or two. */
function said(reloaded: Reloaded): string {
  const words = workbenchText.build;
  const { name } = reloaded;
  if (!reloaded.isDone) {
    if (reloaded.why === 'same') return words.same(name);
    const why = reloaded.why === 'half' ? words.half : reloaded.said;
    return words.failed(name, why);
  }
  const { prg, chr, labels } = reloaded.changes;
  const changes = words.changes(prg, chr, labels);
  if (reloaded.why !== null) return words.restarted(name, changes, words.why[reloaded.why]);
  return reloaded.framesBack > 0 ? words.keptFrom(name, changes, reloaded.framesBack) : words.kept(name, changes);
}

function Symbols({ files }: { files: BuildFiles }) {
  const words = workbenchText.build;
  const problem = files.problem.value;
  return (
    <>
      <h2>{words.symbols}</h2>
      {files.symbols.value.length === 0 && <p class={style.hint}>{words.noSymbols}</p>}
      <ul class={style.list}>
        {files.symbols.value.map(({ name }) => (
          <li key={name}>
            <span translate={false}>{name}</span>
            <button type="button" aria-label={words.remove(name)} onClick={() => void files.removeSymbols(name)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p class={style.problem} role="alert">
          {symbolProblemOf(problem)}
        </p>
      )}
    </>
  );
}

/** What is watched, and what can be done about it. */
function Watched({ files }: { files: BuildFiles }) {
  const words = workbenchText.build;
  const tell = (error: unknown) => complain(String(error));
  const watching = files.watching.value;
  return (
    <>
      {watching === 'watches' && <p>{words.watches(files.watchedName.value)}</p>}
      {watching === 'asks' && <p>{words.asks(files.watchedName.value)}</p>}
      <div class={style.buttons}>
        {watching === 'asks' && (
          <button type="button" onClick={() => void files.allow().catch(tell)}>
            {words.allow}
          </button>
        )}
        {canWatch() && (
          <button type="button" onClick={() => void files.choose().catch(tell)}>
            {words.watch}
          </button>
        )}
        {watching !== 'nothing' && (
          <button type="button" onClick={() => void files.again().catch(tell)}>
            {words.reload}
          </button>
        )}
        {watching !== 'nothing' && (
          <button type="button" onClick={() => void files.unwatch()}>
            {words.unwatch}
          </button>
        )}
        <label class={style.choose}>
          {words.choose}
          <input
            type="file"
            multiple
            onChange={(event) => {
              const { currentTarget } = event;
              void files.take([...(currentTarget.files ?? [])]).catch(tell);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </>
  );
}

/** What the game is built into: watched, and put in anew; and its files of symbols. */
export function BuildPanel({ bench }: PanelProps) {
  const words = workbenchText.build;
  const [isOver, setOver] = useState(false);
  const { session } = player;
  if (!session) return null;
  const files = BuildFiles.of(bench, session);
  const told = files.told.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by a button as well.
    <div
      {...{ [TAKES_DROPS]: true }}
      class={style.build}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        takeDrop(event, bench, session);
      }}
    >
      <p class={style.hint}>{canWatch() ? words.hint : words.hintWithout}</p>
      <Watched files={files} />
      <p class={told && !told.reloaded.isDone ? style.problem : undefined} role="status" data-testid="reloaded">
        {told && `${new Date(told.at).toLocaleTimeString()} ${said(told.reloaded)}`}
      </p>
      <Symbols files={files} />
    </div>
  );
}
