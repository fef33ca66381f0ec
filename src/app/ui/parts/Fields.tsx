import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import style from './Fields.module.css';
import { Pairs } from './Pairs.tsx';
import { Slider, type SliderProps } from './Slider.tsx';

/** A value that can be chosen, and what it is called. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** The same in every language: of a chip, or of a language as those who speak it call it. */
  readonly isOwnName?: boolean;
}

/** Options in the order of `names`, which has the name of each value. */
export function optionsOf(names: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(names).map(([value, name]) => ({ value, name }));
}

/** What every field says of itself. */
interface FieldProps {
  readonly label: string;
  /** What it does, in a line below. */
  readonly hint?: string | undefined;
}

interface FieldParts {
  readonly id: string;
  /** What is worked needs more room than a switch. */
  readonly isWide?: true;
  readonly children: ComponentChildren;
}

/** A label on the left, with its hint, and what is worked, called `id`, on the right. */
function Field({ id, label, hint, isWide, children }: FieldProps & FieldParts) {
  return (
    <label class={style.row} for={id} data-wide={isWide}>
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {children}
    </label>
  );
}

/** Something that is on or off. */
export function SwitchField({
  isOn,
  onSwitch,
  ...field
}: FieldProps & { isOn: boolean; onSwitch: (isOn: boolean) => void }) {
  const id = useId();
  return (
    <Field id={id} {...field}>
      <input id={id} type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
    </Field>
  );
}

/** One of many, in a list that opens. */
export function ListField<T extends string>({
  value,
  options,
  onChoose,
  ...field
}: FieldProps & { value: T; options: readonly Option[]; onChoose: (value: T) => void }) {
  const id = useId();
  return (
    <Field id={id} isWide {...field}>
      <select id={id} class={style.list} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} translate={option.isOwnName ? false : undefined}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: string;
  /** The largest that can be put in; the smallest is 0. */
  readonly most: number;
  /** What holds as long as nothing is put in. */
  readonly placeholder: string;
  readonly onPut: (value: string) => void;
}

/** A whole number that is typed, as text: nothing may be put in. */
export function NumberField({ value, most, placeholder, onPut, ...field }: NumberFieldProps) {
  const id = useId();
  return (
    <Field id={id} {...field}>
      <input
        id={id}
        type="number"
        class={style.number}
        min="0"
        max={most}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onPut(event.currentTarget.value)}
      />
    </Field>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** Most characters. */
  readonly most: number;
  /** It is code, for machines: no dictionary helps with it. */
  readonly isCode?: boolean;
  readonly onPut: (value: string) => void;
}

/** Words that are typed, in a line of their own below their label. */
export function TextField({ label, hint, value, most, isCode, onPut }: TextFieldProps) {
  const id = useId();
  const plain = isCode ? ({ autocapitalize: 'characters', autocomplete: 'off', spellcheck: false } as const) : {};
  return (
    <div class={style.words}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={most}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onInput={(event) => onPut(event.currentTarget.value)}
        {...plain}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

/** One of a few, side by side. `name` tells its buttons from those of other fields. */
export function ChoiceField<T extends string>({
  name,
  value,
  options,
  onChoose,
  label,
  hint,
}: FieldProps & { name: string; value: T; options: readonly Option[]; onChoose: (value: T) => void }) {
  return (
    <fieldset class={style.choice}>
      <legend>
        {label}
        {hint && <small>{hint}</small>}
      </legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChoose(option.value as T)}
          />
          <span translate={option.isOwnName ? false : undefined}>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A number between two bounds, with its value beside it. */
export function RangeField({ label, hint, ...slider }: FieldProps & Omit<SliderProps, 'id' | 'label' | 'class'>) {
  const id = useId();
  return (
    <Field id={id} isWide label={label} hint={hint}>
      <span class={style.slid}>
        <Slider id={id} class={style.slider} {...slider} />
        <span class={style.said} aria-hidden="true">
          {slider.said}
        </span>
      </span>
    </Field>
  );
}

/** Names and values, a line each. */
export function Facts({ of: facts }: { of: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl class={style.facts}>
      <Pairs of={facts} />
    </dl>
  );
}

/** What can be chosen on the left, and what there is to know on the right; where there is no room, below. */
export function Columns({ children }: { children: ComponentChildren }) {
  return <div class={style.columns}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function FieldGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h3 class={style.heading}>{title}</h3>
      {children}
    </>
  );
}

/** What there is to know about the fields above. */
export function Note({ children }: { children: ComponentChildren }) {
  return <p class={style.note}>{children}</p>;
}
