import { effect } from '@preact/signals';
import { language, messagesNow } from '../i18n/messages.ts';

/** What the page is, is said in its language to whoever installs it, or keeps its address. Call once. */
export function openAppWords(): void {
  const about = document.querySelector('meta[name="description"]');
  const inEnglish = about?.getAttribute('content') ?? '';
  effect(() => {
    const code = language.value;
    // Those beside English's are written by the build.
    const manifest = code === 'en' ? './manifest.webmanifest' : `./manifest-${code}.webmanifest`;
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', manifest);
    about?.setAttribute('content', messagesNow.value.install?.description ?? inEnglish);
  });
}
