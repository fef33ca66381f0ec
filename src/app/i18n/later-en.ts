import type { RomInfo, SwitchName } from '../../console/core.ts';
import type { ChannelName } from '../../console/tools.ts';
import { clock, formatsOf } from './format.ts';
import { romProblemsEn } from './rom-problems-en.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('en');

const kilobytes = kilobytesOf(number);
const size = sizeOf(number);

function games(count: number): string {
  return `${number(count)} ${plural(count, { one: 'game', other: 'games' })}`;
}

/** What two sides can have differently, in the middle of a sentence. */
const PARTS = {
  ...{ battery: 'battery save', medium: 'what the game wrote to its disk or flash memory', tape: 'tape' },
  ...{ auto: 'place where you left it', before: 'earlier place', later: 'place of another version' },
  ...{ beforeLoad: 'state before the last load', beforeSave: 'state before the last save' },
  ...{ options: 'game settings', bios: 'Famicom Disk System BIOS', unit: 'memory' },
};

/** A slot, a pinned moment or one of those, in the middle of a sentence. */
function partOf(what: keyof typeof PARTS | number | `pin-${number}`): string {
  if (typeof what === 'number') return `slot ${number(what + 1)}`;
  return what in PARTS ? PARTS[what as keyof typeof PARTS] : 'pinned moment';
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'What a press of it does',
  choices: { hold: 'Normal', toggle: 'Toggle', repeat: 'Repeat while held', toggleRepeat: 'Toggle repeat' },
};

function degrees(angle: number): string {
  return `${number(angle)}°`;
}

function seconds(ms: number): string {
  return `${number(ms / 1000, ms < 10_000 ? 2 : 1)} s`;
}

/** A length of time of play: in tenths of a second below ten seconds, else in minutes and seconds. */
function ago(length: number): string {
  if (length < 10) return `${number(length, 1)} s`;
  const whole = Math.round(length);
  const rest = `${number(whole % 60)} s`;
  return whole < 60 ? rest : `${number(Math.floor(whole / 60))} min ${rest}`;
}

/** A speed as a multiple of the console's own. */
function times(speed: number): string {
  return `${number(speed, speed < 10 ? 1 : 0)}× full speed`;
}

/** Where a state lies: a slot, from 0; a pinned moment; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `slot ${number(slot + 1)}`;
  return slot.startsWith('pin-') ? 'moment' : 'place';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** English of the parts of the page that are fetched when they are wanted; the rest is in `en.ts`. */
