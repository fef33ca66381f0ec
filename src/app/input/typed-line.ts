/** What a field is called, in words that are read out: by what is written elsewhere, by its label, or by what it says while it is empty. */
export function nameOf(field: HTMLInputElement): string {
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const elsewhere = ids.map((id) => field.ownerDocument.getElementById(id)?.textContent?.trim()).join(' ');
  const label = [...(field.labels ?? [])].map((one) => one.textContent?.trim()).join(' ');
  return elsewhere || field.getAttribute('aria-label') || label || field.title || field.placeholder;
}

/** Writes into a field for somebody who has no keyboard at hand: the page is told of it as if keys had done so. */
export class TypedLine {
  readonly field: HTMLInputElement;
  /** What is in the field as far as those know who wait for its changes. */
  private told: string;

  constructor(field: HTMLInputElement) {
    this.field = field;
    this.told = field.value;
  }

  /** It is `text` from now on; no more of it than there is room for. */
  write(text: string): void {
    const { field } = this;
    field.value = field.maxLength < 0 ? text : text.slice(0, field.maxLength);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Nothing more is written for now: what became another text is told, once. */
  leave(): void {
    const { field } = this;
    if (!field.isConnected || field.value === this.told) return;
    this.told = field.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** It is all written. As Enter does, this sends a form which has no button for it. */
  end(): void {
    const { form } = this.field;
    this.leave();
    const isSent = (one: Element) => (one as HTMLButtonElement | HTMLInputElement).type === 'submit';
    if (form && !Array.from(form.elements).some(isSent)) form.requestSubmit();
  }
}
