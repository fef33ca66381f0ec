/** Titles as files have them: enough kinds that letters, tags and lengths differ. */
const WORDS =
  'Amber Brass Cinder Dusk Ember Fathom Grove Harbor Ivory Jade Kestrel Lantern Marble Nimbus Opal Prism Quartz River Saffron Tundra Umber Velvet Willow Xenon Yonder Zephyr'.split(
    ' ',
  );
const SECOND = ['Quest', 'Runner', 'Saga', 'Blocks', 'Patrol', 'Racer', 'and the Long Forgotten Kingdom', 'Story'];

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
  const line = (text, y, size) => {
    context.textAlign = 'center';
    context.font = `bold ${size}px monospace`;
    for (const [colour, shift] of [
      ['#000', 2],
      ['#fff', 0],
    ]) {
      context.fillStyle = colour;
      context.fillText(text.toUpperCase(), 128 + shift, y + shift, 240);
    }
  };
  /** A title picture: sky with stars, hills in blocks, ground, and what it is called. */
  const cover = async (number, title) => {
    const hue = hash(number) % 360;
    const block = (x, y, width, height, light, turn = 0) => {
      context.fillStyle = `hsl(${(hue + turn) % 360} 70% ${light}%)`;
      context.fillRect(x, y, width, height);
    };
    for (let y = 0; y < 30; y++) block(0, y * 8, 256, 8, 8 + (y >> 2) * 4);
    for (let i = 0; i < 30; i++) block(hash(number * 30 + i) % 256, hash(number * 30 + i + 7) % 130, 2, 2, 90, 60);
    for (const [far, light] of [
      [90, 42],
      [60, 26],
    ]) {
      for (let x = 0; x < 32; x++) {
        const height = far + Math.round((Math.sin(x / (2 + (hash(number + far) % 4)) + hash(number)) * far) / 24) * 8;
        block(x * 8, 240 - height, 8, height, light, 120);
      }
    }
    for (let x = 0; x < 16; x++) block(x * 16, 224, 15, 15, 34 + (hash(number * 16 + x) % 3) * 6, 40);
    const [first, ...others] = title.split(' ');
    line(first, 76, 44);
    line(others.slice(0, 3).join(' '), 112, 26);
    line('press start', 176, 16);
    return { bytes: new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()), from: 'title' };
  };
  const games = [];
  const covers = [];
  for (let i = first; i < last; i++) {
    const id = i.toString(16).padStart(8, '0').repeat(5);
    const number = i < words.length ? '' : ` ${(i % 40) + 1}`;
    const title = `${words[i % words.length]} ${second[hash(i * 7) % second.length]}${number}`;
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
    covers.push([id, await cover(i, title)]);
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
