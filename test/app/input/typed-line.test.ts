import { expect, test } from 'vitest';
import { nameOf, TypedLine } from '../../../src/app/input/typed-line.ts';

/** A field of a page, as far as what writes into it asks. */
class FakeField extends EventTarget {
  value = '';
  maxLength = -1;
  isConnected = true;
  title = '';
  placeholder = '';
  labels: readonly { readonly textContent: string }[] = [];
  ownerDocument = { getElementById: (id: string) => (id === 'gone' ? null : { textContent: `text of ${id} ` }) };
  form: { readonly elements: readonly { readonly type: string }[]; requestSubmit(): void } | null = null;
  readonly seen: string[] = [];
  private readonly attributes: Readonly<Record<string, string>>;

  constructor(attributes: Readonly<Record<string, string>> = {}) {
    super();
    this.attributes = attributes;
    for (const type of ['input', 'change']) this.addEventListener(type, () => this.seen.push(`${type} ${this.value}`));
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  /** The form around it, with elements of these types. */
  inForm(...types: readonly string[]): this {
    this.form = {
      elements: types.map((type) => ({ type })),
      requestSubmit: () => this.seen.push(`sent ${this.value}`),
    };
    return this;
  }

  get asInput(): HTMLInputElement {
    return this as unknown as HTMLInputElement;
  }
}

test('a field hears of each letter, and of the change once no more is written', () => {
  const field = new FakeField();
  const line = new TypedLine(field.asInput);
  line.write('A');
  line.write('Ab');
  expect(field.seen).toEqual(['input A', 'input Ab']);
  line.leave();
  line.leave();
  expect(field.seen).toEqual(['input A', 'input Ab', 'change Ab']);
});

test('a field hears of no change where the text is what it was, or where it is not in the page any more', () => {
  const [same, gone] = [new FakeField(), new FakeField()];
  const [first, second] = [new TypedLine(same.asInput), new TypedLine(gone.asInput)];
  first.write('A');
  first.write('');
  first.leave();
  expect(same.seen).toEqual(['input A', 'input ']);
  second.write('B');
  gone.isConnected = false;
  second.leave();
  expect(gone.seen).toEqual(['input B']);
});

test('what has no room in a field is not written', () => {
  const field = new FakeField();
  field.maxLength = 2;
  new TypedLine(field.asInput).write('Abc');
  expect(field.value).toBe('Ab');
});

test('the end of a line sends a form without a button for that, after the change', () => {
  const field = new FakeField().inForm('text', 'button');
  const line = new TypedLine(field.asInput);
  line.write('A');
  line.end();
  line.leave();
  expect(field.seen).toEqual(['input A', 'change A', 'sent A']);
});

test('the end of a line leaves a form to its button', () => {
  const field = new FakeField().inForm('text', 'submit');
  new TypedLine(field.asInput).end();
  expect(field.seen).toEqual([]);
});

test('a field is called by what stands elsewhere, by its label, or by its hint', () => {
  const name = (field: FakeField) => nameOf(field.asInput);
  expect(name(new FakeField({ 'aria-labelledby': 'a b', 'aria-label': 'own' }))).toBe('text of a text of b');
  expect(name(new FakeField({ 'aria-labelledby': 'gone', 'aria-label': 'own' }))).toBe('own');
  const field = new FakeField();
  field.placeholder = 'hint';
  expect(name(field)).toBe('hint');
  field.title = 'title';
  expect(name(field)).toBe('title');
  field.labels = [{ textContent: ' label ' }];
  expect(name(field)).toBe('label');
});
