import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { type OwnPad, ownPadOf } from '../../input/own-pad.ts';
import { PAD_ENDING, padCode, padFile } from '../../input/pad-code.ts';
import type { TouchLayout } from '../../input/touch-layout.ts';
import { offerFile } from '../../play/shared-pad.ts';
import { download } from '../../shell/download.ts';
import { Note } from '../parts/Fields.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import style from './PadEditor.module.css';

function save(pad: OwnPad): void {
  download(`touch${PAD_ENDING}`, new Blob([padFile(pad)], { type: 'application/json' }));
}

/** The layout as a link and as a file, and one from a file. */
export function ShareTools({ layout }: { layout: TouchLayout }) {
  const { pad } = laterText;
  const [isCopied, setCopied] = useState(false);
  const own = ownPadOf(layout);
  const link = `${location.origin}${location.pathname}#pad=${padCode(own)}`;
  // Where it may not be put on the clipboard, it can be marked by hand.
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <>
      <input
        class={style.link}
        readOnly
        aria-label={pad.link}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class={style.acts}>
        <button type="button" class={style.act} onClick={() => void copy()}>
          {isCopied ? pad.copied : pad.copyLink}
        </button>
        <button type="button" class={style.act} onClick={() => save(own)}>
          {pad.saveFile}
        </button>
        <PickFile class={style.act} label={pad.openFile} accept=".json" onPick={(file) => void offerFile(file)} />
      </div>
      <Note>{pad.aboutShare}</Note>
    </>
  );
}
