import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import type { Report } from '../../library/backup/report.ts';
import { close } from '../../shell/dialogs.ts';
import { Note } from '../parts/Fields.tsx';
import { Folded } from '../parts/Folded.tsx';
import pills from '../parts/Pills.module.css';
import style from './Backup.module.css';

interface LinesProps {
  readonly title: string;
  readonly of: readonly string[];
  /** They are sentences, and not names, which are the same in every language. */
  readonly isSaid?: boolean;
}

/** A line, and what it speaks of when it is opened. */
function Lines({ title, of: lines, isSaid = false }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <Folded title={title}>
      {() => (
        <ul class={style.report}>
          {lines.map((line) => (
            <li key={line} translate={isSaid ? undefined : false}>
              {line}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

/** Everything that an import has come to; `undo` takes its settings back, where they were taken. */
export function ImportReport({ report, undo }: { report: Report; undo: (() => void) | null }) {
  const { backup } = laterText;
  const [isUndone, setUndone] = useState(false);
  const { added, changed, conflicts, waiting, playing, damaged, unknown, isCut, stopped } = report;
  const isNothing = [added, changed, conflicts, waiting, playing, damaged, unknown].every((list) => list.length === 0);
  const said = conflicts.map(({ title, conflict }) => {
    const [time, other] = 'time' in conflict ? [conflict.time, conflict.otherTime] : [0, 0];
    return backup.conflict(title, conflict.what, conflict.used, time, other);
  });
  return (
    <>
      {stopped !== '' && <p role="alert">{backup.stoppedAs(stopped)}</p>}
      {isCut && <Note>{backup.isCut}</Note>}
      {isNothing && stopped === '' && <p role="status">{backup.nothing}</p>}
      <Lines title={backup.added(added.length)} of={added} />
      <Lines title={backup.changed(changed.length)} of={changed} />
      <Lines title={backup.conflicts(conflicts.length)} of={said} isSaid />
      <Lines title={backup.playing(playing.length)} of={playing} />
      <Lines title={backup.waiting(waiting.length)} of={waiting} />
      <Lines title={backup.damaged(damaged.length)} of={damaged} />
      <Lines title={backup.unknown(unknown.length)} of={unknown} />
      {undo && <Note>{isUndone ? backup.settingsBack : backup.settingsTaken}</Note>}
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={close}>
          {backup.done}
        </button>
        {undo && !isUndone && (
          <button
            type="button"
            class={pills.pill}
            onClick={() => {
              undo();
              setUndone(true);
            }}
          >
            {backup.undoSettings}
          </button>
        )}
      </div>
    </>
  );
}
