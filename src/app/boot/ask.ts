import type { Word } from '../worker/words.ts';

/** As long as the service worker is waited for, ms: it may be what is broken. */
const PATIENCE = 3000;

/** What `worker` answers; undefined when it does not, or there is none. */
export function ask(worker: ServiceWorker | null | undefined, word: Word): Promise<unknown> {
  if (!worker) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, PATIENCE);
    worker.postMessage(word, [port2]);
  });
}
