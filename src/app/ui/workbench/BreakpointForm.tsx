import { useState } from 'preact/hooks';
import { workbenchText } from '../../i18n/workbench-text.ts';
import type { Bench } from '../../workbench/bench.ts';
import {
  type BreakForm,
  EMPTY_FORM,
  formOf,
  hasAccess,
  hasPlace,
  mayBeFetched,
  readForm,
} from '../../workbench/break-form.ts';
import type { Break } from '../../workbench/breaks.ts';
import { tried } from '../../workbench/tried.ts';
import style from './Lists.module.css';

interface FormProps {
  readonly bench: Bench;
  /** The breakpoint that is changed; undefined for a new one. */
  readonly old: Break | undefined;
  readonly onDone: () => void;
}

const KINDS = Object.keys(workbenchText.breakpoints.kinds) as readonly BreakForm['on'][];
const READERS = Object.keys(workbenchText.breakpoints.readers) as readonly BreakForm['by'][];
const SPACES = Object.keys(workbenchText.memory.spaces) as readonly BreakForm['space'][];

/** The fields that a breakpoint of this kind has, in their order. */
function fieldsOf(on: BreakForm['on']): readonly Exclude<keyof BreakForm, 'on' | 'space' | 'by'>[] {
  return [
    ...(on === 'beam' ? (['scanline', 'dot'] as const) : []),
    ...(hasPlace(on) ? (['at', 'size'] as const) : []),
    ...(hasAccess(on) ? (['value'] as const) : []),
    ...(['condition', 'passes'] as const),
  ];
}

/** Wide ones are read as text, the others are numbers. */
const WIDE: readonly string[] = ['at', 'condition'];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** What there is to choose from, and what it is called. */
  readonly all: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** One of several, with what is chosen before it. */
function Choice<T extends string>({ label, value, all, names, onChange }: ChoiceProps<T>) {
  return (
    <label class={style.part}>
      {label}
      <select class={style.field} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface KindProps {
  readonly bench: Bench;
  readonly form: BreakForm;
  readonly onChange: (part: Partial<BreakForm>) => void;
}

/** What it breaks on, in which space, and whose reads. */
function Kind({ bench, form, onChange: change }: KindProps) {
  const { breakpoints, memory } = workbenchText;
  const spaces = SPACES.filter((space) => bench.debug.sizeOf(space) > 0);
  return (
    <>
      <Choice
        label={breakpoints.on}
        value={form.on}
        all={KINDS}
        names={breakpoints.kinds}
        onChange={(on) => change({ on })}
      />
      {hasPlace(form.on) && (
        <Choice
          label={breakpoints.space}
          value={form.space}
          all={spaces}
          names={memory.spaces}
          onChange={(space) => change({ space })}
        />
      )}
      {mayBeFetched(bench.debug, form) && (
        <Choice
          label={breakpoints.by}
          value={form.by}
          all={READERS}
          names={breakpoints.readers}
          onChange={(by) => change({ by })}
        />
      )}
    </>
  );
}

/** What a breakpoint is made of; what is wrong with it is said while it is typed. */
export function BreakpointForm({ bench, old, onDone }: FormProps) {
  const { breakpoints } = workbenchText;
  const [form, setForm] = useState<BreakForm>(old ? formOf(old.options) : EMPTY_FORM);
  const reading = readForm(bench.debug, form);
  const wrong = 'problem' in reading ? reading : null;
  const change = (part: Partial<BreakForm>) => setForm({ ...form, ...part });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!('options' in reading)) return;
    tried(() => {
      if (old) bench.breaks.change(old.id, reading.options);
      else bench.breaks.add(reading.options);
      setForm({ ...EMPTY_FORM, on: form.on, space: form.space, by: form.by });
      onDone();
    });
  };
  return (
    <form class={style.form} aria-label={old ? breakpoints.edit('') : breakpoints.add} onSubmit={submit}>
      <Kind bench={bench} form={form} onChange={change} />
      {fieldsOf(form.on).map((field) => (
        <label key={field} class={style.part} data-wide={WIDE.includes(field)}>
          {breakpoints[field]}
          <input
            class={style.field}
            value={form[field]}
            aria-invalid={wrong?.field === field}
            aria-describedby={wrong?.field === field ? 'bench-break-problem' : undefined}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            onInput={({ currentTarget }) => change({ [field]: currentTarget.value })}
          />
        </label>
      ))}
      <p class={style.problem} id="bench-break-problem" aria-live="polite">
        {wrong?.problem}
      </p>
      <div class={style.buttons}>
        <button type="submit" class={style.button} disabled={wrong !== null}>
          {old ? breakpoints.save : breakpoints.add}
        </button>
        {old && (
          <button type="button" class={style.button} onClick={onDone}>
            {breakpoints.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
