import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../i18n/messages.ts';
import { ROWS } from '../../input/bindings.ts';
import { keyLines, keyNames } from '../../input/key-names.ts';
import { situation } from '../../play/situation.ts';
import { change, pageIdsOf, type Section, settings } from '../../shell/settings.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Facts, FieldGroup } from '../parts/Fields.tsx';
import { SettingField } from '../parts/SettingField.tsx';
import { TabList, TabPanel } from '../parts/Tabs.tsx';
import { About } from './About.tsx';
import { Data } from './Data.tsx';
import { PadKeys } from './PadKeys.tsx';

const TABS = ['picture', 'sound', 'controls', 'data', 'about'] as const;

/** The one that was looked at last, as long as the page lives. */
const tab = signal<(typeof TABS)[number]>('picture');

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

/** The keys of the page and of what is plugged in, as they are while a game runs. */
function Keys() {
  const now = { ...situation.value, page: 'play', inDialog: false, isRunning: true, isMusic: false } as const;
  // A keyboard that is plugged in has all keys, each where it is on the real one.
  const rows = ROWS.filter((row) => row.keys.length > 0 && !row.isFirst && row.when(now));
  const lines = keyLines(rows, now).map((line) => {
    const keys = keyNames(line.rows.flatMap((row) => row.keys));
    return [line.label, line.rows.length > 1 ? text.keys.each(keys) : text.keys.either(keys)] as const;
  });
  return (
    <FieldGroup title={text.settings.keyboard}>
      <Facts of={lines} />
    </FieldGroup>
  );
}

/** What each tab shows. */
const PANELS: Readonly<Record<(typeof TABS)[number], () => ComponentChildren>> = {
  picture: () => <Fields of="picture" />,
  sound: () => <Fields of="sound" />,
  controls: () => (
    <>
      <Fields of="controls" />
      <Keys />
      <PadKeys />
    </>
  ),
  data: () => <Data />,
  about: () => <About />,
};

/** What the player can choose for the page, kept at once; what is kept on this device; and what this is. */
export function Settings() {
  const tabs = TABS.map((id) => ({ id, name: text.settings.tabs[id] }));
  const show = (id: (typeof TABS)[number]) => {
    tab.value = id;
  };
  const title = text.common.settings;
  return (
    <Dialog title={title} tabs={<TabList label={title} tabs={tabs} selected={tab.value} onSelect={show} />}>
      <TabPanel id={tab.value}>{PANELS[tab.value]()}</TabPanel>
    </Dialog>
  );
}
