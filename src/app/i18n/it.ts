import type { OtherConsole, OtherFile } from '../../console/core.ts';
import { clock, formatsOf } from './format.ts';
import type { Language, Messages } from './language.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('it');

const kilobytes = kilobytesOf(number);
const size = sizeOf(number);

function games(count: number): string {
  return `${number(count)} ${plural(count, { one: 'gioco', other: 'giochi' })}`;
}

/** How many saves no backup has. */
function unsaved(count: number): string {
  return `${number(count)} ${plural(count, { one: 'salvataggio non è ancora', other: 'salvataggi non sono ancora' })} in nessun backup.`;
}

/** How many presses on the touch pad were not what the player meant. */
function missesOf(missed: number, count: number): string {
  return `${number(missed)} ${plural(missed, { one: 'pressione', other: 'pressioni' })} su ${number(count)} a vuoto`;
}

/** What two sides can have differently, in the middle of a sentence. */
const PARTS = {
  ...{ battery: 'salvataggio a batteria', medium: 'ciò che il gioco ha scritto sul disco o nella memoria flash' },
  ...{ tape: 'cassetta', auto: 'punto in cui hai smesso', before: 'punto precedente' },
  ...{ later: 'punto di un’altra versione', beforeLoad: 'stato prima dell’ultimo caricamento' },
  ...{ beforeSave: 'stato prima dell’ultimo salvataggio', options: 'impostazioni del gioco' },
  ...{ bios: 'BIOS del Famicom Disk System', unit: 'memoria' },
};

/** A slot, a pinned moment or one of those, in the middle of a sentence. */
function partOf(what: keyof typeof PARTS | number | `pin-${number}`): string {
  if (typeof what === 'number') return `slot ${number(what + 1)}`;
  return what in PARTS ? PARTS[what as keyof typeof PARTS] : 'momento fissato';
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'Che cosa fa quando lo premi',
  choices: {
    hold: 'Normale',
    toggle: 'Alterna',
    repeat: 'Ripeti se premuto',
    toggleRepeat: 'Alterna ripetizione',
  },
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
  return `${number(speed, speed < 10 ? 1 : 0)}× la velocità reale`;
}

/** Where a state lies: a slot, from 0; a pinned moment; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `slot ${number(slot + 1)}`;
  return slot.startsWith('pin-') ? 'momento' : 'punto';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As whole kilobytes, as the sizes of ROMs are given. */
function roundKilobytes(bytes: number): string {
  return `${number(Math.ceil(bytes / KB))}\u00a0KB`;
}

/** Two sizes that differ: in bytes, where they would be the same in KB. */
function sizes(one: number, other: number): readonly [string, string] {
  const [first, second] = [roundKilobytes(one), roundKilobytes(other)];
  return first === second ? [`${number(one)} byte`, `${number(other)} byte`] : [first, second];
}

const FRESH = 'Prova con un’altra copia.';

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'un’immagine (PNG)',
  jpeg: 'un’immagine (JPEG)',
  gif: 'un’immagine (GIF)',
  pdf: 'un documento PDF',
  'sound-or-video': 'un file audio o video',
  sound: 'un file audio',
  mp3: 'un file audio (MP3)',
  'windows-program': 'un programma per Windows',
  'linux-program': 'un programma per Linux',
  'nintendo-64-game': 'un gioco per Nintendo 64',
  'game-boy-game': 'un gioco per Game Boy',
  'game-boy-advance-game': 'un gioco per Game Boy Advance',
  'mega-drive-game': 'un gioco per Mega Drive',
  'master-system-or-game-gear-game': 'un gioco per Master System o Game Gear',
  'super-nintendo-game': 'un gioco per Super Nintendo',
};

const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'un clone del Famicom la cui CPU ha la modalità decimale',
  vt02: 'una console plug-and-play con chip VT02',
  vt03: 'una console plug-and-play con chip VT03',
  vt09: 'una console plug-and-play con chip VT09',
  vt32: 'una console plug-and-play con chip VT32',
  vt369: 'una console plug-and-play con chip VT369',
  um6578: 'una console plug-and-play con chip UM6578',
  network: 'il Famicom Network System',
  other: 'una console che questa versione non conosce',
};

/** An image of each format, with "this". */
const IMAGES = { iNES: 'Questo file', UNIF: 'Questa immagine UNIF', NSF: 'Questo file musicale' } as const;

const CARTRIDGE_FACTS = {
  mapper: 'il mapper',
  submapper: 'il submapper',
  vsPpu: 'la PPU VS.',
  vsHardware: 'l’hardware VS.',
  expansion: 'il dispositivo di espansione',
} as const;

