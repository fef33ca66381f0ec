import type { OtherConsole, OtherFile } from '../../console/core.ts';
import { clock, formatsOf } from './format.ts';
import type { Language, Messages } from './language.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('de');

const kilobytes = kilobytesOf(number);
const size = sizeOf(number);

function quoted(name: string): string {
  return `„${name}“`;
}

function games(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Spiel', other: 'Spiele' })}`;
}

/** In the dative: after "von" and "in". */
function ofGames(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Spiel', other: 'Spielen' })}`;
}

function files(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Datei konnte', other: 'Dateien konnten' })}`;
}

function bytes(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Byte', other: 'Bytes' })}`;
}

/** An address as players write it: "$075A". */
function addressOf(address: number): string {
  return `$${address.toString(16).toUpperCase().padStart(4, '0')}`;
}

function degrees(angle: number): string {
  return `${number(angle)}°`;
}

function millimetres(mm: number, decimals = 1): string {
  return `${number(mm, decimals)} mm`;
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
  return `${number(speed, speed < 10 ? 1 : 0)}-fache Geschwindigkeit`;
}

/** What two sides can have differently. */
const PARTS: Readonly<Record<string, string>> = {
  ...{ battery: 'Spielstand', medium: 'Inhalt von Diskette oder Flash-Speicher', tape: 'Kassette' },
  ...{ auto: 'letzte Stelle', before: 'frühere Stelle', later: 'Stelle einer anderen Version' },
  ...{ beforeLoad: 'Stand vor dem letzten Laden', beforeSave: 'Stand vor dem letzten Speichern' },
  ...{ options: 'Spieleinstellungen', bios: 'BIOS des Famicom Disk System', unit: 'Speicher' },
};

/** Where a state lies: a slot, from 0; a moment of the player's; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `Slot ${number(slot + 1)}`;
  return slot.startsWith('pin-') ? 'Moment' : 'Stelle';
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'Was ein Druck darauf bewirkt',
  choices: { hold: 'Normal', toggle: 'Umschalten', repeat: 'Dauerfeuer', toggleRepeat: 'Dauerfeuer an/aus' },
};

const FRESH = 'Versuch es mit einer neuen Kopie.';
const SEEMS_DAMAGED = 'Offenbar ist es beschädigt.';

/** As whole kilobytes, as the sizes of ROMs are given. */
function roundKilobytes(count: number): string {
  return `${number(Math.ceil(count / KB))}\u00a0KB`;
}

/** Two sizes that differ: in bytes, where they would be the same in KB. */
function sizes(one: number, other: number): readonly [string, string] {
  const [first, second] = [roundKilobytes(one), roundKilobytes(other)];
  return first === second ? [bytes(one), bytes(other)] : [first, second];
}

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'ein Bild (PNG)',
  jpeg: 'ein Bild (JPEG)',
  gif: 'ein Bild (GIF)',
  pdf: 'ein PDF-Dokument',
  'sound-or-video': 'eine Ton- oder Videodatei',
  sound: 'eine Tondatei',
  mp3: 'eine Tondatei (MP3)',
  'windows-program': 'ein Windows-Programm',
  'linux-program': 'ein Linux-Programm',
  'nintendo-64-game': 'ein Spiel für Nintendo 64',
  'game-boy-game': 'ein Spiel für Game Boy',
  'game-boy-advance-game': 'ein Spiel für Game Boy Advance',
  'mega-drive-game': 'ein Spiel für Mega Drive',
  'master-system-or-game-gear-game': 'ein Spiel für Master System oder Game Gear',
  'super-nintendo-game': 'ein Spiel für Super Nintendo',
};

/** After "für". */
const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'einen Famiclone, dessen CPU den Dezimalmodus hat',
  vt02: 'eine Plug-and-Play-Konsole mit VT02-Chip',
  vt03: 'eine Plug-and-Play-Konsole mit VT03-Chip',
  vt09: 'eine Plug-and-Play-Konsole mit VT09-Chip',
  vt32: 'eine Plug-and-Play-Konsole mit VT32-Chip',
  vt369: 'eine Plug-and-Play-Konsole mit VT369-Chip',
  um6578: 'eine Plug-and-Play-Konsole mit UM6578-Chip',
  network: 'das Famicom Network System',
  other: 'eine Konsole, die diese Version nicht kennt',
};

/** An image of each format, as the subject of a sentence and after "in". */
const IMAGES = {
  iNES: { subject: 'Diese Datei', inside: 'dieser Datei' },
  UNIF: { subject: 'Dieses UNIF-Abbild', inside: 'diesem UNIF-Abbild' },
  NSF: { subject: 'Diese Musikdatei', inside: 'dieser Musikdatei' },
} as const;

const CARTRIDGE_FACTS = {
  mapper: 'Mapper',
  submapper: 'Submapper',
  vsPpu: 'VS.-PPU',
  vsHardware: 'VS.-Hardware',
  expansion: 'Erweiterungsgerät',
} as const;