export const laterEn = {
  /** The page of all keys, where each can be changed, and what buttons of a gamepad are called. */
  keyPage: {
    keyboard: 'Keyboard',
    gamepad: 'Gamepad',
    /** Keys of which each does the same, and keys of which each does its own. */
    either: (keys: readonly string[]) => keys.join(' / '),
    each: (keys: readonly string[]) => keys.join(' '),
    /** What is held at the same time. */
    together: (names: readonly string[]) => names.join(' + '),
    /** Buttons of a gamepad, by their names in `input/buttons.ts`. */
    buttons: {
      ...{ South: 'Lower button', East: 'Right button', West: 'Left button', North: 'Upper button' },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{ Up: 'D-pad', Down: 'D-pad', Left: 'D-pad', Right: 'D-pad' },
      ...{ LeanUp: 'Left stick', LeanDown: 'Left stick', LeanLeft: 'Left stick', LeanRight: 'Left stick' },
    },
    change: 'Change keys',
    player1: 'Player 1',
    player2: 'Player 2',
    commands: 'Game and page',
    aboutChange: 'Choose a key to change it, or add one. A key is a place on the keyboard, whatever is printed on it.',
    changeOne: (key: string, label: string) => `${key}: change this key of ${label}`,
    addTo: (label: string) => `Add a key to ${label}`,
    press: (label: string) => `Press a key for ${label}`,
    pressNow: 'Press a key',
    removeKey: 'Remove this key',
    cancel: 'Cancel',
    unusable: (key: string) => `${key} belongs to the browser or the system. Press another key.`,
    has: (label: string, keys: readonly string[]) => `${label}: ${keys.length === 0 ? 'no key' : list(keys)}.`,
    /** Of each key that another row has: the key, and what that row is called. */
    taken: (taken: readonly (readonly [key: string, label: string])[]) =>
      `${list(taken.map(([key, label]) => `${key} is ${label}`))} now.`,
    take: 'Use it here instead',
    resetOne: 'Reset',
    resetOf: (label: string) => `Reset the keys of ${label}`,
    resetAll: 'Reset all keys',
    wereReset: 'All keys are as they were at first.',
    aboutTwoPlayers: (first: readonly string[], second: readonly string[]) =>
      `Two players on one keyboard: player 1 has ${first.join(' ')}, player 2 ${second.join(' ')} (up, down, left, right, A, B, Select and Start).`,
    useTwoPlayers: 'Use these keys',
  },

  /** Save states in their slots. */
  slots: {
    title: (game: string) => `Save states: ${game}`,
    slot: (slot: number) => `Slot ${number(slot)}`,
    empty: 'Empty',
    when: moment,
    /** How long the game had run since it was switched on. */
    played: (seconds: number) => `${clock(seconds)} played`,
    save: 'Save',
    load: 'Load',
    saved: (slot: number) => `Saved to slot ${number(slot)}.`,
    loaded: (slot: number) => `Loaded slot ${number(slot)}.`,
    undoSave: 'Undo save',
    imported: (name: string) => `Started with “${name}”. The old save is kept.`,
    nothingIn: (slot: number) => `Slot ${number(slot)} is empty.`,
  },

  /** The menu of a paused game. */
  pauseMenu: {
    title: 'Paused',
    toHomeScreen: 'For full screen, add this page to your Home Screen: tap Share, then “Add to Home Screen”.',
    /** Where a paused game stands is kept by itself. */
    keptWhen: (time: number) => `Saved automatically: ${moment(time)}`,
    notKeptYet: 'Not saved yet',
  },

  /** What is said of files that come in, and of games that go. */
  adding: {
    known: (count: number) =>
      `${number(count)} ${plural(count, { one: 'was', other: 'were' })} in the library already.`,
    tooLarge: (megabytes: number) =>
      `The file is too large for a NES game: the largest has ${number(megabytes)}\u00a0MB.`,
    notSaved: (title: string, problem: string) => `“${title}” could not be saved in the library. ${problem}`,
    removed: (title: string) => `“${title}” is removed. It can be brought back for two weeks.`,
    openElsewhere: (title: string) => `“${title}” is open in another window. Close it there first.`,
  },
  /** A game came whose file is called like that of another. */
  rebuilt: {
    offer: (title: string) => `A file of this name is in the library already: “${title}”.`,
    replace: 'Replace it, keep its saves',
  },

  /** What finds games in the library, and what can be done with one. */
  /** Where letters are chosen by who has no keyboard at hand. */
  typing: {
    space: 'Space',
    back: 'Delete',
    large: 'Capitals',
    done: 'Done',
    signs: {
      hyphen: 'Hyphen',
      exclamation: 'Exclamation mark',
      ampersand: 'Ampersand',
      colon: 'Colon',
      comma: 'Comma',
    },
  },
  shelf: {
    find: 'Find a game',
    sort: 'Sort by',
    orders: { played: 'Last played', added: 'Last added', title: 'Title', board: 'Board' },
    filter: 'Show',
    all: 'All games',
    favourites: 'Favourites',
    letters: 'Letters',
    /** `all` are the games that were looked through. */
    found: (count: number, all: number) => `${number(count)} of ${games(all)}`,
    adding: 'Adding games',
    progress: (done: number) => `${games(done)} so far`,
    cancel: 'Cancel',
    favourite: 'Add to favourites',
    noFavourite: 'Remove from favourites',
    rename: 'Title and tags',
    title: 'Title',
    tags: 'Tags, separated by commas',
    save: 'Save',
    takeCover: 'Use the last picture as cover',
    ownCover: 'Cover from the game again',
    chooseCover: 'Choose a picture as cover',
    noPicture: 'This file is no picture that the browser can show. Choose a PNG or JPEG file.',
    exportFile: 'Export the game file',
    exportAll: 'Export game and saves',
    remove: 'Remove from the library',
    aboutRemove: (title: string) =>
      `“${title}” goes with its saves. You can bring it back for two weeks: Removed games, at the foot of the library.`,
    removedTitle: 'Removed games',
    aboutRemoved: 'Games stay here with their saves for two weeks. Then they are deleted.',
    bringBack: 'Bring back',
    deleteNow: 'Delete now',
  },

  /** Where a game is taken back to an earlier time. */
  /** Where the last seconds of a game become a file. */
  clip: {
    title: 'Clip',
    what: 'Make',
    kinds: { video: 'Video', sound: 'Sound', picture: 'Picture' },
    length: 'Length',
    seconds: (count: number) => `the last ${number(count)} s`,
    size: 'Size',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'As the console makes it', shown: 'As on the screen' },
    make: 'Make it',
    progress: 'How far it is',
    cancel: 'Cancel',
    made: (name: string, bytes: number) => `${name}, ${size(bytes)}`,
    save: 'Save',
    copy: 'Copy',
    share: 'Share',
    copied: 'Copied.',
    notCopied: 'This browser did not let the page copy it.',
    noVideo: 'This browser makes no video files.',
    takesItsTime: 'This browser records videos as they play: it takes as long as the clip, with this page in front.',
    noPast: 'Videos and sound are made of what you have just played: play for a second or more first.',
    cannot: 'This cannot be made of the game as it was.',
    missing: 'What makes clips is not on this device yet. Go online once and try again.',
  },
  /** Moments of a game that the player has pinned. */
  moments: {
    title: 'Moments',
    about: 'Pin a moment in the pause menu or in Rewind. Moments stay until you remove them, and go along in backups.',
    name: 'Name',
    pinned: 'Pinned. You find it in Save states.',
    removed: 'The moment was removed.',
    loaded: 'This is the moment that you pinned.',
    of: (action: string, moment: string) => `${action}: ${moment}`,
  },
  rewind: {
    title: 'Rewind',
    /** How many times its own speed a game goes at; below 0 it goes back. */
    pace: (speed: number) => {
      if (speed < 0) return 'Rewind';
      if (speed < 1) return `${number(speed * 100)} %`;
      return speed === Number.POSITIVE_INFINITY ? 'As fast as it goes' : `${number(speed)}×`;
    },
    time: 'Time',
    ago: (seconds: number) => (seconds === 0 ? 'now' : `${ago(seconds)} ago`),
    pick: (seconds: number) => `Go to ${ago(seconds)} ago`,
    frameBack: 'One frame back',
    frameOn: 'One frame on',
    goOn: 'Continue from here',
    nothing: 'There is nothing to go back to yet: play for a few seconds first.',
    went: (seconds: number) => `Back by ${ago(seconds)}.`,
    undo: 'Undo rewind',
  },
  /** Plays that are recorded, watched and shared. */
  replays: {
    title: 'Replays',
    record: 'Record',
    fromNow: 'Record from now',
    fromStart: 'Record from power-on',
    stop: 'Stop recording',
    isRecording: 'What you play is being recorded.',
    about: 'A replay is all that you press, and how the game began. It is small, and exact.',
    begun: 'Recording. Stop it in the pause menu, under Replays.',
    fromPower: 'Switched on anew, and recording.',
    undo: 'Undo power-on',
    kept: 'The replay is kept.',
    oldestGone: 'There was no more room for replays of this game: the oldest had to go.',
    removed: 'Replay removed.',
    bringBack: 'Bring back',
    list: 'Kept replays',
    none: 'None are kept yet: record one, or open a file.',
    row: (ms: number, seconds: number, from: 'power' | 'state') =>
      `${moment(ms)}, ${ago(seconds)}${from === 'power' ? ', from power-on' : ''}`,
    watch: 'Watch',
    watchIt: (what: string) => `Watch ${what}`,
    share: 'Share link',
    shareIt: (what: string) => `Share link to ${what}`,
    save: 'Save file',
    saveIt: (what: string) => `Save file of ${what}`,
    removeIt: (what: string) => `Remove ${what}`,
    shared: (title: string) => `A replay of ${title}`,
    copied: 'The link is copied.',
    notCopied: 'The link could not be copied.',
    fromFile: 'Open a file',
    watching: (title: string) => `Replay of ${title}`,
    time: ago,
    of: (time: string, length: string) => `${time} of ${length}`,
    takeOver: 'Take over',
    race: 'Race',
    raceIt: (what: string) => `Race the ghost of ${what}`,
    raceBegins: 'The race begins.',
    undoRace: 'Undo race',
    stopRace: 'Stop the race',
    raceOver: 'The ghost has come to its end.',
    showInput: 'Show input',
    hideInput: 'Hide input',
    toList: 'Stop watching',
    tookOver: 'You play on from the replay.',
    sameSoFar: 'So far exactly as it was recorded.',
    same: 'Exactly as it was recorded, to the end.',
    differs: (at: string) => `It is not as it was recorded: found at ${at}.`,
    stopped: 'It ends here: what comes next in it does not go into this console.',
    ahead: (frames: number) => `Played with run-ahead (${number(frames)}).`,
    noGame: (title: string) =>
      title === ''
        ? 'This replay is of a game that is not in your library.'
        : `This replay is of “${title}”, which is not in your library. Add the game, then open the replay again.`,
    movieNeedsGame: 'A movie of FCEUX says nothing of its game that can be looked for: open its game, then the movie.',
    movie: ({
      differs,
      checked,
      isOfThisGame,
    }: {
      differs: number | null;
      checked: number;
      isOfThisGame: boolean | null;
    }) =>
      [
        isOfThisGame === false ? 'The movie says that it is of another game.' : '',
        differs === null ? '' : `It goes another way here, found after frame ${number(differs)}.`,
        checked === 0 ? 'FCEUX is less exact: the movie may go another way here.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'That is no replay, or a damaged one.',
      'replay-too-new': 'A newer version of Cartouche made this replay.',
      'replay-cut-short': 'The replay is cut short: some of it is missing.',
      'replay-damaged': 'The replay is damaged.',
      'replay-field': 'The replay says something of itself that cannot be.',
      'replay-of-another-game': 'The replay is of another game.',
      'replay-of-another-bios': 'The replay was made with another BIOS of the Disk System.',
      'replay-stopped': 'The replay does not go into this console.',
      'replay-tape-turning': 'Stop the tape first: where it is, no replay can say.',
      'not-a-movie': 'That is no movie of FCEUX.',
      'movie-version': 'The movie is of a version that is not known.',
      'movie-empty': 'The movie has no frames.',
      'movie-line': 'The movie is damaged.',
      'movie-field': 'The movie is damaged.',
      'movie-from-a-state': 'The movie begins with a save state of FCEUX, which nobody else can read.',
      'movie-too-long': 'The movie is too long.',
      'movie-cannot-say': 'A movie of FCEUX has no words for something in this replay.',
      'movie-device': 'The movie was made with a controller that is not known here.',
    },
  },
  /** Where the touch pad is arranged, tried, shared and tuned. */
  pad: {
    title: 'Touch layout',
    cross: 'D-pad',
    tabs: { part: 'Button', layout: 'Layout', share: 'Share' },
    about: 'Drag a button to move it. Two fingers, or the slider, change its size.',
    turn: 'Turn the device to arrange the other way of holding it.',
    tools: 'Tools',
    which: 'Button',
    hidden: (part: string) => `${part} (hidden)`,
    isShown: 'Shown',
    size: 'Size',
    millimetres: (mm: number) => `${number(mm, 1)} mm`,
    moveTo: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
    /** Of a part, for who cannot see it; distances in millimetres. */
    at: (part: string, side: 'left' | 'right' | 'middle', x: number, y: number, size: number) =>
      `${part}: ${number(size, 1)} mm large, ${number(Math.abs(x), 1)} mm ${
        side === 'middle' ? (x < 0 ? 'left of the middle' : 'right of the middle') : `from the ${side}`
      }, ${number(y, 1)} mm from the bottom`,
    howToMove: 'Arrow keys move it, plus and minus change its size, Delete hides it.',
    noRoom: 'There is no room there.',
    redo: 'Redo',
    tryIt: 'Try it',
    done: 'Done',
    back: 'Back to editing',
    stopTrying: 'Edit',
    startFrom: 'Start from',
    isOver: 'Over the picture',
    aboutOver: 'The picture has the whole screen',
    mirror: 'Mirror left and right',
    reset: 'Reset',
    wasReset: 'The touch layout is the standard one again.',
    whose: 'For',
    forAll: 'All games',
    forGame: 'This game',
    link: 'Link to this layout',
    copyLink: 'Copy link',
    copied: 'Copied',
    saveFile: 'Save as a file',
    openFile: 'Open a file',
    aboutShare: 'Who opens the link, or drops the file on Cartouche, sees the layout and is asked before it is used.',
    sharedTitle: 'A touch layout for you',
    aboutShared: 'Somebody has shared this touch layout. It can be used for all games, and undone.',
    replaces: 'Somebody has shared this touch layout. It takes the place of your own one, and can be undone.',
    use: 'Use it',
    notNow: 'Not now',
    isUsed: 'The shared touch layout is used for all games.',
    brokenLink: 'The touch layout in this link is damaged, or of a newer version of Cartouche.',
    noPad: 'This is not a touch layout of Cartouche. Yours stays as it is.',
    brokenField: (field: string) =>
      `This touch layout is damaged, or of a newer version of Cartouche: “${field}” is wrong.`,
    tune: 'Tune the pad',
    aboutTune: 'Do it as you do in a game, without looking, and lift your thumb.',
    step: (step: number, of: number) => `${number(step)} of ${number(of)}`,
    /** What the thumb is to do once, by the ids of `input/pad-tuning.ts`. */
    prompts: {
      right: 'Push right',
      left: 'Push left',
      up: 'Push up',
      down: 'Push down',
      upRight: 'Hold up and right',
      downRight: 'Hold down and right',
      downLeft: 'Hold down and left',
      upLeft: 'Hold up and left',
      leftToRight: 'Roll from left to right',
      rightToLeft: 'Roll from right to left',
      overTop: 'Half a circle: from left over up to right',
      overBottom: 'Half a circle: from right over down to left',
      a: 'Tap A',
      b: 'Tap B',
      both: 'A and B together, with one thumb',
    },
    cannotTune: 'Show the D-pad, A and B first: they are what is tuned.',
    oneBack: 'One back',
    leave: 'Leave',
    fits: (count: number) => `All ${number(count)} presses were what you meant. Nothing needs changing.`,
    better: (missed: number, count: number, after: number) =>
      `${number(missed)} of ${number(count)} presses missed. With these changes it would have been ${number(after)}:`,
    noBetter: (missed: number, count: number) =>
      `${number(missed)} of ${number(count)} presses missed, and no other place or size would have missed fewer.`,
    /** Millimetres to the right and down. */
    moves: (part: string, x: number, y: number) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${number(Math.abs(x), 1)} mm ${x < 0 ? 'to the left' : 'to the right'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${number(Math.abs(y), 1)} mm ${y < 0 ? 'up' : 'down'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm: number) => `D-pad: ${number(mm, 1)} mm large`,
    angles: (degrees: number) => `Straight directions: ${number(degrees)}°`,
    apply: 'Use these',
    keep: 'Keep it as it is',
    again: 'Again',
    wasTuned: 'The touch pad is tuned to your thumb.',
  },

  /** Backups as files: out, in, and what came of it. */
  backup: {
    title: 'Backup',
    titleOf: (game: string) => `Export: ${game}`,
    group: 'Backup',
    about:
      'One .zip file with your saves, save states and what you have chosen. Drop it on Cartouche, here or on another device, to bring it back.',
    aboutGame: 'This game with its saves and save states in one .zip file, to bring back here or on another device.',
    exportAll: 'Export',
    exportGame: 'Export this game',
    exportMusic: 'Export this music',
    importIt: 'Import backup',
    lastImport: 'Show the last import',
    last: 'Last full backup',
    lastAt: moment,
    never: 'None yet',
    /** `saves` made since the last one. */
    due: (saves: number) => `${number(saves)} saves are in no backup yet.`,
    remind: (saves: number) => `${number(saves)} saves are in no backup yet. One file keeps them all.`,
    backUp: 'Back up',
    folder: 'Backup folder',
    aboutFolder:
      'Games that you have played are written there by themselves, a file each, and what is newer there is taken in at the start. In a folder of a cloud drive, devices keep each other up to date.',
    chooseFolder: 'Choose a folder',
    folderNow: 'Folder',
    sync: 'Sync now',
    leaveFolder: 'Stop using it',
    folderAsks: 'Your backup folder can be used again once you allow it.',
    allow: 'Allow',
    folderGone: (cause: string) => `The backup folder cannot be used (${cause}). Choose it again in Settings, Data.`,
    fromFolder: (count: number) => `From your backup folder: something new for ${games(count)}.`,
    show: 'Show',
    withGames: 'With the games',
    aboutWithGames: 'Without them it has saves alone, and is small',
    withSettings: 'With settings',
    aboutWithSettings: 'Keys, gamepads and touch layouts, too',
    chooseGames: (chosen: number, all: number) => `Choose games (${number(chosen)} of ${number(all)})`,
    all: 'All',
    none: 'None',
    size: 'Size',
    aboutSize: (bytes: number) => `About ${size(bytes)}`,
    small: 'Some KB for each game',
    writing: 'Writing the backup',
    taking: 'Importing the backup',
    progress: (done: number, all: number) => `${number(done)} of ${games(all)}`,
    cancel: 'Cancel',
    isWritten: (count: number, bytes: number) => `The backup is done: ${games(count)}, ${size(bytes)}.`,
    notRead: (title: string, problem: string) => `Of “${title}” not everything is in it. ${problem}`,
    saveAgain: 'Save again',
    share: 'Share',
    ask: 'Import this backup?',
    file: 'File',
    made: 'Made',
    madeAt: moment,
    games: 'Games',
    gamesIn: (count: number, hasRoms: boolean) => `${games(count)}${hasRoms ? '' : ' (saves alone)'}`,
    isDamaged: 'A part of it is damaged. What can be read will be taken.',
    aboutImport:
      'Games that are not here are added. Where both have a save, the newer one is used, and the older one is kept beside it. Nothing is deleted.',
    takeSettings: 'Use its settings',
    aboutTakeSettings: 'Settings, keys, gamepads and touch layouts take the place of those here',
    import: 'Import',
    done: 'Done',
    report: 'Imported',
    nothing: 'Everything in it was here already.',
    added: (count: number) => `Added: ${games(count)}`,
    changed: (count: number) => `With something new: ${games(count)}`,
    waiting: (count: number) => `Saves of ${games(count)} that are not here: they wait until you add them`,
    playing: (count: number) => `In play: ${games(count)}. What is newer in the backup is kept beside it`,
    damaged: (count: number) => `Damaged and skipped: ${number(count)}`,
    unknown: (count: number) => `Of a newer version and skipped: ${number(count)}`,
    conflicts: (count: number) => `Different here and in the backup: ${number(count)}`,
    /** Of one thing that both had; times are 0 where none is known. */
    conflict: (
      title: string,
      what: keyof typeof PARTS | number | `pin-${number}`,
      used: 'here' | 'there',
      time: number,
      other: number,
    ) => {
      const part = partOf(what);
      const name = title === '' ? '' : `${title}: `;
      const which = used === 'there' ? 'the one in the backup is used' : 'the one here stays';
      const when = time > 0 && other > 0 ? ` (${moment(time)}; the other is of ${moment(other)})` : '';
      return `${name}${part}, ${which}${when}`;
    },
    isCut: 'The backup is cut short or damaged at its end: this is what could be read.',
    stoppedAs: (problem: string) => `It stopped before the end. ${problem}`,
    settingsTaken: 'Its settings are used now.',
    undoSettings: 'Undo settings',
    settingsBack: 'The settings are as they were before.',
    wasStopped: 'It was stopped.',
    newer: 'This backup is of a newer version of Cartouche. Update this one, then try again.',
    noBackup: 'This is not a backup of Cartouche. Nothing was changed: choose a .zip file that Cartouche has exported.',
    unreadable: 'This file could not be read. Try again.',
    tooLarge:
      'The backup would be larger than a .zip file can be (4 GB). Export without the games, or some games at a time.',
    notWritten: (cause: string) => `The file could not be written (${cause}). Is there room for it?`,
  },

  /** What is kept on this device, and how safely. */
  data: {
    where: 'Games, saves and settings are kept in this browser, on this device. Nothing is sent anywhere.',
    games: 'Games in your library',
    gamesAndSize: (count: number, bytes: number) =>
      `${number(count)} ${plural(count, { one: 'game', other: 'games' })}, ${size(bytes)}`,
    used: 'Storage in use',
    usedOf: (bytes: number, quota: number) => `About ${size(bytes)} of ${size(quota)}`,
    persistent: 'Persistent storage',
    unknown: 'Unknown',
    aboutPersistent:
      'Without persistent storage the browser may delete games and saves when the device runs out of space. Cartouche asks for it when you add a game; the browser decides.',
    ask: 'Ask the browser',
    notGiven: 'The browser did not agree. Many do once you use Cartouche often, or have installed it.',
    mayForget:
      'A private window forgets everything when it is closed. This browser does not tell a page whether it is in one.',
    forgets:
      'This window will forget everything when it is closed: the browser gives the page no lasting files here, as in private windows. A backup keeps it.',
  },

  /** What is kept of each game. */
  kept: {
    group: 'Kept on this device',
    about:
      'Everything is kept twice, so that one copy can mend the other: it takes about twice the room that is shown here.',
    looking: 'Looking at what is kept…',
    nothing: 'Nothing is kept yet: what you play is listed here.',
    sort: 'Sort by',
    sorts: { time: 'Newest', size: 'Largest' },
    sum: (bytes: number, time: number) => (time > 0 ? `${size(bytes)}, ${moment(time)}` : size(bytes)),
    /** So many of its states. */
    damaged: (count: number) => `${number(count)} damaged`,
    isDamaged: 'damaged',
    damagedInName: 'damaged',
    notHere: (id: string) => `A game that is not in your library (${id})`,
    rom: 'Game file',
    builtIn: 'Comes with Cartouche',
    battery: 'Battery save',
    medium: 'What the game wrote to its disk or flash memory',
    tape: 'Tape',
    place: 'Where you left it',
    beforeLoad: 'Before the last load',
    beforeSave: 'Before the last save',
    pin: (name?: string) => (name ? `Moment “${name}”` : 'Moment'),
    slot: (slot: number) => `Slot ${number(slot)}`,
    earlier: 'Earlier',
    fromSecond: (name: string) => `${name}, in the second copy`,
    restore: 'Restore',
    export: 'Export',
    /** A button, and what it is about. */
    of: (label: string, thing: string) => `${label}: ${thing}`,
    askRemove: 'Remove it?',
    keep: 'Keep',
    backUp: 'Back up this game',
    removeGame: 'Remove this game',
    open: 'It is open in a window: leave it to restore or remove something.',
    isOpen: (title: string) => `“${title}” is open in a window. Leave it there first.`,
    restored: (title: string) => `“${title}” uses the earlier one from now on. The one until now is kept beside it.`,
    removed: (title: string) => `Removed from what is kept of “${title}”.`,
  },

  /** Captions: what sounds begin. */
  captions: {
    pulse: { rising: 'Rising pulse', falling: 'Falling pulse', low: 'Low pulse', high: 'High pulse', plain: 'Pulse' },
    tone: { rising: 'Rising tone', falling: 'Falling tone', low: 'Low tone', high: 'High tone', plain: 'Tone' },
    noise: { burst: 'Noise burst', plain: 'Noise' },
    sample: { plain: 'Sample' },
  },

  /** What a screen reader is told of the game. */
  stateOfPlay: {
    runs: (title: string) => `${title} is running.`,
    paused: (title: string) => `${title} is paused.`,
    goesBack: 'Rewinding.',
    fast: 'Fast-forward.',
    slow: 'Slow motion.',
    /** What is known of the picture: paused or not, and for how many minutes the game has run. */
    picture: (picture: string, isPaused: boolean, minutes: number) =>
      `${picture}. ${isPaused ? 'Paused' : 'Running'}. ${number(minutes)} min played.`,
  },

  /** Where help to play is chosen, and what it says of itself. */
  access: {
    title: 'Accessibility',
    about: 'For player 1. What stays pressed is shown while you play, and is let go when you pause.',
    preset: 'Preset',
    presets: { off: 'Off', oneFinger: 'One finger', noMashing: 'No mashing', custom: 'Custom' },
    stays: 'Stays pressed',
    aboutSwitch:
      'One switch: the highlight moves, a press chooses. Two: Space, the left half of the screen or the D-pad moves, all else chooses. Dwell: a press moves, staying chooses. It works the whole page, so you can switch it off with it.',
  },

  /** Cheats of a game, and the search for a number in its memory. */
  cheats: {
    title: (game: string) => `Cheats: ${game}`,
    list: 'Cheats',
    none: 'This game has no cheats yet: type a code below, or import a file.',
    about:
      'A cheat works at once, without a restart. What it did to the game stays when it is off, and is in your saves.',
    edit: (name: string) => `Edit ${name}`,
    add: 'Add a cheat',
    change: 'Edit the cheat',
    name: 'Name',
    code: 'Code',
    aboutCode: 'Game Genie, Pro Action Rocky, or address:value as in 075A:09. Several are kept apart by spaces.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Address and value' },
    /** What a code does; address and values in hex. */
    reads: (kind: string, address: string, value: string, compare: string) =>
      `${kind}: $${address} reads as $${value}${compare === '' ? '' : ` where it was $${compare}`}`,
    holds: (kind: string, address: string, value: string, compare: string) =>
      `${kind}: RAM at $${address} stays $${value}${compare === '' ? '' : ` where it was $${compare}`}`,
    addIt: 'Add',
    save: 'Save',
    cancel: 'Cancel',
    removed: (name: string) => `“${name}” is removed.`,
    unreadable: 'This code cannot be read.',
    files: 'Cheats as a file',
    fromFile: 'Import a file',
    aboutFiles: 'Files of FCEUX (.cht), RetroArch (.cht) and Mesen (.json).',
    exportAs: 'File for',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Export',
    imported: (count: number, known: number, skipped: number) =>
      [
        `${number(count)} ${plural(count, { one: 'cheat', other: 'cheats' })} imported.`,
        known > 0 ? `${number(known)} ${plural(known, { one: 'was', other: 'were' })} there already.` : '',
        skipped > 0 ? `${number(skipped)} could not be read.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Play the game first: cheats go to the game that is open.',
    nothingIn: 'There are no cheats for this game in this file.',
    problems: {
      'cheat-empty': () => 'Type a code.',
      'cheat-letters': ({ letters }: { letters: string }) => `A Game Genie code has only the letters ${letters}.`,
      'cheat-length': ({ length }: { length: number }) => `A Game Genie code has 6 or 8 letters, this has ${length}.`,
      'cheat-form': () =>
        'This is no code. An address and a value look like 075A:09, or 91D9:AD:DE with a compare value.',
      'cheat-registers': () => 'There is no memory at $2000 to $401F.',
    },
  },

  /** Where a game keeps a number: found by what happens to it. */
  search: {
    title: 'Find a value',
    about:
      'Find where the game keeps a number, such as lives. Start, play until it has changed, come back and say what it did. Repeat until few places are left.',
    kind: 'The number is',
    kinds: {
      byte: '0 to 255 (1 byte)',
      word: '0 to 65,535 (2 bytes)',
      'bcd-byte': '0 to 99 (decimal digits)',
      'bcd-word': '0 to 9,999 (decimal digits)',
    },
    start: 'Start',
    startOver: 'Start over',
    left: (count: number) => `${number(count)} ${plural(count, { one: 'place', other: 'places' })} left.`,
    is: 'The number',
    conditions: {
      value: 'is …',
      notValue: 'is not …',
      above: 'is greater than …',
      below: 'is less than …',
      same: 'has not changed',
      other: 'has changed',
      more: 'has gone up',
      less: 'has gone down',
      moreBy: 'has gone up by …',
      lessBy: 'has gone down by …',
    },
    since: 'Compared with',
    sinces: {
      last: 'the last look',
      first: 'the first look',
      two: 'all of the last 2 seconds',
      ten: 'all of the last 10 seconds',
      minute: 'all of the last minute',
    },
    value: 'Value',
    look: 'Look',
    found: (address: string, value: number, last: number) => `$${address}: ${number(value)}, before ${number(last)}`,
    hold: 'Hold',
    holdAt: (address: string) => `Hold $${address}`,
    held: (address: string, value: number) => `$${address} stays ${number(value)}`,
    more: (count: number) => `${number(count)} more are not shown.`,
    moved: 'The game has another kind of memory now. Start over.',
  },

  /** The page as an app, in the words of each system. */
  install: {
    /** Of the page as an app, in its web app manifest. */
    description: 'A NES that lives at a URL: exact, fast, and playable offline.',
    playBuiltIn: 'Play the built-in game',
    offer: 'Install Cartouche: it opens like an app, fills the screen, and plays without a network.',
    install: 'Install',
    ways: {
      ios: 'Before you save much: tap Share, then “Add to Home Screen”, and play there. Cartouche on the Home Screen has saves of its own, and they are not cleared.',
      dock: 'To install Cartouche, choose “Add to Dock” in the File menu.',
      menu: 'To install Cartouche, open the browser’s menu and choose “Install”.',
    },
    moveToApp:
      'Tap Share, then “Add to Home Screen”: saves there are not cleared. They are not the ones here. Back these up to a file, and open it there with “Add games”.',
    movePad: 'The touch pad can be moved, made larger, or laid out in another way.',
  },

  /** Looks of the picture that are chosen at once. */
  looks: {
    label: 'Look',
    hint: 'All that follows at once; then change of it what you like',
    names: {
      plain: 'Plain',
      livingRoom: 'Living room 1986',
      arcade: 'Arcade monitor',
      handheld: 'Handheld LCD',
    },
    mine: 'Your own',
    sample: 'A piece of the picture as it will be',
    compare: 'Hold to see it without',
    noChip: 'This browser draws without a graphics chip (WebGL 2). Filters and the picture tube change nothing here.',
  },

  /** Parts of a dialog. */
  sections: { colours: 'Colours', shape: 'Shape and place', page: 'Page', seeing: 'Seeing and hearing' },

  /** Of each row but `filter` of the table in `shell/settings.ts`, by its id. */
  settingRows: {
    comb: {
      label: 'Comb filter',
      hint: 'As better televisions had: fewer false colours, edges of two lines run together',
    },
    sharpness: { label: 'Sharpness', hint: 'As on the television’s own knob', value: percent },
    bleed: { label: 'Colour bleed', hint: 'How far colours run over to the sides', value: percent },
    noise: { label: 'Noise', hint: 'Snow, as with a bad cable', value: percent },
    grid: { label: 'Grid', hint: 'How wide the gaps between the pixels are', value: percent },
    tube: { label: 'Picture tube', hint: 'Scanlines, mask and glow of an old television' },
    scanlines: { label: 'Scanlines', hint: 'How thin the beam is where the picture is dark', value: percent },
    mask: {
      label: 'Mask',
      hint: 'What the beam shines through; it follows the pixels of this screen',
      choices: { none: 'None', aperture: 'Stripes', slot: 'Slots', shadow: 'Dots' },
    },
    maskStrength: { label: 'Strength of the mask', hint: 'The picture stays as bright as without', value: percent },
    halation: { label: 'Glow', hint: 'Light that the glass scatters', value: percent },
    curvature: { label: 'Curved front', hint: 'How much the glass bulges', value: percent },
    vignette: { label: 'Darker corners', hint: 'How much light the corners lose', value: percent },
    palette: {
      label: 'Palette',
      hint: 'As the chips of televisions made them of the console’s signal',
      choices: {
        standard: 'Standard',
        fcc: 'FCC standard',
        sonyUs: 'CXA2025AS US',
        sonyJapan: 'CXA2025AS Japan',
        sonyLater: 'CXA2095S Japan',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RGB (2C03)',
        own: 'Your own',
      },
    },
    adjusts: { label: 'Adjust colours', hint: 'The knobs of a television, and what its tube is made of' },
    hue: { label: 'Tint', hint: 'To the left towards purple, to the right towards green', value: degrees },
    saturation: { label: 'Colour', hint: 'How strong colours are', value: percent },
    contrast: { label: 'Contrast', hint: 'From black to white', value: percent },
    brightness: { label: 'Brightness', hint: 'How bright black is', value: percent },
    gamma: { label: 'Gamma', hint: 'More for darker middle tones', value: (exponent: number) => number(exponent, 2) },
    phosphors: {
      label: 'Phosphors',
      hint: 'What red, green and blue are: P22 as of most televisions',
      choices: {
        none: 'As this screen',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'EBU',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Integer scaling', hint: 'Every line of the console is equally tall' },
    hard: {
      label: 'Hard edges',
      hint: 'Pixels are not blended with their neighbours, even where that makes some larger',
    },
    integerColumns: { label: 'Integer columns too', hint: 'Every pixel of the console is equally large' },
    pixels: {
      label: 'Pixel shape',
      hint: 'Televisions made the console’s pixels wider than high: 8:7, or 1.39:1 with a PAL console',
      choices: { tv: 'As on a TV', square: 'Square', wide: 'Stretched to 4:3' },
    },
    cropped: { label: 'Crop overscan', hint: 'Hides the edges, as televisions did' },
    cropTop: { label: 'Cut off at the top', hint: 'Lines of the console; televisions hid about 8', value: number },
    cropBottom: {
      label: 'Cut off at the bottom',
      hint: 'Lines of the console; televisions hid about 8',
      value: number,
    },
    cropLeft: { label: 'Cut off on the left', hint: 'Pixels of the console', value: number },
    cropRight: { label: 'Cut off on the right', hint: 'Pixels of the console', value: number },
    pictureSize: { label: 'Picture size', hint: 'Of what fits', value: percent },
    pictureAt: {
      label: 'Picture position',
      hint: 'Where there is more room than the picture takes',
      choices: { auto: 'Automatic', top: 'Top', middle: 'Middle', bottom: 'Bottom' },
    },
    beside: { label: 'Art beside the picture', hint: 'A quiet landscape at both sides of it, on wide screens' },
    turned: {
      label: 'Turned picture',
      hint: 'For games that were made for a screen on its side',
      choices: { none: 'Upright', left: 'To the left', right: 'To the right' },
    },
    orientation: {
      label: 'Orientation',
      hint: 'How the game is held; some browsers keep to it in fullscreen only',
      choices: { auto: 'Automatic', portrait: 'Portrait', landscape: 'Landscape' },
    },
    theme: {
      label: 'Theme',
      hint: 'The colours around the game',
      choices: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    },
    language: {
      label: 'Language',
      hint: 'Automatic takes the one your browser asks for',
      choices: { auto: 'Automatic' },
    },
    limitsFlashes: { label: 'Limit flashing', hint: 'Softens what flashes more than three times a second' },
    figures: { label: 'Performance figures', hint: 'Frame times and sound, over the picture' },
    volume: { label: 'Volume', hint: 'For all games and music', value: percent },
    muted: { label: 'Mute', hint: 'Silent, whatever the volume' },
    consoleSound: {
      label: 'Sounds like',
      hint: 'A Famicom has deeper bass and clearer treble than a NES; straight is what the chips give',
      choices: { auto: 'The console it was made for', nes: 'NES', famicom: 'Famicom', straight: 'Straight' },
    },
    stereo: {
      label: 'Stereo',
      hint: 'The console is mono. Gentle and wide put its channels side by side, best with headphones',
      choices: { mono: 'Mono', gentle: 'Gentle', wide: 'Wide' },
    },
    balance: {
      label: 'Balance',
      hint: 'Louder on one side, where you hear less on the other',
      value: (value: number) =>
        value === 0 ? 'Middle' : `${percent(Math.abs(value))} ${value < 0 ? 'left' : 'right'}`,
    },
    limits: { label: 'Even loudness', hint: 'What is loud becomes quieter: for the night' },
    heedsSilent: {
      label: 'Respect the silent switch',
      hint: 'Silent while the device’s own switch says so',
    },
    volumes: { label: 'Volume', hint: 'How loud this channel is' },
    mutes: { label: 'Mute', hint: 'Leaves this channel out' },
    places: { label: 'Place', hint: 'How far to one side this channel is' },
    bands: { label: 'Equaliser', hint: 'Louder or quieter, from deep to high' },
    turboRate: {
      label: 'Turbo rate',
      hint: 'How many times a second the turbo buttons press A and B',
      value: (hertz: number) => `${number(hertz)} Hz`,
    },
    rewind: { label: 'Rewind', hint: 'Keeps up to the last ten minutes of play to go back to' },
    runAhead: {
      label: 'Run-ahead',
      hint: 'Shows sooner what a press does, by as much as the game itself waits. “Automatic” measures that',
      choices: { auto: 'Automatic', off: 'Off', 1: '1 frame', 2: '2 frames', 3: '3 frames', 4: '4 frames' },
    },
    fastSpeed: {
      label: 'Fast-forward',
      hint: 'How fast a game goes then',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'As fast as it goes' },
    },
    slowSpeed: {
      label: 'Slow motion',
      hint: 'How fast a game goes then',
      choices: { 75: `${number(75)} %`, 50: `${number(50)} %`, 25: `${number(25)} %` },
    },
    paceSound: {
      label: 'Sound while fast or slow',
      hint: 'Each tone as high as it is. A game that goes as fast as it can is silent',
    },
    showInput: { label: 'Show input', hint: 'A small pad in a corner of the picture shows which buttons are pressed' },
    crosshair: { label: 'Light gun crosshair', hint: 'Shows where you aim' },
    aimOffset: {
      label: 'Light gun offset',
      hint: 'How many millimetres above your finger it aims',
      value: (mm: number) => `${number(mm)} mm`,
    },
    deadZone: {
      label: 'Stick dead zone',
      hint: 'Move it right if the stick of a gamepad steers by itself',
      value: percent,
    },
    touchLayout: {
      label: 'Touch layout',
      hint: 'Where the buttons are under your thumbs',
      choices: {
        thumbs: 'Standard',
        classic: 'Classic (B and A side by side)',
        big: 'Big buttons',
        mirrored: 'Left-handed',
        right: 'One hand, right',
        left: 'One hand, left',
        over: 'Over the picture',
        own: 'Your own',
      },
    },
    touchSize: { label: 'Button size', hint: 'Of the touch buttons', value: percent },
    touchOpacity: {
      label: 'Button opacity',
      hint: 'Lower it to see more of the picture behind the touch buttons; your own layout can have another',
      value: percent,
    },
    crossWays: {
      label: 'D-pad',
      hint: 'Four directions for games that want no diagonals',
      choices: { 8: '8 directions', 4: '4 directions' },
    },
    crossWidth: {
      label: 'Straight directions',
      hint: 'The angle that counts as straight: more for fewer diagonals by accident',
      value: degrees,
    },
    crossFloats: { label: 'Floating D-pad', hint: 'Its middle is where your thumb lands' },
    haptics: { label: 'Vibration', hint: 'You feel the touch buttons, if the device can vibrate' },
    waysStay: { label: 'Directions stay', hint: 'Until you press another, or the same again' },
    pressA: { label: 'A button', ...PRESSING },
    pressB: { label: 'B button', ...PRESSING },
    pressSelect: { label: 'Select button', ...PRESSING },
    pressStart: { label: 'Start button', ...PRESSING },
    moreContrast: { label: 'More contrast', hint: 'Text and lines stand out more. Your system can ask for it, too' },
    looseText: { label: 'Wider text', hint: 'More room between letters, words and lines' },
    colourVision: {
      label: 'Colour vision',
      hint: 'Moves colours of the game that look alike to you apart',
      choices: { none: 'Off', protan: 'Red', deutan: 'Green', tritan: 'Blue' },
    },
    colourStrength: { label: 'Correction', hint: 'How far colours are moved', value: percent },
    captions: { label: 'Captions', hint: 'Says in words what sounds begin, by the console’s channels. An experiment' },
    announces: {
      label: 'Tell screen readers',
      hint: 'When the game runs, pauses, or goes at another speed',
    },
    switchControl: {
      label: 'Switch control',
      hint: 'Any key, gamepad button or touch is a switch',
      choices: { off: 'Off', one: 'One switch', two: 'Two switches', dwell: 'Dwell' },
    },
    scanTime: {
      label: 'Scan time',
      hint: 'How long each choice is highlighted',
      value: (time: number) => `${number(time, 1)} s`,
    },
    reminds: { label: 'Backup reminder', hint: 'At most once a month, when there is much that no backup has' },
    region: {
      label: 'Region',
      hint: 'The wrong one runs too fast or too slow. A change starts over; saves are kept.',
      choices: {
        file: 'Automatic',
        ntsc: 'NTSC (America, Japan)',
        pal: 'PAL (Europe, Australia)',
        dendy: 'Dendy',
      },
    },
    microphone: {
      label: 'Microphone button',
      hint: 'The microphone of the second Famicom controller; Settings says which key blows into it',
    },
    changesSides: {
      label: 'Change disk sides automatically',
      hint: 'When the game waits for another side; or use the buttons below the picture',
    },
  },

  /** Palettes of the player's own, and the one that is seen. */
  palette: {
    swatches: 'The 64 colours as they are now',
    take: 'Use a .pal file',
    export: 'Export',
    exportPlain: 'Export without emphasis',
    about: 'Palettes of other emulators are of this kind. Dropping one on Cartouche does the same.',
    isAll: (name: string) => `The colours of all games are now those of “${name}”.`,
    isGames: (name: string) => `The colours of this game are now those of “${name}”.`,
    forAll: 'For all games',
    undo: 'Undo',
    wrongSize: (name: string, bytes: number) =>
      `“${name}” is no palette of a console: it has ${number(bytes)} bytes. Those for 64 colours have ${number(192)}, with emphasis ${number(1536)}.`,
    ofPaint: (name: string) =>
      `“${name}” is a palette of a paint program. Export it there as raw RGB values, of 64 or 512 colours.`,
    uniform: (name: string) => `All colours in “${name}” are the same, so nothing would be seen.`,
    /** In the name of a file. */
    inName: 'palette',
  },

  /** What this is. */
  about: {
    version: 'Version',
    license: 'License',
    othersLicenses: 'Open source licenses',
    offline: 'Works offline',
    installed: 'Installed as an app',
    yes: 'Yes',
    notYet: 'Not yet',
    no: 'No',
    soundDelay: 'Delay of the sound device',
    milliseconds: (ms: number) => `${number(Math.round(ms))} ms`,
    install: 'To install Cartouche, choose “Install” or “Add to Home Screen” in the menu of your browser.',
    aboutAccuracyTests: 'Test on this device whether Cartouche behaves like the real console.',
  },

  /** States as files, and what newer ones from a backup have taken the place of. */
  states: {
    files: 'Files',
    exportSlot: (slot: number) => `Export slot ${number(slot)}`,
    importIt: 'Import a state',
    aboutFiles: 'A state in a file goes into a free slot of its game. Dropping it on Cartouche does the same.',
    isIn: (name: string, slot: number) => `“${name}” is in slot ${number(slot)}.`,
    noGame: (title: string) => `This is a save state of “${title}”, which is not in your library. Add the game first.`,
    earlier: 'Earlier saves',
    aboutEarlier:
      'A newer one from a backup has taken their place. Going to one starts nothing over, and can be undone.',
    was: (slot: number | string, time: number) => `${capital(placeOf(slot))}, ${moment(time)}`,
    goTo: 'Load',
    export: 'Export',
    isBack: 'This is the earlier state.',
    before: 'Before a load or a save',
    beforeLoad: 'Before the last load',
    beforeSave: (slot: number) => `Before the last save to slot ${number(slot)}`,
    putBack: 'Put it back',
    bringBack: (time: number) =>
      time > 0 ? `Bring back the save of ${moment(time)}` : 'Bring back the save from before',
    broughtBack: 'The earlier save is back. The one until now is kept beside it.',
    /** In the name of a file: a slot from 0 or another place, and what the player calls it. */
    inName: (slot: number | string, name?: string) => name || placeOf(slot),
    notAState: 'This is not a save state of Cartouche.',
    damaged: 'This save state is damaged. Try a fresh copy.',
    newer: 'This save state is of a newer version of Cartouche. Update this one, then try again.',
  },

  /** The page of test ROMs, and what it reports. */
  prove: {
    invitation: 'Run test ROMs',
    about:
      'A test ROM is a program that checks whether a machine behaves like the real console, to the cycle. Run one on this device and see every result.',
    runSelfTest: 'Run the self-test',
    choose: 'Choose test ROMs',
    more: 'More test ROMs',
    selfTest: 'Self-test',
    dropHint: 'You can also drop them anywhere here.',
    privacy: 'Nothing leaves this device, and nothing is added to your games.',
    known: 'Supported test ROMs',
    knownSelfTest: 'The self-test: it comes with the page and works offline.',
    knownCoin: 'AccuracyCoin: each of its tests by name, and which chips they found.',
    knownOthers:
      'Hundreds of test ROMs for the CPU, the PPU, the APU and the boards, by blargg and others; whole zip archives too.',
    knownAny: 'Any other ROM: it runs, and you judge what it shows.',
    picture: 'Picture of the test ROM',
    copy: 'Copy results',
    copied: 'Results copied.',
    notCopied: 'This browser did not let the page copy the results.',
    progress: 'Progress',
    machine: 'Machine',
    machineIs: (console: string, board: string) => `${console}, ${board}`,
    judgedBy: 'Judged by',
    framesRun: 'Frames run',
    framesIn: (count: number, ms: number) => `${number(count)} in ${seconds(ms)}`,
    speed: 'Speed',
    times,
    browser: 'Browser',
    browserIs: (brand: string, version: string) => `${brand} ${version}`,
    thisBrowser: 'This browser',
    roms: (count: number) => `${number(count)} test ${plural(count, { one: 'ROM', other: 'ROMs' })}`,
    lastWas: (name: string) => `The last was ${name}.`,
    testing: (name: string) => `Testing: ${name}`,
    says: 'What the ROM says',
    found: 'Hardware it found',
    /** Before the name of a test, for screen readers. */
    marks: { waiting: 'Waiting:', pass: 'Passed:', fail: 'Failed:', missed: 'Not run:' },
    inGroup: (group: string, detail: string) => `${group}: ${detail}`,
    withDetail: (summary: string, detail: string) => `${summary}: ${detail}`,
    of: (passed: number, all: number) => `${number(passed)} of ${number(all)}`,
    passed: (passed: number, all: number) => `${number(passed)} of ${number(all)} passed`,
    stoppedAt: (passed: number, all: number) => `Stopped: ${number(passed)} of ${number(all)} passed`,
    waiting: 'Waiting',
    running: 'Running',
    stopped: 'Stopped',
    outcomes: { pass: 'Passed', fail: 'Failed', seen: 'Not judged' },
    noneJudged: 'None judged',
    /** What a screen reader hears. */
    runs: (name: string) => `${name} is running.`,
    isOver: (name: string, summary: string) => `${name}: ${summary}.`,
    wasStopped: 'Stopped.',
    partDone: (part: number) => `${percent(part)} done`,
    selfTestMissing: 'The self-test could not be loaded. Go online and try again.',
    /** The results as text. */
    report: {
      title: 'Cartouche: accuracy tests on this device',
      pair: (name: string, value: string) => `${name}: ${value}`,
      frames: (count: number, ms: number, speed: number) =>
        `${number(count)} frames in ${seconds(ms)}: ${times(speed)}`,
      failed: (name: string, detail: string) => `FAILED ${name}: ${detail}`,
      missed: (name: string) => `NOT RUN ${name}`,
    },
  },

  /** How a test ROM is judged, and what the judge found. */
  judge: {
    byStatus: 'its status at $6000',
    byScreen: 'what it must show on the screen',
    byResult: 'its result byte',
    byPicture: 'the picture it ends on',
    byCoin: 'the result bytes of AccuracyCoin',
    byTable: 'its table of results',
    byMenu: 'what its menu says of each test',
    byEyes: 'your eyes',
    code: (code: number, says: string) => `code ${code}: ${says}`,
    codeAsks: (code: number, asks: string) => `code ${code}. ${asks}`.trim(),
    noResult: (status: string) => `no result (status ${status})`,
    status: { none: 'none', running: 'running', reset: 'reset' },
    blank: 'blank screen',
    notRun: 'not run',
    error: (code: string) => `error ${code}`,
    errorIs: (code: string, meaning: string) => `error ${code}: ${meaning}`,
    successCode: (code: string) => `success code ${code}`,
    skipped: 'the ROM skipped this test',
    otherPicture: (crc: string, wanted: string) => `picture ${crc}, the reference has ${wanted}`,
    noRule: 'no rule is known for this ROM: look at what it shows',
    otherRevision: (detail: string) => `${detail}; the test is for another chip revision or one particular console`,
    notPassed: (count: number, all: number) => `${number(count)} of ${number(all)} tests did not pass`,
    failed: (count: number, all: number) => `${number(count)} of ${number(all)} tests failed`,
    wantsNtsc: 'it needs an NTSC console, and ran none of its tests',
    noEnd: 'it did not finish',
    /** The two pages of nestest. */
    official: 'Official instructions',
    unofficial: 'Unofficial instructions',
    /** A test whose name cannot be read, by where its result lies. */
    testAt: (address: number) => `Test at $${address.toString(16).toUpperCase().padStart(4, '0')}`,
  },

  patches: {
    ask: 'Which game is this patch for?',
    aboutAsk: (name: string) =>
      `“${name}” does not say which game it changes. Choose the game; the original stays in your library.`,
    unused: (bytes: number) =>
      `It has ${size(bytes)} after its end that were left out: if the game is not right, get the patch again.`,
    applied: (patch: string, game: string) => `“${patch}” is applied to “${game}”. The original stays in your library.`,
    /** What a patched game is called whose patch has the game’s own name. */
    patchedTitle: (game: string) => `${game} (patched)`,
    titleWith: (game: string, patch: string) => `${game}: ${patch}`,
    madeFrom: (patch: string, game: string) => `Patched with “${patch}”. The original is “${game}”.`,
    madeFromGone: (patch: string) => `Patched with “${patch}”. The original is no longer in your library.`,
    playOriginal: 'Play the original',
    removePatched: 'Remove the patched game',
    notAPatch: 'This is not an IPS, BPS or UPS patch.',
    changesNothing: (game: string) => `The patch changes nothing in “${game}”.`,
    notPlayable: (game: string) => `The patch does not fit “${game}”: the result is not a playable game.`,
    noSuchGame: (crc: string) =>
      `The patch is for a game that is not in your library: its file has CRC32 ${crc}. Add that game, then the patch again.`,
    already: 'This game is patched already.',
    otherGame: (wanted: { crc: string; size: number }, found: { crc: string; size: number }) =>
      `The patch is for another game or version: its file has CRC32 ${wanted.crc} (${number(wanted.size)} bytes), this one has ${found.crc} (${number(found.size)} bytes).`,
    withoutHeader:
      'The patch is for a ROM without a header and changes its size. It cannot be applied to a file with a header.',
    damaged: (how: string) => `The patch is damaged: ${how}. Try a fresh copy.`,
    /** How, after "The patch is damaged: ". */
    breaksOff: 'it is cut short',
    ownChecksum: 'its own checksum is wrong',
    resultChecksum: 'its result has the wrong checksum',
    resultTooLarge: 'its result is too large for a game',
    pastItsEnd: 'it writes past the end of its result',
    notWrittenYet: 'it copies what is not written yet',
    overAndOver: 'it writes to the same places again and again',
    leavesOut: 'it leaves out a part of the game',
    pastTheGame: 'it reads past the end of the game',
    numberTooLarge: 'a number in it is too large',
  },

  archives: {
    cutShort: 'This zip archive is cut short. Try a fresh copy.',
    noGame: 'There is no game in this zip archive.',
    tooLarge: 'What is in this zip archive is too large for a NES game.',
    encrypted: 'This zip archive is encrypted. Unpack it elsewhere and add what is inside.',
    tooMuch: (megabytes: number) =>
      `There is more than ${number(megabytes)}\u00a0MB in this zip archive. Unpack it and add a part at a time.`,
    tooMuchWaits: (megabytes: number) =>
      `There are more than ${number(megabytes)}\u00a0MB of patches and battery saves. Add a part at a time.`,
    unreadable:
      'This zip archive is damaged, or packed in a way that is not supported. Unpack it elsewhere and add what is inside.',
    wrongChecksum: (path: string) =>
      `This zip archive is damaged: the checksum of “${path}” is wrong. Try a fresh copy.`,
  },

  /** Where gamepads are set up. */
  gamepads: {
    title: 'Gamepads',
    setUp: 'Set up gamepads',
    none: 'Press a button on a gamepad to begin.',
    whose: 'Player',
    player: (one: number) => `Player ${number(one)}`,
    about: 'Choose a button here, then press what you want for it on the gamepad.',
    ask: (label: string) => `Press ${label} on the gamepad. Wait to leave it as it is.`,
    all: 'Set all buttons',
    cancel: 'Cancel',
    reset: 'Back to automatic',
    wasReset: 'All buttons are automatic again.',
    notSet: 'Not set',
    or: (names: readonly string[]) => names.join(' / '),
    button: (one: number) => `Button ${number(one)}`,
    axis: (one: number, to: 1 | -1) => `Axis ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way: string) => `Hat ${way}`,
    kept: (id: string) => `Kept on this device for “${id}” and this player.`,
    stick: 'Stick',
    lean: (off: number, deadZone: number) =>
      `The stick is ${percent(off)} off its middle. Beyond ${percent(deadZone)} it steers.`,
  },

  /** What can be chosen for one game, and what its file says. */
  game: {
    console: 'Console',
    nowOnConsole: 'The game starts over on this console.',
    musicOnConsole: 'The music starts over on this console.',
    controllers: 'Controllers',
    port1: 'Port 1',
    port2: 'Port 2',
    expansion: 'Expansion port',
    ports: {
      pad: 'Controller',
      zapper: 'Zapper (light gun)',
      paddle: 'Arkanoid paddle',
      'power-pad': 'Power Pad (mat)',
      'four-score': 'Four Score (four controllers)',
      'snes-mouse': 'Super NES Mouse',
      'subor-mouse': 'Subor mouse',
      nothing: 'Nothing',
    },
    expansions: {
      nothing: 'Nothing',
      pads: 'Controllers 3 and 4',
      hori4: 'Hori 4 Players Adapter',
      zapper: 'Zapper (light gun)',
      paddle: 'Arkanoid paddle',
      'family-trainer': 'Family Trainer (mat)',
      keyboard: 'Family BASIC keyboard and recorder',
      tablet: 'Oeka Kids tablet',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (light gun)',
      'konami-shot': 'Konami Hyper Shot (B runs, A jumps)',
      'subor-keyboard': 'Subor keyboard',
    },
    disk: 'Disk',
    switches: 'DIP switches',
    switchNumber: (one: number) => `Switch ${number(one)}`,
    /** By what the machine calls them. */
    switchNames: {
      'Allow continue': 'Allow continue',
      'Bonus life': 'Bonus life',
      'Bonus points': 'Bonus points',
      'Coins and credits': 'Coins and credits',
      Difficulty: 'Difficulty',
      Enemies: 'Enemies',
      'Free play': 'Free play',
      'Freestyle points': 'Freestyle points',
      'Hole size': 'Hole size',
      'Health awarded at': 'Health awarded at',
      'Inverted input': 'Inverted input',
      'Innings and time': 'Innings and time',
      Lives: 'Lives',
      'Continue lives': 'Continue lives',
      Misses: 'Misses',
      'Bonus man': 'Extra life',
      Balls: 'Balls',
      'Ball speed': 'Ball speed',
      'Bullets a balloon': 'Bullets per balloon',
      PPU: 'PPU',
      'Points a stroke': 'Points per stroke',
      'Time of the first half': 'Time of the first half',
      'Time of the second half': 'Time of the second half',
      'Drop rate rises after': 'Drop rate rises after',
      'Drop speed': 'Drop speed',
      'Sound while nobody plays': 'Sound in attract mode',
      'Starting points': 'Starting points',
      Time: 'Time',
      'Virus level': 'Virus level',
      'Side drain walls': 'Side drain walls',
      Damage: 'Damage',
      'Time before the bear': 'Time before the bear',
      'Credits for two players': 'Credits for two players',
      'Bonus bike': 'Bonus bike',
      '19 seconds more': '19 seconds more',
      '38 seconds more': '38 seconds more',
      '1:15 minutes more': '1:15 minutes more',
      '2:30 minutes more': '2:30 minutes more',
    } satisfies Readonly<Record<SwitchName, string>>,
    switchesHint: 'Most games read them only at the start: reset the game after a change.',
    cartridge: 'Cartridge',
    musicFile: 'Music file',
    board: 'Board',
    boardAndMapper: (board: string, mapper: string) => `${board} (mapper ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    /** `kind` is empty for a console that is neither of these. */
    /** Of a number that the game has otherwise than Settings. */
    ownValue: 'Its own',
    consoleAndRate: (kind: string, region: string, hertz: number) =>
      `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Hz`,
    ppu: 'PPU',
    prgRom: 'PRG ROM',
    chrRom: 'CHR ROM',
    chrRam: 'CHR RAM',
    prgRam: 'PRG RAM',
    batterySave: 'Battery save',
    bytes: (count: number) =>
      count < KB ? `${number(count)} ${plural(count, { one: 'byte', other: 'bytes' })}` : kilobytes(count),
    format: 'File format',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (early)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'FDS disk image',
      NSF: 'NSF',
      NSFe: 'NSFe',
    } satisfies Readonly<Record<RomInfo['format'], string>>,
    tracks: 'Tracks',
    count: (value: number) => number(value),
    soundChips: 'Sound chips',
    chips: (names: readonly string[]) => list(names),
    builtInChip: 'Built-in only',
  },

  /** Battery saves and states that come in files. */
  romProblems: romProblemsEn,

  /** What is worked on the screen besides the pad. */
  panelParts: {
    title: 'Controllers',
    mat: 'Mat',
    keyboard: 'Family BASIC keyboard',
    subor: 'Subor keyboard',
    mouse: 'Mouse',
    leftButton: 'Left',
    rightButton: 'Right',
    disk: 'Disk',
    diskSide: 'Disk side',
    side: (name: string) => `Side ${name}`,
    coins: 'Coins',
    insertCoin: 'Insert coin',
    coinSlot: (slot: number) => `Slot ${number(slot)}`,
    recorder: 'Data recorder',
    tape: 'Tape',
    record: 'Record',
    barcode: 'Barcode',
    swipe: 'Swipe',
    undoTape: 'Undo recording',
    tapeNotSaved: (problem: string) => `The tape could not be saved. ${problem}`,
    tapeOverwritten: 'The tape was recorded over.',
  },

  /** In Settings, and where a game has its own. */
  settingsPage: {
    on: 'On',
    off: 'Off',
    touch: 'Touch',
    editTouchLayout: 'Edit touch layout',
    tuneTouchPad: 'Tune the pad',
    /** The first choice of a game that has none of its own; `value` is what holds then. */
    asInSettings: (value: string) => `As in Settings (${value})`,
    gamepadWalks: 'Outside a game, the D-pad moves, A chooses and B goes back.',
    gamepads: 'Press a button on a gamepad and it plays: the first is player 1, the next player 2.',
  },

  /** What calms games that flash. */
  flashes: {
    offer: 'Your system asks for less motion. Limit flashing in games, too?',
    accept: 'Limit flashing',
  },

  /** How the machine keeps up. */
  figures: {
    fps: 'Frames per second',
    frameTime: 'Frame time',
    slowest: 'Slowest 1 %',
    soundWaiting: 'Sound buffered',
    soundGaps: 'Sound gaps',
    soundDevice: 'Sound device’s delay',
    exactDots: 'Dot by dot',
    input: 'Press to frame',
    ahead: 'Run-ahead',
    late: 'Late presses',
    lateOf: (late: number, count: number) => `${number(late)} of ${number(count)}`,
    milliseconds: (ms: number, decimals: number) => `${number(ms, decimals)} ms`,
    value: (value: number, decimals = 0) => number(value, decimals),
    share: (part: number) => percent(part, 2),
    kept: 'Saved',
    ago: (seconds: number) => `${number(seconds)} s ago`,
  },

  /** Where channels are mixed; their names are those that players use. */
  mixer: {
    title: 'Channels',
    hear: 'Let the game play on',
    hearHint: 'Hear what you change; nobody plays meanwhile',
    for: 'For',
    forChoices: { all: 'All games', game: 'This game alone' },
    reset: 'All as on the console',
    resetGame: 'As for all games',
    about: 'Channels of a cartridge’s own sound chip are here while its game is played.',
    volumeOf: (channel: string) => `Volume of ${channel}`,
    placeOf: (channel: string) => `Place of ${channel}`,
    mute: (channel: string) => `Mute ${channel}`,
    side: (place: number) =>
      Math.abs(place) < 0.05 ? 'Middle' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'L' : 'R'}`,
    flat: 'All bands flat',
    band: (hz: number) => (hz < 1000 ? `${number(hz)} Hz` : `${number(hz / 1000)} kHz`),
    decibels: (value: number) => `${value > 0 ? '+' : ''}${number(value)} dB`,
    channels: {
      pulse1: 'Pulse 1',
      pulse2: 'Pulse 2',
      triangle: 'Triangle',
      noise: 'Noise',
      delta: 'DMC',
      cartridge: 'Cartridge',
      vrc6Pulse1: 'VRC6 pulse 1',
      vrc6Pulse2: 'VRC6 pulse 2',
      vrc6Saw: 'VRC6 sawtooth',
      vrc7Fm1: 'VRC7 FM 1',
      vrc7Fm2: 'VRC7 FM 2',
      vrc7Fm3: 'VRC7 FM 3',
      vrc7Fm4: 'VRC7 FM 4',
      vrc7Fm5: 'VRC7 FM 5',
      vrc7Fm6: 'VRC7 FM 6',
      fdsWave: 'Disk System',
      mmc5Pulse1: 'MMC5 pulse 1',
      mmc5Pulse2: 'MMC5 pulse 2',
      mmc5Pcm: 'MMC5 PCM',
      namcoWave1: 'Namco wave 1',
      namcoWave2: 'Namco wave 2',
      namcoWave3: 'Namco wave 3',
      namcoWave4: 'Namco wave 4',
      namcoWave5: 'Namco wave 5',
      namcoWave6: 'Namco wave 6',
      namcoWave7: 'Namco wave 7',
      namcoWave8: 'Namco wave 8',
      sunsoftSquare1: '5B square A',
      sunsoftSquare2: '5B square B',
      sunsoftSquare3: '5B square C',
      dripSample1: 'Sample 1',
      dripSample2: 'Sample 2',
    } satisfies Readonly<Record<ChannelName, string>>,
  },

  musicPage: {
    nowPlaying: 'Now playing',
    wave: 'Waveform',
    roll: 'Piano roll',
    elapsed: 'Elapsed time',
    progress: 'Place in the track',
    endless: 'No end',
    tracks: 'Tracks',
    save: 'Save as WAV',
    isMade: (part: number) => `${percent(part)} made`,
    notMade: (why: string) => `The file could not be made. ${why}`,
  },

  /** A file that has no header to say which cartridge it comes from. */
  headerless: {
    guessed: (title: string, board: string, mapper: number) =>
      `“${title}” has no header that says which cartridge it comes from. By its size and program it is taken for ${board} (mapper ${number(mapper)}). If it does not run as it should, choose another one in “Game settings”, “Override the header”.`,
    known: (title: string, board: string, mapper: number) =>
      `“${title}” has no header that says which cartridge it comes from, but is known: ${board} (mapper ${number(mapper)}).`,
    ask: 'Which board is it from?',
    aboutAsk: (title: string) =>
      `“${title}” has no header that says which cartridge it comes from. The first board here is a guess, by size and program. You can still choose another one later: in “Game settings”, “Override the header”.`,
    boards: 'Board',
    board: (board: string, mapper: number) => `${board} (mapper ${number(mapper)})`,
    other: 'Another mapper',
  },

  /** What a game's file lacks, or asks for and is not there. */
  lacking: {
    chr: 'The end of this file is missing, and with it some of the game’s pictures. Try a fresh copy.',
    device: (name: string) =>
      `This game is made for ${name}, which is not supported; it may not react to your controller.`,
    misc: 'This game comes with one more ROM, of speech or music perhaps, for which nothing is here; that will be missing.',
    unknownDevice: (code: number) => `a device that is not known (number ${number(code)})`,
    /** By NES 2.0’s number. */
    devices: {
      19: 'the Coconuts Pachinko controller',
      20: 'the Exciting Boxing punching bag',
      21: 'the Jissen Mahjong controller',
      22: 'the Party Tap',
      25: 'the Miracle Piano',
      26: 'the Pokkun Moguraa mat and hammer',
      27: 'the Top Rider bike',
      28: 'the Double-Fisted controller',
      29: 'the Famicom 3D System (glasses)',
      30: 'the Doremikko keyboard',
      31: 'the robot R.O.B.',
      33: 'the Turbo File',
      34: 'the Battle Box',
      36: 'the Dongda PEC keyboard',
      37: 'the Bit Corp. keyboard',
      43: 'Super Nintendo controllers',
      44: 'the RacerMate bicycle',
      45: 'the U-Force',
      46: 'the robot R.O.B.',
      47: 'the City Patrolman light gun',
    } as Readonly<Record<number, string>>,
  },
  saveFiles: {
    toFile: 'Export .sav',
    toDisk: 'Export .fds',
    toMesen: 'Export for Mesen',
    fromFile: 'Import .sav',
    fromDisk: 'Import .fds',
    aboutFile:
      'A .sav or .srm file works in FCEUX, Mesen, Nestopia and RetroArch, too. An import starts the game over.',
    aboutFiles:
      'FCEUX, Nestopia and RetroArch keep it in one file; Mesen keeps it in others (.ips, .eeprom, .chr.sav). Both can be imported; an import starts the game over.',
    bringBack: (time: number) => `Bring back the one of ${moment(time)}`,
    bringBackNoTime: 'Bring back the one from before',
    broughtBack: 'The battery save from before the import is back.',
    askReplace: 'Replace the battery save?',
    aboutReplace: 'The game starts over with the one in the file. Yours is kept: “Game settings” brings it back.',
    inFile: 'In the file',
    now: 'In the game',
    fileOf: (name: string, bytes: number) => `${name}, ${size(bytes)}`,
    savedAt: (time: number, bytes: number) => `${size(bytes)}, saved ${moment(time)}`,
    replace: 'Replace',
    keepMine: 'Keep mine',
    emptyFile: 'This file is empty. Try a fresh copy.',
    tooLarge: 'This file is too large for a battery save.',
    damagedFile: 'This battery save is damaged: it cannot be unpacked. Try a fresh copy.',
    isState: (emulator: string) =>
      `This is a save state of ${emulator}, which only ${emulator} can read. Its battery save (.sav or .srm) can be used here.`,
    noBattery: (title: string) => `“${title}” has no battery save that a file could replace.`,
    otherMedium: 'This is not what this game keeps on its disk or in its flash memory.',
    whichGame: 'No game in the library has this name. Start the game, then drop the file again.',
  },

  /** What holds instead of the header of a game’s file. */
  cartridge: {
    change: 'Override the header',
    mapper: 'Mapper',
    submapper: 'Submapper',
    mirroring: 'Mirroring',
    mirrorings: {
      horizontal: 'Horizontal',
      vertical: 'Vertical',
      screen0: 'One screen (A)',
      screen1: 'One screen (B)',
      four: 'Four screens',
    },
    prgRam: 'PRG RAM',
    prgNvram: 'PRG RAM with battery',
    chrRam: 'CHR RAM',
    vsPpu: 'PPU',
    headerSays: (format: string, facts: readonly string[]) => `The header (${format}) says: ${list(facts)}.`,
    mapperFact: (mapper: string) => `mapper ${mapper}`,
    mirroringFacts: {
      horizontal: 'horizontal mirroring',
      vertical: 'vertical mirroring',
      screen0: 'one screen (A)',
      screen1: 'one screen (B)',
      four: 'four screens',
    },
    battery: 'battery',
    noBattery: 'no battery',
    ramFact: (bytes: number) => `${kilobytes(bytes)} of RAM`,
    corrected: (sources: readonly string[]) =>
      `This header is known to be wrong and is corrected. Source: ${list(sources)}.`,
    apply: 'Apply',
    toAutomatic: 'Back to automatic',
    applied: 'The game starts over with this cartridge.',
    undone: 'The game starts over with the cartridge its header names.',
  },

  bios: {
    title: 'Famicom Disk System BIOS',
    about:
      'Disks are played with a BIOS of our own. If you have the one of the real machine (a file of 8 KB, often called disksys.rom), you can have it used in its place: for each disk, from when it is opened next.',
    aboutStates:
      'A save state can be loaded only with the BIOS it was made with. What a game has saved on its disk goes with either.',
    now: 'In use',
    builtIn: 'The built-in one',
    given: 'Your own',
    choose: 'Choose a file…',
    drop: 'Use the built-in one',
  },
};
