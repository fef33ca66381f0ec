import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { games } from '../../library/library-state.ts';
import { type BackupStep, backupStep, cancelBackup, startImport } from '../../play/backup.ts';
import { close } from '../../shell/dialogs.ts';
import { download } from '../../shell/download.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Facts, Note, SwitchField } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './Backup.module.css';
import { ChooseBackup } from './ChooseBackup.tsx';
import { ImportReport } from './ImportReport.tsx';

type Of<Kind extends BackupStep['kind']> = Extract<BackupStep, { readonly kind: Kind }>;

function Progress({ kind, done, all }: Of<'writing' | 'taking'>) {
  const { backup } = laterText;
  return (
    <>
      <progress class={style.progress} value={done} max={Math.max(all, 1)} aria-label={backup[kind]} />
      <Note>{backup.progress(done, all)}</Note>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={cancelBackup}>
          {backup.cancel}
        </button>
      </div>
    </>
  );
}

/** Whether the device can hand `file` to other apps. */
function canShare(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) ?? false;
}

function Written({ result, file }: Of<'written'>) {
  const { backup } = laterText;
  // Whoever shuts the sheet without choosing has shared nothing, and nothing is wrong.
  const share = (shared: File) => void navigator.share({ files: [shared] }).catch(() => {});
  return (
    <>
      <p role="status">{backup.isWritten(result.games, result.bytes)}</p>
      {result.failed.map(({ title, problem }) => (
        <Note key={title}>{backup.notRead(title, problem)}</Note>
      ))}
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={close}>
          {backup.done}
        </button>
        {file && canShare(file) && (
          <button type="button" class={pills.pill} onClick={() => share(file)}>
            {backup.share}
          </button>
        )}
        {file && (
          <button type="button" class={pills.pill} onClick={() => download(file.name, file)}>
            {backup.saveAgain}
          </button>
        )}
      </div>
    </>
  );
}

function AskImport({ backup: found, name }: Of<'ask'>) {
  const { backup } = laterText;
  // Where there is nothing yet, the settings are wanted as well.
  const [wantsSettings, setWants] = useState(games.value.every((game) => game.builtIn));
  const { manifest, preferences } = found;
  return (
    <>
      <Facts
        of={[
          [backup.file, name],
          ...(manifest ? [[backup.made, backup.madeAt(manifest.made)] as const] : []),
          [backup.games, backup.gamesIn(found.games.length, manifest?.roms ?? true)],
        ]}
      />
      {(found.zip.isCut || !manifest) && <Note>{backup.isDamaged}</Note>}
      {preferences && (
        <SwitchField
          label={backup.takeSettings}
          hint={backup.aboutTakeSettings}
          isOn={wantsSettings}
          onSwitch={setWants}
        />
      )}
      <Note>{backup.aboutImport}</Note>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => void startImport(found, wantsSettings)}>
          {backup.import}
        </button>
        <button type="button" class={pills.pill} onClick={close}>
          {backup.cancel}
        </button>
      </div>
    </>
  );
}

/** What the dialog is called at each step. */
function titleOf(step: BackupStep): string {
  const { backup } = laterText;
  if (step.kind === 'writing' || step.kind === 'taking') return backup[step.kind];
  if (step.kind === 'ask') return backup.ask;
  if (step.kind === 'report') return backup.report;
  const only = step.kind === 'choose' && games.value.find(({ id }) => id === step.only);
  return only ? backup.titleOf(only.title) : backup.title;
}

function bodyOf(step: BackupStep): ComponentChildren {
  switch (step.kind) {
    case 'choose':
      return <ChooseBackup only={step.only} />;
    case 'writing':
    case 'taking':
      return <Progress {...step} />;
    case 'written':
      return <Written {...step} />;
    case 'ask':
      return <AskImport {...step} />;
    case 'report':
      return <ImportReport report={step.report} undo={step.undo} />;
    case 'failed':
      return (
        <>
          <p role="alert">{step.problem}</p>
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={close}>
              {text.common.close}
            </button>
          </div>
        </>
      );
  }
}

/** Backups: what is to be in one, how far it is, what is in one that came, and what came of it. */
export function Backup() {
  const step = backupStep.value;
  const body = useRef<HTMLDivElement>(null);
  // What had the focus went with the step before.
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement instanceof HTMLDialogElement;
    if (isLost) body.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  }, [step.kind]);
  return (
    <Dialog title={titleOf(step)}>
      <div class={style.body} ref={body}>
        {bodyOf(step)}
      </div>
    </Dialog>
  );
}
