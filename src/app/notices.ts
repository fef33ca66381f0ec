import { type Notice, notices } from './store.ts';

/** How long a line with nothing wrong in it stays, ms. */
const STAYS = 8000;
const MOST = 3;

let lastId = 0;

/** Say something at the foot of the page. Errors stay until dismissed. */
export function notify(text: string, action?: Notice['action']): number {
  const id = add('info', text, action);
  setTimeout(() => dismiss(id), STAYS);
  return id;
}

/** Say what went wrong and what to do. */
export function complain(text: string, action?: Notice['action']): number {
  return add('error', text, action);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

function add(kind: Notice['kind'], text: string, action?: Notice['action']): number {
  const id = ++lastId;
  const others = notices.value.filter((notice) => notice.text !== text);
  notices.value = [...others, { id, text, kind, ...(action ? { action } : {}) }].slice(-MOST);
  return id;
}
