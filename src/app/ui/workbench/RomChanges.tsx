import { useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import { saveRomPatch } from '../../workbench/save-view.ts';
import { useLook } from './panel.ts';
import style from './Views.module.css';

/** Where bytes of ROM were changed: how many, and the patch with them. */
export function RomChanges({ bench }: { bench: Bench }) {
  useLook(bench);
  const [problem, setProblem] = useState('');
  const { count } = bench.debug.rom;
  if (count === 0) return null;
  const words = workbenchText.views;
  const save = async (kind: 'ips' | 'bps') => setProblem((await saveRomPatch(bench, kind)) ? '' : words.notInFile);
  return (
    <div class={style.bar}>
      <span>{words.romChanges(count)}</span>
      <button type="button" translate={false} onClick={() => save('ips')}>
        {words.saveAs('.ips')}
      </button>
      <button type="button" translate={false} onClick={() => save('bps')}>
        {words.saveAs('.bps')}
      </button>
      <button type="button" disabled={!bench.isStopped.value} onClick={() => bench.undoRom()}>
        {words.undoRom}
      </button>
      <span role="status">{problem}</span>
    </div>
  );
}
