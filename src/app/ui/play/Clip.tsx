import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { type ClipWish, clip, forgetClip, makeClip, videoMaker } from '../../play/clips.ts';
import { player } from '../../play/player.ts';
import { download } from '../../shell/download.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { ChoiceField, Note, optionsOf, RangeField } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';
import style from './Clip.module.css';

/** Lengths of a clip, s. */
const SHORTEST = 5;
const LONGEST = 60;
const USUAL = 15;

/** Whether the device can hand `file` to other apps. */
function canShare(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) ?? false;
}

/** What can be done with what was made. */
function Made({ file }: { file: File }) {
  const { clip: words } = laterText;
  const [copied, setCopied] = useState('');
  const canCopy = file.type === 'image/png' && 'ClipboardItem' in globalThis;
  const copy = () => {
    navigator.clipboard.write([new ClipboardItem({ [file.type]: file })]).then(
      () => setCopied(words.copied),
      () => setCopied(words.notCopied),
    );
  };
  return (
    <>
      <p role="status">{copied || words.made(file.name, file.size)}</p>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => download(file.name, file)}>
          {words.save}
        </button>
        {canCopy && (
          <button type="button" class={pills.pill} onClick={copy}>
            {words.copy}
          </button>
        )}
        {canShare(file) && (
          <button
            type="button"
            class={pills.pill}
            // Whoever shuts the sheet without choosing has shared nothing, and nothing is wrong.
            onClick={() => void navigator.share({ files: [file] }).catch(() => {})}
          >
            {words.share}
          </button>
        )}
      </div>
    </>
  );
}

/** What is asked of a clip. */
function Wish({ wish, most, change }: { wish: ClipWish; most: number; change: (part: Partial<ClipWish>) => void }) {
  const { clip: words } = laterText;
  if (wish.kind === 'picture') {
    return (
      <ChoiceField
        name="shown"
        label={words.size}
        value={wish.isAsShown ? 'shown' : 'own'}
        options={optionsOf(words.shown)}
        onChoose={(chosen) => change({ isAsShown: chosen === 'shown' })}
      />
    );
  }
  return (
    <>
      <RangeField
        label={words.length}
        range={{ min: Math.min(SHORTEST, most), max: most, step: 1 }}
        value={wish.seconds}
        said={words.seconds(wish.seconds)}
        onSlide={(seconds) => change({ seconds })}
      />
      {wish.kind === 'video' && (
        <ChoiceField
          name="scale"
          label={words.size}
          value={String(wish.scale)}
          options={optionsOf(words.scales)}
          onChoose={(scale) => change({ scale: Number(scale) })}
        />
      )}
    </>
  );
}

/** How far it is, with a way to stop it. */
function Making({ part }: { part: number }) {
  const { clip: words } = laterText;
  return (
    <>
      <progress class={style.progress} aria-label={words.progress} max={1} value={part} />
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={forgetClip}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}

/** Where the last seconds of a game become a file: a video, its sound, or a picture. */
export function Clip() {
  const { clip: words } = laterText;
  const [length] = useState(() => Math.floor(player.timeline?.seconds ?? 0));
  const most = Math.min(LONGEST, length);
  const hasPast = most > 0;
  const [wish, setWish] = useState<ClipWish>({
    ...{ kind: hasPast ? 'video' : 'picture', seconds: Math.min(USUAL, most), scale: 3, isAsShown: false },
  });
  const video = useRead(videoMaker, 'encoder', '');
  useEffect(() => forgetClip, []);
  const change = (part: Partial<ClipWish>) => {
    forgetClip();
    setWish({ ...wish, ...part });
  };
  const kinds = {
    ...(hasPast && video ? { video: words.kinds.video } : {}),
    ...(hasPast ? { sound: words.kinds.sound } : {}),
    picture: words.kinds.picture,
  };
  // What is shown as chosen is what is made: of a video that this browser makes none of, its sound.
  const kind = wish.kind in kinds ? wish.kind : hasPast ? 'sound' : 'picture';
  const asked = { ...wish, kind };
  const now = clip.value;
  return (
    <Dialog title={words.title}>
      <div class={style.clip}>
        <ChoiceField
          name="kind"
          label={words.what}
          value={kind}
          options={optionsOf(kinds as Record<ClipWish['kind'], string>)}
          onChoose={(chosen) => change({ kind: chosen })}
        />
        <Wish wish={asked} most={most} change={change} />
        {now.at === 'failed' && <p role="alert">{now.problem}</p>}
        {now.at === 'made' && <Made file={now.file} />}
        {now.at === 'making' && <Making part={now.part} />}
        {(now.at === 'nothing' || now.at === 'failed') && (
          <button type="button" class={style.make} onClick={() => void makeClip(asked)}>
            {words.make}
          </button>
        )}
        {!hasPast && <Note>{words.noPast}</Note>}
        {hasPast && !video && <Note>{words.noVideo}</Note>}
        {kind === 'video' && video === 'recorder' && <Note>{words.takesItsTime}</Note>}
      </div>
    </Dialog>
  );
}
