type Lists = readonly [toPlay: readonly string[], toOpen: readonly string[]];

let lists: Promise<Lists> | null = null;

/** The lists of files that the build has written; a failed fetch is tried again the next time. */
async function readLists(): Promise<Lists> {
  try {
    return await (await fetch('ahead.json', { priority: 'low' })).json();
  } catch {
    lists = null;
    return [[], []];
  }
}

/** What a file becomes once it is here, as far as the browser does that: a module of the page, or a style sheet. Others are only fetched. */
function relOf(name: string): 'stylesheet' | 'modulepreload' | null {
  if (name.endsWith('.css')) return 'stylesheet';
  return name.endsWith('.js') && !name.includes('worklet') ? 'modulepreload' : null;
}

/** Fetch one file. */
async function take(name: string): Promise<void> {
  const file = await fetch(name, { priority: 'low' });
  if (!file.ok) throw new Error(`${name} is not there.`);
  await file.arrayBuffer();
}

/** Get one file. What does not come now comes when it is wanted. */
async function get(name: string): Promise<void> {
  const rel = relOf(name);
  // Linked while it is on its way, or does not come, a style sheet would count as had: the part that it is of would be shown without it.
  if (rel !== 'modulepreload') await take(name);
  if (!rel) return;
  const link = Object.assign(document.createElement('link'), {
    rel,
    crossOrigin: '',
    href: name,
    fetchPriority: 'low',
  });
  const come = new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      resolve();
    };
  });
  document.head.append(link);
  await come;
}

/**
 * On a first visit, get files that are wanted next onto this device: what plays (0), or what dialogs and menus are made of (1). Nothing in them is run, so
 * that they cost nothing before a tap wants them, and then are there. Whoever was here before has them. Never rejects.
 */
export async function fetchAhead(part: 0 | 1): Promise<void> {
  if (navigator.serviceWorker?.controller) return;
  lists ??= readLists();
  const { [part]: names } = await lists;
  await Promise.allSettled(names.map(get));
}
