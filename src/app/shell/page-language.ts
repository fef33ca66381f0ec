import { effect } from '@preact/signals';
import { languageFor, openLanguage, switchLanguage, text } from '../i18n/messages.ts';
import { complain } from './notices.ts';
import { settings } from './settings.ts';

/** Show the page in the language that Settings say, from now on and whenever another is chosen. Call once. */
export async function openPageLanguage(): Promise<void> {
  let shown = settings.peek().language;
  await openLanguage(shown === 'auto' ? null : shown);
  effect(() => {
    const { language } = settings.value;
    if (language === shown) return;
    shown = language;
    const code = language === 'auto' ? languageFor(navigator.languages) : language;
    switchLanguage(code).catch(() => complain(text.settings.languageMissing));
  });
}