const messages: Messages = {
  common: {
    name: 'Cartouche',
    close: 'Chiudi',
    undo: 'Annulla',
    remove: 'Rimuovi',
    play: 'Gioca',
    pause: 'Pausa',
    resume: 'Continua',
    stop: 'Ferma',
    volume: 'Volume',
    library: 'Libreria',
    settings: 'Impostazioni',
    saveStates: 'Salvataggi di stato',
    accuracyTests: 'Test di precisione',
    dismiss: 'Ignora',
    automatic: 'Automatico',
    none: 'Nessuna',
    kilobytes,
  },

  library: {
    add: 'Aggiungi giochi',
    reading: 'Lettura…',
    yourGames: 'I tuoi giochi',
    invitation: 'Trascina qui giochi, patch o file .zip, oppure sceglili',
    touchInvitation: 'Aggiungi giochi, patch o file .zip',
    lastPlayed: 'Ultimo giocato',
    builtIn: 'Gioco incluso',
    aboutLastPlayed: 'Riprende da dove hai smesso.',
    aboutBuiltIn: 'Un nuovo gioco per NES, fatto per Cartouche. Giocaci subito, anche offline.',
    continue: 'Continua',
    startOver: 'Ricomincia',
    patched: 'Con patch',
    size: (bytes) => `${number(bytes / KB)}\u00a0KB`,
    moreOf: (title) => `Opzioni di ${title}`,
    favourite: 'Preferito',
    removed: (count) => `Giochi rimossi (${number(count)})`,
    offline: 'Pronto per giocare offline.',
    onDevice: 'I tuoi giochi e salvataggi restano su questo dispositivo.',
  },

  files: {
    dropToAdd: 'Rilascia per aggiungere',
    dropToRun: 'Rilascia per eseguire',
    busy: 'Altri file sono ancora in fase di aggiunta. Aggiungi di nuovo questi quando è finita.',
    added: (count) => `${games(count)} ${plural(count, { one: 'aggiunto', other: 'aggiunti' })}.`,
    of: (name, problem) => `“${name}”: ${problem}`,
    notAdded: (count, parts) => `Impossibile aggiungere ${number(count)} file. ${parts.join(' ')}`,
    notRun: (count, parts) => `Impossibile eseguire ${number(count)} file. ${parts.join(' ')}`,
    alike: (names, problem) => `${list(names.map((name) => `“${name}”`))}: ${problem}`,
    unreadable: 'Impossibile leggere il file. Riprova.',
    missing: (title) => `Manca il file di “${title}”. Aggiungilo di nuovo.`,
    builtInFailed: (status) => `Impossibile caricare il gioco incluso (HTTP ${status}). Riprova.`,
  },

  play: {
    filterTooMuch:
      'Il filtro è troppo pesante per questo dispositivo: viene mostrato solo in parte, perché l’audio resti integro.',
    screen: 'Schermo di gioco',
    music: 'Musica',
    picture: (title) => `Immagine di ${title}`,
    tapForSound: 'Tocca per l’audio',
    volumeAt: percent,
    mute: 'Disattiva audio',
    unmute: 'Attiva audio',
    fullscreen: 'Schermo intero',
    exitFullscreen: 'Esci da schermo intero',
    gameSettings: 'Impostazioni del gioco',
    reset: 'Riavvia',
    power: 'Spegni e riaccendi',
    rewind: 'Riavvolgi',
    rewindTo: 'Riavvolgi…',
    hurry: 'Avanti veloce se premuto',
    fast: 'Avanti veloce',
    slow: 'Rallentatore',
    frameOn: 'Un fotogramma avanti, in pausa',
    frameBack: 'Un fotogramma indietro, in pausa',
    undoReset: 'Annulla riavvio',
    undoPower: 'Annulla spegnimento',
    undoStart: 'Torna dove ero',
    undoSettings: 'Annulla impostazioni',
    wasReset: 'Il gioco è stato riavviato.',
    wasPowered: 'La console è stata spenta e riaccesa.',
    startedOver: (title) => `“${title}” ricomincia.`,
    continued: (title) => `“${title}” riprende da dove hai smesso.`,
    notStarted: 'Impossibile avviare il gioco. I suoi salvataggi sono intatti. Ricarica la pagina e riprova.',
    cartridgeFailed: (title) =>
      `La cartuccia che hai scelto per “${title}” non funziona. Il gioco parte con quella indicata dalla sua intestazione.`,
    jammed: (title, address, hasCheats) =>
      `“${title}” si è bloccato: istruzione non valida a $${address.toString(16).toUpperCase().padStart(4, '0')}. ${hasCheats ? 'Disattiva i suoi trucchi e riavvialo,' : 'Riavvialo'} o carica un salvataggio di stato.`,
    tooSlow: (title, speed) =>
      `Questo dispositivo è troppo lento per “${title}”: gira al ${percent(speed)} della sua velocità.`,
    gamepadGone: 'Gamepad scollegato. Il gioco è in pausa.',
    comesOver: (title) => `“${title}” è aperto in un’altra finestra. Passa in questa.`,
    wentElsewhere: (title) => `“${title}” ora è aperto in un’altra finestra.`,
    staysElsewhere:
      'Questo gioco è aperto in un’altra finestra e non è stato possibile salvarlo lì. Continua in quella finestra.',
    select: 'Select',
    start: 'Start',
    turbo: 'Turbo',
    touchLayout: 'Layout touch',
    cheats: 'Trucchi',
    replays: 'Replay',
    workbench: 'Banco di lavoro',
    recording: 'Registrazione di un replay',
    cheatsOn: (count) => `${number(count)} ${plural(count, { one: 'trucco attivo', other: 'trucchi attivi' })}`,
  },

  saves: {
    pin: 'Fissa momento',
    clip: 'Clip…',
    saveTo: (slot) => `Salva nello slot ${number(slot)}`,
    loadFrom: (slot) => `Carica lo slot ${number(slot)}`,
    undoLoad: 'Annulla caricamento',
    undoImport: 'Annulla importazione',
    notKept: (title, problem) => `Impossibile salvare “${title}”, quindi resta aperto. ${problem}`,
    leaveAnyway: 'Esci comunque',
    exportNow: 'Salva in un file',
    readOnly: (title) => `“${title}” non viene salvato: impossibile leggere i suoi salvataggi precedenti.`,
    doesNotFit: 'Il salvataggio a batteria non è adatto a questa cartuccia. Il gioco parte senza.',
    fromBeginning: (title, problem) => `“${title}” parte dall’inizio. ${problem}`,
    batteryIsNewer: (title) =>
      `“${title}” parte dall’inizio: il suo salvataggio a batteria è più recente del punto in cui hai smesso.`,
    earlierPoint: (title) => `È salvato anche un punto precedente di “${title}”.`,
    goThere: 'Vai lì',
    backWhereLeft: 'Questo è il punto in cui hai smesso.',
    backAtEarlier: 'Questo è il punto precedente.',
  },

  storage: {
    quota:
      'Memoria piena: questo browser non concede altro spazio alla pagina. I salvataggi precedenti ci sono ancora. Rimuovi un gioco o libera spazio, poi riprova.',
    full: 'Memoria piena: su questo dispositivo non c’è più spazio. I salvataggi precedenti ci sono ancora. Libera spazio, poi riprova.',
    refused:
      'Questo browser non permette alla pagina di salvare (una finestra privata?). Puoi giocare, ma la prossima volta non ci sarà nulla.',
    closed: 'Il browser ha chiuso la memoria di questa pagina. Ricarica la pagina, poi riprova.',
    silent:
      'La memoria di questo browser non risponde. Puoi giocare, ma fino ad allora non viene salvato nulla. Ricarica la pagina o riavvia il browser.',
    choiceNotKept:
      'Non c’è spazio per conservare ciò che hai scelto: vale solo finché questa pagina è aperta. Libera spazio.',
    restored: 'La tua libreria è stata ripristinata dalla seconda copia.',
    restoredGame: (title) => `“${title}” è stato ripristinato dalla seconda copia.`,
    aborted: 'Il browser si è fermato prima di finire. I salvataggi precedenti ci sono ancora. Riprova.',
    other: (cause) => `La memoria di questo browser non funziona (${cause}). Ricarica la pagina, poi riprova.`,
  },

  network: {
    pageMissing: 'Impossibile caricare questa pagina. Vai online e riprova.',
    partMissing: 'Una parte di Cartouche non è ancora su questo dispositivo. Vai online una volta e riprova.',
    nothingHere: 'A questo indirizzo non c’è nessuna pagina. Questa è la tua libreria.',
    newVersion: 'È pronta una nuova versione.',
    update: 'Aggiorna ora',
    oldTab:
      'Questa scheda del browser è di una versione precedente di Cartouche, e una sua parte non c’è più. La tua partita è salva.',
    reload: 'Ricarica',
    isBefore: 'La versione più recente non si è avviata qui, quindi questa è quella precedente.',
    tryAgain: 'Riprova',
  },

  settings: {
    tabs: { picture: 'Immagine', sound: 'Audio', controls: 'Comandi', data: 'Dati', about: 'Info' },
    filter: {
      label: 'Filtro',
      hint: 'Come i pixel della console arrivano sullo schermo',
      choices: {
        plain: 'Pixel morbidi',
        sharp: 'Pixel nitidi',
        composite: 'Composito',
        svideo: 'S-Video',
        rgb: 'RGB',
        lcd: 'LCD portatile',
      },
    },
    languageMissing: 'Impossibile caricare questa lingua. Vai online e riprova.',
  },

  keys: {
    up: 'Su',
    down: 'Giù',
    left: 'Sinistra',
    right: 'Destra',
    a: 'A',
    b: 'B',
    turboA: 'Turbo A',
    turboB: 'Turbo B',
    sensor: (one) => `Sensore ${number(one)} del tappeto`,
    withKey: (label, key) => `${label} (${key})`,
    ofSecond: (label) => `Giocatore 2: ${label}`,
    groups: {
      move: 'Croce direzionale',
      move2: 'Giocatore 2: croce direzionale',
      mat: 'Tappeto',
      keyboard: 'Tastiere Family BASIC e Subor',
    },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Invio',
      Escape: 'Esc',
      Space: 'Spazio',
      Backspace: 'Backspace',
      Delete: 'Canc',
      Insert: 'Ins',
      Home: 'Home',
      End: 'Fine',
      PageUp: 'Pag ↑',
      PageDown: 'Pag ↓',
      Shift: 'Maiusc',
      ShiftLeft: 'Maiusc sinistro',
      ShiftRight: 'Maiusc destro',
      Control: 'Ctrl',
      ControlLeft: 'Ctrl sinistro',
      ControlRight: 'Ctrl destro',
      AltLeft: 'Alt sinistro',
      AltRight: 'Alt destro',
    },
    numpad: (key) => `Num ${key}`,
    all: 'Tutti i tasti',
  },

  panel: {
    coinInto: (slot) => `Inserisci gettone nella fessura ${number(slot)}`,
    service: 'Servizio',
    microphone: 'Microfono',
  },

  music: {
    previous: 'Brano precedente',
    next: 'Brano successivo',
    play: 'Riproduci musica',
    pause: 'Metti in pausa la musica',
    fileSettings: 'Impostazioni del file',
    track: (one) => `Brano ${number(one)}`,
    effect: (one) => `Effetto sonoro ${number(one)}`,
  },

  problems: {
    'state-cut-short': () => 'Questo salvataggio di stato è vuoto o incompleto. Caricane un altro.',
    'not-a-state': () => 'Questo non è un salvataggio di stato di Cartouche.',
    'state-too-new': () =>
      'Questo salvataggio di stato è stato fatto con una versione più recente di Cartouche. Aggiorna, poi caricalo.',
    'state-of-another-game': () => 'Questo salvataggio di stato è di un altro gioco.',
    'state-of-another-console': ({ made, here }) =>
      `Questo salvataggio di stato è stato fatto su un’altra console (${made.toUpperCase()}, non ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'Questo salvataggio di stato è stato fatto con un’altra intestazione di cartuccia (mapper, mirroring o RAM) o, se è di un disco, con un altro BIOS.',
    'state-damaged': () => 'Questo salvataggio di stato è danneggiato. Caricane un altro.',
    'barcode-not-digits': () => 'Un codice a barre ha solo cifre.',
    'barcode-wrong-length': () => 'Un codice a barre ha 8, 12 o 13 cifre.',
    'barcode-wrong-digit': ({ needed }) =>
      `Una cifra è sbagliata: in base alle altre, l’ultima dovrebbe essere ${needed}.`,
  },

  keyPage: {
    keyboard: 'Tastiera',
    gamepad: 'Gamepad',
    either: (keys) => keys.join(' / '),
    each: (keys) => keys.join(' '),
    together: (names) => names.join(' + '),
    buttons: {
      ...{
        South: 'Pulsante inferiore',
        East: 'Pulsante destro',
        West: 'Pulsante sinistro',
        North: 'Pulsante superiore',
      },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{
        Up: 'Croce direzionale',
        Down: 'Croce direzionale',
        Left: 'Croce direzionale',
        Right: 'Croce direzionale',
      },
      ...{
        LeanUp: 'Levetta sinistra',
        LeanDown: 'Levetta sinistra',
        LeanLeft: 'Levetta sinistra',
        LeanRight: 'Levetta sinistra',
      },
    },
    change: 'Cambia tasti',
    player1: 'Giocatore 1',
    player2: 'Giocatore 2',
    commands: 'Gioco e pagina',
    aboutChange:
      'Scegli un tasto per cambiarlo, o aggiungine uno. Un tasto è un posto sulla tastiera, qualunque cosa ci sia stampata sopra.',
    changeOne: (key, label) => `${key}: cambia questo tasto di ${label}`,
    addTo: (label) => `Aggiungi un tasto a ${label}`,
    press: (label) => `Premi un tasto per ${label}`,
    pressNow: 'Premi un tasto',
    removeKey: 'Rimuovi questo tasto',
    cancel: 'Annulla',
    unusable: (key) => `${key} appartiene al browser o al sistema. Premi un altro tasto.`,
    has: (label, keys) => `${label}: ${keys.length === 0 ? 'nessun tasto' : list(keys)}.`,
    taken: (taken) => `Ora ${list(taken.map(([key, label]) => `${key} è ${label}`))}.`,
    take: 'Usalo qui',
    resetOne: 'Ripristina',
    resetOf: (label) => `Ripristina i tasti di ${label}`,
    resetAll: 'Ripristina tutti i tasti',
    wereReset: 'Tutti i tasti sono tornati quelli iniziali.',
    aboutTwoPlayers: (first, second) =>
      `Due giocatori su una tastiera: il giocatore 1 ha ${first.join(' ')}, il giocatore 2 ${second.join(' ')} (su, giù, sinistra, destra, A, B, Select e Start).`,
    useTwoPlayers: 'Usa questi tasti',
  },

  slots: {
    title: (game) => `Salvataggi di stato: ${game}`,
    slot: (slot) => `Slot ${number(slot)}`,
    empty: 'Vuoto',
    when: moment,
    played: (seconds) => `${clock(seconds)} di gioco`,
    save: 'Salva',
    load: 'Carica',
    saved: (slot) => `Salvato nello slot ${number(slot)}.`,
    loaded: (slot) => `Slot ${number(slot)} caricato.`,
    undoSave: 'Annulla salvataggio',
    imported: (name) => `Avviato con “${name}”. Il vecchio salvataggio viene conservato.`,
    nothingIn: (slot) => `Lo slot ${number(slot)} è vuoto.`,
  },

  pauseMenu: {
    title: 'In pausa',
    toHomeScreen:
      'Per lo schermo intero, aggiungi questa pagina alla schermata Home: tocca Condividi, poi “Aggiungi alla schermata Home”.',
    keptWhen: (time) => `Salvato in automatico: ${moment(time)}`,
    notKeptYet: 'Non ancora salvato',
  },

  adding: {
    known: (count) => `${number(count)} ${plural(count, { one: 'era già', other: 'erano già' })} nella libreria.`,
    tooLarge: (megabytes) =>
      `Il file è troppo grande per un gioco per NES: il più grande è di ${number(megabytes)}\u00a0MB.`,
    notSaved: (title, problem) => `Impossibile salvare “${title}” nella libreria. ${problem}`,
    removed: (title) => `“${title}” è stato rimosso. Puoi recuperarlo per due settimane.`,
    openElsewhere: (title) => `“${title}” è aperto in un’altra finestra. Prima chiudilo lì.`,
  },
  rebuilt: {
    offer: (title) => `Nella libreria c’è già un file con questo nome: “${title}”.`,
    replace: 'Sostituiscilo, tieni i salvataggi',
  },

  typing: {
    space: 'Spazio',
    back: 'Cancella',
    large: 'Maiuscole',
    done: 'Fine',
    signs: {
      hyphen: 'Trattino',
      exclamation: 'Punto esclamativo',
      ampersand: 'E commerciale',
      colon: 'Due punti',
      comma: 'Virgola',
    },
  },
  shelf: {
    find: 'Cerca un gioco',
    sort: 'Ordina per',
    orders: { played: 'Ultimo giocato', added: 'Ultimo aggiunto', title: 'Titolo', board: 'Scheda' },
    filter: 'Mostra',
    all: 'Tutti i giochi',
    favourites: 'Preferiti',
    letters: 'Lettere',
    found: (count, all) => `${number(count)} di ${games(all)}`,
    adding: 'Aggiunta dei giochi',
    progress: (done) => `${games(done)} finora`,
    cancel: 'Annulla',
    favourite: 'Aggiungi ai preferiti',
    noFavourite: 'Rimuovi dai preferiti',
    rename: 'Titolo ed etichette',
    title: 'Titolo',
    tags: 'Etichette, separate da virgole',
    save: 'Salva',
    takeCover: 'Usa l’ultima immagine come copertina',
    ownCover: 'Torna alla copertina del gioco',
    chooseCover: 'Scegli un’immagine come copertina',
    noPicture: 'Questo file non è un’immagine che il browser può mostrare. Scegli un file PNG o JPEG.',
    exportFile: 'Esporta il file del gioco',
    exportAll: 'Esporta gioco e salvataggi',
    remove: 'Rimuovi dalla libreria',
    aboutRemove: (title) =>
      `“${title}” se ne va con i suoi salvataggi. Puoi recuperarlo per due settimane in Giochi rimossi, in fondo alla libreria.`,
    removedTitle: 'Giochi rimossi',
    aboutRemoved: 'I giochi restano qui con i loro salvataggi per due settimane. Poi vengono eliminati.',
    bringBack: 'Recupera',
    deleteNow: 'Elimina ora',
  },

  clip: {
    title: 'Clip',
    what: 'Crea',
    kinds: { video: 'Video', sound: 'Audio', picture: 'Immagine' },
    length: 'Durata',
    seconds: (count) => `gli ultimi ${number(count)} s`,
    size: 'Dimensione',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'Come la genera la console', shown: 'Come sullo schermo' },
    make: 'Crea',
    progress: 'Avanzamento',
    cancel: 'Annulla',
    made: (name, bytes) => `${name}, ${size(bytes)}`,
    save: 'Salva',
    copy: 'Copia',
    share: 'Condividi',
    copied: 'Copiato.',
    notCopied: 'Il browser non ha permesso alla pagina di copiarlo.',
    noVideo: 'Questo browser non crea file video.',
    takesItsTime:
      'Questo browser registra i video mentre scorrono: ci vuole il tempo della clip, con questa pagina in primo piano.',
    noPast: 'Video e audio si creano da ciò che hai appena giocato: prima gioca per almeno un secondo.',
    cannot: 'Impossibile crearlo da ciò che è stato giocato.',
    missing: 'Ciò che crea le clip non è ancora su questo dispositivo. Vai online una volta e riprova.',
  },

  moments: {
    title: 'Momenti',
    about:
      'Fissa un momento nel menu di pausa o in Riavvolgi. I momenti restano finché non li rimuovi, e sono inclusi nei backup.',
    name: 'Nome',
    pinned: 'Fissato. Lo trovi in Salvataggi di stato.',
    removed: 'Il momento è stato rimosso.',
    loaded: 'Questo è il momento che hai fissato.',
    of: (action, name) => `${action}: ${name}`,
  },

  rewind: {
    title: 'Riavvolgi',
    pace: (speed) => {
      if (speed < 0) return 'Riavvolgi';
      if (speed < 1) return percent(speed);
      return speed === Number.POSITIVE_INFINITY ? 'Al massimo' : `${number(speed)}×`;
    },
    time: 'Tempo',
    ago: (seconds) => (seconds === 0 ? 'ora' : `${ago(seconds)} fa`),
    pick: (seconds) => `Vai a ${ago(seconds)} fa`,
    frameBack: 'Un fotogramma indietro',
    frameOn: 'Un fotogramma avanti',
    goOn: 'Continua da qui',
    nothing: 'Non c’è ancora nulla da riavvolgere: prima gioca per qualche secondo.',
    went: (seconds) => `Indietro di ${ago(seconds)}.`,
    undo: 'Annulla riavvolgimento',
  },

  replays: {
    title: 'Replay',
    record: 'Registra',
    fromNow: 'Registra da adesso',
    fromStart: 'Registra dall’accensione',
    stop: 'Ferma registrazione',
    isRecording: 'Ciò che giochi viene registrato.',
    about: 'Un replay è tutto ciò che premi e com’è iniziato il gioco. È piccolo ed esatto.',
    begun: 'Registrazione in corso. Fermala nel menu di pausa, in Replay.',
    fromPower: 'La console è stata riaccesa, registrazione in corso.',
    undo: 'Annulla accensione',
    kept: 'Il replay è conservato.',
    oldestGone: 'Non c’era più spazio per i replay di questo gioco: il più vecchio è stato eliminato.',
    removed: 'Replay rimosso.',
    bringBack: 'Recupera',
    list: 'Replay conservati',
    none: 'Non ce ne sono ancora: registrane o apri un file.',
    row: (ms, seconds, from) => `${moment(ms)}, ${ago(seconds)}${from === 'power' ? ', dall’accensione' : ''}`,
    watch: 'Guarda',
    watchIt: (what) => `Guarda ${what}`,
    share: 'Condividi link',
    shareIt: (what) => `Condividi link a ${what}`,
    save: 'Salva file',
    saveIt: (what) => `Salva file di ${what}`,
    removeIt: (what) => `Rimuovi ${what}`,
    shared: (title) => `Un replay di ${title}`,
    copied: 'Link copiato.',
    notCopied: 'Impossibile copiare il link.',
    fromFile: 'Apri un file',
    watching: (title) => `Replay di ${title}`,
    time: ago,
    of: (time, length) => `${time} di ${length}`,
    takeOver: 'Prendi i comandi',
    race: 'Gareggia',
    raceIt: (what) => `Gareggia con il fantasma di ${what}`,
    raceBegins: 'La gara comincia.',
    undoRace: 'Annulla gara',
    stopRace: 'Ferma la gara',
    raceOver: 'Il fantasma è arrivato alla fine.',
    showInput: 'Mostra pulsanti',
    hideInput: 'Nascondi pulsanti',
    toList: 'Smetti di guardare',
    tookOver: 'Continui a giocare dal replay.',
    sameSoFar: 'Finora identico alla registrazione.',
    same: 'Identico alla registrazione, fino alla fine.',
    differs: (at) => `Non è come è stato registrato: rilevato a ${at}.`,
    stopped: 'Finisce qui: il seguito non è possibile su questa console.',
    ahead: (frames) => `Giocato con run-ahead (${number(frames)}).`,
    noGame: (title) =>
      title === ''
        ? 'Questo replay è di un gioco che non è nella tua libreria.'
        : `Questo replay è di “${title}”, che non è nella tua libreria. Aggiungi il gioco, poi riapri il replay.`,
    movieNeedsGame:
      'Un filmato di FCEUX non dice nulla del suo gioco che permetta di cercarlo: apri il gioco, poi il filmato.',
    movie: ({ differs, checked, isOfThisGame }) =>
      [
        isOfThisGame === false ? 'Il filmato dice di essere di un altro gioco.' : '',
        differs === null ? '' : `Qui prende un’altra strada: rilevato dopo il fotogramma ${number(differs)}.`,
        checked === 0 ? 'FCEUX è meno esatto: qui il filmato può prendere un’altra strada.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'Non è un replay, o è danneggiato.',
      'replay-too-new': 'Questo replay è stato fatto con una versione più recente di Cartouche.',
      'replay-cut-short': 'Il replay è incompleto: ne manca una parte.',
      'replay-damaged': 'Il replay è danneggiato.',
      'replay-field': 'Il replay dice di sé qualcosa di impossibile.',
      'replay-of-another-game': 'Il replay è di un altro gioco.',
      'replay-of-another-bios': 'Il replay è stato fatto con un altro BIOS del Disk System.',
      'replay-stopped': 'Il replay non è possibile su questa console.',
      'replay-tape-turning': 'Prima ferma la cassetta: un replay non può dire a che punto è.',
      'not-a-movie': 'Non è un filmato di FCEUX.',
      'movie-version': 'Il filmato è di una versione sconosciuta.',
      'movie-empty': 'Il filmato non ha fotogrammi.',
      'movie-line': 'Il filmato è danneggiato.',
      'movie-field': 'Il filmato è danneggiato.',
      'movie-from-a-state': 'Il filmato comincia con un salvataggio di stato di FCEUX, che nessun altro può leggere.',
      'movie-too-long': 'Il filmato è troppo lungo.',
      'movie-cannot-say': 'In questo replay c’è qualcosa che un filmato di FCEUX non può esprimere.',
      'movie-device': 'Il filmato è stato fatto con un controller che qui non è conosciuto.',
    },
  },

  pad: {
    title: 'Layout touch',
    cross: 'Croce direzionale',
    tabs: { part: 'Pulsante', layout: 'Layout', share: 'Condividi' },
    about: 'Trascina un pulsante per spostarlo. Due dita, o il cursore, ne cambiano la dimensione.',
    turn: 'Gira il dispositivo per sistemare anche l’altro orientamento.',
    tools: 'Strumenti',
    which: 'Pulsante',
    hidden: (part) => `${part} (nascosto)`,
    isShown: 'Visibile',
    size: 'Dimensione',
    millimetres: (mm) => `${number(mm, 1)} mm`,
    moveTo: {
      left: 'Sposta a sinistra',
      up: 'Sposta su',
      down: 'Sposta giù',
      right: 'Sposta a destra',
    },
    at: (part, side, x, y, size) => {
      const away = `${number(Math.abs(x), 1)} mm`;
      const across = {
        left: `a ${away} dal bordo sinistro`,
        right: `a ${away} dal bordo destro`,
        middle: `${away} a ${x < 0 ? 'sinistra' : 'destra'} del centro`,
      }[side];
      return `${part}: grande ${number(size, 1)} mm, ${across}, a ${number(y, 1)} mm dal bordo inferiore`;
    },
    howToMove: 'Le frecce lo spostano, più e meno ne cambiano la dimensione, Canc lo nasconde.',
    noRoom: 'Lì non c’è spazio.',
    redo: 'Ripeti',
    tryIt: 'Prova',
    done: 'Fine',
    back: 'Torna a modificare',
    stopTrying: 'Modifica',
    startFrom: 'Parti da',
    isOver: 'Sopra l’immagine',
    aboutOver: 'L’immagine occupa tutto lo schermo',
    mirror: 'Scambia sinistra e destra',
    reset: 'Ripristina',
    wasReset: 'Il layout touch è di nuovo quello standard.',
    whose: 'Per',
    forAll: 'Tutti i giochi',
    forGame: 'Questo gioco',
    link: 'Link a questo layout',
    copyLink: 'Copia link',
    copied: 'Copiato',
    saveFile: 'Salva in un file',
    openFile: 'Apri un file',
    aboutShare: 'Chi apre il link, o trascina il file su Cartouche, vede il layout e decide prima di usarlo.',
    sharedTitle: 'Un layout touch per te',
    aboutShared: 'Qualcuno ha condiviso questo layout touch. Si può usare per tutti i giochi, e si può annullare.',
    replaces: 'Qualcuno ha condiviso questo layout touch. Prende il posto del tuo, e si può annullare.',
    use: 'Usalo',
    notNow: 'Non ora',
    isUsed: 'Il layout touch condiviso è in uso per tutti i giochi.',
    brokenLink: 'Il layout touch di questo link è danneggiato o di una versione più recente di Cartouche.',
    noPad: 'Questo non è un layout touch di Cartouche. Il tuo resta com’è.',
    brokenField: (field) =>
      `Questo layout touch è danneggiato o di una versione più recente di Cartouche: “${field}” è sbagliato.`,
    tune: 'Regola il pad',
    aboutTune: 'Fai come quando giochi, senza guardare, e solleva il pollice ogni volta.',
    step: (step, of) => `${number(step)} di ${number(of)}`,
    prompts: {
      right: 'Premi destra',
      left: 'Premi sinistra',
      up: 'Premi su',
      down: 'Premi giù',
      upRight: 'Tieni su e destra',
      downRight: 'Tieni giù e destra',
      downLeft: 'Tieni giù e sinistra',
      upLeft: 'Tieni su e sinistra',
      leftToRight: 'Scivola da sinistra a destra',
      rightToLeft: 'Scivola da destra a sinistra',
      overTop: 'Mezzo cerchio: da sinistra a destra passando in alto',
      overBottom: 'Mezzo cerchio: da destra a sinistra passando in basso',
      a: 'Tocca A',
      b: 'Tocca B',
      both: 'A e B insieme, con un solo pollice',
    },
    cannotTune: 'Prima mostra croce direzionale, A e B: sono ciò che si regola.',
    oneBack: 'Uno indietro',
    leave: 'Esci',
    fits: (count) => `Tutte le ${number(count)} pressioni erano quelle volute. Non serve cambiare nulla.`,
    better: (missed, count, after) =>
      `${missesOf(missed, count)}. Con queste modifiche ${plural(after, { one: 'sarebbe stata', other: 'sarebbero state' })} ${number(after)}:`,
    noBetter: (missed, count) =>
      `${missesOf(missed, count)}. Con nessun’altra posizione o dimensione sarebbero state di meno.`,
    moves: (part, x, y) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${number(Math.abs(x), 1)} mm a ${x < 0 ? 'sinistra' : 'destra'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${number(Math.abs(y), 1)} mm in ${y < 0 ? 'su' : 'giù'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm) => `Croce direzionale: grande ${number(mm, 1)} mm`,
    angles: (degrees) => `Direzioni dritte: ${number(degrees)}°`,
    apply: 'Usa queste',
    keep: 'Lascia com’è',
    again: 'Di nuovo',
    wasTuned: 'Il pad touch è regolato sul tuo pollice.',
  },

  backup: {
    title: 'Backup',
    titleOf: (game) => `Esporta: ${game}`,
    group: 'Backup',
    about:
      'Un file .zip con i tuoi salvataggi, i salvataggi di stato e ciò che hai scelto. Trascinalo su Cartouche, qui o su un altro dispositivo, per recuperarlo.',
    aboutGame:
      'Questo gioco con i suoi salvataggi e salvataggi di stato in un file .zip, da recuperare qui o su un altro dispositivo.',
    exportAll: 'Esporta',
    exportGame: 'Esporta questo gioco',
    exportMusic: 'Esporta questa musica',
    importIt: 'Importa backup',
    lastImport: 'Mostra l’ultima importazione',
    last: 'Ultimo backup completo',
    lastAt: moment,
    never: 'Ancora nessuno',
    due: unsaved,
    remind: (saves) => `${unsaved(saves)} Un solo file li conserva tutti.`,
    backUp: 'Fai un backup',
    folder: 'Cartella dei backup',
    aboutFolder:
      'I giochi a cui hai giocato vengono scritti lì da soli, un file ciascuno, e all’avvio viene preso ciò che lì è più recente. In una cartella nel cloud, i dispositivi si tengono aggiornati a vicenda.',
    chooseFolder: 'Scegli una cartella',
    folderNow: 'Cartella',
    sync: 'Sincronizza ora',
    leaveFolder: 'Smetti di usarla',
    folderAsks: 'La tua cartella dei backup si può usare di nuovo appena lo permetti.',
    allow: 'Permetti',
    folderGone: (cause) =>
      `Impossibile usare la cartella dei backup (${cause}). Sceglila di nuovo in Impostazioni, Dati.`,
    fromFolder: (count) => `Dalla tua cartella dei backup: novità per ${games(count)}.`,
    show: 'Mostra',
    withGames: 'Con i giochi',
    aboutWithGames: 'Senza, contiene solo i salvataggi ed è piccolo',
    withSettings: 'Con le impostazioni',
    aboutWithSettings: 'Anche tasti, gamepad e layout touch',
    chooseGames: (chosen, all) => `Scegli giochi (${number(chosen)} di ${number(all)})`,
    all: 'Tutti',
    none: 'Nessuno',
    size: 'Dimensione',
    aboutSize: (bytes) => `Circa ${size(bytes)}`,
    small: 'Qualche KB per ogni gioco',
    writing: 'Scrittura del backup',
    taking: 'Importazione del backup',
    progress: (done, all) => `${number(done)} di ${games(all)}`,
    cancel: 'Annulla',
    isWritten: (count, bytes) => `Il backup è pronto: ${games(count)}, ${size(bytes)}.`,
    notRead: (title, problem) => `Di “${title}” non c’è tutto. ${problem}`,
    saveAgain: 'Salva di nuovo',
    share: 'Condividi',
    ask: 'Importare questo backup?',
    file: 'File',
    made: 'Creato',
    madeAt: moment,
    games: 'Giochi',
    gamesIn: (count, hasRoms) => `${games(count)}${hasRoms ? '' : ' (solo salvataggi)'}`,
    isDamaged: 'Una parte è danneggiata. Verrà preso ciò che si può leggere.',
    aboutImport:
      'I giochi che non sono qui vengono aggiunti. Dove c’è un salvataggio da entrambe le parti, si usa il più recente e l’altro viene conservato accanto. Non viene eliminato nulla.',
    takeSettings: 'Usa le sue impostazioni',
    aboutTakeSettings: 'Impostazioni, tasti, gamepad e layout touch prendono il posto di quelli di qui',
    import: 'Importa',
    done: 'Fine',
    report: 'Importato',
    nothing: 'Tutto ciò che contiene era già qui.',
    added: (count) => `Aggiunti: ${games(count)}`,
    changed: (count) => `Con novità: ${games(count)}`,
    waiting: (count) =>
      `Salvataggi di ${games(count)} che qui non ${plural(count, { one: 'c’è', other: 'ci sono' })}: aspettano che tu ${plural(count, { one: 'lo aggiunga', other: 'li aggiunga' })}`,
    playing: (count) => `In gioco: ${games(count)}. Ciò che nel backup è più recente viene conservato accanto`,
    damaged: (count) => `Danneggiati e saltati: ${number(count)}`,
    unknown: (count) => `Di una versione più recente e saltati: ${number(count)}`,
    conflicts: (count) => `Diversi qui e nel backup: ${number(count)}`,
    conflict: (title, what, used, time, other) => {
      const part = title === '' ? capital(partOf(what)) : `${title}: ${partOf(what)}`;
      const which = used === 'there' ? 'si usa la versione del backup' : 'resta la versione di qui';
      const when = time > 0 && other > 0 ? ` (${moment(time)}; l’altra è del ${moment(other)})` : '';
      return `${part}, ${which}${when}`;
    },
    isCut: 'Il backup è incompleto o danneggiato alla fine: questo è ciò che si è potuto leggere.',
    stoppedAs: (problem) => `Si è fermato prima della fine. ${problem}`,
    settingsTaken: 'Ora sono in uso le sue impostazioni.',
    undoSettings: 'Annulla impostazioni',
    settingsBack: 'Le impostazioni sono di nuovo quelle di prima.',
    wasStopped: 'È stato fermato.',
    newer: 'Questo backup è di una versione più recente di Cartouche. Aggiorna questa, poi riprova.',
    noBackup: 'Questo non è un backup di Cartouche. Non è cambiato nulla: scegli un file .zip esportato da Cartouche.',
    unreadable: 'Impossibile leggere questo file. Riprova.',
    tooLarge:
      'Il backup sarebbe più grande di quanto può essere un file .zip (4 GB). Esporta senza i giochi, o pochi giochi alla volta.',
    notWritten: (cause) => `Impossibile scrivere il file (${cause}). C’è spazio a sufficienza?`,
  },

  data: {
    where:
      'Giochi, salvataggi e impostazioni restano in questo browser, su questo dispositivo. Nulla viene inviato altrove.',
    games: 'Giochi nella tua libreria',
    gamesAndSize: (count, bytes) => `${games(count)}, ${size(bytes)}`,
    used: 'Memoria usata',
    usedOf: (bytes, quota) => `Circa ${size(bytes)} di ${size(quota)}`,
    persistent: 'Memoria persistente',
    unknown: 'Sconosciuto',
    aboutPersistent:
      'Senza memoria persistente il browser può eliminare giochi e salvataggi quando il dispositivo esaurisce lo spazio. Cartouche la chiede quando aggiungi un gioco; decide il browser.',
    ask: 'Chiedi al browser',
    notGiven: 'Il browser non ha acconsentito. Molti lo fanno quando usi spesso Cartouche o lo hai installato.',
    mayForget:
      'Una finestra privata dimentica tutto quando viene chiusa. Questo browser non dice a una pagina se lo è.',
    forgets:
      'Questa finestra dimenticherà tutto quando verrà chiusa: qui il browser non dà alla pagina file duraturi, come nelle finestre private. Un backup conserva tutto.',
  },

  kept: {
    group: 'Conservato su questo dispositivo',
    about:
      'Tutto viene conservato due volte, perché una copia possa riparare l’altra: occupa circa il doppio dello spazio indicato qui.',
    looking: 'Controllo di ciò che è conservato…',
    nothing: 'Non è ancora conservato nulla: qui compare ciò a cui giochi.',
    sort: 'Ordina per',
    sorts: { time: 'Più recente', size: 'Più grande' },
    sum: (bytes, time) => (time > 0 ? `${size(bytes)}, ${moment(time)}` : size(bytes)),
    damaged: (count) => `${number(count)} ${plural(count, { one: 'danneggiato', other: 'danneggiati' })}`,
    isDamaged: 'danneggiato',
    damagedInName: 'danneggiato',
    notHere: (id) => `Un gioco che non è nella tua libreria (${id})`,
    rom: 'File del gioco',
    builtIn: 'Incluso in Cartouche',
    battery: 'Salvataggio a batteria',
    medium: 'Ciò che il gioco ha scritto sul disco o nella memoria flash',
    tape: 'Cassetta',
    place: 'Dove hai smesso',
    beforeLoad: 'Prima dell’ultimo caricamento',
    beforeSave: 'Prima dell’ultimo salvataggio',
    pin: (name) => (name ? `Momento “${name}”` : 'Momento'),
    slot: (slot) => `Slot ${number(slot)}`,
    earlier: 'Precedenti',
    fromSecond: (name: string) => `${name}, nella seconda copia`,
    restore: 'Ripristina',
    export: 'Esporta',
    of: (label, thing) => `${label}: ${thing}`,
    askRemove: 'Rimuovere?',
    keep: 'Conserva',
    backUp: 'Backup di questo gioco',
    removeGame: 'Rimuovi questo gioco',
    open: 'È aperto in una finestra: esci dal gioco per ripristinare o rimuovere qualcosa.',
    isOpen: (title) => `“${title}” è aperto in una finestra. Prima esci da lì.`,
    restored: (title) => `“${title}” d’ora in poi usa quello precedente. Quello usato finora è conservato accanto.`,
    removed: (title) => `Rimosso da ciò che è conservato di “${title}”.`,
  },

  captions: {
    pulse: {
      rising: 'Impulso crescente',
      falling: 'Impulso calante',
      low: 'Impulso grave',
      high: 'Impulso acuto',
      plain: 'Impulso',
    },
    tone: {
      rising: 'Suono crescente',
      falling: 'Suono calante',
      low: 'Suono grave',
      high: 'Suono acuto',
      plain: 'Suono',
    },
    noise: { burst: 'Scarica di rumore', plain: 'Rumore' },
    sample: { plain: 'Campione' },
  },
  stateOfPlay: {
    runs: (title) => `${title} è in corso.`,
    paused: (title) => `${title} è in pausa.`,
    goesBack: 'Riavvolgimento.',
    fast: 'Avanti veloce.',
    slow: 'Rallentatore.',
    picture: (picture, isPaused, minutes) =>
      `${picture}. ${isPaused ? 'In pausa' : 'In corso'}. ${number(minutes)} min di gioco.`,
  },

  access: {
    title: 'Accessibilità',
    about: 'Per il giocatore 1. Ciò che resta premuto è mostrato mentre giochi, e viene rilasciato in pausa.',
    preset: 'Profilo',
    presets: {
      off: 'Disattivato',
      oneFinger: 'Un dito solo',
      noMashing: 'Senza pressioni rapide',
      custom: 'Personalizzato',
    },
    stays: 'Resta premuto',
    aboutSwitch:
      'Un interruttore: l’evidenziazione avanza, una pressione sceglie. Due: Spazio, la metà sinistra dello schermo o la croce direzionale avanza, tutto il resto sceglie. Sosta: una pressione avanza, restare fermi sceglie. Funziona su tutta la pagina, quindi puoi anche disattivarlo così.',
  },

  cheats: {
    title: (game) => `Trucchi: ${game}`,
    list: 'Trucchi',
    none: 'Questo gioco non ha ancora trucchi: scrivi un codice qui sotto o importa un file.',
    about:
      'Un trucco agisce subito, senza riavviare. Ciò che ha fatto al gioco resta quando è disattivato, ed è nei tuoi salvataggi.',
    edit: (name) => `Modifica ${name}`,
    add: 'Aggiungi un trucco',
    change: 'Modifica il trucco',
    name: 'Nome',
    code: 'Codice',
    aboutCode: 'Game Genie, Pro Action Rocky o indirizzo:valore, come 075A:09. Separane diversi con spazi.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Indirizzo e valore' },
    reads: (kind, address, value, compare) =>
      `${kind}: $${address} si legge come $${value}${compare === '' ? '' : ` dove c’era $${compare}`}`,
    holds: (kind, address, value, compare) =>
      `${kind}: la RAM a $${address} resta $${value}${compare === '' ? '' : ` dove c’era $${compare}`}`,
    addIt: 'Aggiungi',
    save: 'Salva',
    cancel: 'Annulla',
    removed: (name) => `“${name}” è stato rimosso.`,
    unreadable: 'Questo codice non si può leggere.',
    files: 'Trucchi in un file',
    fromFile: 'Importa un file',
    aboutFiles: 'File di FCEUX (.cht), RetroArch (.cht) e Mesen (.json).',
    exportAs: 'File per',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Esporta',
    imported: (count, known, skipped) =>
      [
        `${number(count)} ${plural(count, { one: 'trucco importato', other: 'trucchi importati' })}.`,
        known > 0 ? `${number(known)} ${plural(known, { one: 'c’era già', other: 'c’erano già' })}.` : '',
        skipped > 0
          ? `${number(skipped)} non si ${plural(skipped, { one: 'è potuto', other: 'sono potuti' })} leggere.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Prima apri il gioco: i trucchi vanno al gioco aperto.',
    nothingIn: 'In questo file non ci sono trucchi per questo gioco.',
    problems: {
      'cheat-empty': () => 'Scrivi un codice.',
      'cheat-letters': ({ letters }) => `Un codice Game Genie ha solo le lettere ${letters}.`,
      'cheat-length': ({ length }) => `Un codice Game Genie ha 6 o 8 lettere; questo ne ha ${length}.`,
      'cheat-form': () =>
        'Questo non è un codice. Un indirizzo con il suo valore è come 075A:09, o 91D9:AD:DE con un valore di confronto.',
      'cheat-registers': () => 'Da $2000 a $401F non c’è memoria.',
    },
  },

  search: {
    title: 'Trova un valore',
    about:
      'Trova dove il gioco tiene un numero, per esempio le vite. Inizia, gioca finché non cambia, torna e di’ che cosa gli è successo. Ripeti finché restano pochi punti.',
    kind: 'Il numero va da',
    kinds: {
      byte: '0 a 255 (1 byte)',
      word: `0 a ${number(65535)} (2 byte)`,
      'bcd-byte': '0 a 99 (cifre decimali)',
      'bcd-word': `0 a ${number(9999)} (cifre decimali)`,
    },
    start: 'Inizia',
    startOver: 'Ricomincia',
    left: (count) =>
      `${plural(count, { one: 'Resta', other: 'Restano' })} ${number(count)} ${plural(count, { one: 'punto', other: 'punti' })}.`,
    is: 'Il numero',
    conditions: {
      value: 'è …',
      notValue: 'non è …',
      above: 'è maggiore di …',
      below: 'è minore di …',
      same: 'non è cambiato',
      other: 'è cambiato',
      more: 'è aumentato',
      less: 'è diminuito',
      moreBy: 'è aumentato di …',
      lessBy: 'è diminuito di …',
    },
    since: 'Rispetto a',
    sinces: {
      last: 'l’ultima ricerca',
      first: 'la prima ricerca',
      two: 'tutti gli ultimi 2 secondi',
      ten: 'tutti gli ultimi 10 secondi',
      minute: 'tutto l’ultimo minuto',
    },
    value: 'Valore',
    look: 'Cerca',
    found: (address, value, last) => `$${address}: ${number(value)}, prima ${number(last)}`,
    hold: 'Blocca',
    holdAt: (address) => `Blocca $${address}`,
    held: (address, value) => `$${address} resta ${number(value)}`,
    more: (count) =>
      `${plural(count, { one: 'Un altro non è mostrato', other: `Altri ${number(count)} non sono mostrati` })}.`,
    moved: 'Ora il gioco ha un altro tipo di memoria. Ricomincia.',
  },

  install: {
    description: 'Un NES che vive a un indirizzo web: esatto, veloce e giocabile offline.',
    playBuiltIn: 'Gioca al gioco incluso',
    offer: 'Installa Cartouche: si apre come un’app, riempie lo schermo e funziona senza rete.',
    install: 'Installa',
    ways: {
      ios: 'Prima di salvare molto: tocca Condividi, poi “Aggiungi alla schermata Home”, e gioca da lì. Cartouche nella schermata Home ha salvataggi propri, che non vengono cancellati.',
      dock: 'Per installare Cartouche, scegli “Aggiungi al Dock” nel menu File.',
      menu: 'Per installare Cartouche, apri il menu del browser e scegli “Installa”.',
    },
    moveToApp:
      'Tocca Condividi, poi “Aggiungi alla schermata Home”: lì i salvataggi non vengono cancellati. Non sono quelli di qui: salva questi in un file e aprilo lì con “Aggiungi giochi”.',
    movePad: 'I pulsanti touch si possono spostare, ingrandire o disporre in un altro modo.',
  },

  looks: {
    label: 'Aspetto',
    hint: 'Tutto ciò che segue in una volta; poi cambia quello che vuoi',
    names: {
      plain: 'Semplice',
      livingRoom: 'Salotto 1986',
      arcade: 'Monitor da sala giochi',
      handheld: 'LCD portatile',
    },
    mine: 'Personale',
    sample: 'Un pezzo dell’immagine come sarà',
    compare: 'Tieni premuto per vedere senza',
    noChip: 'Questo browser disegna senza chip grafico (WebGL 2). Filtri e cinescopio qui non cambiano nulla.',
  },

  sections: { colours: 'Colori', shape: 'Forma e posizione', page: 'Pagina', seeing: 'Vista e udito' },

  settingRows: {
    comb: {
      label: 'Filtro a pettine',
      hint: 'Come nei televisori migliori: meno colori falsi, ma i bordi di due linee si mescolano',
    },
    sharpness: { label: 'Nitidezza', hint: 'Come sulla manopola del televisore', value: percent },
    bleed: { label: 'Sbavatura del colore', hint: 'Quanto i colori colano ai lati', value: percent },
    noise: { label: 'Disturbo', hint: 'Neve, come con un cavo difettoso', value: percent },
    grid: { label: 'Griglia', hint: 'Quanto sono larghi gli spazi tra i pixel', value: percent },
    tube: { label: 'Cinescopio', hint: 'Linee di scansione, maschera e alone di un vecchio televisore' },
    scanlines: {
      label: 'Linee di scansione',
      hint: 'Quanto è sottile il fascio dove l’immagine è scura',
      value: percent,
    },
    mask: {
      label: 'Maschera',
      hint: 'Ciò che il fascio attraversa; segue i pixel di questo schermo',
      choices: { none: 'Nessuna', aperture: 'Strisce', slot: 'Fessure', shadow: 'Punti' },
    },
    maskStrength: {
      label: 'Forza della maschera',
      hint: 'L’immagine resta luminosa come senza',
      value: percent,
    },
    halation: { label: 'Alone', hint: 'Luce diffusa dal vetro', value: percent },
    curvature: { label: 'Schermo curvo', hint: 'Quanto è bombato il vetro', value: percent },
    vignette: { label: 'Angoli più scuri', hint: 'Quanta luce perdono gli angoli', value: percent },
    palette: {
      label: 'Tavolozza',
      hint: 'Come i chip dei televisori la ricavavano dal segnale della console',
      choices: {
        standard: 'Standard',
        fcc: 'Standard FCC',
        sonyUs: 'CXA2025AS USA',
        sonyJapan: 'CXA2025AS Giappone',
        sonyLater: 'CXA2095S Giappone',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RGB (2C03)',
        own: 'Personale',
      },
    },
    adjusts: { label: 'Regola colori', hint: 'Le manopole di un televisore, e di che cosa è fatto il suo tubo' },
    hue: { label: 'Tinta', hint: 'A sinistra verso il viola, a destra verso il verde', value: degrees },
    saturation: { label: 'Colore', hint: 'Quanto sono intensi i colori', value: percent },
    contrast: { label: 'Contrasto', hint: 'Dal nero al bianco', value: percent },
    brightness: { label: 'Luminosità', hint: 'Quanto è chiaro il nero', value: percent },
    gamma: {
      label: 'Gamma',
      hint: 'Di più per toni medi più scuri',
      value: (exponent) => number(exponent, 2),
    },
    phosphors: {
      label: 'Fosfori',
      hint: 'Che cosa sono rosso, verde e blu: P22 come nella maggior parte dei televisori',
      choices: {
        none: 'Come questo schermo',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'EBU',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Scala intera', hint: 'Tutte le linee della console hanno la stessa altezza' },
    hard: {
      label: 'Bordi netti',
      hint: 'I pixel non si fondono con i vicini, anche se così alcuni sono più grandi',
    },
    integerColumns: {
      label: 'Anche colonne intere',
      hint: 'Tutti i pixel della console hanno la stessa dimensione',
    },
    pixels: {
      label: 'Forma dei pixel',
      hint: 'I televisori rendevano i pixel della console più larghi che alti: 8:7, o 1,39:1 con una console PAL',
      choices: { tv: 'Come in TV', square: 'Quadrati', wide: 'Allargati a 4:3' },
    },
    cropped: { label: 'Taglia overscan', hint: 'Nasconde i bordi, come facevano i televisori' },
    cropTop: {
      label: 'Taglio in alto',
      hint: 'Linee della console; i televisori ne nascondevano circa 8',
      value: number,
    },
    cropBottom: {
      label: 'Taglio in basso',
      hint: 'Linee della console; i televisori ne nascondevano circa 8',
      value: number,
    },
    cropLeft: { label: 'Taglio a sinistra', hint: 'Pixel della console', value: number },
    cropRight: { label: 'Taglio a destra', hint: 'Pixel della console', value: number },
    pictureSize: { label: 'Dimensione immagine', hint: 'Rispetto allo spazio disponibile', value: percent },
    pictureAt: {
      label: 'Posizione immagine',
      hint: 'Dove c’è più spazio di quanto l’immagine ne occupi',
      choices: { auto: 'Automatica', top: 'In alto', middle: 'Al centro', bottom: 'In basso' },
    },
    beside: {
      label: 'Disegni accanto all’immagine',
      hint: 'Un paesaggio tranquillo ai due lati, sugli schermi larghi',
    },
    turned: {
      label: 'Immagine ruotata',
      hint: 'Per giochi fatti per uno schermo messo di lato',
      choices: { none: 'Non ruotata', left: 'Verso sinistra', right: 'Verso destra' },
    },
    orientation: {
      label: 'Orientamento',
      hint: 'Come si tiene il gioco; alcuni browser lo rispettano solo a schermo intero',
      choices: { auto: 'Automatico', portrait: 'Verticale', landscape: 'Orizzontale' },
    },
    theme: {
      label: 'Tema',
      hint: 'I colori intorno al gioco',
      choices: { auto: 'Automatico', light: 'Chiaro', dark: 'Scuro' },
    },
    language: {
      label: 'Lingua',
      hint: 'Automatico usa quella che chiede il tuo browser',
      choices: { auto: 'Automatico' },
    },
    limitsFlashes: { label: 'Limita i lampeggi', hint: 'Attenua ciò che lampeggia più di tre volte al secondo' },
    figures: { label: 'Dati sulle prestazioni', hint: 'Tempi dei fotogrammi e audio, sopra l’immagine' },
    volume: { label: 'Volume', hint: 'Per tutti i giochi e la musica', value: percent },
    muted: { label: 'Disattiva audio', hint: 'Silenzio, qualunque sia il volume' },
    consoleSound: {
      label: 'Suona come',
      hint: 'Un Famicom ha bassi più profondi e acuti più chiari di un NES; diretto è ciò che danno i chip',
      choices: { auto: 'La console del gioco', nes: 'NES', famicom: 'Famicom', straight: 'Diretto' },
    },
    stereo: {
      label: 'Stereo',
      hint: 'La console è mono. Leggero e ampio affiancano i suoi canali; meglio con le cuffie',
      choices: { mono: 'Mono', gentle: 'Leggero', wide: 'Ampio' },
    },
    balance: {
      label: 'Bilanciamento',
      hint: 'Più forte da un lato, se senti meno dall’altro',
      value: (value) =>
        value === 0 ? 'Centro' : `${percent(Math.abs(value))} ${value < 0 ? 'a sinistra' : 'a destra'}`,
    },
    limits: { label: 'Volume uniforme', hint: 'Ciò che è forte diventa più piano: per la notte' },
    heedsSilent: {
      label: 'Rispetta modalità silenziosa',
      hint: 'Silenzio quando lo dice l’interruttore del dispositivo',
    },
    volumes: { label: 'Volume', hint: 'Quanto è forte questo canale' },
    mutes: { label: 'Disattiva audio', hint: 'Esclude questo canale' },
    places: { label: 'Posizione', hint: 'Quanto questo canale è spostato di lato' },
    bands: { label: 'Equalizzatore', hint: 'Più forte o più piano, dai bassi agli acuti' },
    turboRate: {
      label: 'Velocità turbo',
      hint: 'Quante volte al secondo i pulsanti turbo premono A e B',
      value: (hertz) => `${number(hertz)} Hz`,
    },
    rewind: { label: 'Riavvolgi', hint: 'Conserva fino agli ultimi dieci minuti di gioco, per tornarci' },
    runAhead: {
      label: 'Run-ahead',
      hint: 'Mostra prima l’effetto di una pressione, di quanto il gioco stesso aspetta. “Automatico” lo misura',
      choices: {
        auto: 'Automatico',
        off: 'Disattivato',
        1: '1 fotogramma',
        2: '2 fotogrammi',
        3: '3 fotogrammi',
        4: '4 fotogrammi',
      },
    },
    fastSpeed: {
      label: 'Avanti veloce',
      hint: 'A che velocità va allora il gioco',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'Al massimo' },
    },
    slowSpeed: {
      label: 'Rallentatore',
      hint: 'A che velocità va allora il gioco',
      choices: { 75: percent(0.75), 50: percent(0.5), 25: percent(0.25) },
    },
    paceSound: {
      label: 'Audio veloce o lento',
      hint: 'Ogni nota conserva la sua altezza. Un gioco che va al massimo è muto',
    },
    showInput: {
      label: 'Mostra pulsanti',
      hint: 'Un piccolo pad in un angolo dell’immagine mostra quali pulsanti sono premuti',
    },
    crosshair: { label: 'Mirino della pistola', hint: 'Mostra dove punti con la pistola ottica' },
    aimOffset: {
      label: 'Scarto della pistola',
      hint: 'Quanti millimetri sopra il dito mira la pistola ottica',
      value: (mm) => `${number(mm)} mm`,
    },
    deadZone: {
      label: 'Zona morta della levetta',
      hint: 'Aumentala se la levetta di un gamepad si muove da sola',
      value: percent,
    },
    touchLayout: {
      label: 'Layout touch',
      hint: 'Dove stanno i pulsanti sotto i tuoi pollici',
      choices: {
        thumbs: 'Standard',
        classic: 'Classico (B e A affiancati)',
        big: 'Pulsanti grandi',
        mirrored: 'Per mancini',
        right: 'Una mano, destra',
        left: 'Una mano, sinistra',
        over: 'Sopra l’immagine',
        own: 'Personale',
      },
    },
    touchSize: { label: 'Dimensione pulsanti', hint: 'Dei pulsanti touch', value: percent },
    touchOpacity: {
      label: 'Opacità pulsanti',
      hint: 'Abbassala per vedere di più l’immagine dietro i pulsanti touch; il tuo layout può averne un’altra',
      value: percent,
    },
    crossWays: {
      label: 'Croce direzionale',
      hint: 'Quattro direzioni per giochi senza diagonali',
      choices: { 8: '8 direzioni', 4: '4 direzioni' },
    },
    crossWidth: {
      label: 'Direzioni dritte',
      hint: 'L’angolo che conta come dritto: di più per meno diagonali involontarie',
      value: degrees,
    },
    crossFloats: { label: 'Croce mobile', hint: 'Il suo centro è dove poggia il pollice' },
    haptics: { label: 'Vibrazione', hint: 'Senti i pulsanti touch, se il dispositivo può vibrare' },
    waysStay: { label: 'Direzioni fisse', hint: 'Finché ne premi un’altra, o di nuovo la stessa' },
    pressA: { label: 'Pulsante A', ...PRESSING },
    pressB: { label: 'Pulsante B', ...PRESSING },
    pressSelect: { label: 'Pulsante Select', ...PRESSING },
    pressStart: { label: 'Pulsante Start', ...PRESSING },
    moreContrast: { label: 'Più contrasto', hint: 'Testo e linee risaltano di più. Anche il sistema può chiederlo' },
    looseText: { label: 'Testo più arioso', hint: 'Più spazio tra lettere, parole e righe' },
    colourVision: {
      label: 'Visione dei colori',
      hint: 'Allontana i colori del gioco che ti sembrano uguali',
      choices: { none: 'No', protan: 'Rosso', deutan: 'Verde', tritan: 'Blu' },
    },
    colourStrength: { label: 'Correzione', hint: 'Quanto vengono spostati i colori', value: percent },
    captions: {
      label: 'Sottotitoli',
      hint: 'Descrive a parole i suoni che iniziano, in base ai canali della console. Sperimentale',
    },
    announces: { label: 'Avvisa gli screen reader', hint: 'Quando il gioco è in corso, in pausa o cambia velocità' },
    switchControl: {
      label: 'Controllo interruttori',
      hint: 'Qualsiasi tasto, pulsante di gamepad o tocco è un interruttore',
      choices: { off: 'Disattivato', one: 'Un interruttore', two: 'Due interruttori', dwell: 'Sosta' },
    },
    scanTime: {
      label: 'Tempo di scansione',
      hint: 'Per quanto tempo ogni scelta è evidenziata',
      value: (time) => `${number(time, 1)} s`,
    },
    reminds: {
      label: 'Promemoria backup',
      hint: 'Al massimo una volta al mese, quando c’è molto che nessun backup contiene',
    },
    region: {
      label: 'Regione',
      hint: 'Quella sbagliata va troppo veloce o troppo lenta. Cambiarla fa ricominciare; i salvataggi restano.',
      choices: {
        file: 'Automatica',
        ntsc: 'NTSC (America, Giappone)',
        pal: 'PAL (Europa, Australia)',
        dendy: 'Dendy',
      },
    },
    microphone: {
      label: 'Pulsante microfono',
      hint: 'Il microfono del secondo controller del Famicom; Impostazioni dice quale tasto ci soffia dentro',
    },
    changesSides: {
      label: 'Gira il disco da solo',
      hint: 'Quando il gioco aspetta un altro lato; o usa i pulsanti sotto l’immagine',
    },
  },

  palette: {
    swatches: 'I 64 colori come sono ora',
    take: 'Usa un file .pal',
    export: 'Esporta',
    exportPlain: 'Esporta senza enfasi',
    about: 'Le tavolozze di altri emulatori sono di questo tipo. Trascinarne una su Cartouche fa lo stesso.',
    isAll: (name) => `I colori di tutti i giochi sono ora quelli di “${name}”.`,
    isGames: (name) => `I colori di questo gioco sono ora quelli di “${name}”.`,
    forAll: 'Per tutti i giochi',
    undo: 'Annulla',
    wrongSize: (name, bytes) =>
      `“${name}” non è una tavolozza di console: ha ${number(bytes)} byte. Quelle da 64 colori ne hanno ${number(192)}, con enfasi ${number(1536)}.`,
    ofPaint: (name) =>
      `“${name}” è una tavolozza di un programma di disegno. Esportala da lì come valori RGB grezzi, da 64 o 512 colori.`,
    uniform: (name) => `Tutti i colori di “${name}” sono uguali, quindi non si vedrebbe nulla.`,
    inName: 'tavolozza',
  },

  about: {
    version: 'Versione',
    license: 'Licenza',
    othersLicenses: 'Licenze open source',
    offline: 'Funziona offline',
    installed: 'Installato come app',
    yes: 'Sì',
    notYet: 'Non ancora',
    no: 'No',
    soundDelay: 'Ritardo del dispositivo audio',
    milliseconds: (ms) => `${number(Math.round(ms))} ms`,
    install: 'Per installare Cartouche, scegli “Installa” o “Aggiungi alla schermata Home” nel menu del tuo browser.',
    aboutAccuracyTests: 'Verifica su questo dispositivo se Cartouche si comporta come la vera console.',
  },

  states: {
    files: 'File',
    exportSlot: (slot) => `Esporta lo slot ${number(slot)}`,
    importIt: 'Importa uno stato',
    aboutFiles: 'Lo stato di un file va in uno slot libero del suo gioco. Trascinarlo su Cartouche fa lo stesso.',
    isIn: (name, slot) => `“${name}” è nello slot ${number(slot)}.`,
    noGame: (title) =>
      `Questo salvataggio di stato è di “${title}”, che non è nella tua libreria. Prima aggiungi il gioco.`,
    earlier: 'Salvataggi precedenti',
    aboutEarlier:
      'Uno più recente da un backup ha preso il loro posto. Caricarne uno non fa ricominciare nulla, e si può annullare.',
    was: (slot, time) => `${capital(placeOf(slot))}, ${moment(time)}`,
    goTo: 'Carica',
    export: 'Esporta',
    isBack: 'Questo è lo stato precedente.',
    before: 'Prima di caricare o salvare',
    beforeLoad: 'Prima dell’ultimo caricamento',
    beforeSave: (slot) => `Prima dell’ultimo salvataggio nello slot ${number(slot)}`,
    putBack: 'Rimetti',
    bringBack: (time) =>
      time > 0 ? `Recupera il salvataggio del ${moment(time)}` : 'Recupera il salvataggio di prima',
    broughtBack: 'Il salvataggio precedente è tornato. Quello usato finora è conservato accanto.',
    inName: (slot, name) => name || placeOf(slot),
    notAState: 'Questo non è un salvataggio di stato di Cartouche.',
    damaged: 'Questo salvataggio di stato è danneggiato. Prova con un’altra copia.',
    newer: 'Questo salvataggio di stato è di una versione più recente di Cartouche. Aggiorna questa, poi riprova.',
  },

  prove: {
    invitation: 'Esegui ROM di test',
    about:
      'Una ROM di test è un programma che verifica se una macchina si comporta come la vera console, fino al singolo ciclo. Eseguine una su questo dispositivo e guarda ogni risultato.',
    runSelfTest: 'Esegui l’autotest',
    choose: 'Scegli ROM di test',
    more: 'Altre ROM di test',
    selfTest: 'Autotest',
    dropHint: 'Puoi anche trascinarle ovunque qui.',
    privacy: 'Nulla lascia questo dispositivo, e nulla viene aggiunto ai tuoi giochi.',
    known: 'ROM di test supportate',
    knownSelfTest: 'L’autotest: è incluso nella pagina e funziona offline.',
    knownCoin: 'AccuracyCoin: ciascuno dei suoi test per nome, e quali chip hanno trovato.',
    knownOthers:
      'Centinaia di ROM di test per la CPU, la PPU, l’APU e le schede, di blargg e altri; anche interi archivi zip.',
    knownAny: 'Qualsiasi altra ROM: viene eseguita, e giudichi tu ciò che mostra.',
    picture: 'Immagine della ROM di test',
    copy: 'Copia risultati',
    copied: 'Risultati copiati.',
    notCopied: 'Il browser non ha permesso alla pagina di copiare i risultati.',
    progress: 'Avanzamento',
    machine: 'Macchina',
    machineIs: (console, board) => `${console}, ${board}`,
    judgedBy: 'Giudicata in base a',
    framesRun: 'Fotogrammi eseguiti',
    framesIn: (count, ms) => `${number(count)} in ${seconds(ms)}`,
    speed: 'Velocità',
    times,
    browser: 'Browser',
    browserIs: (brand, version) => `${brand} ${version}`,
    thisBrowser: 'Questo browser',
    roms: (count) => `${number(count)} ROM di test`,
    lastWas: (name) => `L’ultima è stata ${name}.`,
    testing: (name) => `Test in corso: ${name}`,
    says: 'Che cosa dice la ROM',
    found: 'Hardware trovato',
    marks: { waiting: 'In attesa:', pass: 'Superato:', fail: 'Fallito:', missed: 'Non eseguito:' },
    inGroup: (group, detail) => `${group}: ${detail}`,
    withDetail: (summary, detail) => `${summary}: ${detail}`,
    of: (passed, all) => `${number(passed)} di ${number(all)}`,
    passed: (passed, all) =>
      `${number(passed)} di ${number(all)} ${plural(passed, { one: 'superato', other: 'superati' })}`,
    stoppedAt: (passed, all) =>
      `Fermato: ${number(passed)} di ${number(all)} ${plural(passed, { one: 'superato', other: 'superati' })}`,
    waiting: 'In attesa',
    running: 'In corso',
    stopped: 'Fermato',
    outcomes: { pass: 'Superato', fail: 'Fallito', seen: 'Senza giudizio' },
    noneJudged: 'Nessun giudizio',
    runs: (name) => `${name} è in corso.`,
    isOver: (name, summary) => `${name}: ${summary}.`,
    wasStopped: 'Fermato.',
    partDone: (part) => `${percent(part)} completato`,
    selfTestMissing: 'Impossibile caricare l’autotest. Vai online e riprova.',
    report: {
      title: 'Cartouche: test di precisione su questo dispositivo',
      pair: (name, value) => `${name}: ${value}`,
      frames: (count, ms, speed) => `${number(count)} fotogrammi in ${seconds(ms)}: ${times(speed)}`,
      failed: (name, detail) => `FALLITO ${name}: ${detail}`,
      missed: (name) => `NON ESEGUITO ${name}`,
    },
  },

  judge: {
    byStatus: 'il suo stato a $6000',
    byScreen: 'ciò che deve mostrare sullo schermo',
    byResult: 'il suo byte di risultato',
    byPicture: 'l’immagine con cui finisce',
    byCoin: 'i byte di risultato di AccuracyCoin',
    byTable: 'la sua tabella di risultati',
    byMenu: 'ciò che il suo menu dice di ogni test',
    byEyes: 'i tuoi occhi',
    code: (code, says) => `codice ${code}: ${says}`,
    codeAsks: (code, asks) => `codice ${code}. ${asks}`.trim(),
    noResult: (status) => `nessun risultato (stato ${status})`,
    status: { none: 'nessuno', running: 'in corso', reset: 'riavvio' },
    blank: 'schermo vuoto',
    notRun: 'non eseguito',
    error: (code) => `errore ${code}`,
    errorIs: (code, meaning) => `errore ${code}: ${meaning}`,
    successCode: (code) => `codice di successo ${code}`,
    skipped: 'la ROM ha saltato questo test',
    otherPicture: (crc, wanted) => `immagine ${crc}, il riferimento ha ${wanted}`,
    noRule: 'non si conosce alcuna regola per questa ROM: guarda che cosa mostra',
    otherRevision: (detail) => `${detail}; il test è per un’altra revisione del chip o per una console in particolare`,
    notPassed: (count, all) =>
      `${number(count)} di ${number(all)} test non ${plural(count, { one: 'superato', other: 'superati' })}`,
    failed: (count, all) =>
      `${number(count)} di ${number(all)} test ${plural(count, { one: 'fallito', other: 'falliti' })}`,
    wantsNtsc: 'richiede una console NTSC e non ha eseguito nessuno dei suoi test',
    noEnd: 'non ha finito',
    official: 'Istruzioni ufficiali',
    unofficial: 'Istruzioni non ufficiali',
    testAt: (address) => `Test a $${address.toString(16).toUpperCase().padStart(4, '0')}`,
  },

  patches: {
    ask: 'Per quale gioco è questa patch?',
    aboutAsk: (name) =>
      `“${name}” non dice quale gioco modifica. Scegli il gioco; l’originale resta nella tua libreria.`,
    unused: (bytes) =>
      `Dopo la sua fine ci sono ${size(bytes)} che non sono stati usati: se il gioco non va, scarica di nuovo la patch.`,
    applied: (patch, game) => `“${patch}” è stata applicata a “${game}”. L’originale resta nella tua libreria.`,
    patchedTitle: (game) => `${game} (con patch)`,
    titleWith: (game, patch) => `${game}: ${patch}`,
    madeFrom: (patch, game) => `Creato con la patch “${patch}”. L’originale è “${game}”.`,
    madeFromGone: (patch) => `Creato con la patch “${patch}”. L’originale non è più nella tua libreria.`,
    playOriginal: 'Gioca all’originale',
    removePatched: 'Rimuovi il gioco con patch',
    notAPatch: 'Questa non è una patch IPS, BPS o UPS.',
    changesNothing: (game) => `La patch non cambia nulla in “${game}”.`,
    notPlayable: (game) => `La patch non è adatta a “${game}”: il risultato non è un gioco che funziona.`,
    noSuchGame: (crc) =>
      `La patch è per un gioco che non è nella tua libreria: il suo file ha CRC32 ${crc}. Aggiungi quel gioco, poi di nuovo la patch.`,
    already: 'Questo gioco ha già la patch.',
    otherGame: (wanted, found) =>
      `La patch è per un altro gioco o un’altra versione: il suo file ha CRC32 ${wanted.crc} (${number(wanted.size)} byte), questo ha ${found.crc} (${number(found.size)} byte).`,
    withoutHeader:
      'La patch è per una ROM senza intestazione e ne cambia la dimensione. Non si può applicare a un file con intestazione.',
    damaged: (how) => `La patch è danneggiata: ${how}. Prova con un’altra copia.`,
    breaksOff: 'è incompleta',
    ownChecksum: 'il suo checksum è sbagliato',
    resultChecksum: 'il suo risultato ha il checksum sbagliato',
    resultTooLarge: 'il suo risultato è troppo grande per un gioco',
    pastItsEnd: 'scrive oltre la fine del suo risultato',
    notWrittenYet: 'copia ciò che non è ancora scritto',
    overAndOver: 'scrive più e più volte negli stessi punti',
    leavesOut: 'tralascia una parte del gioco',
    pastTheGame: 'legge oltre la fine del gioco',
    numberTooLarge: 'contiene un numero troppo grande',
  },

  archives: {
    cutShort: 'Questo archivio zip è incompleto. Prova con un’altra copia.',
    noGame: 'In questo archivio zip non c’è nessun gioco.',
    tooLarge: 'Il contenuto di questo archivio zip è troppo grande per un gioco per NES.',
    encrypted: 'Questo archivio zip è cifrato. Estrailo con un altro programma e aggiungi il contenuto.',
    tooMuch: (megabytes) =>
      `In questo archivio zip ci sono più di ${number(megabytes)}\u00a0MB. Estrailo e aggiungi una parte alla volta.`,
    tooMuchWaits: (megabytes) =>
      `Ci sono più di ${number(megabytes)}\u00a0MB di patch e salvataggi a batteria. Aggiungi una parte alla volta.`,
    unreadable:
      'Questo archivio zip è danneggiato, o compresso in un modo non supportato. Estrailo con un altro programma e aggiungi il contenuto.',
    wrongChecksum: (path) =>
      `Questo archivio zip è danneggiato: il checksum di “${path}” è sbagliato. Prova con un’altra copia.`,
  },

  gamepads: {
    title: 'Gamepad',
    setUp: 'Configura gamepad',
    none: 'Premi un pulsante su un gamepad per iniziare.',
    whose: 'Giocatore',
    player: (one) => `Giocatore ${number(one)}`,
    about: 'Scegli qui un pulsante, poi premi sul gamepad quello che vuoi al suo posto.',
    ask: (label) => `Premi ${label} sul gamepad. Aspetta per lasciarlo com’è.`,
    all: 'Imposta tutti i pulsanti',
    cancel: 'Annulla',
    reset: 'Torna ad automatico',
    wasReset: 'Tutti i pulsanti sono di nuovo automatici.',
    notSet: 'Non impostato',
    or: (names) => names.join(' / '),
    button: (one) => `Pulsante ${number(one)}`,
    axis: (one, to) => `Asse ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way) => `Hat ${way}`,
    kept: (id) => `Conservato su questo dispositivo per “${id}” e questo giocatore.`,
    stick: 'Levetta',
    lean: (off, deadZone) => `La levetta è al ${percent(off)} dal centro. Oltre il ${percent(deadZone)} agisce.`,
  },

  game: {
    console: 'Console',
    nowOnConsole: 'Il gioco ricomincia su questa console.',
    musicOnConsole: 'La musica ricomincia su questa console.',
    controllers: 'Controller',
    port1: 'Porta 1',
    port2: 'Porta 2',
    expansion: 'Porta di espansione',
    ports: {
      pad: 'Controller',
      zapper: 'Zapper (pistola ottica)',
      paddle: 'Paddle di Arkanoid',
      'power-pad': 'Power Pad (tappeto)',
      'four-score': 'Four Score (quattro controller)',
      'snes-mouse': 'Mouse Super NES',
      'subor-mouse': 'Mouse Subor',
      nothing: 'Nulla',
    },
    expansions: {
      nothing: 'Nulla',
      pads: 'Controller 3 e 4',
      hori4: 'Hori 4 Players Adapter',
      zapper: 'Zapper (pistola ottica)',
      paddle: 'Paddle di Arkanoid',
      'family-trainer': 'Family Trainer (tappeto)',
      keyboard: 'Tastiera e registratore Family BASIC',
      tablet: 'Tavoletta Oeka Kids',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (pistola ottica)',
      'konami-shot': 'Konami Hyper Shot (B corre, A salta)',
      'subor-keyboard': 'Tastiera Subor',
    },
    disk: 'Disco',
    switches: 'Interruttori DIP',
    switchNumber: (one) => `Interruttore ${number(one)}`,
    switchNames: {
      'Allow continue': 'Permetti di continuare',
      'Bonus life': 'Vita bonus',
      'Bonus points': 'Punti bonus',
      'Coins and credits': 'Gettoni e crediti',
      Difficulty: 'Difficoltà',
      Enemies: 'Nemici',
      'Free play': 'Gioco gratis',
      'Freestyle points': 'Punti freestyle',
      'Hole size': 'Dimensione della buca',
      'Health awarded at': 'Energia assegnata a',
      'Inverted input': 'Comandi invertiti',
      'Innings and time': 'Inning e tempo',
      Lives: 'Vite',
      'Continue lives': 'Vite se continui',
      Misses: 'Errori',
      'Bonus man': 'Vita extra',
      Balls: 'Palle',
      'Ball speed': 'Velocità della palla',
      'Bullets a balloon': 'Colpi per palloncino',
      PPU: 'PPU',
      'Points a stroke': 'Punti per colpo',
      'Time of the first half': 'Durata del primo tempo',
      'Time of the second half': 'Durata del secondo tempo',
      'Drop rate rises after': 'La caduta accelera dopo',
      'Drop speed': 'Velocità di caduta',
      'Sound while nobody plays': 'Audio in modalità demo',
      'Starting points': 'Punti iniziali',
      Time: 'Tempo',
      'Virus level': 'Livello dei virus',
      'Side drain walls': 'Pareti laterali',
      Damage: 'Danni',
      'Time before the bear': 'Tempo prima dell’orso',
      'Credits for two players': 'Crediti per due giocatori',
      'Bonus bike': 'Moto bonus',
      '19 seconds more': '19 secondi in più',
      '38 seconds more': '38 secondi in più',
      '1:15 minutes more': '1:15 minuti in più',
      '2:30 minutes more': '2:30 minuti in più',
    },
    switchesHint: 'Quasi tutti i giochi li leggono solo all’inizio: riavvia il gioco dopo una modifica.',
    cartridge: 'Cartuccia',
    musicFile: 'File musicale',
    board: 'Scheda',
    boardAndMapper: (board, mapper) => `${board} (mapper ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    ownValue: 'Proprio',
    consoleAndRate: (kind, region, hertz) => `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Hz`,
    ppu: 'PPU',
    prgRom: 'PRG ROM',
    chrRom: 'CHR ROM',
    chrRam: 'CHR RAM',
    prgRam: 'PRG RAM',
    batterySave: 'Salvataggio a batteria',
    bytes: (count) => (count < KB ? `${number(count)} byte` : kilobytes(count)),
    format: 'Formato del file',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (vecchio)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'Immagine di disco FDS',
      NSF: 'NSF',
      NSFe: 'NSFe',
    },
    tracks: 'Brani',
    count: (value) => number(value),
    soundChips: 'Chip audio',
    chips: (names) => list(names),
    builtInChip: 'Solo quello interno',
  },

  romProblems: {
    'empty-file': () => `Questo file è vuoto. ${FRESH}`,
    archive: ({ kind }) => `Questo è un archivio ${kind}. Prima estrailo, poi aggiungi il file .nes che contiene.`,
    'empty-zip': () => `Questo archivio zip è vuoto. ${FRESH}`,
    patch: ({ kind }) => `Questa è una patch (${kind}), non un gioco: modifica un gioco che hai già.`,
    'other-file': ({ kind }) => `Questo è ${OTHER_FILES[kind]}, non un gioco per NES.`,
    'web-page': () => `Questa è una pagina web, non un gioco: probabilmente il download è andato male. ${FRESH}`,
    'header-damaged': () => `L’intestazione di questo file è danneggiata. ${FRESH}`,
    'header-missing': () => 'Questo non è un gioco per NES: non ha un’intestazione che dica da quale cartuccia viene.',
    'header-cut-short': ({ format }) => `${IMAGES[format]} ha l’intestazione incompleta. ${FRESH}`,
    'program-missing': ({ format }) =>
      `${IMAGES[format]} non contiene nessun programma e sembra ${format === 'UNIF' ? 'danneggiata' : 'danneggiato'}. ${FRESH}`,
    'rom-cut-short': ({ announced, found }) =>
      `Questo file è incompleto: la sua intestazione dice ${sizes(announced, found)[0]}, ma ha solo ${sizes(announced, found)[1]}. ${FRESH}`,
    'part-cut-short': ({ format, part }) => `${IMAGES[format]} ha la parte ${part} incompleta. ${FRESH}`,
    'chip-damaged': ({ chip }) =>
      `Questa immagine UNIF è danneggiata: il checksum del chip ${chip} è sbagliato. ${FRESH}`,
    'board-missing': () => 'Questa immagine UNIF non dice da quale scheda di cartuccia viene.',
    'board-unknown': ({ mapper, name }) =>
      `Questo gioco richiede una scheda di cartuccia non supportata: mapper ${mapper}${name && ` (${name})`}.`,
    'unif-board-unknown': ({ name }) => `Questo gioco richiede una scheda di cartuccia non supportata: ${name} (UNIF).`,
    'board-is-disk-system': () =>
      'Questo gioco richiede una scheda di cartuccia non supportata: mapper 20 (Famicom Disk System, i cui giochi sono immagini di disco).',
    'other-console': ({ console }) =>
      `Questo gioco è stato fatto per ${OTHER_CONSOLES[console]}. Non funziona su un NES.`,
    'vs-dual-system': () =>
      'Questo gioco è stato fatto per il VS. DualSystem, due console che condividono la memoria. Non funziona su una sola.',
    'music-missing': () => `In questo file non c’è musica. Sembra danneggiato. ${FRESH}`,
    'music-part-missing': () =>
      `In questo file non c’è musica: manca la parte INFO o DATA. Sembra danneggiato. ${FRESH}`,
    'music-part-unknown': ({ part }) => `Questa musica richiede qualcosa di non supportato: la parte ${part}.`,
    'load-address-damaged': () =>
      `L’intestazione di questo file musicale è danneggiata: si carica fuori dalla ROM. ${FRESH}`,
    'disk-cut-short': ({ side, found }) =>
      `Questa immagine di disco è incompleta: un lato ha ${number(side)} byte, questo file ne ha ${number(found)}. ${FRESH}`,
    'disk-too-long': ({ sides, most }) =>
      `Questa immagine di disco ha ${number(sides)} lati, e nessun gioco ne ha più di ${number(most)}. Sembra danneggiata. ${FRESH}`,
    'disk-side-damaged': ({ side }) => `Il lato ${number(side)} di questa immagine di disco è danneggiato. ${FRESH}`,
    'bios-missing': () => 'Questo è un gioco per Famicom Disk System, e qui manca ciò che fa funzionare i dischi.',
    'bios-wrong-size': ({ needed, found }) =>
      `Il BIOS del Famicom Disk System ha ${number(needed)} byte; questo file ne ha ${number(found)}.`,
    'bios-cannot-start': () => 'Questo non è il BIOS del Famicom Disk System.',
    'number-impossible': ({ fact, value, last }) =>
      `Non esiste ${CARTRIDGE_FACTS[fact]} ${value}: scegli un numero da 0 a ${last}.`,
    'mirroring-unknown': ({ value }) => `Non esiste un mirroring chiamato ${value}.`,
    'region-unknown': ({ value }) => `Non esiste una console chiamata ${value}.`,
    'ram-impossible': ({ size }) =>
      `Una cartuccia non può avere ${number(size)} byte di RAM: scegli KB interi fino a 2048.`,
  },

  panelParts: {
    title: 'Controller',
    mat: 'Tappeto',
    keyboard: 'Tastiera Family BASIC',
    subor: 'Tastiera Subor',
    mouse: 'Mouse',
    leftButton: 'Sinistro',
    rightButton: 'Destro',
    disk: 'Disco',
    diskSide: 'Lato del disco',
    side: (name) => `Lato ${name}`,
    coins: 'Gettoni',
    insertCoin: 'Inserisci gettone',
    coinSlot: (slot) => `Fessura ${number(slot)}`,
    recorder: 'Registratore dati',
    tape: 'Cassetta',
    record: 'Registra',
    barcode: 'Codice a barre',
    swipe: 'Passa',
    undoTape: 'Annulla registrazione',
    tapeNotSaved: (problem) => `Impossibile salvare la cassetta. ${problem}`,
    tapeOverwritten: 'La cassetta è stata sovrascritta.',
  },

  settingsPage: {
    on: 'Sì',
    off: 'No',
    touch: 'Touch',
    editTouchLayout: 'Modifica layout touch',
    tuneTouchPad: 'Regola il pad',
    asInSettings: (value) => `Come impostato (${value})`,
    gamepadWalks: 'Fuori da un gioco, la croce direzionale si sposta, A sceglie e B torna indietro.',
    gamepads: 'Premi un pulsante su un gamepad e può giocare: il primo è il giocatore 1, il successivo il 2.',
  },

  flashes: {
    offer:
      'Il tuo sistema chiede meno movimento. I giochi possono lampeggiare: attenuare ciò che lampeggia più di tre volte al secondo?',
    accept: 'Limita i lampeggi',
  },

  figures: {
    fps: 'Fotogrammi al secondo',
    frameTime: 'Tempo per fotogramma',
    slowest: `${percent(0.01)} più lento`,
    soundWaiting: 'Audio nel buffer',
    soundGaps: 'Vuoti nell’audio',
    soundDevice: 'Ritardo dell’audio',
    exactDots: 'Punto per punto',
    input: 'Da pressione a immagine',
    ahead: 'Run-ahead',
    late: 'Pressioni in ritardo',
    lateOf: (late, count) => `${number(late)} di ${number(count)}`,
    milliseconds: (ms, decimals) => `${number(ms, decimals)} ms`,
    value: (value, decimals = 0) => number(value, decimals),
    share: (part) => percent(part, 2),
    kept: 'Salvato',
    ago: (seconds) => `${number(seconds)} s fa`,
  },

  mixer: {
    title: 'Canali',
    hear: 'Fai andare il gioco',
    hearHint: 'Senti ciò che cambi; intanto nessuno gioca',
    for: 'Per',
    forChoices: { all: 'Tutti i giochi', game: 'Solo questo gioco' },
    reset: 'Tutto come sulla console',
    resetGame: 'Come per tutti i giochi',
    about: 'I canali del chip audio di una cartuccia sono qui mentre giochi al suo gioco.',
    volumeOf: (channel) => `Volume di ${channel}`,
    placeOf: (channel) => `Posizione di ${channel}`,
    mute: (channel) => `Disattiva ${channel}`,
    side: (place) =>
      Math.abs(place) < 0.05 ? 'Centro' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'S' : 'D'}`,
    flat: 'Tutte le bande piatte',
    band: (hz) => (hz < 1000 ? `${number(hz)} Hz` : `${number(hz / 1000)} kHz`),
    decibels: (value) => `${value > 0 ? '+' : ''}${number(value)} dB`,
    channels: {
      pulse1: 'Impulso 1',
      pulse2: 'Impulso 2',
      triangle: 'Triangolo',
      noise: 'Rumore',
      delta: 'DMC',
      cartridge: 'Cartuccia',
      vrc6Pulse1: 'VRC6 impulso 1',
      vrc6Pulse2: 'VRC6 impulso 2',
      vrc6Saw: 'VRC6 dente di sega',
      vrc7Fm1: 'VRC7 FM 1',
      vrc7Fm2: 'VRC7 FM 2',
      vrc7Fm3: 'VRC7 FM 3',
      vrc7Fm4: 'VRC7 FM 4',
      vrc7Fm5: 'VRC7 FM 5',
      vrc7Fm6: 'VRC7 FM 6',
      fdsWave: 'Disk System',
      mmc5Pulse1: 'MMC5 impulso 1',
      mmc5Pulse2: 'MMC5 impulso 2',
      mmc5Pcm: 'MMC5 PCM',
      namcoWave1: 'Namco onda 1',
      namcoWave2: 'Namco onda 2',
      namcoWave3: 'Namco onda 3',
      namcoWave4: 'Namco onda 4',
      namcoWave5: 'Namco onda 5',
      namcoWave6: 'Namco onda 6',
      namcoWave7: 'Namco onda 7',
      namcoWave8: 'Namco onda 8',
      sunsoftSquare1: '5B quadra A',
      sunsoftSquare2: '5B quadra B',
      sunsoftSquare3: '5B quadra C',
      dripSample1: 'Campione 1',
      dripSample2: 'Campione 2',
    },
  },

  musicPage: {
    nowPlaying: 'In riproduzione',
    wave: 'Forma d’onda',
    roll: 'Rullo di pianoforte',
    elapsed: 'Tempo trascorso',
    progress: 'Punto del brano',
    endless: 'Senza fine',
    tracks: 'Brani',
    save: 'Salva come WAV',
    isMade: (part) => `${percent(part)} creato`,
    notMade: (why) => `Impossibile creare il file. ${why}`,
  },

  headerless: {
    guessed: (title, board, mapper) =>
      `“${title}” non ha un’intestazione che dica da quale cartuccia viene. Da dimensione e programma sembra ${board} (mapper ${number(mapper)}). Se non funziona come dovrebbe, scegline un’altra in “Impostazioni del gioco”, “Cambia l’intestazione”.`,
    known: (title, board, mapper) =>
      `“${title}” non ha un’intestazione che dica da quale cartuccia viene, ma è noto: ${board} (mapper ${number(mapper)}).`,
    ask: 'Da quale scheda viene?',
    aboutAsk: (title) =>
      `“${title}” non ha un’intestazione che dica da quale cartuccia viene. La prima scheda dell’elenco è una supposizione, da dimensione e programma. Puoi sceglierne un’altra anche più tardi: in “Impostazioni del gioco”, “Cambia l’intestazione”.`,
    boards: 'Scheda',
    board: (board, mapper) => `${board} (mapper ${number(mapper)})`,
    other: 'Un altro mapper',
  },

  lacking: {
    chr: 'Manca la fine di questo file, e con essa parte della grafica del gioco. Prova con un’altra copia.',
    device: (name) => `Questo gioco è fatto per ${name}, che qui manca; forse non reagirà al tuo controller.`,
    misc: 'Questo gioco ha un’altra ROM, forse di voce o musica, per la quale qui non c’è nulla; quella parte mancherà.',
    unknownDevice: (code) => `un dispositivo sconosciuto (numero ${number(code)})`,
    devices: {
      19: 'il controller Coconuts Pachinko',
      20: 'il sacco da boxe di Exciting Boxing',
      21: 'il controller Jissen Mahjong',
      22: 'il Party Tap',
      25: 'il Miracle Piano',
      26: 'il kit tappeto e martello di Pokkun Moguraa',
      27: 'la moto di Top Rider',
      28: 'il controller Double-Fisted',
      29: 'il Famicom 3D System (occhiali)',
      30: 'la tastiera Doremikko',
      31: 'il robot R.O.B.',
      33: 'il Turbo File',
      34: 'il Battle Box',
      36: 'la tastiera Dongda PEC',
      37: 'la tastiera Bit Corp.',
      43: 'un controller del Super Nintendo',
      44: 'la bicicletta RacerMate',
      45: 'lo U-Force',
      46: 'il robot R.O.B.',
      47: 'la pistola ottica City Patrolman',
    },
  },

  saveFiles: {
    toFile: 'Esporta .sav',
    toDisk: 'Esporta .fds',
    toMesen: 'Esporta per Mesen',
    fromFile: 'Importa .sav',
    fromDisk: 'Importa .fds',
    aboutFile:
      'Un file .sav o .srm funziona anche in FCEUX, Mesen, Nestopia e RetroArch. Importandolo, il gioco ricomincia.',
    aboutFiles:
      'FCEUX, Nestopia e RetroArch lo tengono in un file; Mesen in altri (.ips, .eeprom, .chr.sav). Si possono importare entrambi; importando, il gioco ricomincia.',
    bringBack: (time) => `Recupera quello del ${moment(time)}`,
    bringBackNoTime: 'Recupera quello di prima',
    broughtBack: 'Il salvataggio a batteria di prima dell’importazione è tornato.',
    askReplace: 'Sostituire il salvataggio a batteria?',
    aboutReplace:
      'Il gioco ricomincia con quello nel file. Il tuo viene conservato: si recupera in “Impostazioni del gioco”.',
    inFile: 'Nel file',
    now: 'Nel gioco',
    fileOf: (name, bytes) => `${name}, ${size(bytes)}`,
    savedAt: (time, bytes) => `${size(bytes)}, salvato: ${moment(time)}`,
    replace: 'Sostituisci',
    keepMine: 'Tieni il mio',
    emptyFile: `Questo file è vuoto. ${FRESH}`,
    tooLarge: 'Questo file è troppo grande per un salvataggio a batteria.',
    damagedFile: 'Questo salvataggio a batteria è danneggiato: impossibile estrarlo. Prova con un’altra copia.',
    isState: (emulator) =>
      `Questo è un salvataggio di stato di ${emulator}, che solo ${emulator} può leggere. Qui si può usare il suo salvataggio a batteria (.sav o .srm).`,
    noBattery: (title) => `“${title}” non ha un salvataggio a batteria che un file possa sostituire.`,
    otherMedium: 'Questo non è ciò che il gioco tiene sul disco o nella memoria flash.',
    whichGame: 'Nessun gioco nella libreria ha questo nome. Avvia il gioco, poi trascina di nuovo il file.',
  },

  cartridge: {
    change: 'Cambia l’intestazione',
    mapper: 'Mapper',
    submapper: 'Submapper',
    mirroring: 'Mirroring',
    mirrorings: {
      horizontal: 'Orizzontale',
      vertical: 'Verticale',
      screen0: 'Uno schermo (A)',
      screen1: 'Uno schermo (B)',
      four: 'Quattro schermi',
    },
    prgRam: 'PRG RAM',
    prgNvram: 'PRG RAM con batteria',
    chrRam: 'CHR RAM',
    vsPpu: 'PPU',
    headerSays: (format, facts) => `L’intestazione (${format}) dice: ${list(facts)}.`,
    mapperFact: (mapper) => `mapper ${mapper}`,
    mirroringFacts: {
      horizontal: 'mirroring orizzontale',
      vertical: 'mirroring verticale',
      screen0: 'uno schermo (A)',
      screen1: 'uno schermo (B)',
      four: 'quattro schermi',
    },
    battery: 'batteria',
    noBattery: 'nessuna batteria',
    ramFact: (bytes) => `${kilobytes(bytes)} di RAM`,
    corrected: (sources) => `Si sa che questa intestazione è sbagliata, e viene corretta. Fonte: ${list(sources)}.`,
    apply: 'Applica',
    toAutomatic: 'Torna ad automatico',
    applied: 'Il gioco ricomincia con questa cartuccia.',
    undone: 'Il gioco ricomincia con la cartuccia indicata dalla sua intestazione.',
  },

  bios: {
    title: 'BIOS del Famicom Disk System',
    about:
      'I dischi girano con un BIOS proprio di Cartouche. Se hai quello della vera macchina (un file di 8 KB, spesso chiamato disksys.rom), puoi usarlo al suo posto: per ogni disco, dalla prossima volta che viene aperto.',
    aboutStates:
      'Un salvataggio di stato si può caricare solo con il BIOS con cui è stato fatto. Ciò che un gioco ha salvato sul disco va bene con entrambi.',
    now: 'In uso',
    builtIn: 'Quello incluso',
    given: 'Il tuo',
    choose: 'Scegli un file…',
    drop: 'Usa quello incluso',
  },

  rescue: {
    noStart: 'Cartouche non si è avviato',
    aboutNoStart: 'C’è un problema in questa versione. I tuoi giochi e salvataggi sono intatti.',
    aboutNewVersion:
      'C’è un problema nella nuova versione. I tuoi giochi e salvataggi sono intatti, e la versione precedente è ancora su questo dispositivo.',
    stopped: 'Qualcosa è andato storto',
    aboutStopped: 'Cartouche ha incontrato un errore.',
    isKept: 'La tua partita è salvata dove eri.',
    isNotKept: 'Adesso non è stato possibile salvare la tua partita. Ciò che era salvato prima c’è ancora.',
    fromLastPlace: 'La tua partita riprende da dove è stata salvata l’ultima volta.',
    goBack: 'Torna alla versione precedente',
    again: 'Riprova',
    goOn: 'Continua',
    reload: 'Ricarica Cartouche',
    report: 'Salva un rapporto in un file',
    aboutReport:
      'Il rapporto dice quali erano la versione, il browser, le impostazioni e l’errore. Non contiene nulla su di te e non viene inviato da nessuna parte.',
    details: 'Dettagli',
  },
};

/** Italian. */
export const language: Language = { direction: 'ltr', messages };
