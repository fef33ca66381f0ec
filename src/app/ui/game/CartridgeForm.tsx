import { useEffect, useState } from 'preact/hooks';
import {
  type CartridgeDraft,
  draftOf,
  MIRRORINGS,
  overridesOf,
  RAM_SIZES,
  VS_PPU_NAMES,
} from '../../library/game-options.ts';
import { info } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import type { GameOptions } from '../../storage/records.ts';
import style from '../parts/Cartridge.module.css';

type Field = keyof CartridgeDraft;
interface Row<Name extends Field = Field> {
  readonly name: Name;
  readonly label: string;
}

const NUMBERS: readonly (Row<'mapper' | 'submapper'> & { readonly most: number })[] = [
  { name: 'mapper', label: 'Mapper', most: 4095 },
  { name: 'submapper', label: 'Submapper', most: 15 },
];
const RAMS: readonly Row[] = [
  { name: 'prgRam', label: 'RAM' },
  { name: 'prgNvram', label: 'RAM kept without power' },
  { name: 'chrRam', label: 'RAM for patterns' },
];

/** What the header says, and who knows better, if anybody does. */
function Sources() {
  if (!info.value) return null;
  const { header, correction, format } = info.value;
  const { mapper, submapper, mirroring, battery, ram } = header;
  const facts = [
    `mapper ${submapper === 0 ? mapper : `${mapper}.${submapper}`}`,
    `${MIRRORINGS[mirroring].toLowerCase()} mirroring`,
    battery ? 'a battery' : 'no battery',
    ...(ram === null ? [] : [`${(ram.prgRam + ram.prgNvram) / 1024} KB of RAM`]),
  ];
  return (
    <>
      <p class={style.note}>
        The file ({format}) says: {facts.join(', ')}.
      </p>
      {correction && (
        <p class={style.note}>
          That is known to be wrong for this game, and is corrected. Source: {correction.evidence}.
        </p>
      )}
    </>
  );
}

/** For a file that is wrong about its cartridge, or does not say enough: what holds instead. */
export function CartridgeForm({ options }: { options: GameOptions }) {
  const [draft, setDraft] = useState(draftOf(options.overrides));
  const [isOpen] = useState(options.overrides !== undefined);
  useEffect(() => setDraft(draftOf(options.overrides)), [options.overrides]);
  const put = (name: Field) => (event: Event) => {
    setDraft({ ...draft, [name]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value });
  };
  const use = (chosen: CartridgeDraft, text: string) => {
    const { overrides: _, ...rest } = options;
    const overrides = overridesOf(chosen);
    setDraft(chosen);
    void player.setOptions(overrides === null ? rest : { ...rest, overrides }, text);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    use(draft, 'The game starts anew with this cartridge.');
  };
  return (
    <details class={style.change} open={isOpen}>
      <summary>Change the cartridge</summary>
      <Sources />
      <form onSubmit={submit}>
        {NUMBERS.map(({ name, label, most }) => (
          <label key={name}>
            <span>{label}</span>
            <input
              type="number"
              min="0"
              max={most}
              placeholder={String(info.value?.[name] ?? '')}
              value={draft[name]}
              onInput={put(name)}
            />
          </label>
        ))}
        <label>
          <span>Mirroring</span>
          <select value={draft.mirroring} onChange={put('mirroring')}>
            <option value="">By the file</option>
            {Object.entries(MIRRORINGS).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
        {RAMS.map(({ name, label }) => (
          <label key={name}>
            <span>{label}</span>
            <select value={draft[name]} onChange={put(name)}>
              <option value="">By the file</option>
              {RAM_SIZES.map((size) => (
                <option key={size} value={size}>
                  {size === 0 ? 'None' : `${size} KB`}
                </option>
              ))}
            </select>
          </label>
        ))}
        {info.value?.console === 'vs' && (
          <label>
            <span>PPU</span>
            <select value={draft.vsPpu} onChange={put('vsPpu')}>
              <option value="">By the file</option>
              {VS_PPU_NAMES.map((name, number) => (
                <option key={name} value={String(number)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <div class={style.buttons}>
          <button type="submit">Use these</button>
          <button
            type="button"
            disabled={options.overrides === undefined}
            onClick={() => use(draftOf(), 'The game starts anew with the cartridge that its file says.')}
          >
            Back to the file’s own
          </button>
        </div>
      </form>
    </details>
  );
}
