import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { LARGEST, type PadStage, sideOf } from '../../input/pad-edit.ts';
import { LEAST, TOUCH_PARTS, type TouchLayout, type TouchPart } from '../../input/touch-layout.ts';
import { mirrored } from '../../input/touch-presets.ts';
import { current } from '../../library/library-state.ts';
import {
  choosePad,
  editedChoice,
  editFor,
  endSlide,
  hasOwnPad,
  keepLayout,
  type PadChoice,
  resetPad,
  type Whose,
  whose,
} from '../../play/pad-editing.ts';
import { opacityOf } from '../../play/touch-pad.ts';
import { open } from '../../shell/dialogs.ts';
import { choicesOf } from '../../shell/setting-words.ts';
import { change, settings } from '../../shell/settings.ts';
import { ChoiceField, ListField, Note, RangeField, SwitchField } from '../parts/Fields.tsx';
import { AnyIcon } from '../parts/later-icons.tsx';
import { SettingField } from '../parts/SettingField.tsx';
import { TabList, TabPanel } from '../parts/Tabs.tsx';
import style from './PadEditor.module.css';
import { partName } from './PadHandle.tsx';
import { ShareTools } from './ShareTools.tsx';

const TABS = ['part', 'layout', 'share'] as const;

/** Ways in which a button moves a part, in the order in which they stand. */
const WAYS = [
  ['left', -1, 0],
  ['up', 0, -1],
  ['down', 0, 1],
  ['right', 1, 0],
] as const;

/** What is done to the chosen part. */
export interface PartActs {
  readonly chosen: TouchPart;
  readonly onChoose: (part: TouchPart) => void;
  readonly onMove: (right: number, down: number) => void;
  /** With the name of the slider that is slid. */
  readonly onSize: (mm: number, slider?: string) => void;
  readonly onShow: (isShown: boolean) => void;
}

interface PadToolsProps extends PartActs {
  readonly layout: TouchLayout;
  readonly stage: PadStage;
}

function PartTools({ layout, stage, chosen, onChoose, onMove, onSize, onShow }: PadToolsProps) {
  const { pad } = laterText;
  const arrangement = layout[sideOf(stage)];
  const { isHidden = false, size } = arrangement[chosen];
  const options = TOUCH_PARTS.map((part) => {
    const name = partName(part);
    return { value: part, name: arrangement[part].isHidden ? pad.hidden(name) : name };
  });
  const least = Math.ceil((LEAST / stage.perMm) * 4) / 4;
  const mm = Math.max(least, size);
  return (
    <>
      <ListField label={pad.which} value={chosen} options={options} onChoose={onChoose} />
      <SwitchField label={pad.isShown} isOn={!isHidden} onSwitch={onShow} />
      {!isHidden && (
        <>
          <RangeField
            label={pad.size}
            said={pad.millimetres(mm)}
            range={{ min: least, max: LARGEST, step: 0.25 }}
            value={mm}
            onSlide={(value) => onSize(value, `size of ${chosen}`)}
            onRelease={endSlide}
          />
          <div class={style.ways}>
            {WAYS.map(([way, right, down]) => (
              <button
                key={way}
                type="button"
                class={style.tool}
                aria-label={pad.moveTo[way]}
                title={pad.moveTo[way]}
                onClick={() => onMove(right, down)}
              >
                <AnyIcon name={way} />
              </button>
            ))}
          </div>
        </>
      )}
      <Note>{pad.about}</Note>
    </>
  );
}

function LayoutTools({ layout, stage }: { layout: TouchLayout; stage: PadStage }) {
  const { pad } = laterText;
  const choices = (choicesOf('touchLayout') ?? []).filter(({ value }) => value !== 'own' || hasOwnPad.value);
  const { touchSize } = settings.value;
  const setOpacity = (value: number) => {
    keepLayout({ ...layout, opacity: { ...layout.opacity, [sideOf(stage)]: value } }, 'opacity');
  };
  const people = [
    { value: 'all' as const, name: pad.forAll },
    { value: 'game' as const, name: pad.forGame },
  ];
  return (
    <>
      {current.value && (
        <ChoiceField<Whose> name="whose" label={pad.whose} value={whose.value} options={people} onChoose={editFor} />
      )}
      <ListField
        label={pad.startFrom}
        value={editedChoice.value}
        options={choices}
        onChoose={(value) => choosePad(value as PadChoice)}
      />
      <SettingField id="touchSize" value={touchSize} onChoose={(value) => change({ touchSize: value })} />
      <SettingField id="touchOpacity" value={opacityOf(layout)} onChoose={setOpacity} />
      <SwitchField
        label={pad.isOver}
        hint={pad.aboutOver}
        isOn={layout.isOver ?? false}
        onSwitch={(isOver) => keepLayout({ ...layout, isOver })}
      />
      <div class={style.acts}>
        <button type="button" class={style.act} onClick={() => keepLayout(mirrored(layout))}>
          {pad.mirror}
        </button>
        <button type="button" class={style.act} onClick={() => open('tunePad')}>
          {pad.tune}
        </button>
        <button type="button" class={style.act} onClick={resetPad}>
          {pad.reset}
        </button>
      </div>
      <Note>{pad.turn}</Note>
    </>
  );
}

/** What can be done to the chosen part, and to the layout as a whole, where the picture is; it can be folded up. */
export function PadTools(props: PadToolsProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>('part');
  const [isOpen, setOpen] = useState(true);
  const { pad } = laterText;
  const tabs = TABS.map((id) => ({ id, name: pad.tabs[id] }));
  return (
    <section class={style.tools} aria-label={pad.tools}>
      <div class={style.tabs}>
        {isOpen && <TabList label={pad.tools} tabs={tabs} selected={tab} onSelect={setTab} />}
        <button
          type="button"
          class={style.tool}
          aria-label={pad.tools}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <AnyIcon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      {isOpen && (
        <div class={style.fields}>
          <TabPanel id={tab}>
            {tab === 'part' && <PartTools {...props} />}
            {tab === 'layout' && <LayoutTools {...props} />}
            {tab === 'share' && <ShareTools layout={props.layout} />}
          </TabPanel>
        </div>
      )}
    </section>
  );
}
