import { useEffect, useRef, useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { addressTyped } from '../../workbench/addresses.ts';
import type { Bench } from '../../workbench/bench.ts';
import { takeSources } from '../../workbench/take-sources.ts';
import { Check } from './Check.tsx';
import style from './CodePanel.module.css';
import { Disassembly } from './Disassembly.tsx';
import panel from './Panel.module.css';
import { type PanelProps, useLook } from './panel.ts';
import { SourceText } from './SourceText.tsx';

/** Takes an address or a symbol, and shows the code there. */
function GoTo({ bench }: PanelProps) {
  const { code } = workbenchText;
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const wish = bench.asked.value;
  useEffect(() => {
    if (wish) field.current?.select();
  }, [wish]);
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    const address = addressTyped(bench.debug, typed);
    setProblem(address === null && typed.trim() !== '' ? code.notFound(typed.trim()) : '');
    if (address !== null) bench.show({ code: address });
  };
  return (
    <form class={style.goTo} onSubmit={go}>
      <input
        ref={field}
        class={style.field}
        aria-label={code.goTo}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : 'bench-go-to'}
        placeholder={code.goTo}
        list="bench-symbols"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        onInput={() => setProblem('')}
      />
      <datalist id="bench-symbols">
        {bench.symbols.value.labels.slice(0, 500).map(({ name, space, address }) => (
          <option key={`${space} ${address} ${name}`} value={name} />
        ))}
      </datalist>
      {problem !== '' && (
        <p class={style.problem} id="bench-go-to" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The source file that is shown in place of the disassembly; empty for that. It follows what comes next. */
function useFile(bench: Bench, follows: boolean) {
  const [file, setFile] = useState('');
  useLook(bench);
  const line = bench.isStopped.value ? bench.debug.sourceLine() : undefined;
  const next = line && bench.sources.value.has(line.file) ? line.file : undefined;
  useEffect(() => {
    if (file !== '' && follows && next !== undefined) setFile(next);
  }, [next, follows]);
  return { file, setFile };
}

/** What runs: as it was written, where that is known, or taken apart. */
export function CodePanel({ bench }: PanelProps) {
  const { code } = workbenchText;
  const [follows, setFollows] = useState(true);
  const { file, setFile } = useFile(bench, follows);
  const { files } = bench.symbols.value;
  return (
    <div class={panel.panel}>
      <div class={panel.tools}>
        <GoTo bench={bench} />
        <Check label={code.follow} isOn={follows} onSwitch={setFollows} />
        {files.length > 0 && (
          <select
            class={style.field}
            aria-label={code.file}
            value={file}
            onChange={(event) => setFile(event.currentTarget.value)}
          >
            <option value="">{code.disassembly}</option>
            {files.map((name) => (
              <option key={name} value={name} translate={false}>
                {name}
              </option>
            ))}
          </select>
        )}
        {file !== '' && !bench.sources.value.has(file) && (
          <label class={style.pick}>
            {code.openSources}
            <input
              type="file"
              multiple
              onChange={({ currentTarget }) => {
                void takeSources(bench, [...(currentTarget.files ?? [])]);
                currentTarget.value = '';
              }}
            />
          </label>
        )}
      </div>
      {file === '' ? (
        <Disassembly bench={bench} follows={follows} />
      ) : (
        <SourceText key={file} bench={bench} file={file} follows={follows} />
      )}
    </div>
  );
}
