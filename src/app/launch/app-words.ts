import { effect } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { language } from '../i18n/messages.ts';

/** What the page is, is said in its language to whoever installs it, or keeps its address. Call once. */
export function openAppWords(): void {
  effect(() => {
    const code = language.value;
    // Those beside English's are written by the build.
    const manifest = code === 'en' ? './manifest.webmanifest' : `./manifest-${code}.webmanifest`;
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', manifest);
    document.querySelector('meta[name="description"]')?.setAttribute('content', laterText.install.description);
  });
}
