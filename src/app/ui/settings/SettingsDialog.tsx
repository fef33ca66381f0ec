import type { ComponentChildren } from 'preact';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { chooseTab, open, SETTINGS_TABS, type SettingsTab, settingsTab } from '../../shell/dialogs.ts';
import { LOOKS } from '../../shell/looks.ts';
import { complainOfPart } from '../../shell/parts.ts';
import { change, pageIdsOf, type Section, settings } from '../../shell/settings.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FieldGroup } from '../parts/Fields.tsx';
import { later } from '../parts/later.tsx';
import { PictureLook } from '../parts/PictureLook.tsx';
import pills from '../parts/Pills.module.css';
import { SettingField } from '../parts/SettingField.tsx';
import { TabList, TabPanel } from '../parts/Tabs.tsx';
import { hasTouch } from '../parts/touch.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { About } from './About.tsx';
import { PadKeys } from './PadKeys.tsx';

/** All settings of a section. */
function Fields({ of: section }: { of: Section }) {
  return (
    <>
      {pageIdsOf(section).map((id) => (
        <SettingField key={id} id={id} value={settings.value[id]} onChoose={(value) => change({ [id]: value })} />
      ))}
    </>
  );
}

/** For fingers: where the touch pad is, and how it feels. */
function TouchFields() {
  return (
    <FieldGroup title={laterText.settingsPage.touch}>
      <Fields of="touch" />
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => open('pad')}>
          {laterText.settingsPage.editTouchLayout}
        </button>
        <button type="button" class={pills.pill} onClick={() => open('tunePad')}>
          {laterText.settingsPage.tuneTouchPad}
        </button>
      </div>
    </FieldGroup>
  );
}

/** Few change their keys. */
const LaterKeys = later(() => import('./KeyEditor.tsx').then(({ KeyEditor }) => KeyEditor), complainOfPart, Waiting);

/** Nor do many need help with what is held. */
const LaterAccess = later(
  () => import('../access/AccessFields.tsx').then(({ AccessFields }) => AccessFields),
  complainOfPart,
  Waiting,
);

/** What is kept as files is seldom wanted. */
const LaterBackup = later(
  () => import('../backup/BackupFields.tsx').then(({ BackupFields }) => BackupFields),
  complainOfPart,
  Waiting,
);

/** What is kept, and how safely. */
const LaterData = later(() => import('../data/Data.tsx').then(({ Data }) => Data), complainOfPart, Waiting);
const LaterDiskSystem = later(
  () => import('../data/DiskSystem.tsx').then(({ DiskSystem }) => DiskSystem),
  complainOfPart,
  Waiting,
);
const LaterKept = later(
  () => import('../data/KeptGames.tsx').then(({ KeptGames }) => KeptGames),
  complainOfPart,
  Waiting,
);

/** Channels and bands are for those who mix. */
const LaterSound = later(
  () => import('../sound/SoundPage.tsx').then(({ SoundPage }) => SoundPage),
  complainOfPart,
  Waiting,
);

/** Few have palettes as files. */
const LaterPalette = later(
  () => import('./PaletteFields.tsx').then(({ PagePalette }) => PagePalette),
  complainOfPart,
  Waiting,
);

/** What each tab shows. */
const PANELS: Readonly<Record<SettingsTab, () => ComponentChildren>> = {
  picture: () => (
    <>
      <PictureLook settings={settings.value} onChoose={(look) => change(LOOKS[look ?? 'plain'])} />
      <Fields of="picture" />
      <FieldGroup title={laterText.sections.colours}>
        <Fields of="colours" />
        <LaterPalette />
      </FieldGroup>
      <FieldGroup title={laterText.sections.shape}>
        <Fields of="shape" />
      </FieldGroup>
      <FieldGroup title={laterText.sections.page}>
        <Fields of="page" />
      </FieldGroup>
      <FieldGroup title={laterText.sections.seeing}>
        <Fields of="seeing" />
      </FieldGroup>
    </>
  ),
  sound: () => (
    <>
      <Fields of="sound" />
      <LaterSound />
    </>
  ),
  controls: () => (
    <>
      <Fields of="controls" />
      {hasTouch() && <TouchFields />}
      <LaterAccess />
      <PadKeys />
      <LaterKeys />
    </>
  ),
  data: () => (
    <>
      <LaterData />
      <LaterBackup />
      <Fields of="data" />
      <LaterDiskSystem />
      <LaterKept />
    </>
  ),
  about: () => <About />,
};

/** What the player can choose for the page, kept at once; what is kept on this device; and what this is. */
export function SettingsDialog() {
  const tabs = SETTINGS_TABS.map((id) => ({ id, name: text.settings.tabs[id] }));
  const title = text.common.settings;
  return (
    <Dialog
      title={title}
      tabs={<TabList label={title} tabs={tabs} selected={settingsTab.value} onSelect={chooseTab} />}
    >
      <TabPanel id={settingsTab.value}>{PANELS[settingsTab.value]()}</TabPanel>
    </Dialog>
  );
}