const messages: Messages = {
  common: {
    name: 'Cartouche',
    close: 'Schließen',
    undo: 'Rückgängig',
    remove: 'Entfernen',
    play: 'Spielen',
    pause: 'Pause',
    resume: 'Weiter',
    stop: 'Stopp',
    volume: 'Lautstärke',
    library: 'Bibliothek',
    settings: 'Einstellungen',
    saveStates: 'Speicherstände',
    accuracyTests: 'Genauigkeitstests',
    dismiss: 'Ausblenden',
    automatic: 'Automatisch',
    none: 'Keiner',
    kilobytes,
  },

  library: {
    add: 'Spiele hinzufügen',
    reading: 'Wird gelesen …',
    yourGames: 'Deine Spiele',
    invitation: 'Zieh Spiele, Patches oder .zip-Dateien hierher oder wähle sie aus',
    touchInvitation: 'Spiele, Patches oder .zip-Dateien hinzufügen',
    lastPlayed: 'Zuletzt gespielt',
    builtIn: 'Eingebautes Spiel',
    aboutLastPlayed: 'Geht weiter, wo du aufgehört hast.',
    aboutBuiltIn: 'Ein neues Spiel für das NES, gemacht für Cartouche. Spiel es gleich, auch offline.',
    continue: 'Weiterspielen',
    startOver: 'Neu starten',
    patched: 'Gepatcht',
    size: (count) => `${number(count / KB)}\u00a0KB`,
    moreOf: (title) => `Optionen für ${title}`,
    favourite: 'Favorit',
    removed: (count) => `Entfernte Spiele (${number(count)})`,
    offline: 'Läuft auch offline.',
    onDevice: 'Deine Spiele und Spielstände bleiben auf diesem Gerät.',
  },

  files: {
    dropToAdd: 'Loslassen zum Hinzufügen',
    dropToRun: 'Loslassen zum Ausführen',
    busy: 'Es werden noch andere Dateien hinzugefügt. Versuch es mit diesen danach noch einmal.',
    added: (count) => `${games(count)} hinzugefügt.`,
    of: (name, problem) => `${quoted(name)}: ${problem}`,
    notAdded: (count, parts) => `${files(count)} nicht hinzugefügt werden. ${parts.join(' ')}`,
    notRun: (count, parts) => `${files(count)} nicht ausgeführt werden. ${parts.join(' ')}`,
    alike: (names, problem) => `${list(names.map(quoted))}: ${problem}`,
    unreadable: 'Die Datei konnte nicht gelesen werden. Versuch es noch einmal.',
    missing: (title) => `Die Datei von ${quoted(title)} fehlt. Füge sie noch einmal hinzu.`,
    builtInFailed: (status) =>
      `Das eingebaute Spiel konnte nicht geladen werden (HTTP ${status}). Versuch es noch einmal.`,
  },

  play: {
    filterTooMuch:
      'Der Filter ist zu aufwendig für dieses Gerät. Deshalb zeigt es weniger davon, damit der Ton nicht stockt.',
    screen: 'Spielbild',
    music: 'Musik',
    picture: (title) => `Bild von ${title}`,
    tapForSound: 'Tippen für Ton',
    volumeAt: percent,
    mute: 'Ton aus',
    unmute: 'Ton an',
    fullscreen: 'Vollbild',
    exitFullscreen: 'Vollbild beenden',
    gameSettings: 'Spiel\u00adeinstellungen',
    reset: 'Reset',
    power: 'Aus- und einschalten',
    rewind: 'Zurückspulen',
    rewindTo: 'Zurückspulen…',
    hurry: 'Vorspulen, solange gedrückt',
    fast: 'Vorspulen',
    slow: 'Zeitlupe',
    frameOn: 'In der Pause ein Frame vor',
    frameBack: 'In der Pause ein Frame zurück',
    undoReset: 'Reset zurücknehmen',
    undoPower: 'Einschalten zurücknehmen',
    undoStart: 'Zurück zu meiner Stelle',
    undoSettings: 'Änderung zurücknehmen',
    wasReset: 'Reset ausgeführt.',
    wasPowered: 'Die Konsole wurde aus- und wieder eingeschaltet.',
    startedOver: (title) => `${quoted(title)} beginnt von vorn.`,
    continued: (title) => `${quoted(title)} geht weiter, wo du aufgehört hast.`,
    notStarted:
      'Das Spiel konnte nicht gestartet werden. Seine Spielstände sind unberührt. Lade die Seite neu und versuch es noch einmal.',
    cartridgeFailed: (title) =>
      `Das Modul, das du für ${quoted(title)} gewählt hast, funktioniert nicht. Das Spiel startet mit dem, das im Header steht.`,
    jammed: (title, address, hasCheats) =>
      `${quoted(title)} ist abgestürzt: ungültiger Befehl bei ${addressOf(address)}. ${hasCheats ? 'Schalte die Cheats aus und drücke dann „Reset“' : 'Drücke „Reset“'} oder lade einen Speicherstand.`,
    tooSlow: (title, speed) =>
      `Dieses Gerät ist zu langsam für ${quoted(title)}: Es läuft nur mit ${percent(speed)} der Geschwindigkeit.`,
    gamepadGone: 'Gamepad getrennt. Das Spiel ist pausiert.',
    comesOver: (title) => `${quoted(title)} ist in einem anderen Fenster offen und zieht in dieses um.`,
    wentElsewhere: (title) => `${quoted(title)} ist jetzt in einem anderen Fenster offen.`,
    staysElsewhere:
      'Dieses Spiel ist in einem anderen Fenster offen und konnte dort nicht gespeichert werden. Spiel in jenem Fenster weiter.',
    select: 'Select',
    start: 'Start',
    turbo: 'Turbo',
    touchLayout: 'Touch-Layout',
    cheats: 'Cheats',
    replays: 'Replays',
    workbench: 'Werkbank',
    recording: 'Replay wird aufgenommen',
    cheatsOn: (count) => `${number(count)} ${plural(count, { one: 'Cheat', other: 'Cheats' })} an`,
  },

  saves: {
    pin: 'Moment merken',
    clip: 'Clip…',
    saveTo: (slot) => `In Slot ${number(slot)} speichern`,
    loadFrom: (slot) => `Slot ${number(slot)} laden`,
    undoLoad: 'Laden zurücknehmen',
    undoImport: 'Import zurücknehmen',
    notKept: (title, problem) =>
      `${quoted(title)} konnte nicht gespeichert werden und bleibt deshalb offen. ${problem}`,
    leaveAnyway: 'Trotzdem beenden',
    exportNow: 'Als Datei sichern',
    readOnly: (title) =>
      `${quoted(title)} wird nicht gespeichert: Die früheren Spielstände konnten nicht gelesen werden.`,
    doesNotFit: 'Der Spielstand passt nicht zu diesem Modul. Das Spiel startet ohne ihn.',
    fromBeginning: (title, problem) => `${quoted(title)} beginnt von vorn. ${problem}`,
    batteryIsNewer: (title) =>
      `${quoted(title)} beginnt von vorn: Der Spielstand ist neuer als die Stelle, an der du aufgehört hast.`,
    earlierPoint: (title) => `Auch eine frühere Stelle von ${quoted(title)} ist gespeichert.`,
    goThere: 'Dorthin',
    backWhereLeft: 'Hier hast du aufgehört.',
    backAtEarlier: 'Das ist die frühere Stelle.',
  },

  storage: {
    quota:
      'Der Speicher ist voll: Dieser Browser gibt der Seite nicht mehr Platz. Frühere Spielstände sind noch da. Entferne ein Spiel oder schaffe Platz und versuch es noch einmal.',
    full: 'Der Speicher ist voll: Auf diesem Gerät ist kein Platz mehr. Frühere Spielstände sind noch da. Schaffe Platz und versuch es noch einmal.',
    refused:
      'Dieser Browser lässt die Seite nichts speichern (ein privates Fenster?). Du kannst spielen, aber beim nächsten Mal ist nichts mehr da.',
    closed: 'Der Browser hat den Speicher dieser Seite geschlossen. Lade die Seite neu und versuch es noch einmal.',
    silent:
      'Der Speicher dieses Browsers antwortet nicht. Du kannst spielen, aber bis dahin wird nichts gespeichert. Lade die Seite neu oder starte den Browser neu.',
    choiceNotKept:
      'Für deine Auswahl ist kein Platz mehr: Sie gilt nur, solange diese Seite offen ist. Schaffe etwas Platz.',
    restored: 'Deine Bibliothek wurde aus ihrer zweiten Kopie wiederhergestellt.',
    restoredGame: (title) => `${quoted(title)} wurde aus der zweiten Kopie wiederhergestellt.`,
    aborted: 'Der Browser hat vorzeitig abgebrochen. Frühere Spielstände sind noch da. Versuch es noch einmal.',
    other: (cause) =>
      `Der Speicher dieses Browsers funktioniert nicht (${cause}). Lade die Seite neu und versuch es noch einmal.`,
  },

  network: {
    pageMissing: 'Diese Seite konnte nicht geladen werden. Geh online und versuch es noch einmal.',
    partMissing:
      'Ein Teil von Cartouche ist noch nicht auf diesem Gerät. Geh einmal online und versuch es noch einmal.',
    nothingHere: 'Unter dieser Adresse gibt es keine Seite. Das hier ist deine Bibliothek.',
    newVersion: 'Eine neue Version ist da.',
    update: 'Aktualisieren',
    oldTab:
      'Dieser Tab gehört zu einer älteren Version von Cartouche, von der ein Teil nicht mehr da ist. Dein Spiel ist gespeichert.',
    reload: 'Neu laden',
    isBefore: 'Die neueste Version ist hier nicht gestartet, deshalb ist dies die vorige.',
    tryAgain: 'Noch einmal probieren',
  },

  settings: {
    tabs: { picture: 'Bild', sound: 'Ton', controls: 'Steuerung', data: 'Daten', about: 'Info' },
    filter: {
      label: 'Filter',
      hint: 'Wie die Pixel der Konsole auf den Bildschirm kommen',
      choices: {
        plain: 'Weiche Pixel',
        sharp: 'Scharfe Pixel',
        composite: 'Composite',
        svideo: 'S-Video',
        rgb: 'RGB',
        lcd: 'Handheld-LCD',
      },
    },
    languageMissing: 'Diese Sprache konnte nicht geladen werden. Geh online und versuch es noch einmal.',
  },

  keys: {
    up: 'Hoch',
    down: 'Runter',
    left: 'Links',
    right: 'Rechts',
    a: 'A',
    b: 'B',
    turboA: 'Turbo A',
    turboB: 'Turbo B',
    sensor: (one) => `Mattensensor ${number(one)}`,
    withKey: (label, key) => `${label} (${key})`,
    ofSecond: (label) => `Spieler 2: ${label}`,
    groups: {
      move: 'Steuerkreuz',
      move2: 'Spieler 2: Steuerkreuz',
      mat: 'Matte',
      keyboard: 'Tastatur von Family BASIC und Subor',
    },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Eingabe',
      Escape: 'Esc',
      Space: 'Leertaste',
      Backspace: 'Rücktaste',
      Delete: 'Entf',
      Insert: 'Einfg',
      Home: 'Pos1',
      End: 'Ende',
      PageUp: 'Bild auf',
      PageDown: 'Bild ab',
      Shift: 'Umschalt',
      ShiftLeft: 'Umschalt links',
      ShiftRight: 'Umschalt rechts',
      Control: 'Strg',
      ControlLeft: 'Strg links',
      ControlRight: 'Strg rechts',
      AltLeft: 'Alt links',
      AltRight: 'Alt rechts',
    },
    numpad: (key) => `Ziffernblock ${key}`,
    all: 'Alle Tasten',
  },

  panel: {
    coinInto: (slot) => `Münze in Einwurf ${number(slot)} werfen`,
    service: 'Service',
    microphone: 'Mikrofon',
  },

  music: {
    previous: 'Voriger Titel',
    next: 'Nächster Titel',
    play: 'Musik abspielen',
    pause: 'Musik anhalten',
    fileSettings: 'Dateieinstellungen',
    track: (one) => `Titel ${number(one)}`,
    effect: (one) => `Soundeffekt ${number(one)}`,
  },

  problems: {
    'state-cut-short': () => 'Dieser Speicherstand ist leer oder unvollständig. Lade einen anderen.',
    'not-a-state': () => 'Das ist kein Speicherstand von Cartouche.',
    'state-too-new': () =>
      'Dieser Speicherstand stammt von einer neueren Version von Cartouche. Aktualisiere und lade ihn dann.',
    'state-of-another-game': () => 'Dieser Speicherstand gehört zu einem anderen Spiel.',
    'state-of-another-console': ({ made, here }) =>
      `Dieser Speicherstand stammt von einer anderen Konsole (${made.toUpperCase()} statt ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'Dieser Speicherstand wurde mit einem anderen Modul-Header (Mapper, Mirroring oder RAM) gemacht oder, bei einer Diskette, mit einem anderen BIOS.',
    'state-damaged': () => 'Dieser Speicherstand ist beschädigt. Lade einen anderen.',
    'barcode-not-digits': () => 'Ein Strichcode besteht nur aus Ziffern.',
    'barcode-wrong-length': () => 'Ein Strichcode hat 8, 12 oder 13 Ziffern.',
    'barcode-wrong-digit': ({ needed }) =>
      `Eine Ziffer stimmt nicht: Nach den übrigen müsste die letzte eine ${needed} sein.`,
  },

  keyPage: {
    keyboard: 'Tastatur',
    gamepad: 'Gamepad',
    either: (keys) => keys.join(' / '),
    each: (keys) => keys.join(' '),
    together: (names) => names.join(' + '),
    buttons: {
      ...{ South: 'Untere Taste', East: 'Rechte Taste', West: 'Linke Taste', North: 'Obere Taste' },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{ Up: 'Steuerkreuz', Down: 'Steuerkreuz', Left: 'Steuerkreuz', Right: 'Steuerkreuz' },
      ...{ LeanUp: 'Linker Stick', LeanDown: 'Linker Stick', LeanLeft: 'Linker Stick', LeanRight: 'Linker Stick' },
    },
    change: 'Tasten ändern',
    player1: 'Spieler 1',
    player2: 'Spieler 2',
    commands: 'Spiel und Seite',
    aboutChange:
      'Wähle eine Taste, um sie zu ändern, oder füge eine hinzu. Eine Taste ist ein Platz auf der Tastatur, egal was darauf steht.',
    changeOne: (key, label) => `${key}: diese Taste von ${label} ändern`,
    addTo: (label) => `Taste hinzufügen: ${label}`,
    press: (label) => `Drücke eine Taste: ${label}`,
    pressNow: 'Drücke eine Taste',
    removeKey: 'Diese Taste entfernen',
    cancel: 'Abbrechen',
    unusable: (key) => `${key} gehört dem Browser oder dem System. Drücke eine andere Taste.`,
    has: (label, keys) => `${label}: ${keys.length === 0 ? 'keine Taste' : list(keys)}.`,
    taken: (taken) => `Schon belegt: ${list(taken.map(([key, label]) => `${key} (${label})`))}.`,
    take: 'Trotzdem nehmen',
    resetOne: 'Zurücksetzen',
    resetOf: (label) => `Tasten zurücksetzen: ${label}`,
    resetAll: 'Alle Tasten zurücksetzen',
    wereReset: 'Alle Tasten sind wieder wie am Anfang.',
    aboutTwoPlayers: (first, second) =>
      `Zu zweit an einer Tastatur: Spieler 1 hat ${first.join(' ')}, Spieler 2 ${second.join(' ')} (hoch, runter, links, rechts, A, B, Select und Start).`,
    useTwoPlayers: 'Diese Tasten nehmen',
  },

  slots: {
    title: (game) => `Speicherstände: ${game}`,
    slot: (slot) => `Slot ${number(slot)}`,
    empty: 'Leer',
    when: moment,
    played: (length) => `${clock(length)} gespielt`,
    save: 'Speichern',
    load: 'Laden',
    saved: (slot) => `In Slot ${number(slot)} gespeichert.`,
    loaded: (slot) => `Slot ${number(slot)} geladen.`,
    undoSave: 'Speichern zurücknehmen',
    imported: (name) => `Mit ${quoted(name)} gestartet. Der alte Spielstand bleibt erhalten.`,
    nothingIn: (slot) => `Slot ${number(slot)} ist leer.`,
  },

  pauseMenu: {
    title: 'Pause',
    toHomeScreen: 'Für Vollbild leg die Seite auf den Home-Bildschirm: Tippe auf „Teilen“, dann „Zum Home-Bildschirm“.',
    keptWhen: (time) => `Automatisch gespeichert: ${moment(time)}`,
    notKeptYet: 'Noch nicht gespeichert',
  },

  adding: {
    known: (count) => `${number(count)} ${plural(count, { one: 'war', other: 'waren' })} schon in der Bibliothek.`,
    tooLarge: (megabytes) => `Die Datei ist zu groß für ein NES-Spiel: Das größte hat ${number(megabytes)}\u00a0MB.`,
    notSaved: (title, problem) => `${quoted(title)} konnte nicht in der Bibliothek gespeichert werden. ${problem}`,
    removed: (title) => `${quoted(title)} ist entfernt. Zwei Wochen lang kannst du es zurückholen.`,
    openElsewhere: (title) => `${quoted(title)} ist in einem anderen Fenster offen. Schließ es zuerst dort.`,
  },
  rebuilt: {
    offer: (title) => `Eine Datei dieses Namens ist schon in der Bibliothek: ${quoted(title)}.`,
    replace: 'Ersetzen, Spielstände behalten',
  },

  typing: {
    space: 'Leerzeichen',
    back: 'Löschen',
    large: 'Großbuchstaben',
    done: 'Fertig',
    signs: {
      hyphen: 'Bindestrich',
      exclamation: 'Ausrufezeichen',
      ampersand: 'Und-Zeichen',
      colon: 'Doppelpunkt',
      comma: 'Komma',
    },
  },
  shelf: {
    find: 'Spiel suchen',
    sort: 'Sortieren nach',
    orders: { played: 'Zuletzt gespielt', added: 'Zuletzt hinzugefügt', title: 'Titel', board: 'Platine' },
    filter: 'Anzeigen',
    all: 'Alle Spiele',
    favourites: 'Favoriten',
    letters: 'Buchstaben',
    found: (count, all) => `${number(count)} von ${ofGames(all)}`,
    adding: 'Spiele werden hinzugefügt',
    progress: (done) => `Bisher ${games(done)}`,
    cancel: 'Abbrechen',
    favourite: 'Zu den Favoriten',
    noFavourite: 'Aus den Favoriten nehmen',
    rename: 'Titel und Schlagwörter',
    title: 'Titel',
    tags: 'Schlagwörter, durch Kommas getrennt',
    save: 'Speichern',
    takeCover: 'Letztes Bild als Cover nehmen',
    ownCover: 'Wieder das Cover aus dem Spiel',
    chooseCover: 'Bild als Cover wählen',
    noPicture: 'Diese Datei ist kein Bild, das der Browser zeigen kann. Wähle eine PNG- oder JPEG-Datei.',
    exportFile: 'Spieldatei exportieren',
    exportAll: 'Spiel und Spielstände exportieren',
    remove: 'Aus der Bibliothek entfernen',
    aboutRemove: (title) =>
      `${quoted(title)} wird mit seinen Spielständen entfernt. Zwei Wochen lang kannst du es zurückholen: „Entfernte Spiele“, ganz unten in der Bibliothek.`,
    removedTitle: 'Entfernte Spiele',
    aboutRemoved: 'Hier bleiben Spiele mit ihren Spielständen zwei Wochen lang. Dann werden sie gelöscht.',
    bringBack: 'Zurückholen',
    deleteNow: 'Jetzt löschen',
  },

  clip: {
    title: 'Clip',
    what: 'Art',
    kinds: { video: 'Video', sound: 'Ton', picture: 'Bild' },
    length: 'Länge',
    seconds: (count) => `die letzten ${number(count)} s`,
    size: 'Größe',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'Wie von der Konsole', shown: 'Wie auf dem Bildschirm' },
    make: 'Erstellen',
    progress: 'Fortschritt',
    cancel: 'Abbrechen',
    made: (name, count) => `${name}, ${size(count)}`,
    save: 'Sichern',
    copy: 'Kopieren',
    share: 'Teilen',
    copied: 'Kopiert.',
    notCopied: 'Dieser Browser ließ die Seite nicht kopieren.',
    noVideo: 'Dieser Browser kann keine Videodateien erstellen.',
    takesItsTime:
      'Dieser Browser nimmt Videos auf, während sie laufen: Das dauert so lange wie der Clip, und diese Seite muss vorne bleiben.',
    noPast: 'Videos und Ton entstehen aus dem, was du gerade gespielt hast: Spiel zuerst mindestens eine Sekunde.',
    cannot: 'So, wie das Spiel eben lief, geht das nicht.',
    missing: 'Was Clips erstellt, ist noch nicht auf diesem Gerät. Geh einmal online und versuch es noch einmal.',
  },

  moments: {
    title: 'Momente',
    about:
      'Merk dir einen Moment im Pausemenü oder beim Zurückspulen. Momente bleiben, bis du sie entfernst, und sind auch in Backups.',
    name: 'Name',
    pinned: 'Gemerkt. Du findest den Moment bei den Speicherständen.',
    removed: 'Der Moment wurde entfernt.',
    loaded: 'Das ist der Moment, den du dir gemerkt hast.',
    of: (action, which) => `${action}: ${which}`,
  },

  rewind: {
    title: 'Zurückspulen',
    pace: (speed) => {
      if (speed < 0) return 'Zurück';
      if (speed < 1) return percent(speed);
      return speed === Number.POSITIVE_INFINITY ? 'So schnell es geht' : `${number(speed)}×`;
    },
    time: 'Zeit',
    ago: (length) => (length === 0 ? 'jetzt' : `vor ${ago(length)}`),
    pick: (length) => `Zur Stelle vor ${ago(length)}`,
    frameBack: 'Ein Frame zurück',
    frameOn: 'Ein Frame vor',
    goOn: 'Ab hier weiterspielen',
    nothing: 'Noch gibt es nichts zum Zurückspulen: Spiel zuerst ein paar Sekunden.',
    went: (length) => `${ago(length)} zurückgespult.`,
    undo: 'Spulen zurücknehmen',
  },

  replays: {
    title: 'Replays',
    record: 'Aufnehmen',
    fromNow: 'Ab jetzt aufnehmen',
    fromStart: 'Ab Einschalten aufnehmen',
    stop: 'Aufnahme beenden',
    isRecording: 'Was du spielst, wird aufgenommen.',
    about: 'Ein Replay enthält alles, was du drückst, und wie das Spiel begann. Es ist klein und genau.',
    begun: 'Aufnahme läuft. Beende sie im Pausemenü unter „Replays“.',
    fromPower: 'Neu eingeschaltet, Aufnahme läuft.',
    undo: 'Einschalten zurücknehmen',
    kept: 'Das Replay ist gespeichert.',
    oldestGone: 'Für Replays dieses Spiels war kein Platz mehr: Das älteste musste weichen.',
    removed: 'Replay entfernt.',
    bringBack: 'Zurückholen',
    list: 'Gespeicherte Replays',
    none: 'Noch keine: Nimm eins auf oder öffne eine Datei.',
    row: (ms, length, from) => `${moment(ms)}, ${ago(length)}${from === 'power' ? ', ab Einschalten' : ''}`,
    watch: 'Ansehen',
    watchIt: (what) => `Ansehen: ${what}`,
    share: 'Link teilen',
    shareIt: (what) => `Link teilen: ${what}`,
    save: 'Datei sichern',
    saveIt: (what) => `Datei sichern: ${what}`,
    removeIt: (what) => `Entfernen: ${what}`,
    shared: (title) => `Ein Replay von ${title}`,
    copied: 'Der Link ist kopiert.',
    notCopied: 'Der Link konnte nicht kopiert werden.',
    fromFile: 'Datei öffnen',
    watching: (title) => `Replay von ${title}`,
    time: ago,
    of: (time, length) => `${time} von ${length}`,
    takeOver: 'Übernehmen',
    race: 'Rennen',
    raceIt: (what) => `Rennen gegen den Geist: ${what}`,
    raceBegins: 'Das Rennen beginnt.',
    undoRace: 'Rennen zurücknehmen',
    stopRace: 'Rennen beenden',
    raceOver: 'Der Geist ist am Ziel.',
    showInput: 'Eingaben zeigen',
    hideInput: 'Eingaben verbergen',
    toList: 'Ansehen beenden',
    tookOver: 'Du spielst vom Replay aus weiter.',
    sameSoFar: 'Bisher genau wie aufgenommen.',
    same: 'Bis zum Ende genau wie aufgenommen.',
    differs: (at) => `Es läuft nicht wie aufgenommen: bemerkt bei ${at}.`,
    stopped: 'Hier endet es: Was darin folgt, passt nicht in diese Konsole.',
    ahead: (frames) => `Mit Run-Ahead gespielt (${number(frames)}).`,
    noGame: (title) =>
      title === ''
        ? 'Dieses Replay gehört zu einem Spiel, das nicht in deiner Bibliothek ist.'
        : `Dieses Replay gehört zu ${quoted(title)}, das nicht in deiner Bibliothek ist. Füge das Spiel hinzu und öffne das Replay noch einmal.`,
    movieNeedsGame:
      'Ein FCEUX-Movie sagt nicht, wonach zu suchen wäre: Öffne zuerst das Spiel dazu und dann das Movie.',
    movie: ({ differs, checked, isOfThisGame }) =>
      [
        isOfThisGame === false ? 'Das Movie gehört laut eigener Angabe zu einem anderen Spiel.' : '',
        differs === null ? '' : `Hier läuft es anders, bemerkt nach Frame ${number(differs)}.`,
        checked === 0 ? 'FCEUX ist weniger genau: Das Movie kann hier anders laufen.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'Das ist kein Replay oder ein beschädigtes.',
      'replay-too-new': 'Dieses Replay stammt von einer neueren Version von Cartouche.',
      'replay-cut-short': 'Das Replay ist unvollständig: Ein Teil fehlt.',
      'replay-damaged': 'Das Replay ist beschädigt.',
      'replay-field': 'Das Replay enthält eine Angabe, die nicht sein kann.',
      'replay-of-another-game': 'Das Replay gehört zu einem anderen Spiel.',
      'replay-of-another-bios': 'Das Replay wurde mit einem anderen BIOS des Disk System gemacht.',
      'replay-stopped': 'Das Replay passt nicht in diese Konsole.',
      'replay-tape-turning': 'Halte zuerst die Kassette an: Wo sie gerade ist, kann kein Replay festhalten.',
      'not-a-movie': 'Das ist kein FCEUX-Movie.',
      'movie-version': 'Das Movie hat eine Version, die nicht bekannt ist.',
      'movie-empty': 'Das Movie hat keine Frames.',
      'movie-line': 'Das Movie ist beschädigt.',
      'movie-field': 'Das Movie ist beschädigt.',
      'movie-from-a-state': 'Das Movie beginnt mit einem Speicherstand von FCEUX, den nur FCEUX lesen kann.',
      'movie-too-long': 'Das Movie ist zu lang.',
      'movie-cannot-say': 'Etwas in diesem Replay lässt sich in einem FCEUX-Movie nicht ausdrücken.',
      'movie-device': 'Das Movie wurde mit einem Controller gemacht, der hier nicht bekannt ist.',
    },
  },

  pad: {
    title: 'Touch-Layout',
    cross: 'Steuerkreuz',
    tabs: { part: 'Taste', layout: 'Layout', share: 'Teilen' },
    about: 'Zieh eine Taste, um sie zu verschieben. Mit zwei Fingern oder dem Regler änderst du ihre Größe.',
    turn: 'Dreh das Gerät, um die andere Haltung einzurichten.',
    tools: 'Werkzeuge',
    which: 'Taste',
    hidden: (part) => `${part} (verborgen)`,
    isShown: 'Sichtbar',
    size: 'Größe',
    millimetres: (mm) => millimetres(mm),
    moveTo: { left: 'Nach links', up: 'Nach oben', down: 'Nach unten', right: 'Nach rechts' },
    at: (part, side, x, y, large) => {
      const where = {
        left: 'vom linken Rand',
        right: 'vom rechten Rand',
        middle: x < 0 ? 'links der Mitte' : 'rechts der Mitte',
      }[side];
      return `${part}: ${millimetres(large)} groß, ${millimetres(Math.abs(x))} ${where}, ${millimetres(y)} vom unteren Rand`;
    },
    howToMove: 'Pfeiltasten verschieben, Plus und Minus ändern die Größe, Entf verbirgt.',
    noRoom: 'Dort ist kein Platz.',
    redo: 'Wiederholen',
    tryIt: 'Testen',
    done: 'Fertig',
    back: 'Zurück zum Bearbeiten',
    stopTrying: 'Bearbeiten',
    startFrom: 'Ausgehen von',
    isOver: 'Über dem Bild',
    aboutOver: 'Das Bild hat den ganzen Bildschirm',
    mirror: 'Links und rechts tauschen',
    reset: 'Zurücksetzen',
    wasReset: 'Das Touch-Layout ist wieder der Standard.',
    whose: 'Für',
    forAll: 'Alle Spiele',
    forGame: 'Dieses Spiel',
    link: 'Link zu diesem Layout',
    copyLink: 'Link kopieren',
    copied: 'Kopiert',
    saveFile: 'Als Datei sichern',
    openFile: 'Datei öffnen',
    aboutShare:
      'Wer den Link öffnet oder die Datei auf Cartouche zieht, sieht das Layout und wird gefragt, bevor es gilt.',
    sharedTitle: 'Ein Touch-Layout für dich',
    aboutShared: 'Jemand hat dieses Touch-Layout geteilt. Du kannst es für alle Spiele nehmen und das zurücknehmen.',
    replaces: 'Jemand hat dieses Touch-Layout geteilt. Es ersetzt dein eigenes; du kannst das zurücknehmen.',
    use: 'Verwenden',
    notNow: 'Nicht jetzt',
    isUsed: 'Das geteilte Touch-Layout gilt für alle Spiele.',
    brokenLink: 'Das Touch-Layout in diesem Link ist beschädigt oder stammt von einer neueren Version von Cartouche.',
    noPad: 'Das ist kein Touch-Layout von Cartouche. Deins bleibt, wie es ist.',
    brokenField: (field) =>
      `Dieses Touch-Layout ist beschädigt oder stammt von einer neueren Version von Cartouche: ${quoted(field)} stimmt nicht.`,
    tune: 'Pad abstimmen',
    aboutTune: 'Mach es wie in einem Spiel, ohne hinzusehen, und heb dann den Daumen.',
    step: (step, of) => `${number(step)} von ${number(of)}`,
    prompts: {
      right: 'Drück rechts',
      left: 'Drück links',
      up: 'Drück hoch',
      down: 'Drück runter',
      upRight: 'Halte hoch und rechts',
      downRight: 'Halte runter und rechts',
      downLeft: 'Halte runter und links',
      upLeft: 'Halte hoch und links',
      leftToRight: 'Roll von links nach rechts',
      rightToLeft: 'Roll von rechts nach links',
      overTop: 'Ein Halbkreis: von links über oben nach rechts',
      overBottom: 'Ein Halbkreis: von rechts über unten nach links',
      a: 'Tippe auf A',
      b: 'Tippe auf B',
      both: 'A und B zugleich, mit einem Daumen',
    },
    cannotTune: 'Mach zuerst Steuerkreuz, A und B sichtbar: Sie werden abgestimmt.',
    oneBack: 'Eins zurück',
    leave: 'Beenden',
    fits: (count) => `Alle ${number(count)} Eingaben kamen an wie gemeint. Es muss nichts geändert werden.`,
    better: (missed, count, after) =>
      `${number(missed)} von ${number(count)} Eingaben gingen daneben. Mit diesen Änderungen wären es ${number(after)} gewesen:`,
    noBetter: (missed, count) =>
      `${number(missed)} von ${number(count)} Eingaben gingen daneben, und mit keiner anderen Lage oder Größe wären es weniger gewesen.`,
    moves: (part, x, y) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${millimetres(Math.abs(x))} nach ${x < 0 ? 'links' : 'rechts'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${millimetres(Math.abs(y))} nach ${y < 0 ? 'oben' : 'unten'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm) => `Steuerkreuz: ${millimetres(mm)} groß`,
    angles: (angle) => `Gerade Richtungen: ${degrees(angle)}`,
    apply: 'Übernehmen',
    keep: 'Nichts ändern',
    again: 'Noch einmal',
    wasTuned: 'Das Touch-Pad ist auf deinen Daumen abgestimmt.',
  },

  backup: {
    title: 'Backup',
    titleOf: (game) => `Exportieren: ${game}`,
    group: 'Backup',
    about:
      'Eine .zip-Datei mit deinen Spielständen, Speicherständen und allem, was du eingestellt hast. Zieh sie auf Cartouche, hier oder auf einem anderen Gerät, um alles zurückzuholen.',
    aboutGame:
      'Dieses Spiel mit seinen Spielständen und Speicherständen in einer .zip-Datei, zum Zurückholen hier oder auf einem anderen Gerät.',
    exportAll: 'Exportieren',
    exportGame: 'Dieses Spiel exportieren',
    exportMusic: 'Diese Musik exportieren',
    importIt: 'Backup importieren',
    lastImport: 'Letzten Import zeigen',
    last: 'Letztes volles Backup',
    lastAt: moment,
    never: 'Noch keines',
    due: (saves) =>
      `${number(saves)} ${plural(saves, { one: 'Spielstand ist', other: 'Spielstände sind' })} noch in keinem Backup.`,
    remind: (saves) =>
      `${number(saves)} ${plural(saves, { one: 'Spielstand ist', other: 'Spielstände sind' })} noch in keinem Backup. Eine Datei sichert alles.`,
    backUp: 'Sichern',
    folder: 'Backup-Ordner',
    aboutFolder:
      'Spiele, die du gespielt hast, werden von selbst dorthin geschrieben, jedes in eine Datei, und was dort neuer ist, wird beim Start übernommen. In einem Cloud-Ordner halten sich Geräte so gegenseitig auf dem neuesten Stand.',
    chooseFolder: 'Ordner wählen',
    folderNow: 'Ordner',
    sync: 'Jetzt abgleichen',
    leaveFolder: 'Nicht mehr verwenden',
    folderAsks: 'Dein Backup-Ordner kann wieder verwendet werden, sobald du es erlaubst.',
    allow: 'Erlauben',
    folderGone: (cause) =>
      `Der Backup-Ordner kann nicht verwendet werden (${cause}). Wähle ihn unter Einstellungen, Daten neu.`,
    fromFolder: (count) => `Aus deinem Backup-Ordner: Neues für ${games(count)}.`,
    show: 'Zeigen',
    withGames: 'Mit den Spielen',
    aboutWithGames: 'Ohne sie enthält es nur Spielstände und ist klein',
    withSettings: 'Mit Einstellungen',
    aboutWithSettings: 'Auch Tasten, Gamepads und Touch-Layouts',
    chooseGames: (chosen, all) => `Spiele wählen (${number(chosen)} von ${number(all)})`,
    all: 'Alle',
    none: 'Keine',
    size: 'Größe',
    aboutSize: (count) => `Etwa ${size(count)}`,
    small: 'Ein paar KB pro Spiel',
    writing: 'Backup wird geschrieben',
    taking: 'Backup wird importiert',
    progress: (done, all) => `${number(done)} von ${ofGames(all)}`,
    cancel: 'Abbrechen',
    isWritten: (count, written) => `Das Backup ist fertig: ${games(count)}, ${size(written)}.`,
    notRead: (title, problem) => `Von ${quoted(title)} ist nicht alles darin. ${problem}`,
    saveAgain: 'Noch einmal sichern',
    share: 'Teilen',
    ask: 'Dieses Backup importieren?',
    file: 'Datei',
    made: 'Erstellt',
    madeAt: moment,
    games: 'Spiele',
    gamesIn: (count, hasRoms) => `${games(count)}${hasRoms ? '' : ' (nur Spielstände)'}`,
    isDamaged: 'Ein Teil ist beschädigt. Was lesbar ist, wird übernommen.',
    aboutImport:
      'Spiele, die hier fehlen, kommen hinzu. Haben beide einen Spielstand, gilt der neuere, und der ältere bleibt daneben erhalten. Nichts wird gelöscht.',
    takeSettings: 'Einstellungen übernehmen',
    aboutTakeSettings: 'Einstellungen, Tasten, Gamepads und Touch-Layouts ersetzen die hiesigen',
    import: 'Importieren',
    done: 'Fertig',
    report: 'Importiert',
    nothing: 'Alles darin war schon hier.',
    added: (count) => `Hinzugefügt: ${games(count)}`,
    changed: (count) => `Mit etwas Neuem: ${games(count)}`,
    waiting: (count) => `Spielstände von ${ofGames(count)}, die hier fehlen: Sie warten, bis du die Spiele hinzufügst`,
    playing: (count) => `Gerade offen: ${games(count)}. Was im Backup neuer ist, bleibt daneben erhalten`,
    damaged: (count) => `Beschädigt und übersprungen: ${number(count)}`,
    unknown: (count) => `Von einer neueren Version und übersprungen: ${number(count)}`,
    conflicts: (count) => `Hier und im Backup verschieden: ${number(count)}`,
    conflict: (title, what, used, time, other) => {
      const part = typeof what === 'number' ? placeOf(what) : (PARTS[what] ?? 'gemerkter Moment');
      const name = title === '' ? '' : `${title}: `;
      const which = used === 'there' ? 'jetzt wie im Backup' : 'bleibt wie hier';
      const when = time > 0 && other > 0 ? ` (vom ${moment(time)}; das andere vom ${moment(other)})` : '';
      return `${name}${part}, ${which}${when}`;
    },
    isCut: 'Das Backup ist unvollständig oder am Ende beschädigt: Das hier war lesbar.',
    stoppedAs: (problem) => `Es brach vor dem Ende ab. ${problem}`,
    settingsTaken: 'Seine Einstellungen gelten jetzt.',
    undoSettings: 'Änderung zurücknehmen',
    settingsBack: 'Die Einstellungen sind wieder wie zuvor.',
    wasStopped: 'Abgebrochen.',
    newer:
      'Dieses Backup stammt von einer neueren Version von Cartouche. Aktualisiere diese und versuch es noch einmal.',
    noBackup:
      'Das ist kein Backup von Cartouche. Nichts wurde geändert: Wähle eine .zip-Datei, die Cartouche exportiert hat.',
    unreadable: 'Diese Datei konnte nicht gelesen werden. Versuch es noch einmal.',
    tooLarge:
      'Das Backup würde größer, als eine .zip-Datei sein kann (4 GB). Exportiere ohne die Spiele oder nur einige Spiele auf einmal.',
    notWritten: (cause) => `Die Datei konnte nicht geschrieben werden (${cause}). Ist genug Platz dafür?`,
  },

  data: {
    where:
      'Spiele, Spielstände und Einstellungen bleiben in diesem Browser, auf diesem Gerät. Nichts wird irgendwohin gesendet.',
    games: 'Spiele in deiner Bibliothek',
    gamesAndSize: (count, used) => `${games(count)}, ${size(used)}`,
    used: 'Belegter Speicher',
    usedOf: (used, quota) => `Etwa ${size(used)} von ${size(quota)}`,
    persistent: 'Dauerhafter Speicher',
    unknown: 'Unbekannt',
    aboutPersistent:
      'Ohne dauerhaften Speicher darf der Browser Spiele und Spielstände löschen, wenn auf dem Gerät der Platz ausgeht. Cartouche bittet darum, wenn du ein Spiel hinzufügst; der Browser entscheidet.',
    ask: 'Den Browser bitten',
    notGiven: 'Der Browser hat abgelehnt. Viele stimmen zu, sobald du Cartouche oft benutzt oder es installiert hast.',
    mayForget:
      'Ein privates Fenster vergisst beim Schließen alles. Dieser Browser verrät einer Seite nicht, ob sie in einem ist.',
    forgets:
      'Dieses Fenster vergisst beim Schließen alles: Der Browser gibt der Seite hier keinen bleibenden Speicher, wie in privaten Fenstern. Ein Backup bewahrt alles.',
  },

  kept: {
    group: 'Auf diesem Gerät gespeichert',
    about:
      'Alles ist doppelt gespeichert, damit eine Kopie die andere heilen kann: Es braucht etwa doppelt so viel Platz wie hier angezeigt.',
    looking: 'Gespeichertes wird durchgesehen …',
    nothing: 'Noch ist nichts gespeichert: Hier steht, was du spielst.',
    sort: 'Sortieren nach',
    sorts: { time: 'Neueste', size: 'Größte' },
    sum: (count, time) => (time > 0 ? `${size(count)}, ${moment(time)}` : size(count)),
    damaged: (count) => `${number(count)} beschädigt`,
    isDamaged: 'beschädigt',
    damagedInName: 'beschädigt',
    notHere: (id) => `Ein Spiel, das nicht in deiner Bibliothek ist (${id})`,
    rom: 'Spieldatei',
    builtIn: 'In Cartouche enthalten',
    battery: 'Spielstand',
    medium: 'Was das Spiel auf Diskette oder in den Flash-Speicher schrieb',
    tape: 'Kassette',
    place: 'Wo du aufgehört hast',
    beforeLoad: 'Vor dem letzten Laden',
    beforeSave: 'Vor dem letzten Speichern',
    pin: (name) => (name ? `Moment ${quoted(name)}` : 'Moment'),
    slot: (slot) => `Slot ${number(slot)}`,
    earlier: 'Früher',
    fromSecond: (name: string) => `${name}, in der zweiten Kopie`,
    restore: 'Zurückholen',
    export: 'Exportieren',
    of: (label, thing) => `${label}: ${thing}`,
    askRemove: 'Wirklich entfernen?',
    keep: 'Behalten',
    backUp: 'Dieses Spiel sichern',
    removeGame: 'Dieses Spiel entfernen',
    open: 'Das Spiel ist in einem Fenster offen: Beende es, um etwas zurückzuholen oder zu entfernen.',
    isOpen: (title) => `${quoted(title)} ist in einem Fenster offen. Beende es zuerst dort.`,
    restored: (title) => `Für ${quoted(title)} gilt ab jetzt das Frühere. Das Bisherige bleibt daneben erhalten.`,
    removed: (title) => `Aus dem entfernt, was von ${quoted(title)} gespeichert ist.`,
  },

  captions: {
    pulse: {
      rising: 'Steigender Puls',
      falling: 'Fallender Puls',
      low: 'Tiefer Puls',
      high: 'Hoher Puls',
      plain: 'Puls',
    },
    tone: { rising: 'Steigender Ton', falling: 'Fallender Ton', low: 'Tiefer Ton', high: 'Hoher Ton', plain: 'Ton' },
    noise: { burst: 'Rauschstoß', plain: 'Rauschen' },
    sample: { plain: 'Sample' },
  },
  stateOfPlay: {
    runs: (title) => `${title} läuft.`,
    paused: (title) => `${title} ist angehalten.`,
    goesBack: 'Es wird zurückgespult.',
    fast: 'Schnellvorlauf.',
    slow: 'Zeitlupe.',
    picture: (picture, isPaused, minutes) =>
      `${picture}. ${isPaused ? 'Angehalten' : 'Läuft'}. Seit ${number(minutes)} min gespielt.`,
  },

  access: {
    title: 'Barrierefreiheit',
    about: 'Für Spieler 1. Was gedrückt bleibt, siehst du beim Spielen; in der Pause wird es losgelassen.',
    preset: 'Vorlage',
    presets: { off: 'Aus', oneFinger: 'Ein Finger', noMashing: 'Ohne Hämmern', custom: 'Eigene' },
    stays: 'Bleibt gedrückt',
    aboutSwitch:
      'Ein Schalter: Die Markierung wandert, ein Druck wählt. Zwei: Leertaste, linke Bildschirmhälfte oder Steuerkreuz wandert weiter, alles andere wählt. Verweilen: Ein Druck wandert weiter, Warten wählt. Es bedient die ganze Seite, du kannst es also auch damit ausschalten.',
  },

  cheats: {
    title: (game) => `Cheats: ${game}`,
    list: 'Cheats',
    none: 'Dieses Spiel hat noch keine Cheats: Gib unten einen Code ein oder importiere eine Datei.',
    about:
      'Ein Cheat wirkt sofort, ohne Neustart. Was er im Spiel bewirkt hat, bleibt, wenn er aus ist, auch in deinen Spielständen.',
    edit: (name) => `${name} bearbeiten`,
    add: 'Cheat hinzufügen',
    change: 'Cheat bearbeiten',
    name: 'Name',
    code: 'Code',
    aboutCode: 'Game Genie, Pro Action Rocky oder Adresse:Wert wie 075A:09. Mehrere durch Leerzeichen getrennt.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Adresse und Wert' },
    reads: (kind, address, value, compare) =>
      `${kind}: $${address} liest sich als $${value}${compare === '' ? '' : `, wo $${compare} war`}`,
    holds: (kind, address, value, compare) =>
      `${kind}: RAM bei $${address} bleibt $${value}${compare === '' ? '' : `, wo $${compare} war`}`,
    addIt: 'Hinzufügen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    removed: (name) => `${quoted(name)} ist entfernt.`,
    unreadable: 'Dieser Code ist nicht lesbar.',
    files: 'Cheats als Datei',
    fromFile: 'Datei importieren',
    aboutFiles: 'Dateien von FCEUX (.cht), RetroArch (.cht) und Mesen (.json).',
    exportAs: 'Datei für',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Exportieren',
    imported: (count, known, skipped) =>
      [
        `${number(count)} ${plural(count, { one: 'Cheat', other: 'Cheats' })} importiert.`,
        known > 0 ? `${number(known)} ${plural(known, { one: 'war', other: 'waren' })} schon da.` : '',
        skipped > 0
          ? `${number(skipped)} ${plural(skipped, { one: 'konnte', other: 'konnten' })} nicht gelesen werden.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Starte zuerst das Spiel: Cheats gehen an das Spiel, das offen ist.',
    nothingIn: 'In dieser Datei sind keine Cheats für dieses Spiel.',
    problems: {
      'cheat-empty': () => 'Gib einen Code ein.',
      'cheat-letters': ({ letters }) => `Ein Game-Genie-Code hat nur die Buchstaben ${letters}.`,
      'cheat-length': ({ length }) => `Ein Game-Genie-Code hat 6 oder 8 Buchstaben, dieser hat ${length}.`,
      'cheat-form': () =>
        'Das ist kein Code. Adresse und Wert sehen aus wie 075A:09, oder wie 91D9:AD:DE mit Vergleichswert.',
      'cheat-registers': () => 'Von $2000 bis $401F liegt kein Speicher.',
    },
  },

  search: {
    title: 'Wert suchen',
    about:
      'Finde, wo das Spiel eine Zahl ablegt, etwa die Leben. Starte, spiel, bis sie sich ändert, komm zurück und sag, was sie getan hat. Wiederhole das, bis wenige Stellen übrig sind.',
    kind: 'Die Zahl ist',
    kinds: {
      byte: `0 bis ${number(255)} (1 Byte)`,
      word: `0 bis ${number(65535)} (2 Bytes)`,
      'bcd-byte': '0 bis 99 (Dezimalziffern)',
      'bcd-word': `0 bis ${number(9999)} (Dezimalziffern)`,
    },
    start: 'Starten',
    startOver: 'Von vorn',
    left: (count) => `Noch ${number(count)} ${plural(count, { one: 'Stelle', other: 'Stellen' })}.`,
    is: 'Die Zahl',
    conditions: {
      value: 'ist …',
      notValue: 'ist nicht …',
      above: 'ist größer als …',
      below: 'ist kleiner als …',
      same: 'ist gleich geblieben',
      other: 'hat sich geändert',
      more: 'ist gestiegen',
      less: 'ist gesunken',
      moreBy: 'ist gestiegen um …',
      lessBy: 'ist gesunken um …',
    },
    since: 'Verglichen mit',
    sinces: {
      last: 'dem letzten Mal',
      first: 'dem ersten Mal',
      two: 'den ganzen letzten 2 Sekunden',
      ten: 'den ganzen letzten 10 Sekunden',
      minute: 'der ganzen letzten Minute',
    },
    value: 'Wert',
    look: 'Nachsehen',
    found: (address, value, last) => `$${address}: ${number(value)}, vorher ${number(last)}`,
    hold: 'Festhalten',
    holdAt: (address) => `$${address} festhalten`,
    held: (address, value) => `$${address} bleibt ${number(value)}`,
    more: (count) => `${number(count)} weitere werden nicht gezeigt.`,
    moved: 'Das Spiel hat jetzt eine andere Art Speicher. Fang von vorn an.',
  },

  install: {
    description: 'Ein NES, das unter einer Adresse im Web lebt: exakt, schnell und auch offline spielbar.',
    playBuiltIn: 'Eingebautes Spiel spielen',
    offer: 'Installiere Cartouche: Es öffnet sich wie eine App, füllt den Bildschirm und läuft ohne Netz.',
    install: 'Installieren',
    ways: {
      ios: 'Bevor du viel speicherst: Tippe auf „Teilen“, dann „Zum Home-Bildschirm“, und spiel dort. Cartouche auf dem Home-Bildschirm hat eigene Spielstände, und die werden nicht gelöscht.',
      dock: 'Um Cartouche zu installieren, wähle im Menü „Ablage“ den Eintrag „Zum Dock hinzufügen“.',
      menu: 'Um Cartouche zu installieren, öffne das Menü des Browsers und wähle „Installieren“.',
    },
    moveToApp:
      'Tippe auf „Teilen“, dann „Zum Home-Bildschirm“: Spielstände werden dort nicht gelöscht. Es sind nicht die von hier. Sichere diese in eine Datei und öffne sie dort mit „Spiele hinzufügen“.',
    movePad: 'Die Touch-Tasten lassen sich verschieben, vergrößern oder anders anordnen.',
  },

  looks: {
    label: 'Look',
    hint: 'Alles Folgende auf einmal; ändere daran dann, was du willst',
    names: {
      plain: 'Schlicht',
      livingRoom: 'Wohnzimmer 1986',
      arcade: 'Arcade-Monitor',
      handheld: 'Handheld-LCD',
    },
    mine: 'Eigener',
    sample: 'Ein Stück des Bildes, wie es wird',
    compare: 'Halten zum Vergleichen',
    noChip: 'Dieser Browser zeichnet ohne Grafikchip (WebGL 2). Filter und Bildröhre ändern hier nichts.',
  },

  sections: { colours: 'Farben', shape: 'Form und Lage', page: 'Seite', seeing: 'Sehen und Hören' },

  settingRows: {
    comb: {
      label: 'Kammfilter',
      hint: 'Wie in besseren Fernsehern: weniger Falschfarben, Kanten zweier Zeilen laufen ineinander',
    },
    sharpness: { label: 'Schärfe', hint: 'Wie am Regler des Fernsehers', value: percent },
    bleed: { label: 'Farbsaum', hint: 'Wie weit Farben zur Seite verlaufen', value: percent },
    noise: { label: 'Rauschen', hint: 'Schnee, wie bei einem schlechten Kabel', value: percent },
    grid: { label: 'Raster', hint: 'Wie breit die Lücken zwischen den Pixeln sind', value: percent },
    tube: { label: 'Bildröhre', hint: 'Zeilen, Maske und Leuchten eines alten Fernsehers' },
    scanlines: { label: 'Scanlines', hint: 'Wie dünn der Strahl ist, wo das Bild dunkel ist', value: percent },
    mask: {
      label: 'Maske',
      hint: 'Wodurch der Strahl scheint; sie folgt den Pixeln dieses Bildschirms',
      choices: { none: 'Keine', aperture: 'Streifen', slot: 'Schlitze', shadow: 'Punkte' },
    },
    maskStrength: { label: 'Stärke der Maske', hint: 'Das Bild bleibt so hell wie ohne', value: percent },
    halation: { label: 'Leuchten', hint: 'Licht, das im Glas streut', value: percent },
    curvature: { label: 'Wölbung', hint: 'Wie stark sich das Glas wölbt', value: percent },
    vignette: { label: 'Dunklere Ecken', hint: 'Wie viel Licht den Ecken fehlt', value: percent },
    palette: {
      label: 'Palette',
      hint: 'Wie die Chips von Fernsehern sie aus dem Signal der Konsole machten',
      choices: {
        standard: 'Standard',
        fcc: 'FCC-Norm',
        sonyUs: 'CXA2025AS USA',
        sonyJapan: 'CXA2025AS Japan',
        sonyLater: 'CXA2095S Japan',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RGB (2C03)',
        own: 'Eigene',
      },
    },
    adjusts: { label: 'Farben anpassen', hint: 'Die Regler eines Fernsehers und woraus seine Röhre ist' },
    hue: { label: 'Farbton', hint: 'Nach links ins Violette, nach rechts ins Grüne', value: degrees },
    saturation: { label: 'Farbe', hint: 'Wie kräftig Farben sind', value: percent },
    contrast: { label: 'Kontrast', hint: 'Von Schwarz bis Weiß', value: percent },
    brightness: { label: 'Helligkeit', hint: 'Wie hell Schwarz ist', value: percent },
    gamma: {
      label: 'Gamma',
      hint: 'Mehr macht mittlere Töne dunkler',
      value: (exponent) => number(exponent, 2),
    },
    phosphors: {
      label: 'Leuchtstoffe',
      hint: 'Was Rot, Grün und Blau sind: P22 wie in den meisten Fernsehern',
      choices: {
        none: 'Wie dieser Schirm',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'EBU',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Ganzzahlig skalieren', hint: 'Jede Zeile der Konsole ist gleich hoch' },
    hard: {
      label: 'Harte Kanten',
      hint: 'Pixel werden nicht mit ihren Nachbarn gemischt, auch wenn manche dadurch größer werden',
    },
    integerColumns: { label: 'Auch ganzzahlige Spalten', hint: 'Jedes Pixel der Konsole ist gleich groß' },
    pixels: {
      label: 'Pixelform',
      hint: 'Fernseher machten die Pixel der Konsole breiter als hoch: 8:7, oder 1,39:1 bei einer PAL-Konsole',
      choices: { tv: 'Wie am Fernseher', square: 'Quadratisch', wide: 'Auf 4:3 gestreckt' },
    },
    cropped: { label: 'Overscan abschneiden', hint: 'Verbirgt die Ränder, wie Fernseher es taten' },
    cropTop: {
      label: 'Oben abschneiden',
      hint: 'Zeilen der Konsole; Fernseher verbargen etwa 8',
      value: number,
    },
    cropBottom: {
      label: 'Unten abschneiden',
      hint: 'Zeilen der Konsole; Fernseher verbargen etwa 8',
      value: number,
    },
    cropLeft: { label: 'Links abschneiden', hint: 'Pixel der Konsole', value: number },
    cropRight: { label: 'Rechts abschneiden', hint: 'Pixel der Konsole', value: number },
    pictureSize: { label: 'Bildgröße', hint: 'Von dem, was Platz hat', value: percent },
    pictureAt: {
      label: 'Bildlage',
      hint: 'Wo mehr Platz ist, als das Bild braucht',
      choices: { auto: 'Automatisch', top: 'Oben', middle: 'Mitte', bottom: 'Unten' },
    },
    beside: { label: 'Kunst neben dem Bild', hint: 'Eine ruhige Landschaft zu beiden Seiten, auf breiten Schirmen' },
    turned: {
      label: 'Gedrehtes Bild',
      hint: 'Für Spiele, die für einen liegenden Bildschirm gemacht sind',
      choices: { none: 'Aufrecht', left: 'Nach links', right: 'Nach rechts' },
    },
    orientation: {
      label: 'Ausrichtung',
      hint: 'Wie du das Spiel hältst; manche Browser achten nur im Vollbild darauf',
      choices: { auto: 'Automatisch', portrait: 'Hochformat', landscape: 'Querformat' },
    },
    theme: {
      label: 'Design',
      hint: 'Die Farben rund um das Spiel',
      choices: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    },
    language: {
      label: 'Sprache',
      hint: '„Automatisch“ nimmt die, die dein Browser wünscht',
      choices: { auto: 'Automatisch' },
    },
    limitsFlashes: { label: 'Blitze dämpfen', hint: 'Mildert, was öfter als dreimal pro Sekunde blitzt' },
    figures: { label: 'Leistungswerte', hint: 'Frame-Zeiten und Ton, über dem Bild' },
    volume: { label: 'Lautstärke', hint: 'Für alle Spiele und Musik', value: percent },
    muted: { label: 'Ton aus', hint: 'Still, egal wie laut eingestellt' },
    consoleSound: {
      label: 'Klingt wie',
      hint: 'Ein Famicom hat tiefere Bässe und klarere Höhen als ein NES; „direkt“ ist, was die Chips ausgeben',
      choices: { auto: 'Die Konsole, für die es ist', nes: 'NES', famicom: 'Famicom', straight: 'Direkt' },
    },
    stereo: {
      label: 'Stereo',
      hint: 'Die Konsole ist mono. „Sanft“ und „weit“ legen ihre Kanäle nebeneinander, am besten mit Kopfhörern',
      choices: { mono: 'Mono', gentle: 'Sanft', wide: 'Weit' },
    },
    balance: {
      label: 'Balance',
      hint: 'Auf einer Seite lauter, wenn du auf der anderen weniger hörst',
      value: (value) => (value === 0 ? 'Mitte' : `${percent(Math.abs(value))} ${value < 0 ? 'links' : 'rechts'}`),
    },
    limits: { label: 'Gleichmäßig laut', hint: 'Was laut ist, wird leiser: für die Nacht' },
    heedsSilent: {
      label: 'Stummschalter beachten',
      hint: 'Still, solange der Schalter am Gerät es sagt',
    },
    volumes: { label: 'Lautstärke', hint: 'Wie laut dieser Kanal ist' },
    mutes: { label: 'Stumm', hint: 'Lässt diesen Kanal weg' },
    places: { label: 'Lage', hint: 'Wie weit auf einer Seite dieser Kanal ist' },
    bands: { label: 'Equalizer', hint: 'Lauter oder leiser, von tief bis hoch' },
    turboRate: {
      label: 'Turbo-Tempo',
      hint: 'Wie oft pro Sekunde die Turbo-Tasten A und B drücken',
      value: (hertz) => `${number(hertz)} Hz`,
    },
    rewind: { label: 'Zurückspulen', hint: 'Hält bis zu zehn Minuten Spiel zum Zurückgehen fest' },
    runAhead: {
      label: 'Run-Ahead',
      hint: 'Zeigt früher, was ein Druck bewirkt, um so viel, wie das Spiel selbst wartet. „Automatisch“ misst das',
      choices: { auto: 'Automatisch', off: 'Aus', 1: '1 Frame', 2: '2 Frames', 3: '3 Frames', 4: '4 Frames' },
    },
    fastSpeed: {
      label: 'Vorspulen',
      hint: 'Wie schnell ein Spiel dann läuft',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'So schnell es geht' },
    },
    slowSpeed: {
      label: 'Zeitlupe',
      hint: 'Wie schnell ein Spiel dann läuft',
      choices: { 75: percent(0.75), 50: percent(0.5), 25: percent(0.25) },
    },
    paceSound: {
      label: 'Ton bei anderem Tempo',
      hint: 'Jeder Ton bleibt so hoch, wie er ist. Ein Spiel, das so schnell läuft, wie es kann, ist still',
    },
    showInput: {
      label: 'Eingaben zeigen',
      hint: 'Ein kleines Pad in einer Ecke des Bildes zeigt, welche Tasten gedrückt sind',
    },
    crosshair: { label: 'Fadenkreuz der Lightgun', hint: 'Zeigt, wohin du zielst' },
    aimOffset: {
      label: 'Versatz der Lightgun',
      hint: 'Wie viele Millimeter über deinem Finger sie zielt',
      value: (mm) => millimetres(mm, 0),
    },
    deadZone: {
      label: 'Totzone des Sticks',
      hint: 'Schieb sie nach rechts, wenn der Stick eines Gamepads von selbst lenkt',
      value: percent,
    },
    touchLayout: {
      label: 'Touch-Layout',
      hint: 'Wo die Tasten unter deinen Daumen sind',
      choices: {
        thumbs: 'Standard',
        classic: 'Klassisch (B und A nebeneinander)',
        big: 'Große Tasten',
        mirrored: 'Für Linkshänder',
        right: 'Eine Hand, rechts',
        left: 'Eine Hand, links',
        over: 'Über dem Bild',
        own: 'Eigenes',
      },
    },
    touchSize: { label: 'Tastengröße', hint: 'Der Touch-Tasten', value: percent },
    touchOpacity: {
      label: 'Deckkraft der Tasten',
      hint: 'Weniger zeigt mehr vom Bild hinter den Touch-Tasten; dein eigenes Layout kann eine andere haben',
      value: percent,
    },
    crossWays: {
      label: 'Steuerkreuz',
      hint: 'Vier Richtungen für Spiele, die keine Diagonalen wollen',
      choices: { 8: '8 Richtungen', 4: '4 Richtungen' },
    },
    crossWidth: {
      label: 'Gerade Richtungen',
      hint: 'Der Winkel, der als gerade gilt: Mehr heißt seltener versehentlich diagonal',
      value: degrees,
    },
    crossFloats: { label: 'Freies Steuerkreuz', hint: 'Seine Mitte ist, wo dein Daumen aufsetzt' },
    haptics: { label: 'Vibration', hint: 'Du spürst die Touch-Tasten, wenn das Gerät vibrieren kann' },
    waysStay: { label: 'Richtungen bleiben', hint: 'Bis du eine andere drückst oder dieselbe noch einmal' },
    pressA: { label: 'A-Taste', ...PRESSING },
    pressB: { label: 'B-Taste', ...PRESSING },
    pressSelect: { label: 'Select-Taste', ...PRESSING },
    pressStart: { label: 'Start-Taste', ...PRESSING },
    moreContrast: {
      label: 'Mehr Kontrast',
      hint: 'Schrift und Linien heben sich stärker ab. Auch das System kann darum bitten',
    },
    looseText: { label: 'Lockere Schrift', hint: 'Mehr Raum zwischen Buchstaben, Wörtern und Zeilen' },
    colourVision: {
      label: 'Farbsehen',
      hint: 'Rückt Farben im Spiel auseinander, die für dich gleich aussehen',
      choices: { none: 'Aus', protan: 'Rot', deutan: 'Grün', tritan: 'Blau' },
    },
    colourStrength: { label: 'Korrektur', hint: 'Wie weit die Farben verschoben werden', value: percent },
    captions: {
      label: 'Untertitel',
      hint: 'Sagt in Worten, welche Töne beginnen, nach den Kanälen der Konsole. Ein Versuch',
    },
    announces: {
      label: 'Screenreadern Bescheid geben',
      hint: 'Wenn das Spiel läuft, pausiert oder das Tempo wechselt',
    },
    switchControl: {
      label: 'Schaltersteuerung',
      hint: 'Jede Taste, auch am Gamepad, und jede Berührung ist ein Schalter',
      choices: { off: 'Aus', one: 'Ein Schalter', two: 'Zwei Schalter', dwell: 'Verweilen' },
    },
    scanTime: {
      label: 'Takt',
      hint: 'Wie lange jede Möglichkeit markiert ist',
      value: (time) => `${number(time, 1)} s`,
    },
    reminds: {
      label: 'An Backups erinnern',
      hint: 'Höchstens einmal im Monat, wenn vieles in keinem Backup ist',
    },
    region: {
      label: 'Region',
      hint: 'Mit der falschen läuft es zu schnell oder zu langsam. Eine Änderung startet neu; Spielstände bleiben.',
      choices: {
        file: 'Automatisch',
        ntsc: 'NTSC (Amerika, Japan)',
        pal: 'PAL (Europa, Australien)',
        dendy: 'Dendy',
      },
    },
    microphone: {
      label: 'Mikrofontaste',
      hint: 'Das Mikrofon des zweiten Famicom-Controllers; in den Einstellungen steht, welche Taste hineinpustet',
    },
    changesSides: {
      label: 'Diskette von selbst wenden',
      hint: 'Wenn das Spiel auf eine andere Seite wartet; oder nimm die Knöpfe unter dem Bild',
    },
  },

  palette: {
    swatches: 'Die 64 Farben, wie sie jetzt sind',
    take: '.pal-Datei verwenden',
    export: 'Exportieren',
    exportPlain: 'Ohne Emphasis exportieren',
    about: 'Die Paletten anderer Emulatoren sind von dieser Art. Eine auf Cartouche zu ziehen, bewirkt dasselbe.',
    isAll: (name) => `Alle Spiele haben jetzt die Farben von ${quoted(name)}.`,
    isGames: (name) => `Dieses Spiel hat jetzt die Farben von ${quoted(name)}.`,
    forAll: 'Für alle Spiele',
    undo: 'Rückgängig',
    wrongSize: (name, count) =>
      `${quoted(name)} ist keine Palette einer Konsole: Sie hat ${bytes(count)}. Eine mit 64 Farben hat ${number(192)}, mit Emphasis ${number(1536)}.`,
    ofPaint: (name) =>
      `${quoted(name)} ist die Palette eines Malprogramms. Exportiere sie dort als reine RGB-Werte, mit 64 oder 512 Farben.`,
    uniform: (name) => `Alle Farben in ${quoted(name)} sind gleich, es wäre also nichts zu sehen.`,
    inName: 'palette',
  },

  about: {
    version: 'Version',
    license: 'Lizenz',
    othersLicenses: 'Open-Source-Lizenzen',
    offline: 'Läuft offline',
    installed: 'Als App installiert',
    yes: 'Ja',
    notYet: 'Noch nicht',
    no: 'Nein',
    soundDelay: 'Verzögerung des Tongeräts',
    milliseconds: (ms) => `${number(Math.round(ms))} ms`,
    install:
      'Um Cartouche zu installieren, wähle im Menü deines Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“.',
    aboutAccuracyTests: 'Prüfe auf diesem Gerät, ob sich Cartouche wie die echte Konsole verhält.',
  },

  states: {
    files: 'Dateien',
    exportSlot: (slot) => `Slot ${number(slot)} exportieren`,
    importIt: 'Stand importieren',
    aboutFiles:
      'Ein Speicherstand aus einer Datei kommt in einen freien Slot seines Spiels. Sie auf Cartouche zu ziehen, bewirkt dasselbe.',
    isIn: (name, slot) => `${quoted(name)} ist in Slot ${number(slot)}.`,
    noGame: (title) =>
      `Dieser Speicherstand gehört zu ${quoted(title)}, das nicht in deiner Bibliothek ist. Füge zuerst das Spiel hinzu.`,
    earlier: 'Frühere Speicherstände',
    aboutEarlier:
      'An ihrer Stelle gilt jetzt ein neuerer aus einem Backup. Einen zu laden startet nichts neu und lässt sich zurücknehmen.',
    was: (slot, time) => `${placeOf(slot)}, ${moment(time)}`,
    goTo: 'Laden',
    export: 'Exportieren',
    isBack: 'Das ist der frühere Stand.',
    before: 'Vor einem Laden oder Speichern',
    beforeLoad: 'Vor dem letzten Laden',
    beforeSave: (slot) => `Vor dem letzten Speichern in Slot ${number(slot)}`,
    putBack: 'Zurückholen',
    bringBack: (time) => (time > 0 ? `Spielstand vom ${moment(time)} zurückholen` : 'Vorigen Spielstand zurückholen'),
    broughtBack: 'Der frühere Spielstand ist zurück. Der bisherige bleibt daneben erhalten.',
    inName: (slot, name) => name || placeOf(slot),
    notAState: 'Das ist kein Speicherstand von Cartouche.',
    damaged: `Dieser Speicherstand ist beschädigt. ${FRESH}`,
    newer:
      'Dieser Speicherstand stammt von einer neueren Version von Cartouche. Aktualisiere diese und versuch es noch einmal.',
  },

  prove: {
    invitation: 'Test-ROMs ausführen',
    about:
      'Ein Test-ROM ist ein Programm, das auf den Takt genau prüft, ob sich ein Gerät wie die echte Konsole verhält. Lass eines auf diesem Gerät laufen und sieh jedes Ergebnis.',
    runSelfTest: 'Selbsttest starten',
    choose: 'Test-ROMs wählen',
    more: 'Weitere Test-ROMs',
    selfTest: 'Selbsttest',
    dropHint: 'Du kannst sie auch irgendwo hierher ziehen.',
    privacy: 'Nichts verlässt dieses Gerät, und nichts kommt zu deinen Spielen hinzu.',
    known: 'Unterstützte Test-ROMs',
    knownSelfTest: 'Der Selbsttest: Er gehört zur Seite und läuft offline.',
    knownCoin: 'AccuracyCoin: jeder Test mit Namen und welche Chips er fand.',
    knownOthers:
      'Hunderte von Test-ROMs für CPU, PPU, APU und Platinen, von blargg und anderen; auch ganze Zip-Archive.',
    knownAny: 'Jedes andere ROM: Es läuft, und du urteilst über das, was es zeigt.',
    picture: 'Bild des Test-ROMs',
    copy: 'Ergebnisse kopieren',
    copied: 'Ergebnisse kopiert.',
    notCopied: 'Dieser Browser ließ die Seite die Ergebnisse nicht kopieren.',
    progress: 'Fortschritt',
    machine: 'Konsole',
    machineIs: (console, board) => `${console}, ${board}`,
    judgedBy: 'Beurteilt nach',
    framesRun: 'Gelaufene Frames',
    framesIn: (count, ms) => `${number(count)} in ${seconds(ms)}`,
    speed: 'Tempo',
    times,
    browser: 'Browser',
    browserIs: (brand, version) => `${brand} ${version}`,
    thisBrowser: 'Dieser Browser',
    roms: (count) => `${number(count)} ${plural(count, { one: 'Test-ROM', other: 'Test-ROMs' })}`,
    lastWas: (name) => `Das letzte war ${name}.`,
    testing: (name) => `Läuft: ${name}`,
    says: 'Was das ROM sagt',
    found: 'Gefundene Hardware',
    marks: { waiting: 'Wartet:', pass: 'Bestanden:', fail: 'Durchgefallen:', missed: 'Nicht gelaufen:' },
    inGroup: (group, detail) => `${group}: ${detail}`,
    withDetail: (summary, detail) => `${summary}: ${detail}`,
    of: (passed, all) => `${number(passed)} von ${number(all)}`,
    passed: (passed, all) => `${number(passed)} von ${number(all)} bestanden`,
    stoppedAt: (passed, all) => `Abgebrochen: ${number(passed)} von ${number(all)} bestanden`,
    waiting: 'Wartet',
    running: 'Läuft',
    stopped: 'Abgebrochen',
    outcomes: { pass: 'Bestanden', fail: 'Durchgefallen', seen: 'Nicht beurteilt' },
    noneJudged: 'Keines beurteilt',
    runs: (name) => `${name} läuft.`,
    isOver: (name, summary) => `${name}: ${summary}.`,
    wasStopped: 'Abgebrochen.',
    partDone: (part) => `${percent(part)} fertig`,
    selfTestMissing: 'Der Selbsttest konnte nicht geladen werden. Geh online und versuch es noch einmal.',
    report: {
      title: 'Cartouche: Genauigkeitstests auf diesem Gerät',
      pair: (name, value) => `${name}: ${value}`,
      frames: (count, ms, speed) => `${number(count)} Frames in ${seconds(ms)}: ${times(speed)}`,
      failed: (name, detail) => `DURCHGEFALLEN ${name}: ${detail}`,
      missed: (name) => `NICHT GELAUFEN ${name}`,
    },
  },

  judge: {
    byStatus: 'seinem Status bei $6000',
    byScreen: 'dem, was es auf dem Bildschirm zeigen muss',
    byResult: 'seinem Ergebnisbyte',
    byPicture: 'dem Bild, mit dem es endet',
    byCoin: 'den Ergebnisbytes von AccuracyCoin',
    byTable: 'seiner Ergebnistabelle',
    byMenu: 'dem, was sein Menü zu jedem Test sagt',
    byEyes: 'deinem Urteil',
    code: (code, says) => `Code ${code}: ${says}`,
    codeAsks: (code, asks) => `Code ${code}. ${asks}`.trim(),
    noResult: (status) => `kein Ergebnis (Status ${status})`,
    status: { none: 'keiner', running: 'läuft', reset: 'Reset' },
    blank: 'leerer Bildschirm',
    notRun: 'nicht gelaufen',
    error: (code) => `Fehler ${code}`,
    errorIs: (code, meaning) => `Fehler ${code}: ${meaning}`,
    successCode: (code) => `Erfolgscode ${code}`,
    skipped: 'das ROM hat diesen Test übersprungen',
    otherPicture: (crc, wanted) => `Bild ${crc}, die Referenz hat ${wanted}`,
    noRule: 'für dieses ROM ist keine Regel bekannt: Sieh dir an, was es zeigt',
    otherRevision: (detail) => `${detail}; der Test gilt für eine andere Chip-Revision oder eine bestimmte Konsole`,
    notPassed: (count, all) => `${number(count)} von ${number(all)} Tests nicht bestanden`,
    failed: (count, all) => `${number(count)} von ${number(all)} Tests durchgefallen`,
    wantsNtsc: 'es braucht eine NTSC-Konsole und hat keinen seiner Tests ausgeführt',
    noEnd: 'es wurde nicht fertig',
    official: 'Offizielle Befehle',
    unofficial: 'Inoffizielle Befehle',
    testAt: (address) => `Test bei ${addressOf(address)}`,
  },

  patches: {
    ask: 'Für welches Spiel ist dieser Patch?',
    aboutAsk: (name) =>
      `${quoted(name)} sagt nicht, welches Spiel er ändert. Wähle das Spiel; das Original bleibt in deiner Bibliothek.`,
    unused: (bytes) =>
      `Nach seinem Ende stehen noch ${size(bytes)}, die weggelassen wurden: Wenn das Spiel nicht stimmt, den Patch neu laden.`,
    applied: (patch, game) =>
      `${quoted(patch)} ist auf ${quoted(game)} angewandt. Das Original bleibt in deiner Bibliothek.`,
    patchedTitle: (game) => `${game} (gepatcht)`,
    titleWith: (game, patch) => `${game}: ${patch}`,
    madeFrom: (patch, game) => `Gepatcht mit ${quoted(patch)}. Das Original ist ${quoted(game)}.`,
    madeFromGone: (patch) => `Gepatcht mit ${quoted(patch)}. Das Original ist nicht mehr in deiner Bibliothek.`,
    playOriginal: 'Original spielen',
    removePatched: 'Gepatchtes Spiel entfernen',
    notAPatch: 'Das ist kein Patch (IPS, BPS oder UPS).',
    changesNothing: (game) => `Der Patch ändert nichts an ${quoted(game)}.`,
    notPlayable: (game) => `Der Patch passt nicht zu ${quoted(game)}: Was herauskommt, ist kein spielbares Spiel.`,
    noSuchGame: (crc) =>
      `Der Patch ist für ein Spiel, das nicht in deiner Bibliothek ist: Seine Datei hat CRC32 ${crc}. Füge jenes Spiel hinzu, dann den Patch noch einmal.`,
    already: 'Dieses Spiel ist schon gepatcht.',
    otherGame: (wanted, found) =>
      `Der Patch ist für ein anderes Spiel oder eine andere Version: Dessen Datei hat CRC32 ${wanted.crc} (${bytes(wanted.size)}), diese hat ${found.crc} (${bytes(found.size)}).`,
    withoutHeader:
      'Der Patch ist für ein ROM ohne Header und ändert dessen Größe. Auf eine Datei mit Header lässt er sich nicht anwenden.',
    damaged: (how) => `Der Patch ist beschädigt: ${how}. ${FRESH}`,
    breaksOff: 'Er ist unvollständig',
    ownChecksum: 'Seine eigene Prüfsumme stimmt nicht',
    resultChecksum: 'Sein Ergebnis hat die falsche Prüfsumme',
    resultTooLarge: 'Sein Ergebnis ist zu groß für ein Spiel',
    pastItsEnd: 'Er schreibt über das Ende seines Ergebnisses hinaus',
    notWrittenYet: 'Er kopiert, was noch nicht geschrieben ist',
    overAndOver: 'Er schreibt immer wieder an dieselben Stellen',
    leavesOut: 'Er lässt einen Teil des Spiels aus',
    pastTheGame: 'Er liest über das Ende des Spiels hinaus',
    numberTooLarge: 'Eine Zahl darin ist zu groß',
  },

  archives: {
    cutShort: `Dieses Zip-Archiv ist unvollständig. ${FRESH}`,
    noGame: 'In diesem Zip-Archiv ist kein Spiel.',
    tooLarge: 'Der Inhalt dieses Zip-Archivs ist zu groß für ein NES-Spiel.',
    encrypted: 'Dieses Zip-Archiv ist verschlüsselt. Entpacke es anderswo und füge den Inhalt hinzu.',
    tooMuch: (megabytes) =>
      `In diesem Zip-Archiv sind mehr als ${number(megabytes)}\u00a0MB. Entpacke es und füge einen Teil nach dem anderen hinzu.`,
    tooMuchWaits: (megabytes) =>
      `Es sind mehr als ${number(megabytes)}\u00a0MB Patches und Spielstände. Füge einen Teil nach dem anderen hinzu.`,
    unreadable:
      'Dieses Zip-Archiv ist beschädigt oder auf eine Art gepackt, die nicht unterstützt wird. Entpacke es anderswo und füge den Inhalt hinzu.',
    wrongChecksum: (path) =>
      `Dieses Zip-Archiv ist beschädigt: Die Prüfsumme von ${quoted(path)} stimmt nicht. ${FRESH}`,
  },

  gamepads: {
    title: 'Gamepads',
    setUp: 'Gamepads einrichten',
    none: 'Drücke zum Beginnen eine Taste auf einem Gamepad.',
    whose: 'Spieler',
    player: (one) => `Spieler ${number(one)}`,
    about: 'Wähle hier eine Taste und drücke dann auf dem Gamepad, was du dafür willst.',
    ask: (label) => `Drücke ${label} auf dem Gamepad. Warte, um nichts zu ändern.`,
    all: 'Alle Tasten belegen',
    cancel: 'Abbrechen',
    reset: 'Wieder automatisch',
    wasReset: 'Alle Tasten sind wieder automatisch.',
    notSet: 'Nicht belegt',
    or: (names) => names.join(' / '),
    button: (one) => `Taste ${number(one)}`,
    axis: (one, to) => `Achse ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way) => `Kreuz ${way}`,
    kept: (id) => `Auf diesem Gerät gespeichert für ${quoted(id)} und diesen Spieler.`,
    stick: 'Stick',
    lean: (off, deadZone) => `Der Stick ist ${percent(off)} aus der Mitte. Ab ${percent(deadZone)} lenkt er.`,
  },

  game: {
    console: 'Konsole',
    nowOnConsole: 'Das Spiel startet auf dieser Konsole neu.',
    musicOnConsole: 'Die Musik startet auf dieser Konsole neu.',
    controllers: 'Controller',
    port1: 'Anschluss 1',
    port2: 'Anschluss 2',
    expansion: 'Erweiterungsport',
    ports: {
      pad: 'Controller',
      zapper: 'Zapper (Lightgun)',
      paddle: 'Arkanoid-Drehregler',
      'power-pad': 'Power Pad (Matte)',
      'four-score': 'Four Score (vier Controller)',
      'snes-mouse': 'Super-NES-Maus',
      'subor-mouse': 'Subor-Maus',
      nothing: 'Nichts',
    },
    expansions: {
      nothing: 'Nichts',
      pads: 'Controller 3 und 4',
      hori4: 'Hori-Adapter für 4 Spieler',
      zapper: 'Zapper (Lightgun)',
      paddle: 'Arkanoid-Drehregler',
      'family-trainer': 'Family Trainer (Matte)',
      keyboard: 'Family-BASIC-Tastatur und Rekorder',
      tablet: 'Oeka-Kids-Tablett',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (Lightgun)',
      'konami-shot': 'Konami Hyper Shot (B läuft, A springt)',
      'subor-keyboard': 'Subor-Tastatur',
    },
    disk: 'Diskette',
    switches: 'DIP-Schalter',
    switchNumber: (one) => `Schalter ${number(one)}`,
    switchNames: {
      'Allow continue': 'Continue erlaubt',
      'Bonus life': 'Bonusleben',
      'Bonus points': 'Bonuspunkte',
      'Coins and credits': 'Münzen und Credits',
      Difficulty: 'Schwierigkeit',
      Enemies: 'Gegner',
      'Free play': 'Freispiel',
      'Freestyle points': 'Freistil-Punkte',
      'Hole size': 'Lochgröße',
      'Health awarded at': 'Energie gibt es bei',
      'Inverted input': 'Umgekehrte Steuerung',
      'Innings and time': 'Innings und Zeit',
      Lives: 'Leben',
      'Continue lives': 'Leben nach Continue',
      Misses: 'Fehlversuche',
      'Bonus man': 'Extraleben',
      Balls: 'Bälle',
      'Ball speed': 'Balltempo',
      'Bullets a balloon': 'Schüsse pro Ballon',
      PPU: 'PPU',
      'Points a stroke': 'Punkte pro Schlag',
      'Time of the first half': 'Zeit der ersten Halbzeit',
      'Time of the second half': 'Zeit der zweiten Halbzeit',
      'Drop rate rises after': 'Falltempo steigt nach',
      'Drop speed': 'Falltempo',
      'Sound while nobody plays': 'Ton in der Demo',
      'Starting points': 'Startpunkte',
      Time: 'Zeit',
      'Virus level': 'Virus-Level',
      'Side drain walls': 'Wände an den Außenbahnen',
      Damage: 'Schaden',
      'Time before the bear': 'Zeit bis zum Bären',
      'Credits for two players': 'Credits für zwei Spieler',
      'Bonus bike': 'Bonusmotorrad',
      '19 seconds more': '19 Sekunden mehr',
      '38 seconds more': '38 Sekunden mehr',
      '1:15 minutes more': '1:15 Minuten mehr',
      '2:30 minutes more': '2:30 Minuten mehr',
    },
    switchesHint: 'Die meisten Spiele lesen sie nur beim Start: Mach nach einer Änderung einen Reset.',
    cartridge: 'Modul',
    musicFile: 'Musikdatei',
    board: 'Platine',
    boardAndMapper: (board, mapper) => `${board} (Mapper ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    ownValue: 'Eigener Wert',
    consoleAndRate: (kind, region, hertz) => `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Hz`,
    ppu: 'PPU',
    prgRom: 'PRG-ROM',
    chrRom: 'CHR-ROM',
    chrRam: 'CHR-RAM',
    prgRam: 'PRG-RAM',
    batterySave: 'Spielstand',
    bytes: (count) => (count < KB ? bytes(count) : kilobytes(count)),
    format: 'Dateiformat',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (früh)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'FDS-Diskettenabbild',
      NSF: 'NSF',
      NSFe: 'NSFe',
    },
    tracks: 'Titel',
    count: (value) => number(value),
    soundChips: 'Soundchips',
    chips: (names) => list(names),
    builtInChip: 'Nur der eingebaute',
  },

  romProblems: {
    'empty-file': () => `Diese Datei ist leer. ${FRESH}`,
    archive: ({ kind }) => `Das ist ein ${kind}-Archiv. Entpacke es zuerst und füge dann die .nes-Datei darin hinzu.`,
    'empty-zip': () => `Dieses Zip-Archiv ist leer. ${FRESH}`,
    patch: ({ kind }) => `Das ist ein Patch (${kind}), kein Spiel: Er ändert ein Spiel, das du schon hast.`,
    'other-file': ({ kind }) => `Das ist ${OTHER_FILES[kind]}, kein NES-Spiel.`,
    'web-page': () => `Das ist eine Webseite, kein Spiel: Vermutlich ging der Download schief. ${FRESH}`,
    'header-damaged': () => `Der Header dieser Datei ist beschädigt. ${FRESH}`,
    'header-missing': () => 'Das ist kein NES-Spiel: Ihm fehlt der Header, der sagt, von welchem Modul es stammt.',
    'header-cut-short': ({ format }) => `${IMAGES[format].subject} bricht im Header ab. ${FRESH}`,
    'program-missing': ({ format }) => `In ${IMAGES[format].inside} ist kein Programm. ${SEEMS_DAMAGED} ${FRESH}`,
    'rom-cut-short': ({ announced, found }) => {
      const [whole, there] = sizes(announced, found);
      return `Diese Datei ist unvollständig: Laut Header hat sie ${whole}, es sind aber nur ${there}. ${FRESH}`;
    },
    'part-cut-short': ({ format, part }) => `${IMAGES[format].subject} bricht im Teil ${part} ab. ${FRESH}`,
    'chip-damaged': ({ chip }) =>
      `Dieses UNIF-Abbild ist beschädigt: Die Prüfsumme von Chip ${chip} stimmt nicht. ${FRESH}`,
    'board-missing': () => 'Dieses UNIF-Abbild sagt nicht, von welcher Modulplatine es stammt.',
    'board-unknown': ({ mapper, name }) =>
      `Dieses Spiel braucht eine Modulplatine, die nicht unterstützt wird: Mapper ${mapper}${name && ` (${name})`}.`,
    'unif-board-unknown': ({ name }) =>
      `Dieses Spiel braucht eine Modulplatine, die nicht unterstützt wird: ${name} (UNIF).`,
    'board-is-disk-system': () =>
      'Dieses Spiel braucht eine Modulplatine, die nicht unterstützt wird: Mapper 20 (Famicom Disk System, dessen Spiele Diskettenabbilder sind).',
    'other-console': ({ console }) =>
      `Dieses Spiel ist für ${OTHER_CONSOLES[console]} gemacht. Auf einem NES läuft es nicht.`,
    'vs-dual-system': () =>
      'Dieses Spiel ist für das VS. DualSystem gemacht, zwei Konsolen mit gemeinsamem Speicher. Auf einer läuft es nicht.',
    'music-missing': () => `In dieser Datei ist keine Musik. ${SEEMS_DAMAGED} ${FRESH}`,
    'music-part-missing': () =>
      `In dieser Datei ist keine Musik: Ihr Teil INFO oder DATA fehlt. ${SEEMS_DAMAGED} ${FRESH}`,
    'music-part-unknown': ({ part }) => `Diese Musik braucht etwas, das nicht unterstützt wird: ihren Teil ${part}.`,
    'load-address-damaged': () =>
      `Der Header dieser Musikdatei ist beschädigt: Sie wird außerhalb des ROM geladen. ${FRESH}`,
    'disk-cut-short': ({ side, found }) =>
      `Dieses Diskettenabbild ist unvollständig: Eine Seite hat ${bytes(side)}, diese Datei hat ${number(found)}. ${FRESH}`,
    'disk-too-long': ({ sides, most }) =>
      `Dieses Diskettenabbild hat ${number(sides)} Seiten, und kein Spiel hat mehr als ${number(most)}. ${SEEMS_DAMAGED} ${FRESH}`,
    'disk-side-damaged': ({ side }) => `Seite ${number(side)} dieses Diskettenabbilds ist beschädigt. ${FRESH}`,
    'bios-missing': () => 'Das ist ein Spiel für das Famicom Disk System, und was Disketten abspielt, ist nicht da.',
    'bios-wrong-size': ({ needed, found }) =>
      `Das BIOS des Famicom Disk System hat ${bytes(needed)}; diese Datei hat ${number(found)}.`,
    'bios-cannot-start': () => 'Das ist nicht das BIOS des Famicom Disk System.',
    'number-impossible': ({ fact, value, last }) =>
      `${CARTRIDGE_FACTS[fact]} ${value} gibt es nicht: Wähle eine Zahl von 0 bis ${last}.`,
    'mirroring-unknown': ({ value }) => `Ein Mirroring namens ${value} gibt es nicht.`,
    'region-unknown': ({ value }) => `Eine Konsole namens ${value} gibt es nicht.`,
    'ram-impossible': ({ size: wanted }) =>
      `Ein Modul kann nicht ${bytes(wanted)} RAM haben: Wähle ganze KB bis ${number(2048)}.`,
  },

  panelParts: {
    title: 'Controller',
    mat: 'Matte',
    keyboard: 'Family-BASIC-Tastatur',
    subor: 'Subor-Tastatur',
    mouse: 'Maus',
    leftButton: 'Links',
    rightButton: 'Rechts',
    disk: 'Diskette',
    diskSide: 'Diskettenseite',
    side: (name) => `Seite ${name}`,
    coins: 'Münzen',
    insertCoin: 'Münze einwerfen',
    coinSlot: (slot) => `Einwurf ${number(slot)}`,
    recorder: 'Kassettenrekorder',
    tape: 'Kassette',
    record: 'Aufnehmen',
    barcode: 'Strichcode',
    swipe: 'Durchziehen',
    undoTape: 'Aufnahme zurücknehmen',
    tapeNotSaved: (problem) => `Die Kassette konnte nicht gespeichert werden. ${problem}`,
    tapeOverwritten: 'Die Kassette wurde überspielt.',
  },

  settingsPage: {
    on: 'An',
    off: 'Aus',
    touch: 'Touch',
    editTouchLayout: 'Touch-Layout bearbeiten',
    tuneTouchPad: 'Pad abstimmen',
    asInSettings: (value) => `Wie eingestellt (${value})`,
    gamepadWalks: 'Außerhalb eines Spiels bewegt das Steuerkreuz, A wählt und B geht zurück.',
    gamepads: 'Drücke eine Taste auf einem Gamepad, und es spielt mit: Das erste ist Spieler 1, das nächste Spieler 2.',
  },

  flashes: {
    offer:
      'Dein System wünscht weniger Bewegung. Spiele können blitzen: Mildern, was öfter als dreimal pro Sekunde blitzt?',
    accept: 'Blitze dämpfen',
  },

  figures: {
    fps: 'Bilder pro Sekunde',
    frameTime: 'Frame-Zeit',
    slowest: `Langsamstes ${percent(0.01)}`,
    soundWaiting: 'Ton im Puffer',
    soundGaps: 'Tonlücken',
    soundDevice: 'Verzögerung des Tongeräts',
    exactDots: 'Punkt für Punkt',
    input: 'Druck bis Bild',
    ahead: 'Run-Ahead',
    late: 'Späte Eingaben',
    lateOf: (late, count) => `${number(late)} von ${number(count)}`,
    milliseconds: (ms, decimals) => `${number(ms, decimals)} ms`,
    value: (value, decimals = 0) => number(value, decimals),
    share: (part) => percent(part, 2),
    kept: 'Gespeichert',
    ago: (length) => `vor ${number(length)} s`,
  },

  mixer: {
    title: 'Kanäle',
    hear: 'Spiel weiterlaufen lassen',
    hearHint: 'Hör, was du änderst; niemand spielt dabei',
    for: 'Für',
    forChoices: { all: 'Alle Spiele', game: 'Nur dieses Spiel' },
    reset: 'Alles wie in der Konsole',
    resetGame: 'Wie für alle Spiele',
    about: 'Kanäle eines Soundchips im Modul sind hier, solange das Spiel läuft.',
    volumeOf: (channel) => `Lautstärke: ${channel}`,
    placeOf: (channel) => `Lage: ${channel}`,
    mute: (channel) => `Stumm: ${channel}`,
    side: (place) =>
      Math.abs(place) < 0.05 ? 'Mitte' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'L' : 'R'}`,
    flat: 'Alle Bänder auf 0',
    band: (hz) => (hz < 1000 ? `${number(hz)} Hz` : `${number(hz / 1000)} kHz`),
    decibels: (value) => `${value > 0 ? '+' : ''}${number(value)} dB`,
    channels: {
      pulse1: 'Puls 1',
      pulse2: 'Puls 2',
      triangle: 'Dreieck',
      noise: 'Rauschen',
      delta: 'DMC',
      cartridge: 'Modul',
      vrc6Pulse1: 'VRC6 Puls 1',
      vrc6Pulse2: 'VRC6 Puls 2',
      vrc6Saw: 'VRC6 Sägezahn',
      vrc7Fm1: 'VRC7 FM 1',
      vrc7Fm2: 'VRC7 FM 2',
      vrc7Fm3: 'VRC7 FM 3',
      vrc7Fm4: 'VRC7 FM 4',
      vrc7Fm5: 'VRC7 FM 5',
      vrc7Fm6: 'VRC7 FM 6',
      fdsWave: 'Disk System',
      mmc5Pulse1: 'MMC5 Puls 1',
      mmc5Pulse2: 'MMC5 Puls 2',
      mmc5Pcm: 'MMC5 PCM',
      namcoWave1: 'Namco Welle 1',
      namcoWave2: 'Namco Welle 2',
      namcoWave3: 'Namco Welle 3',
      namcoWave4: 'Namco Welle 4',
      namcoWave5: 'Namco Welle 5',
      namcoWave6: 'Namco Welle 6',
      namcoWave7: 'Namco Welle 7',
      namcoWave8: 'Namco Welle 8',
      sunsoftSquare1: '5B Rechteck A',
      sunsoftSquare2: '5B Rechteck B',
      sunsoftSquare3: '5B Rechteck C',
      dripSample1: 'Sample 1',
      dripSample2: 'Sample 2',
    },
  },

  musicPage: {
    nowPlaying: 'Läuft gerade',
    wave: 'Wellenform',
    roll: 'Pianorolle',
    elapsed: 'Vergangene Zeit',
    progress: 'Stelle im Titel',
    endless: 'Endlos',
    tracks: 'Titel',
    save: 'Als WAV sichern',
    isMade: (part) => `${percent(part)} fertig`,
    notMade: (why) => `Die Datei konnte nicht erstellt werden. ${why}`,
  },

  headerless: {
    guessed: (title, board, mapper) =>
      `${quoted(title)} hat keinen Header, der sagt, von welchem Modul es stammt. Nach Größe und Programm gilt es als ${board} (Mapper ${number(mapper)}). Wenn es nicht richtig läuft, wähle unter „Spieleinstellungen“, „Header überschreiben“ etwas anderes.`,
    known: (title, board, mapper) =>
      `${quoted(title)} hat keinen Header, der sagt, von welchem Modul es stammt, ist aber bekannt: ${board} (Mapper ${number(mapper)}).`,
    ask: 'Von welcher Platine stammt es?',
    aboutAsk: (title) =>
      `${quoted(title)} hat keinen Header, der sagt, von welchem Modul es stammt. Die erste Platine hier ist nach Größe und Programm geraten. Du kannst auch später eine andere wählen: unter „Spieleinstellungen“, „Header überschreiben“.`,
    boards: 'Platine',
    board: (board, mapper) => `${board} (Mapper ${number(mapper)})`,
    other: 'Ein anderer Mapper',
  },

  lacking: {
    chr: `Das Ende dieser Datei fehlt und damit ein Teil der Grafik des Spiels. ${FRESH}`,
    device: (name) =>
      `Dieses Spiel ist für ${name} gemacht; das wird nicht unterstützt. Vielleicht reagiert es nicht auf deinen Controller.`,
    misc: 'Zu diesem Spiel gehört ein weiteres ROM, vielleicht mit Sprache oder Musik, für das es hier nichts gibt; das wird fehlen.',
    unknownDevice: (code) => `ein Gerät, das nicht bekannt ist (Nummer ${number(code)})`,
    devices: {
      19: 'den Coconuts-Pachinko-Controller',
      20: 'den Boxsack von Exciting Boxing',
      21: 'den Jissen-Mahjong-Controller',
      22: 'den Party Tap',
      25: 'das Miracle Piano',
      26: 'Matte und Hammer von Pokkun Moguraa',
      27: 'das Motorrad von Top Rider',
      28: 'den Double-Fisted-Controller',
      29: 'das Famicom 3D System (Brille)',
      30: 'das Doremikko-Keyboard',
      31: 'den Roboter R.O.B.',
      33: 'den Turbo File',
      34: 'die Battle Box',
      36: 'die Dongda-PEC-Tastatur',
      37: 'die Bit-Corp.-Tastatur',
      43: 'Super-Nintendo-Controller',
      44: 'das RacerMate-Fahrrad',
      45: 'die U-Force',
      46: 'den Roboter R.O.B.',
      47: 'die Lightgun von City Patrolman',
    },
  },

  saveFiles: {
    toFile: '.sav exportieren',
    toDisk: '.fds exportieren',
    toMesen: 'Für Mesen exportieren',
    fromFile: '.sav importieren',
    fromDisk: '.fds importieren',
    aboutFile:
      'Eine .sav- oder .srm-Datei funktioniert auch in FCEUX, Mesen, Nestopia und RetroArch. Ein Import startet das Spiel neu.',
    aboutFiles:
      'FCEUX, Nestopia und RetroArch behalten das in einer Datei, Mesen in anderen (.ips, .eeprom, .chr.sav). Beides lässt sich importieren; ein Import startet das Spiel neu.',
    bringBack: (time) => `Den vom ${moment(time)} zurückholen`,
    bringBackNoTime: 'Den vorigen zurückholen',
    broughtBack: 'Der Spielstand von vor dem Import ist zurück.',
    askReplace: 'Spielstand ersetzen?',
    aboutReplace:
      'Das Spiel startet neu mit dem aus der Datei. Deiner bleibt erhalten: Unter „Spieleinstellungen“ holst du ihn zurück.',
    inFile: 'In der Datei',
    now: 'Im Spiel',
    fileOf: (name, count) => `${name}, ${size(count)}`,
    savedAt: (time, count) => `${size(count)}, gespeichert ${moment(time)}`,
    replace: 'Ersetzen',
    keepMine: 'Meinen behalten',
    emptyFile: `Diese Datei ist leer. ${FRESH}`,
    tooLarge: 'Diese Datei ist zu groß für einen Spielstand.',
    damagedFile: `Dieser Spielstand ist beschädigt: Er lässt sich nicht entpacken. ${FRESH}`,
    isState: (emulator) =>
      `Das ist ein Speicherstand von ${emulator}, den nur ${emulator} lesen kann. Der Spielstand von dort (.sav oder .srm) lässt sich hier verwenden.`,
    noBattery: (title) => `${quoted(title)} hat keinen Spielstand, den eine Datei ersetzen könnte.`,
    otherMedium: 'Das ist nicht, was dieses Spiel auf seiner Diskette oder im Flash-Speicher ablegt.',
    whichGame:
      'Kein Spiel in der Bibliothek hat diesen Namen. Starte das Spiel und zieh die Datei dann noch einmal hierher.',
  },

  cartridge: {
    change: 'Header überschreiben',
    mapper: 'Mapper',
    submapper: 'Submapper',
    mirroring: 'Mirroring',
    mirrorings: {
      horizontal: 'Horizontal',
      vertical: 'Vertikal',
      screen0: 'Ein Bild (A)',
      screen1: 'Ein Bild (B)',
      four: 'Vier Bilder',
    },
    prgRam: 'PRG-RAM',
    prgNvram: 'PRG-RAM mit Batterie',
    chrRam: 'CHR-RAM',
    vsPpu: 'PPU',
    headerSays: (format, facts) => `Im Header (${format}) steht: ${list(facts)}.`,
    mapperFact: (mapper) => `Mapper ${mapper}`,
    mirroringFacts: {
      horizontal: 'horizontales Mirroring',
      vertical: 'vertikales Mirroring',
      screen0: 'ein Bild (A)',
      screen1: 'ein Bild (B)',
      four: 'vier Bilder',
    },
    battery: 'Batterie',
    noBattery: 'keine Batterie',
    ramFact: (count) => `${kilobytes(count)} RAM`,
    corrected: (sources) => `Dieser Header ist als falsch bekannt und wird berichtigt. Quelle: ${list(sources)}.`,
    apply: 'Anwenden',
    toAutomatic: 'Wieder automatisch',
    applied: 'Das Spiel startet neu mit diesem Modul.',
    undone: 'Das Spiel startet neu mit dem Modul, das im Header steht.',
  },

  bios: {
    title: 'BIOS des Famicom Disk System',
    about:
      'Disketten laufen mit einem BIOS von uns. Wenn du das der echten Konsole hast (eine Datei von 8 KB, oft disksys.rom genannt), kannst du stattdessen dieses verwenden: für jede Diskette, sobald sie das nächste Mal geöffnet wird.',
    aboutStates:
      'Ein Speicherstand lässt sich nur mit dem BIOS laden, mit dem er gemacht wurde. Was ein Spiel auf seiner Diskette gespeichert hat, geht mit beiden.',
    now: 'Verwendet',
    builtIn: 'Das eingebaute',
    given: 'Dein eigenes',
    choose: 'Datei wählen …',
    drop: 'Das eingebaute nehmen',
  },

  rescue: {
    noStart: 'Cartouche ist nicht gestartet',
    aboutNoStart: 'Mit dieser Version stimmt etwas nicht. Deine Spiele und Spielstände sind unberührt.',
    aboutNewVersion:
      'Mit der neuen Version stimmt etwas nicht. Deine Spiele und Spielstände sind unberührt, und die vorige Version ist noch auf diesem Gerät.',
    stopped: 'Etwas ist schiefgegangen',
    aboutStopped: 'In Cartouche ist ein Fehler aufgetreten.',
    isKept: 'Dein Spiel ist an deiner Stelle gespeichert.',
    isNotKept: 'Dein Spiel konnte eben nicht gespeichert werden. Was vorher gespeichert wurde, ist noch da.',
    fromLastPlace: 'Dein Spiel geht dort weiter, wo es zuletzt gespeichert wurde.',
    goBack: 'Zur vorigen Version',
    again: 'Noch einmal versuchen',
    goOn: 'Weiter',
    reload: 'Cartouche neu laden',
    report: 'Bericht als Datei sichern',
    aboutReport:
      'Im Bericht steht, welche Version, welcher Browser, welche Einstellungen und welcher Fehler es waren. Er enthält nichts über dich und wird nirgendwohin gesendet.',
    details: 'Details',
  },
};

/** German. */
export const language: Language = { direction: 'ltr', messages };
