import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { player } from '../../play/player.ts';
import { close } from '../../shell/dialogs.ts';
import { isApp } from '../../shell/full-screen.ts';
import { install, installOffer } from '../../shell/install-offer.ts';
import { newVersion, offlineReady, page, showPage } from '../../shell/page-state.ts';
import { Facts, Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { takeUpdate } from '../parts/update.ts';

/** Of package.json. */
declare const APP_VERSION: string;
declare const APP_LICENSE: string;

/** The notices that the build puts beside the page. */
const OTHERS = 'licences/others.txt';

/** To the test ROMs; a game in the console is kept first, and stays when it cannot be. */
function toAccuracyTests(): void {
  close();
  if (page.peek() === 'play') void player.leave('prove');
  else void showPage('prove');
}

/** What this is, how it is on this device, and how exact it is. */
export function About() {
  const { about } = laterText;
  const isInstalled = isApp();
  const { deviceMs } = player.sound.figures;
  return (
    <>
      <Facts
        of={[
          [about.version, APP_VERSION],
          [about.license, APP_LICENSE],
          [about.offline, offlineReady.value ? about.yes : about.notYet],
          [about.installed, isInstalled ? about.yes : about.no],
          ...(deviceMs > 0 ? [[about.soundDelay, about.milliseconds(deviceMs)] as const] : []),
        ]}
      />
      {newVersion.value !== 'none' && (
        <>
          <Note>{text.network.newVersion}</Note>
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={takeUpdate}>
              {text.network.update}
            </button>
          </div>
        </>
      )}
      {!isInstalled && installOffer.value === null && <Note>{about.install}</Note>}
      {!isInstalled && installOffer.value !== null && (
        <>
          <Note>{laterText.install.offer}</Note>
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={() => void install()}>
              {laterText.install.install}
            </button>
          </div>
        </>
      )}
      <Note>{about.aboutAccuracyTests}</Note>
      {page.value !== 'prove' && (
        <div class={pills.pills}>
          <button type="button" class={pills.pill} onClick={toAccuracyTests}>
            {text.common.accuracyTests}
          </button>
        </div>
      )}
      <div class={pills.pills}>
        <a class={`${pills.pill} ${pills.link}`} href={OTHERS} target="_blank" rel="noreferrer">
          {about.othersLicenses}
        </a>
      </div>
    </>
  );
}
