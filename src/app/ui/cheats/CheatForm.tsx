import { useEffect, useRef, useState } from 'preact/hooks';
import type { NamedCheat } from '../../../console/tools.ts';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { MOST_TYPED } from '../../library/cheats.ts';
import { placeOf, readingOf, removeCheat, writeCheat } from '../../play/cheats.ts';
import { FieldGroup, TextField } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './Cheats.module.css';

/** A cheat that is being written. */
export interface Draft {
  /** What it was; null for a new one. It is no place in the list: others may come and go meanwhile. */
  readonly of: NamedCheat | null;
  readonly name: string;
  readonly code: string;
}

/** What the codes say, while they are typed. */
function Reading({ code }: { code: string }) {
  const { effects, problem } = readingOf(code);
  return (
    <div class={style.reading} role="status" data-bad={problem !== '' && code.trim() !== ''}>
      {code.trim() !== '' && (problem ? <p>{problem}</p> : effects.map((effect) => <p key={effect}>{effect}</p>))}
    </div>
  );
}

interface FormProps {
  /** What is changed; null for a new cheat. */
  readonly draft: Draft | null;
  readonly cheats: readonly NamedCheat[];
  readonly onEnd: () => void;
}

/** Where a cheat is typed, with what it does said at once. */
export function CheatForm({ draft, cheats, onEnd }: FormProps) {
  const { cheats: say } = laterText;
  const [name, setName] = useState(draft?.name ?? '');
  const [code, setCode] = useState(draft?.code ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (draft) form.current?.querySelector('input')?.focus();
  }, []);
  const of = draft?.of ?? null;
  const isNew = placeOf(cheats, of) < 0;
  const isReadable = readingOf(code).problem === '';
  const end = () => {
    setName('');
    setCode('');
    onEnd();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReadable) return;
    writeCheat(of, name.trim(), code.trim());
    end();
  };
  const remove = () => {
    if (of) removeCheat(of);
    end();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <FieldGroup title={isNew ? say.add : say.change}>
        <TextField label={say.name} value={name} most={MOST_TYPED.name} onPut={setName} />
        <TextField label={say.code} hint={say.aboutCode} value={code} most={MOST_TYPED.code} isCode onPut={setCode} />
        <Reading code={code} />
        <div class={pills.pills}>
          <button type="submit" class={pills.pill} disabled={!isReadable}>
            {isNew ? say.addIt : say.save}
          </button>
          {draft && (
            <button type="button" class={pills.pill} onClick={end}>
              {say.cancel}
            </button>
          )}
          {!isNew && (
            <button type="button" class={pills.pill} onClick={remove}>
              {text.common.remove}
            </button>
          )}
        </div>
      </FieldGroup>
    </form>
  );
}
