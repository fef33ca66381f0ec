import pills from './Pills.module.css';

interface PickFileProps {
  readonly label: string;
  /** Endings of the files that are offered, as `accept` of an `<input>` has them. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
  readonly class?: string | undefined;
}

/** A button that lets the player choose a file; the same one again, too. */
export function PickFile({ label, accept, onPick, class: name }: PickFileProps) {
  const take = ({ currentTarget: input }: Event & { readonly currentTarget: HTMLInputElement }) => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) onPick(file);
  };
  return (
    <label class={`${name ?? pills.pill} ${pills.pick}`}>
      {label}
      <input type="file" accept={accept} onChange={take} />
    </label>
  );
}
