import { useEffect, useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { type CartridgeDraft, draftOf, overridesOf, RAM_SIZES, VS_PPU_NAMES } from '../../library/game-options.ts';
import { info } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import type { GameOptions } from '../../storage/records.ts';
import { ListField, Note, NumberField, type Option, optionsOf } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './Cartridge.module.css';

/** Numbers of the board, and the largest that a NES 2.0 header has room for. */
const NUMBERS = [
  ['mapper', 4095],
  ['submapper', 15],
] as const;
const RAMS = ['prgRam', 'prgNvram', 'chrRam'] as const;

/** What the header says, and who knows better, if anybody does. */
function Sources() {
  if (!info.value) return null;
  const { cartridge } = laterText;
  const { header, correction, format } = info.value;
  const { mapper, submapper, mirroring, battery, ram } = header;
  const facts = [
    cartridge.mapperFact(submapper === 0 ? String(mapper) : `${mapper}.${submapper}`),
    cartridge.mirroringFacts[mirroring],
    battery ? cartridge.battery : cartridge.noBattery,
    ...(ram === null ? [] : [cartridge.ramFact(ram.prgRam + ram.prgNvram)]),
  ];
  return (
    <>
      <Note>{cartridge.headerSays(laterText.game.formats[format], facts)}</Note>
      {correction && <Note>{cartridge.corrected(correction.evidence)}</Note>}
    </>
  );
}

/** What is chosen from a list: the first choice leaves it to the file. */
function lists(): readonly (readonly [name: keyof CartridgeDraft, options: readonly Option[]])[] {
  const { common } = text;
  const { cartridge } = laterText;
  const sizes = RAM_SIZES.map((kilobytes) => ({
    value: String(kilobytes),
    name: kilobytes === 0 ? common.none : common.kilobytes(kilobytes * 1024),
  }));
  const ppus = VS_PPU_NAMES.map((name, number) => ({ value: String(number), name, isOwnName: true }));
  return [
    ['mirroring', optionsOf(cartridge.mirrorings)],
    ...RAMS.map((name) => [name, sizes] as const),
    ...(info.value?.console === 'vs' ? [['vsPpu', ppus] as const] : []),
  ];
}

/** For a file that is wrong about its cartridge, or does not say enough: what holds instead. */
export function CartridgeForm({ options }: { options: GameOptions }) {
  const { common } = text;
  const { cartridge } = laterText;
  const [draft, setDraft] = useState(draftOf(options.overrides));
  const [isOpen] = useState(options.overrides !== undefined);
  useEffect(() => setDraft(draftOf(options.overrides)), [options.overrides]);
  const put = (name: keyof CartridgeDraft) => (value: string) => setDraft({ ...draft, [name]: value });
  const use = (chosen: CartridgeDraft, said: string) => {
    const { overrides: _, ...rest } = options;
    const overrides = overridesOf(chosen);
    setDraft(chosen);
    void player.setOptions(overrides === null ? rest : { ...rest, overrides }, said);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    use(draft, cartridge.applied);
  };
  return (
    <details class={style.change} open={isOpen}>
      <summary>{cartridge.change}</summary>
      <Sources />
      <form onSubmit={submit}>
        {NUMBERS.map(([name, most]) => (
          <NumberField
            key={name}
            label={cartridge[name]}
            most={most}
            placeholder={String(info.value?.[name] ?? '')}
            value={draft[name]}
            onPut={put(name)}
          />
        ))}
        {lists().map(([name, choices]) => (
          <ListField
            key={name}
            label={cartridge[name]}
            value={draft[name]}
            options={[{ value: '', name: common.automatic }, ...choices]}
            onChoose={put(name)}
          />
        ))}
        <div class={pills.pills}>
          <button type="submit" class={pills.pill}>
            {cartridge.apply}
          </button>
          <button
            type="button"
            class={pills.pill}
            disabled={options.overrides === undefined}
            onClick={() => use(draftOf(), cartridge.undone)}
          >
            {cartridge.toAutomatic}
          </button>
        </div>
      </form>
    </details>
  );
}
