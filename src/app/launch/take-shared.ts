import { text } from '../i18n/messages.ts';
import { complain } from '../shell/notices.ts';
import type { SharedCache } from '../worker/words.ts';
import { receive } from './receive.ts';

const CACHE: SharedCache = 'cartouche-shared';

/** When a file was shared: the end of its address. */
const timeOf = (url: string) => Number(url.slice(url.lastIndexOf('/') + 1));

/** The files that another app has shared, in their order; they wait no longer. */
async function collect(): Promise<File[]> {
  const cache = await caches.open(CACHE);
  const keys = [...(await cache.keys())].sort((a, b) => timeOf(a.url) - timeOf(b.url));
  const files: File[] = [];
  for (const key of keys) {
    const found = await cache.match(key);
    const name = decodeURIComponent(found?.headers.get('X-Name') ?? '');
    if (found) files.push(new File([await found.blob()], name));
  }
  await caches.delete(CACHE);
  return files;
}

/** Receive what another app has shared; `isWhole` says whether the service worker could keep all of it. */
export async function takeShared(isWhole: boolean): Promise<void> {
  const files = await collect().catch(() => null);
  if (!isWhole || files === null) complain(text.files.unreadable);
  if (files && files.length > 0) await receive(files);
}
