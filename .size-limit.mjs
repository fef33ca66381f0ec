// What the built page weighs, packed, and what it may weigh: npm run build && npm run size
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ASSETS = 'dist/assets/';
/** What a script takes in with itself: not what it imports when that is wanted. */
const IMPORTED = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The page, its face, styles and scripts, and all scripts that these take in. */
function firstLoad() {
  const page = textOf('dist/index.html');
  const found = new Set(
    [...page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.(?:js|css|woff2))/g)].map(([, name]) => name),
  );
  for (const name of found) {
    for (const [, other] of textOf(ASSETS + name).matchAll(IMPORTED)) found.add(other);
  }
  return ['dist/index.html', ...[...found].map((name) => ASSETS + name)];
}

/** What a first visit gets ahead of being asked, as the build has listed it: what plays, and what is opened first. */
const [toPlay = [], toOpen = []] = existsSync('dist/ahead.json') ? JSON.parse(textOf('dist/ahead.json')) : [];
const ahead = (names) => names.map((name) => `dist/${name}`);

/** Each language other than English, of which one page fetches one. */
function languages() {
  const files = existsSync(ASSETS) ? readdirSync(ASSETS).filter((name) => name.startsWith('language-')) : [];
  return files.map((name) => [
    `language: ${name.slice('language-'.length, -'-12345678.js'.length)}`,
    ASSETS + name,
    '40 KB',
  ]);
}

const LIBRARY = 'dist/lib/';
const TAKEN_IN = /(?:from|import)\s*["']\.{1,2}\/((?:parts\/)?[\w.-]+\.js)["']/g;

/** An entry of the package, and all that it takes in. */
function entry(name) {
  const found = new Set([name]);
  for (const path of found) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [, other] of textOf(LIBRARY + path).matchAll(TAKEN_IN)) {
      found.add(other.startsWith('parts/') && folder !== 'player/' ? other : folder + other);
    }
  }
  return [...found].map((path) => LIBRARY + path);
}

/** The script of `<nes-player>`, what it takes in, and the worklet that it begins with. */
function playerFiles() {
  return [...entry('player/nes-player.js'), `${LIBRARY}player/assets/audio-worklet-*`];
}

/** [what it is, which files, at most]; the package is not minified: whoever uses it on a page does that. */
const PACKAGE = [
  ['package: cartouche, with every board', entry('cartouche.js'), '255 KB'],
  ['package: cartouche/tools, with what it needs of the console', entry('tools.js'), '135 KB'],
  ['package: cartouche/debug, with what it needs of the console', entry('debug.js'), '168 KB'],
  ['package: cartouche/test, with the console and every board', entry('test.js'), '362 KB'],
  ['package: the program', entry('cli.js'), '452 KB'],
  ['package: <nes-player>, one script and what makes the sound', playerFiles(), '110 KB'],
];

/** [what it is, which files, at most] */
const LATER = [
  [
    'dialogs and the menu of a paused game, fetched when there is time',
    'dist/assets/{Dialogs,Fields,PauseMenu,Slots,Shared-,Shared.,pad-names,later-icons}*',
    '21 KB',
  ],
  [
    'the shelf, fetched once there are games, and what finds and changes them',
    'dist/assets/{{YourGames,Cover-,png-,ShelfTools,shelf-,AddProgress,CardMenu,RemovedGames,removing}*,kept-????????.js}',
    '17 KB',
  ],
  ['boards and kinds of image, fetched when wanted', 'dist/assets/cartridges-*', '82 KB'],
  ['opening files, fetched when wanted', 'dist/assets/{adding,archives,unpacker}*', '15 KB'],
  ['page of test ROMs, fetched when wanted', 'dist/assets/[Pp]rove*', '26 KB'],
  ['music player, fetched when wanted', 'dist/assets/Music-*', '10 KB'],
  ['help to play, fetched when wanted', 'dist/assets/{Access,Seeing,StateOfPlay}*', '8 KB'],
  [
    'gamepads beyond play, fetched when wanted',
    'dist/assets/{gamepad-,pad-walk,pad-profiles,page-focus,Pads}*',
    '10 KB',
  ],
  [
    'what is worked on the screen besides the pad, fetched when wanted',
    'dist/assets/{DevicePanel,device-actions}*',
    '5 KB',
  ],
  [
    'touch layouts and their editor, fetched when wanted',
    'dist/assets/{own-pad,Trying,pad-[ce],Pad[EFHT],SharedPad,shared-pad}*',
    '20 KB',
  ],
  ['what keeps the second copy, fetched once something is kept', 'dist/assets/{worker,page}-*', '13 KB'],
  ['what stands in for Web Locks, fetched where there are none', 'dist/assets/leases-*', '2 KB'],
  ['what is kept of each game, fetched when wanted', 'dist/assets/{Data,KeptGames}-*', '8 KB'],
  ['texts of what is fetched when wanted', 'dist/assets/later-text-*', '22 KB'],
  ['keys and what changes them, fetched when wanted', 'dist/assets/[Kk]ey*', '8 KB'],
  [
    'the ways back and ahead through a game, fetched once it has run for a moment',
    'dist/assets/{timeline,Rewind,runs-ahead,Pace,stretch-worklet}*',
    '12 KB',
  ],
  ['what a game asks for and is not there, fetched when it does', 'dist/assets/tell-lacks-*', '1 KB'],
  ['clips, fetched when wanted', 'dist/assets/{Clip,clip}*', '100 KB'],
  ['battery saves as files, fetched when wanted', 'dist/assets/{battery-file,take-saves}*', '4 KB'],
  ['replays, fetched when wanted', 'dist/assets/{[Rr]eplay,watch}*', '20 KB'],
  ['cheats and the search for them, fetched when wanted', 'dist/assets/{Cheats,cheats}*', '10 KB'],
  ['backups as files, fetched when wanted', 'dist/assets/{[Bb]ackup,GameBackup,take-others,zip-format}*', '20 KB'],
  [
    'the workbench, fetched when wanted',
    'dist/assets/{Workbench,workbench-text,Breakpoints,Channels,Code,Compare,Events,Memory,Nametables,Palettes,Patterns,Pixel,Registers,Sprites,Time,Trace,Watches,Build,debug}*',
    '95 KB',
  ],
  ['what talks to the service worker, fetched once the page is there', 'dist/assets/workbox-window*', '4 KB'],
  [
    'what other apps share, and how to become one, fetched once the page is there',
    'dist/assets/{invitation,take-shared}*',
    '3 KB',
  ],
  ['updates and what tells of errors, fetched once the page is there', 'dist/assets/{offline,trouble}*', '3 KB'],
  ['what is shown when the page does not work', 'dist/assets/rescue*', '4 KB'],
  ['letters with accents of the face of headings, fetched where there are some', 'dist/assets/accents-*', '4 KB'],
  ['service worker', 'dist/sw.js', '12 KB'],
];

export default [
  { name: 'first load: page, face, styles', path: firstLoad(), gzip: true, limit: '52 KB' },
  {
    name: 'ahead of a game, fetched by a first visit by itself: core, sound, what plays and shows it',
    path: ahead(toPlay),
    gzip: true,
    limit: '104 KB',
  },
  { name: 'ahead of the first dialog and pause, likewise', path: ahead(toOpen), gzip: true, limit: '74 KB' },
  ...[...PACKAGE, ...LATER, ...languages()].map(([name, path, limit]) => ({ name, path, gzip: true, limit })),
];
