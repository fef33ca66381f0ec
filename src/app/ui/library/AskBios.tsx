import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { biosWanted } from '../../library/library-state.ts';
import { Dialog } from '../parts/Dialog.tsx';
import style from './PatchFor.module.css';

/** The Disk System's own ROM is missing: what it is, and where to give it. */
export function AskBios() {
  const [problem, setProblem] = useState('');
  const wanted = biosWanted.value;
  if (!wanted) return null;
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void wanted.take(file).then(setProblem);
    input.value = '';
  };
  return (
    <Dialog title={laterText.bios.ask}>
      <p class={style.text}>{laterText.bios.aboutAsk(wanted.name)}</p>
      {problem && (
        <p class={style.problem} role="alert">
          {problem}
        </p>
      )}
      <label class={style.choose}>
        <span>{laterText.bios.choose}</span>
        <input type="file" onChange={take} />
      </label>
    </Dialog>
  );
}
