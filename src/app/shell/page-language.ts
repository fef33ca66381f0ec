import { computed, effect, signal } from '@preact/signals';
import { direction, language, languageFor, switchLanguage, text } from '../i18n/messages.ts';
import { complain, dismissTopic } from './notices.ts';
import { settings } from './settings.ts';

/**
 * Show the page in the language that Settings say, or that the browser asks for, from now on and whenever another is chosen.
 * Where it cannot be fetched, the page stays as it is, at first in English, and the player is told. Call once; fulfilled when
 * the first language is there.
 */
export function openPageLanguage(): Promise<void> {
  effect(() => {
    document.documentElement.lang = language.value;
    document.documentElement.dir = direction.value;
  });
  const asked = signal(navigator.languages);
  const askAgain = () => {
    asked.value = [...navigator.languages];
  };
  addEventListener('languagechange', askAgain);
  // What could not be fetched may be there now.
  addEventListener('online', askAgain);
  const chosen = computed(() => settings.value.language);
  let coming = Promise.resolve();
  effect(() => {
    const ofBrowser = languageFor(asked.value);
    const code = chosen.value === 'auto' ? ofBrowser : chosen.value;
    coming = switchLanguage(code).then(
      () => dismissTopic('language'),
      () => void complain(text.settings.languageMissing, undefined, 'language'),
    );
  });
  return coming;
}
