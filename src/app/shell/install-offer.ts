import { signal } from '@preact/signals';

/** https://developer.mozilla.org/en-US/docs/Web/API/BeforeInstallPromptEvent, which TypeScript does not know. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** The browser can install the page as an app; null where it cannot, or has. */
export const installOffer = signal<InstallOffer | null>(null);

/** Hold the browser's offer back until the player wants it. Call once, early: it comes once. */
export function openInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installOffer.value = event as InstallOffer;
  });
  addEventListener('appinstalled', () => {
    installOffer.value = null;
  });
}

/** Let the browser ask the player; it can be asked once. */
export async function install(): Promise<void> {
  const offer = installOffer.peek();
  installOffer.value = null;
  await offer?.prompt();
}
