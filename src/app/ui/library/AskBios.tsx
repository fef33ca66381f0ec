import { useState } from 'preact/hooks';
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
    <Dialog title="The Disk System’s own ROM">
      <p class={style.text}>
        “{wanted.name}” is a disk of the Famicom Disk System. That machine has a ROM of its own (8 KB, often called
        disksys.rom), which is not part of this page. Choose your copy; it is asked for once, and stays on this device.
      </p>
      {problem && (
        <p class={style.problem} role="alert">
          {problem}
        </p>
      )}
      <label class={style.choose}>
        <span>Choose the file</span>
        <input type="file" onChange={take} />
      </label>
    </Dialog>
  );
}
