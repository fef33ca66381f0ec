/** Titles as files have them: enough kinds that letters, tags and lengths differ. */
const WORDS =
  'Amber Brass Cinder Dusk Ember Fathom Grove Harbor Ivory Jade Kestrel Lantern Marble Nimbus Opal Prism Quartz River Saffron Tundra Umber Velvet Willow Xenon Yonder Zephyr'.split(
    ' ',
  );
const SECOND = 'Quest Runner Saga Blocks Patrol Racer Story of the Long Forgotten Kingdom'.split(' ');

/** Runs inside the page: games from `first` and before `last`, each with a cover, into the page's own databases. */
async function put({ first, last, words, second }) {
  const open = (name) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(`cartouche-${name}`);
      opening.onupgradeneeded = () => opening.result.createObjectStore(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const write = async (name, pairs) => {
    const database = await open(name);
    const { objectStoreNames } = database;
    if (!objectStoreNames.contains(name)) throw new Error(`no store ${name}`);
    const transaction = database.transaction(name, 'readwrite');
    for (const [key, value] of pairs) transaction.objectStore(name).put(value, key);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  };
  const hash = (number) => Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const canvas = new OffscreenCanvas(256, 240);
  const context = canvas.getContext('2d');
  const cover = async (number) => {
    const tile = hash(number);
    context.fillStyle = `hsl(${tile % 360} 60% 12%)`;
    context.fillRect(0, 0, 256, 240);
    for (let i = 0; i < 120; i++) {
      const at = hash(number * 120 + i);
      context.fillStyle = `hsl(${(tile + (at % 4) * 40) % 360} 70% ${20 + (at % 6) * 12}%)`;
      context.fillRect(((at >>> 4) % 32) * 8, ((at >>> 9) % 30) * 8, 8 + ((at >>> 14) % 3) * 8, 8);
    }
    context.fillStyle = '#fff';
    context.font = 'bold 40px sans-serif';
    context.textAlign = 'center';
    context.fillText(words[number % words.length].toUpperCase(), 128, 90);
    return { bytes: new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()), from: 'title' };
  };
  const games = [];
  const covers = [];
  for (let i = first; i < last; i++) {
    const id = i.toString(16).padStart(8, '0').repeat(5);
    const title = `${words[hash(i) % words.length]} ${second[hash(i * 7) % second.length]} ${(i % 40) + 1}`;
    const tags = [['USA', 'Europe', 'Japan'][i % 3], ...(i % 11 === 0 ? ['Rev 1'] : [])];
    const file = `${title} (${tags.join(') (')})`;
    const game = {
      id,
      title,
      size: 40976,
      added: 1.7e12 + i,
      played: i % 50 === 0 ? 1.75e12 + i : 0,
      file,
      tags,
      board: [0, 1, 2, 3, 4, 7, 69][i % 7],
    };
    games.push([id, { ...game, ...(i % 37 === 0 ? { favourite: true } : {}) }]);
    covers.push([id, await cover(i)]);
  }
  await write('games', games);
  await write('covers', covers);
}

/** Fills the library of `page`, which is open on the site, with `count` games and their covers. Without ROMs they cannot be played. */
export async function fillLibrary(page, count) {
  const LOT = 500;
  for (let first = 0; first < count; first += LOT)
    await page.evaluate(put, { first, last: Math.min(first + LOT, count), words: WORDS, second: SECOND });
}
