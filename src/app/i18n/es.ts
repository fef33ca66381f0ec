import type { OtherConsole, OtherFile } from '../../console/core.ts';
import { clock, formatsOf } from './format.ts';
import type { Language, Messages } from './language.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('es');

const kilobytes = kilobytesOf(number);
const size = sizeOf(number);

function files(count: number): string {
  return `${number(count)} ${plural(count, { one: 'archivo', other: 'archivos' })}`;
}

function games(count: number): string {
  return `${number(count)} ${plural(count, { one: 'juego', other: 'juegos' })}`;
}

/** How many saves no backup has. */
function unsaved(count: number): string {
  return `${number(count)} ${plural(count, { one: 'partida aún no está', other: 'partidas aún no están' })} en ninguna copia de seguridad.`;
}

/** What two sides can have differently, in the middle of a sentence. */
const PARTS = {
  ...{ battery: 'guardado de batería', medium: 'lo que el juego escribió en su disco o memoria flash', tape: 'cinta' },
  ...{ auto: 'punto donde lo dejaste', before: 'punto anterior', later: 'punto de otra versión' },
  ...{ beforeLoad: 'estado antes de la última carga', beforeSave: 'estado antes del último guardado' },
  ...{ options: 'ajustes del juego', bios: 'BIOS de Famicom Disk System', unit: 'memoria' },
};

/** A slot, a pinned moment or one of those, in the middle of a sentence. */
function partOf(what: keyof typeof PARTS | number | `pin-${number}`): string {
  if (typeof what === 'number') return `ranura ${number(what + 1)}`;
  return what in PARTS ? PARTS[what as keyof typeof PARTS] : 'momento fijado';
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'Qué hace al pulsarlo',
  choices: {
    hold: 'Normal',
    toggle: 'Alternar',
    repeat: 'Repetir al mantener',
    toggleRepeat: 'Alternar repetición',
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
  return `${number(speed, speed < 10 ? 1 : 0)}× la velocidad real`;
}

/** Where a state lies: a slot, from 0; a pinned moment; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `ranura ${number(slot + 1)}`;
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
  return first === second ? [`${number(one)} bytes`, `${number(other)} bytes`] : [first, second];
}

const FRESH = 'Prueba con otra copia.';

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'una imagen (PNG)',
  jpeg: 'una imagen (JPEG)',
  gif: 'una imagen (GIF)',
  pdf: 'un documento PDF',
  'sound-or-video': 'un archivo de sonido o vídeo',
  sound: 'un archivo de sonido',
  mp3: 'un archivo de sonido (MP3)',
  'windows-program': 'un programa de Windows',
  'linux-program': 'un programa de Linux',
  'nintendo-64-game': 'un juego de Nintendo 64',
  'game-boy-game': 'un juego de Game Boy',
  'game-boy-advance-game': 'un juego de Game Boy Advance',
  'mega-drive-game': 'un juego de Mega Drive',
  'master-system-or-game-gear-game': 'un juego de Master System o Game Gear',
  'super-nintendo-game': 'un juego de Super Nintendo',
};

const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'un clon de Famicom cuya CPU tiene modo decimal',
  vt02: 'una consola plug-and-play con chip VT02',
  vt03: 'una consola plug-and-play con chip VT03',
  vt09: 'una consola plug-and-play con chip VT09',
  vt32: 'una consola plug-and-play con chip VT32',
  vt369: 'una consola plug-and-play con chip VT369',
  um6578: 'una consola plug-and-play con chip UM6578',
  network: 'el Famicom Network System',
  other: 'una consola que esta versión no conoce',
};

/** An image of each format, with "this". */
const IMAGES = { iNES: 'Este archivo', UNIF: 'Esta imagen UNIF', NSF: 'Este archivo de música' } as const;

const CARTRIDGE_FACTS = {
  mapper: 'el mapper',
  submapper: 'el submapper',
  vsPpu: 'la PPU de VS.',
  vsHardware: 'el hardware de VS.',
  expansion: 'el dispositivo de expansión',
} as const;

const messages: Messages = {
  common: {
    name: 'Cartouche',
    close: 'Cerrar',
    undo: 'Deshacer',
    remove: 'Quitar',
    play: 'Jugar',
    pause: 'Pausa',
    resume: 'Continuar',
    stop: 'Detener',
    volume: 'Volumen',
    library: 'Biblioteca',
    settings: 'Ajustes',
    saveStates: 'Estados guardados',
    accuracyTests: 'Pruebas de precisión',
    dismiss: 'Descartar',
    automatic: 'Automático',
    none: 'Ninguna',
    kilobytes,
  },

  library: {
    add: 'Añadir juegos',
    reading: 'Leyendo…',
    yourGames: 'Tus juegos',
    invitation: 'Suelta aquí juegos, parches o archivos .zip, o elígelos',
    touchInvitation: 'Añade juegos, parches o archivos .zip',
    lastPlayed: 'Último jugado',
    builtIn: 'Juego incluido',
    aboutLastPlayed: 'Sigue donde lo dejaste.',
    aboutBuiltIn: 'Un juego nuevo para NES, hecho para Cartouche. Juégalo ahora mismo, también sin conexión.',
    continue: 'Continuar',
    startOver: 'Empezar de nuevo',
    patched: 'Parcheado',
    size: (bytes) => `${number(bytes / KB)}\u00a0KB`,
    moreOf: (title) => `Opciones de ${title}`,
    favourite: 'Favorito',
    removed: (count) => `Juegos quitados (${number(count)})`,
    offline: 'Listo para jugar sin conexión.',
    onDevice: 'Tus juegos y partidas se quedan en este dispositivo.',
  },

  files: {
    dropToAdd: 'Suelta para añadir',
    dropToRun: 'Suelta para ejecutar',
    busy: 'Aún se están añadiendo otros archivos. Vuelve a añadir estos cuando termine.',
    added: (count) => `${games(count)} ${plural(count, { one: 'añadido', other: 'añadidos' })}.`,
    of: (name, problem) => `“${name}”: ${problem}`,
    notAdded: (count, parts) =>
      `No se ${plural(count, { one: 'pudo', other: 'pudieron' })} añadir ${files(count)}. ${parts.join(' ')}`,
    notRun: (count, parts) =>
      `No se ${plural(count, { one: 'pudo', other: 'pudieron' })} ejecutar ${files(count)}. ${parts.join(' ')}`,
    alike: (names, problem) => `${list(names.map((name) => `“${name}”`))}: ${problem}`,
    unreadable: 'No se pudo leer el archivo. Inténtalo de nuevo.',
    missing: (title) => `Falta el archivo de “${title}”. Añádelo de nuevo.`,
    builtInFailed: (status) => `No se pudo cargar el juego incluido (HTTP ${status}). Inténtalo de nuevo.`,
  },

  play: {
    filterTooMuch:
      'El filtro es demasiado para este dispositivo: se muestra solo en parte para que el sonido no se corte.',
    screen: 'Pantalla del juego',
    music: 'Música',
    picture: (title) => `Imagen de ${title}`,
    tapForSound: 'Toca para oír',
    volumeAt: percent,
    mute: 'Silenciar',
    unmute: 'Activar sonido',
    fullscreen: 'Pantalla completa',
    exitFullscreen: 'Salir de pantalla completa',
    gameSettings: 'Ajustes del juego',
    reset: 'Reiniciar',
    power: 'Apagar y encender',
    rewind: 'Rebobinar',
    rewindTo: 'Rebobinar…',
    hurry: 'Avance rápido al mantener',
    fast: 'Avance rápido',
    slow: 'Cámara lenta',
    frameOn: 'Un fotograma adelante, en pausa',
    frameBack: 'Un fotograma atrás, en pausa',
    undoReset: 'Deshacer reinicio',
    undoPower: 'Deshacer apagado',
    undoStart: 'Volver donde estaba',
    undoSettings: 'Deshacer ajustes',
    wasReset: 'El juego se ha reiniciado.',
    wasPowered: 'La consola se ha apagado y encendido.',
    startedOver: (title) => `“${title}” empieza de nuevo.`,
    continued: (title) => `“${title}” sigue donde lo dejaste.`,
    notStarted:
      'No se pudo iniciar el juego. Sus partidas guardadas siguen intactas. Recarga la página e inténtalo de nuevo.',
    cartridgeFailed: (title) =>
      `El cartucho que elegiste para “${title}” no funciona. El juego se inicia con el que indica su cabecera.`,
    jammed: (title, address, hasCheats) =>
      `“${title}” se ha detenido: instrucción no válida en $${address.toString(16).toUpperCase().padStart(4, '0')}. ${hasCheats ? 'Desactiva sus trucos y reinícialo,' : 'Reinícialo'} o carga un estado guardado.`,
    tooSlow: (title, speed) =>
      `Este dispositivo es demasiado lento para “${title}”: va al ${percent(speed)} de su velocidad.`,
    gamepadGone: 'Gamepad desconectado. El juego está en pausa.',
    comesOver: (title) => `“${title}” está abierto en otra ventana. Pasa a esta.`,
    wentElsewhere: (title) => `“${title}” está ahora abierto en otra ventana.`,
    staysElsewhere: 'Este juego está abierto en otra ventana y allí no se pudo guardar. Sigue en esa ventana.',
    select: 'Select',
    start: 'Start',
    turbo: 'Turbo',
    touchLayout: 'Disposición táctil',
    cheats: 'Trucos',
    replays: 'Repeticiones',
    workbench: 'Banco de trabajo',
    recording: 'Grabando una repetición',
    cheatsOn: (count) => `${number(count)} ${plural(count, { one: 'truco activado', other: 'trucos activados' })}`,
  },

  saves: {
    pin: 'Fijar momento',
    clip: 'Clip…',
    saveTo: (slot) => `Guardar en la ranura ${number(slot)}`,
    loadFrom: (slot) => `Cargar la ranura ${number(slot)}`,
    undoLoad: 'Deshacer carga',
    undoImport: 'Deshacer importación',
    notKept: (title, problem) => `“${title}” no se pudo guardar, así que sigue abierto. ${problem}`,
    leaveAnyway: 'Salir de todos modos',
    exportNow: 'Guardar en un archivo',
    readOnly: (title) => `“${title}” no se está guardando: no se pudieron leer sus partidas anteriores.`,
    doesNotFit: 'El guardado de batería no encaja con este cartucho. El juego se inicia sin él.',
    fromBeginning: (title, problem) => `“${title}” empieza desde el principio. ${problem}`,
    batteryIsNewer: (title) =>
      `“${title}” empieza desde el principio: su guardado de batería es más reciente que el punto donde lo dejaste.`,
    earlierPoint: (title) => `También hay guardado un punto anterior de “${title}”.`,
    goThere: 'Ir allí',
    backWhereLeft: 'Este es el punto donde dejaste el juego.',
    backAtEarlier: 'Este es el punto anterior.',
  },

  storage: {
    quota:
      'Almacenamiento lleno: el navegador no da más espacio a esta página. Lo guardado antes sigue ahí. Quita un juego o libera espacio e inténtalo de nuevo.',
    full: 'Almacenamiento lleno: no queda espacio en este dispositivo. Lo guardado antes sigue ahí. Libera espacio e inténtalo de nuevo.',
    refused:
      'Este navegador no deja guardar a la página (¿una ventana privada?). Puedes jugar, pero la próxima vez no habrá nada.',
    closed: 'El navegador cerró el almacenamiento de esta página. Recárgala e inténtalo de nuevo.',
    silent:
      'El almacenamiento del navegador no responde. Puedes jugar, pero no se guarda nada hasta que responda. Recarga la página o reinicia el navegador.',
    choiceNotKept:
      'No hay espacio para guardar lo que elegiste: solo vale mientras la página esté abierta. Libera espacio.',
    restored: 'Tu biblioteca se restauró a partir de su segunda copia.',
    restoredGame: (title) => `“${title}” se restauró a partir de su segunda copia.`,
    aborted: 'El navegador se detuvo antes de terminar. Lo guardado antes sigue ahí. Inténtalo de nuevo.',
    other: (cause) => `El almacenamiento del navegador no funciona (${cause}). Recarga la página e inténtalo de nuevo.`,
  },

  network: {
    pageMissing: 'No se pudo cargar esta página. Conéctate a internet e inténtalo de nuevo.',
    partMissing:
      'Una parte de Cartouche aún no está en este dispositivo. Conéctate una vez a internet e inténtalo de nuevo.',
    nothingHere: 'No hay ninguna página en esta dirección. Esta es tu biblioteca.',
    newVersion: 'Hay una versión nueva.',
    update: 'Actualizar',
    oldTab:
      'Esta pestaña es de una versión anterior de Cartouche y una parte suya ya no está. Tu partida está guardada.',
    reload: 'Recargar',
    isBefore: 'La versión más reciente no arrancó aquí, así que esta es la anterior.',
    tryAgain: 'Probarla otra vez',
  },

  settings: {
    tabs: { picture: 'Imagen', sound: 'Sonido', controls: 'Controles', data: 'Datos', about: 'Acerca de' },
    filter: {
      label: 'Filtro',
      hint: 'Cómo llegan los píxeles de la consola a la pantalla',
      choices: {
        plain: 'Píxeles suaves',
        sharp: 'Píxeles nítidos',
        composite: 'Vídeo compuesto',
        svideo: 'S-Video',
        rgb: 'RGB',
        lcd: 'LCD portátil',
      },
    },
    languageMissing: 'No se pudo cargar este idioma. Conéctate a internet e inténtalo de nuevo.',
  },

  keys: {
    up: 'Arriba',
    down: 'Abajo',
    left: 'Izquierda',
    right: 'Derecha',
    a: 'A',
    b: 'B',
    turboA: 'Turbo A',
    turboB: 'Turbo B',
    sensor: (one) => `Sensor ${number(one)} de la alfombra`,
    withKey: (label, key) => `${label} (${key})`,
    ofSecond: (label) => `Jugador 2: ${label}`,
    groups: {
      move: 'Cruceta',
      move2: 'Jugador 2: cruceta',
      mat: 'Alfombra',
      keyboard: 'Teclados Family BASIC y Subor',
    },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Enter',
      Escape: 'Esc',
      Space: 'Espacio',
      Backspace: 'Retroceso',
      Delete: 'Supr',
      Insert: 'Insert',
      Home: 'Inicio',
      End: 'Fin',
      PageUp: 'Re Pág',
      PageDown: 'Av Pág',
      Shift: 'Mayús',
      ShiftLeft: 'Mayús izquierda',
      ShiftRight: 'Mayús derecha',
      Control: 'Ctrl',
      ControlLeft: 'Ctrl izquierda',
      ControlRight: 'Ctrl derecha',
      AltLeft: 'Alt izquierda',
      AltRight: 'Alt derecha',
    },
    numpad: (key) => `Num ${key}`,
    all: 'Todas las teclas',
  },

  panel: {
    coinInto: (slot) => `Insertar moneda en la ranura ${number(slot)}`,
    service: 'Servicio',
    microphone: 'Micrófono',
  },

  music: {
    previous: 'Pista anterior',
    next: 'Pista siguiente',
    play: 'Reproducir música',
    pause: 'Pausar música',
    fileSettings: 'Ajustes del archivo',
    track: (one) => `Pista ${number(one)}`,
    effect: (one) => `Efecto de sonido ${number(one)}`,
  },

  problems: {
    'state-cut-short': () => 'Este estado guardado está vacío o incompleto. Carga otro.',
    'not-a-state': () => 'Esto no es un estado guardado de Cartouche.',
    'state-too-new': () =>
      'Este estado guardado se hizo con una versión más reciente de Cartouche. Actualiza y luego cárgalo.',
    'state-of-another-game': () => 'Este estado guardado es de otro juego.',
    'state-of-another-console': ({ made, here }) =>
      `Este estado guardado se hizo en otra consola (${made.toUpperCase()}, no ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'Este estado guardado se hizo con otra cabecera de cartucho (mapper, mirroring o RAM) o, si es de un disco, con otra BIOS.',
    'state-damaged': () => 'Este estado guardado está dañado. Carga otro.',
    'barcode-not-digits': () => 'Un código de barras solo tiene cifras.',
    'barcode-wrong-length': () => 'Un código de barras tiene 8, 12 o 13 cifras.',
    'barcode-wrong-digit': ({ needed }) =>
      `Hay una cifra incorrecta: según las demás, la última debería ser ${needed}.`,
  },

  keyPage: {
    keyboard: 'Teclado',
    gamepad: 'Gamepad',
    either: (keys) => keys.join(' / '),
    each: (keys) => keys.join(' '),
    together: (names) => names.join(' + '),
    buttons: {
      ...{ South: 'Botón inferior', East: 'Botón derecho', West: 'Botón izquierdo', North: 'Botón superior' },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{ Up: 'Cruceta', Down: 'Cruceta', Left: 'Cruceta', Right: 'Cruceta' },
      ...{
        LeanUp: 'Stick izquierdo',
        LeanDown: 'Stick izquierdo',
        LeanLeft: 'Stick izquierdo',
        LeanRight: 'Stick izquierdo',
      },
    },
    change: 'Cambiar teclas',
    player1: 'Jugador 1',
    player2: 'Jugador 2',
    commands: 'Juego y página',
    aboutChange:
      'Elige una tecla para cambiarla, o añade otra. Una tecla es un lugar del teclado, diga lo que diga encima.',
    changeOne: (key, label) => `${key}: cambiar esta tecla de ${label}`,
    addTo: (label) => `Añadir una tecla a ${label}`,
    press: (label) => `Pulsa una tecla para ${label}`,
    pressNow: 'Pulsa una tecla',
    removeKey: 'Quitar esta tecla',
    cancel: 'Cancelar',
    unusable: (key) => `${key} es del navegador o del sistema. Pulsa otra tecla.`,
    has: (label, keys) => `${label}: ${keys.length === 0 ? 'ninguna tecla' : list(keys)}.`,
    taken: (taken) => `Ahora ${list(taken.map(([key, label]) => `${key} es ${label}`))}.`,
    take: 'Usarla aquí',
    resetOne: 'Restablecer',
    resetOf: (label) => `Restablecer las teclas de ${label}`,
    resetAll: 'Restablecer todas',
    wereReset: 'Todas las teclas vuelven a ser las de fábrica.',
    aboutTwoPlayers: (first, second) =>
      `Dos jugadores en un teclado: el jugador 1 tiene ${first.join(' ')} y el jugador 2 ${second.join(' ')} (arriba, abajo, izquierda, derecha, A, B, Select y Start).`,
    useTwoPlayers: 'Usar estas teclas',
  },

  slots: {
    title: (game) => `Estados guardados: ${game}`,
    slot: (slot) => `Ranura ${number(slot)}`,
    empty: 'Vacía',
    when: moment,
    played: (seconds) => `${clock(seconds)} de juego`,
    save: 'Guardar',
    load: 'Cargar',
    saved: (slot) => `Guardado en la ranura ${number(slot)}.`,
    loaded: (slot) => `Ranura ${number(slot)} cargada.`,
    undoSave: 'Deshacer guardado',
    imported: (name) => `Iniciado con “${name}”. La partida anterior se conserva.`,
    nothingIn: (slot) => `La ranura ${number(slot)} está vacía.`,
  },

  pauseMenu: {
    title: 'En pausa',
    toHomeScreen: 'Para jugar a pantalla completa, toca Compartir y añade esta página a la pantalla de inicio.',
    keptWhen: (time) => `Guardado automático: ${moment(time)}`,
    notKeptYet: 'Aún sin guardar',
  },

  adding: {
    known: (count) => `${number(count)} ya ${plural(count, { one: 'estaba', other: 'estaban' })} en la biblioteca.`,
    tooLarge: (megabytes) =>
      `El archivo es demasiado grande para ser un juego de NES: el mayor ocupa ${number(megabytes)}\u00a0MB.`,
    notSaved: (title, problem) => `No se pudo guardar “${title}” en la biblioteca. ${problem}`,
    removed: (title) => `“${title}” se ha quitado. Puedes recuperarlo durante dos semanas.`,
    openElsewhere: (title) => `“${title}” está abierto en otra ventana. Ciérralo allí primero.`,
  },
  rebuilt: {
    offer: (title) => `Ya hay un archivo con este nombre en la biblioteca: “${title}”.`,
    replace: 'Sustituirlo y conservar sus partidas',
  },

  typing: {
    space: 'Espacio',
    back: 'Borrar',
    large: 'Mayúsculas',
    done: 'Listo',
    signs: {
      hyphen: 'Guion',
      exclamation: 'Signo de exclamación',
      ampersand: 'Signo «y»',
      colon: 'Dos puntos',
      comma: 'Coma',
    },
  },
  shelf: {
    find: 'Buscar un juego',
    sort: 'Ordenar por',
    orders: { played: 'Último jugado', added: 'Último añadido', title: 'Título', board: 'Placa' },
    filter: 'Mostrar',
    all: 'Todos los juegos',
    favourites: 'Favoritos',
    letters: 'Letras',
    found: (count, all) => `${number(count)} de ${games(all)}`,
    adding: 'Añadiendo juegos',
    progress: (done) => `${games(done)} hasta ahora`,
    cancel: 'Cancelar',
    favourite: 'Añadir a favoritos',
    noFavourite: 'Quitar de favoritos',
    rename: 'Título y etiquetas',
    title: 'Título',
    tags: 'Etiquetas, separadas por comas',
    save: 'Guardar',
    takeCover: 'Usar la última imagen como portada',
    ownCover: 'Volver a la portada del juego',
    chooseCover: 'Elegir una imagen como portada',
    noPicture: 'Este archivo no es una imagen que el navegador pueda mostrar. Elige un archivo PNG o JPEG.',
    exportFile: 'Exportar el archivo del juego',
    exportAll: 'Exportar juego y partidas',
    remove: 'Quitar de la biblioteca',
    aboutRemove: (title) =>
      `“${title}” se va con sus partidas. Puedes recuperarlo durante dos semanas en Juegos quitados, al pie de la biblioteca.`,
    removedTitle: 'Juegos quitados',
    aboutRemoved: 'Los juegos se quedan aquí dos semanas con sus partidas. Después se borran.',
    bringBack: 'Recuperar',
    deleteNow: 'Borrar ya',
  },

  clip: {
    title: 'Clip',
    what: 'Crear',
    kinds: { video: 'Vídeo', sound: 'Sonido', picture: 'Imagen' },
    length: 'Duración',
    seconds: (count) => `los últimos ${number(count)} s`,
    size: 'Tamaño',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'Como la genera la consola', shown: 'Como en la pantalla' },
    make: 'Crear',
    progress: 'Progreso',
    cancel: 'Cancelar',
    made: (name, bytes) => `${name}, ${size(bytes)}`,
    save: 'Guardar',
    copy: 'Copiar',
    share: 'Compartir',
    copied: 'Copiado.',
    notCopied: 'El navegador no dejó copiarlo a la página.',
    noVideo: 'Este navegador no crea archivos de vídeo.',
    takesItsTime:
      'Este navegador graba los vídeos mientras se reproducen: tarda lo que dura el clip, con esta página a la vista.',
    noPast: 'El vídeo y el sonido salen de lo que acabas de jugar: juega antes al menos un segundo.',
    cannot: 'No se puede crear a partir de lo jugado.',
    missing:
      'Lo necesario para crear clips aún no está en este dispositivo. Conéctate una vez a internet e inténtalo de nuevo.',
  },

  moments: {
    title: 'Momentos',
    about:
      'Fija un momento en el menú de pausa o en Rebobinar. Los momentos se quedan hasta que los quites y van en las copias de seguridad.',
    name: 'Nombre',
    pinned: 'Fijado. Está en Estados guardados.',
    removed: 'El momento se ha quitado.',
    loaded: 'Este es el momento que fijaste.',
    of: (action, name) => `${action}: ${name}`,
  },

  rewind: {
    title: 'Rebobinar',
    pace: (speed) => {
      if (speed < 0) return 'Rebobinar';
      if (speed < 1) return percent(speed);
      return speed === Number.POSITIVE_INFINITY ? 'Al máximo' : `${number(speed)}×`;
    },
    time: 'Tiempo',
    ago: (seconds) => (seconds === 0 ? 'ahora' : `hace ${ago(seconds)}`),
    pick: (seconds) => `Ir a hace ${ago(seconds)}`,
    frameBack: 'Un fotograma atrás',
    frameOn: 'Un fotograma adelante',
    goOn: 'Seguir desde aquí',
    nothing: 'Aún no hay nada que rebobinar: juega antes unos segundos.',
    went: (seconds) => `${ago(seconds)} atrás.`,
    undo: 'Deshacer rebobinado',
  },

  replays: {
    title: 'Repeticiones',
    record: 'Grabar',
    fromNow: 'Grabar desde ahora',
    fromStart: 'Grabar desde el encendido',
    stop: 'Detener grabación',
    isRecording: 'Se está grabando lo que juegas.',
    about: 'Una repetición es todo lo que pulsas y cómo empezó el juego. Ocupa poco y es exacta.',
    begun: 'Grabando. Detenla en el menú de pausa, en Repeticiones.',
    fromPower: 'La consola se ha encendido de nuevo y se está grabando.',
    undo: 'Deshacer encendido',
    kept: 'La repetición está guardada.',
    oldestGone: 'No había más espacio para repeticiones de este juego: se ha borrado la más antigua.',
    removed: 'Repetición quitada.',
    bringBack: 'Recuperar',
    list: 'Repeticiones guardadas',
    none: 'Aún no hay ninguna: graba una o abre un archivo.',
    row: (ms, seconds, from) => `${moment(ms)}, ${ago(seconds)}${from === 'power' ? ', desde el encendido' : ''}`,
    watch: 'Ver',
    watchIt: (what) => `Ver ${what}`,
    share: 'Compartir enlace',
    shareIt: (what) => `Compartir enlace a ${what}`,
    save: 'Guardar archivo',
    saveIt: (what) => `Guardar archivo de ${what}`,
    removeIt: (what) => `Quitar ${what}`,
    shared: (title) => `Una repetición de ${title}`,
    copied: 'Enlace copiado.',
    notCopied: 'No se pudo copiar el enlace.',
    fromFile: 'Abrir un archivo',
    watching: (title) => `Repetición de ${title}`,
    time: ago,
    of: (time, length) => `${time} de ${length}`,
    takeOver: 'Tomar el control',
    race: 'Competir',
    raceIt: (what) => `Competir con el fantasma de ${what}`,
    raceBegins: 'Empieza la carrera.',
    undoRace: 'Deshacer carrera',
    stopRace: 'Detener la carrera',
    raceOver: 'El fantasma ha llegado a su final.',
    showInput: 'Mostrar botones',
    hideInput: 'Ocultar botones',
    toList: 'Dejar de ver',
    tookOver: 'Sigues jugando desde la repetición.',
    sameSoFar: 'Hasta ahora, igual que se grabó.',
    same: 'Igual que se grabó, hasta el final.',
    differs: (at) => `No es igual que se grabó: se notó en ${at}.`,
    stopped: 'Termina aquí: lo que sigue no es posible en esta consola.',
    ahead: (frames) => `Se jugó con run-ahead (${number(frames)}).`,
    noGame: (title) =>
      title === ''
        ? 'Esta repetición es de un juego que no está en tu biblioteca.'
        : `Esta repetición es de “${title}”, que no está en tu biblioteca. Añade el juego y abre la repetición otra vez.`,
    movieNeedsGame:
      'Una película de FCEUX no dice nada de su juego con lo que buscarlo: abre su juego y después la película.',
    movie: ({ differs, checked, isOfThisGame }) =>
      [
        isOfThisGame === false ? 'La película dice que es de otro juego.' : '',
        differs === null ? '' : `Aquí sigue otro camino: se notó después del fotograma ${number(differs)}.`,
        checked === 0 ? 'FCEUX es menos exacto: la película puede seguir otro camino aquí.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'No es una repetición, o está dañada.',
      'replay-too-new': 'Esta repetición se hizo con una versión más reciente de Cartouche.',
      'replay-cut-short': 'La repetición está incompleta: le falta una parte.',
      'replay-damaged': 'La repetición está dañada.',
      'replay-field': 'La repetición dice de sí misma algo que no puede ser.',
      'replay-of-another-game': 'La repetición es de otro juego.',
      'replay-of-another-bios': 'La repetición se hizo con otra BIOS del Disk System.',
      'replay-stopped': 'La repetición no es posible en esta consola.',
      'replay-tape-turning': 'Detén antes la cinta: una repetición no puede decir por dónde va.',
      'not-a-movie': 'No es una película de FCEUX.',
      'movie-version': 'La película es de una versión desconocida.',
      'movie-empty': 'La película no tiene fotogramas.',
      'movie-line': 'La película está dañada.',
      'movie-field': 'La película está dañada.',
      'movie-from-a-state': 'La película empieza con un estado guardado de FCEUX, que nadie más puede leer.',
      'movie-too-long': 'La película es demasiado larga.',
      'movie-cannot-say': 'Hay algo en esta repetición que una película de FCEUX no puede expresar.',
      'movie-device': 'La película se hizo con un control que aquí no se conoce.',
    },
  },

  pad: {
    title: 'Disposición táctil',
    cross: 'Cruceta',
    tabs: { part: 'Botón', layout: 'Disposición', share: 'Compartir' },
    about: 'Arrastra un botón para moverlo. Con dos dedos, o con el deslizador, cambias su tamaño.',
    turn: 'Gira el dispositivo para ordenar también la otra orientación.',
    tools: 'Herramientas',
    which: 'Botón',
    hidden: (part) => `${part} (oculto)`,
    isShown: 'Visible',
    size: 'Tamaño',
    millimetres: (mm) => `${number(mm, 1)} mm`,
    moveTo: {
      left: 'Mover a la izquierda',
      up: 'Mover arriba',
      down: 'Mover abajo',
      right: 'Mover a la derecha',
    },
    at: (part, side, x, y, size) => {
      const away = `${number(Math.abs(x), 1)} mm`;
      const across = {
        left: `a ${away} del borde izquierdo`,
        right: `a ${away} del borde derecho`,
        middle: `${away} a la ${x < 0 ? 'izquierda' : 'derecha'} del centro`,
      }[side];
      return `${part}: ${number(size, 1)} mm de tamaño, ${across}, a ${number(y, 1)} mm del borde inferior`;
    },
    howToMove: 'Las flechas lo mueven, más y menos cambian su tamaño y Supr lo oculta.',
    noRoom: 'Ahí no cabe.',
    redo: 'Rehacer',
    tryIt: 'Probar',
    done: 'Listo',
    back: 'Volver a editar',
    stopTrying: 'Editar',
    startFrom: 'Partir de',
    isOver: 'Sobre la imagen',
    aboutOver: 'La imagen ocupa toda la pantalla',
    mirror: 'Invertir izquierda y derecha',
    reset: 'Restablecer',
    wasReset: 'La disposición táctil vuelve a ser la estándar.',
    whose: 'Para',
    forAll: 'Todos los juegos',
    forGame: 'Este juego',
    link: 'Enlace a esta disposición',
    copyLink: 'Copiar enlace',
    copied: 'Copiado',
    saveFile: 'Guardar en un archivo',
    openFile: 'Abrir un archivo',
    aboutShare:
      'Quien abra el enlace, o suelte el archivo en Cartouche, verá la disposición y decidirá antes de usarla.',
    sharedTitle: 'Una disposición táctil para ti',
    aboutShared:
      'Alguien ha compartido esta disposición táctil. Se puede usar en todos los juegos, y también deshacer.',
    replaces: 'Alguien ha compartido esta disposición táctil. Sustituye a la tuya, y se puede deshacer.',
    use: 'Usarla',
    notNow: 'Ahora no',
    isUsed: 'La disposición táctil compartida se usa en todos los juegos.',
    brokenLink: 'La disposición táctil de este enlace está dañada o es de una versión más reciente de Cartouche.',
    noPad: 'Esto no es una disposición táctil de Cartouche. La tuya queda como está.',
    brokenField: (field) =>
      `Esta disposición táctil está dañada o es de una versión más reciente de Cartouche: “${field}” no es válido.`,
    tune: 'Afinar el control',
    aboutTune: 'Hazlo como al jugar, sin mirar, y levanta el pulgar cada vez.',
    step: (step, of) => `${number(step)} de ${number(of)}`,
    prompts: {
      right: 'Pulsa derecha',
      left: 'Pulsa izquierda',
      up: 'Pulsa arriba',
      down: 'Pulsa abajo',
      upRight: 'Mantén arriba y derecha',
      downRight: 'Mantén abajo y derecha',
      downLeft: 'Mantén abajo e izquierda',
      upLeft: 'Mantén arriba e izquierda',
      leftToRight: 'Desliza de izquierda a derecha',
      rightToLeft: 'Desliza de derecha a izquierda',
      overTop: 'Medio círculo: de izquierda a derecha por arriba',
      overBottom: 'Medio círculo: de derecha a izquierda por abajo',
      a: 'Toca A',
      b: 'Toca B',
      both: 'A y B a la vez, con un pulgar',
    },
    cannotTune: 'Muestra antes la cruceta, A y B: son lo que se afina.',
    oneBack: 'Uno atrás',
    leave: 'Salir',
    fits: (count) => `Las ${number(count)} pulsaciones fueron las que querías. No hay nada que cambiar.`,
    better: (missed, count, after) =>
      `${plural(missed, { one: 'Falló', other: 'Fallaron' })} ${number(missed)} de ${number(count)} pulsaciones. Con estos cambios ${plural(after, { one: 'habría fallado', other: 'habrían fallado' })} ${number(after)}:`,
    noBetter: (missed, count) =>
      `${plural(missed, { one: 'Falló', other: 'Fallaron' })} ${number(missed)} de ${number(count)} pulsaciones, y con ningún otro lugar o tamaño habrían fallado menos.`,
    moves: (part, x, y) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${number(Math.abs(x), 1)} mm a la ${x < 0 ? 'izquierda' : 'derecha'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${number(Math.abs(y), 1)} mm hacia ${y < 0 ? 'arriba' : 'abajo'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm) => `Cruceta: ${number(mm, 1)} mm de tamaño`,
    angles: (degrees) => `Direcciones rectas: ${number(degrees)}°`,
    apply: 'Usar estos',
    keep: 'Dejarlo como está',
    again: 'Otra vez',
    wasTuned: 'El control táctil está afinado a tu pulgar.',
  },

  backup: {
    title: 'Copia de seguridad',
    titleOf: (game) => `Exportar: ${game}`,
    group: 'Copia de seguridad',
    about:
      'Un archivo .zip con tus partidas, estados guardados y todo lo que elegiste. Suéltalo en Cartouche, aquí o en otro dispositivo, para recuperarlo.',
    aboutGame:
      'Este juego con sus partidas y estados guardados en un archivo .zip, para recuperarlo aquí o en otro dispositivo.',
    exportAll: 'Exportar',
    exportGame: 'Exportar este juego',
    exportMusic: 'Exportar esta música',
    importIt: 'Importar copia',
    lastImport: 'Ver la última importación',
    last: 'Última copia completa',
    lastAt: moment,
    never: 'Aún ninguna',
    due: unsaved,
    remind: (saves) => `${unsaved(saves)} Un solo archivo las guarda todas.`,
    backUp: 'Hacer copia',
    folder: 'Carpeta de copias',
    aboutFolder:
      'Los juegos que has jugado se guardan ahí solos, cada uno en su archivo, y al iniciar se recoge lo que haya de nuevo. En una carpeta de la nube, tus dispositivos se mantienen al día entre sí.',
    chooseFolder: 'Elegir carpeta',
    folderNow: 'Carpeta',
    sync: 'Sincronizar ahora',
    leaveFolder: 'Dejar de usarla',
    folderAsks: 'Tu carpeta de copias se puede usar de nuevo en cuanto lo permitas.',
    allow: 'Permitir',
    folderGone: (cause) => `No se puede usar la carpeta de copias (${cause}). Elígela de nuevo en Ajustes, Datos.`,
    fromFolder: (count) => `Desde tu carpeta de copias: algo nuevo para ${games(count)}.`,
    show: 'Ver',
    withGames: 'Con los juegos',
    aboutWithGames: 'Sin ellos solo lleva partidas y ocupa poco',
    withSettings: 'Con los ajustes',
    aboutWithSettings: 'También teclas, gamepads y disposiciones táctiles',
    chooseGames: (chosen, all) => `Elegir juegos (${number(chosen)} de ${number(all)})`,
    all: 'Todos',
    none: 'Ninguno',
    size: 'Tamaño',
    aboutSize: (bytes) => `Unos ${size(bytes)}`,
    small: 'Unos KB por juego',
    writing: 'Escribiendo la copia',
    taking: 'Importando la copia',
    progress: (done, all) => `${number(done)} de ${games(all)}`,
    cancel: 'Cancelar',
    isWritten: (count, bytes) => `La copia está lista: ${games(count)}, ${size(bytes)}.`,
    notRead: (title, problem) => `De “${title}” no está todo. ${problem}`,
    saveAgain: 'Guardar otra vez',
    share: 'Compartir',
    ask: '¿Importar esta copia?',
    file: 'Archivo',
    made: 'Hecha',
    madeAt: moment,
    games: 'Juegos',
    gamesIn: (count, hasRoms) => `${games(count)}${hasRoms ? '' : ' (solo partidas)'}`,
    isDamaged: 'Una parte está dañada. Se tomará lo que se pueda leer.',
    aboutImport:
      'Se añaden los juegos que no están aquí. Donde ambos tengan una partida, se usa la más reciente y la otra se conserva al lado. No se borra nada.',
    takeSettings: 'Usar sus ajustes',
    aboutTakeSettings: 'Sus ajustes, teclas, gamepads y disposiciones táctiles sustituyen a los de aquí',
    import: 'Importar',
    done: 'Listo',
    report: 'Importado',
    nothing: 'Todo lo que contiene ya estaba aquí.',
    added: (count) => `Añadido: ${games(count)}`,
    changed: (count) => `Con algo nuevo: ${games(count)}`,
    waiting: (count) =>
      `Partidas de ${games(count)} que no ${plural(count, { one: 'está', other: 'están' })} aquí: esperan hasta que ${plural(count, { one: 'lo añadas', other: 'los añadas' })}`,
    playing: (count) => `En juego: ${games(count)}. Lo más reciente de la copia se conserva al lado`,
    damaged: (count) => `Dañados y omitidos: ${number(count)}`,
    unknown: (count) => `De una versión más reciente y omitidos: ${number(count)}`,
    conflicts: (count) => `Distintos aquí y en la copia: ${number(count)}`,
    conflict: (title, what, used, time, other) => {
      const part = title === '' ? capital(partOf(what)) : `${title}: ${partOf(what)}`;
      const which = used === 'there' ? 'se usa la versión de la copia' : 'se queda la versión de aquí';
      const when = time > 0 && other > 0 ? ` (${moment(time)}; la otra es de ${moment(other)})` : '';
      return `${part}, ${which}${when}`;
    },
    isCut: 'La copia está incompleta o dañada al final: esto es lo que se pudo leer.',
    stoppedAs: (problem) => `Se detuvo antes de terminar. ${problem}`,
    settingsTaken: 'Ahora se usan sus ajustes.',
    undoSettings: 'Deshacer ajustes',
    settingsBack: 'Los ajustes vuelven a ser los de antes.',
    wasStopped: 'Se ha detenido.',
    newer: 'Esta copia es de una versión más reciente de Cartouche. Actualiza esta e inténtalo de nuevo.',
    noBackup:
      'Esto no es una copia de seguridad de Cartouche. No ha cambiado nada: elige un archivo .zip exportado por Cartouche.',
    unreadable: 'No se pudo leer este archivo. Inténtalo de nuevo.',
    tooLarge:
      'La copia sería más grande de lo que puede ser un archivo .zip (4 GB). Exporta sin los juegos, o por partes.',
    notWritten: (cause) => `No se pudo escribir el archivo (${cause}). ¿Hay espacio para él?`,
  },

  data: {
    where: 'Los juegos, partidas y ajustes se guardan en este navegador, en este dispositivo. No se envía nada.',
    games: 'Juegos en tu biblioteca',
    gamesAndSize: (count, bytes) => `${games(count)}, ${size(bytes)}`,
    used: 'Almacenamiento usado',
    usedOf: (bytes, quota) => `Unos ${size(bytes)} de ${size(quota)}`,
    persistent: 'Almacenamiento persistente',
    unknown: 'Desconocido',
    aboutPersistent:
      'Sin almacenamiento persistente, el navegador puede borrar juegos y partidas cuando falte espacio en el dispositivo. Cartouche lo pide cuando añades un juego; el navegador decide.',
    ask: 'Pedirlo al navegador',
    notGiven: 'El navegador no lo concedió. Muchos lo hacen cuando usas Cartouche a menudo o lo tienes instalado.',
    mayForget: 'Una ventana privada lo olvida todo al cerrarse. Este navegador no le dice a la página si está en una.',
    forgets:
      'Esta ventana lo olvidará todo al cerrarse: el navegador no da aquí archivos duraderos a la página, como en las ventanas privadas. Una copia de seguridad lo conserva.',
  },

  kept: {
    group: 'Guardado en este dispositivo',
    about:
      'Todo se guarda dos veces, para que una copia pueda reparar la otra: ocupa más o menos el doble de lo que se muestra aquí.',
    looking: 'Mirando lo guardado…',
    nothing: 'Aún no hay nada guardado: aquí aparece lo que juegues.',
    sort: 'Ordenar por',
    sorts: { time: 'Más reciente', size: 'Mayor tamaño' },
    sum: (bytes, time) => (time > 0 ? `${size(bytes)}, ${moment(time)}` : size(bytes)),
    damaged: (count) => `${number(count)} ${plural(count, { one: 'dañado', other: 'dañados' })}`,
    isDamaged: 'dañado',
    damagedInName: 'dañado',
    notHere: (id) => `Un juego que no está en tu biblioteca (${id})`,
    rom: 'Archivo del juego',
    builtIn: 'Viene con Cartouche',
    battery: 'Guardado de batería',
    medium: 'Lo que el juego escribió en su disco o memoria flash',
    tape: 'Cinta',
    place: 'Donde lo dejaste',
    beforeLoad: 'Antes de la última carga',
    beforeSave: 'Antes del último guardado',
    pin: (name) => (name ? `Momento “${name}”` : 'Momento'),
    slot: (slot) => `Ranura ${number(slot)}`,
    earlier: 'Anteriores',
    fromSecond: (name: string) => `${name}, en la segunda copia`,
    restore: 'Restaurar',
    export: 'Exportar',
    of: (label, thing) => `${label}: ${thing}`,
    askRemove: '¿Quitarlo?',
    keep: 'Conservar',
    backUp: 'Hacer copia de este juego',
    removeGame: 'Quitar este juego',
    open: 'Está abierto en una ventana: sal de él para restaurar o quitar algo.',
    isOpen: (title) => `“${title}” está abierto en una ventana. Sal de él allí primero.`,
    restored: (title) => `“${title}” usa desde ahora lo anterior. Lo que había hasta ahora se conserva al lado.`,
    removed: (title) => `Quitado de lo guardado de “${title}”.`,
  },

  captions: {
    pulse: {
      rising: 'Pulso ascendente',
      falling: 'Pulso descendente',
      low: 'Pulso grave',
      high: 'Pulso agudo',
      plain: 'Pulso',
    },
    tone: {
      rising: 'Tono ascendente',
      falling: 'Tono descendente',
      low: 'Tono grave',
      high: 'Tono agudo',
      plain: 'Tono',
    },
    noise: { burst: 'Ráfaga de ruido', plain: 'Ruido' },
    sample: { plain: 'Muestra' },
  },
  stateOfPlay: {
    runs: (title) => `${title} está en marcha.`,
    paused: (title) => `${title} está en pausa.`,
    goesBack: 'Rebobinando.',
    fast: 'Avance rápido.',
    slow: 'Cámara lenta.',
    picture: (picture, isPaused, minutes) =>
      `${picture}. ${isPaused ? 'En pausa' : 'En marcha'}. ${number(minutes)} min de juego.`,
  },

  access: {
    title: 'Accesibilidad',
    about: 'Para el jugador 1. Lo que queda pulsado se muestra mientras juegas y se suelta al pausar.',
    preset: 'Preajuste',
    presets: {
      off: 'Desactivado',
      oneFinger: 'Un solo dedo',
      noMashing: 'Sin machacar botones',
      custom: 'Personalizado',
    },
    stays: 'Queda pulsado',
    aboutSwitch:
      'Un pulsador: el resaltado avanza y al pulsar eliges. Dos: Espacio, la mitad izquierda de la pantalla o la cruceta avanzan; todo lo demás elige. Espera: al pulsar avanzas y al quedarte eliges. Funciona en toda la página, así que también puedes desactivarlo con él.',
  },

  cheats: {
    title: (game) => `Trucos: ${game}`,
    list: 'Trucos',
    none: 'Este juego aún no tiene trucos: escribe un código abajo o importa un archivo.',
    about:
      'Un truco actúa al momento, sin reiniciar. Lo que hizo en el juego se queda al desactivarlo, y va en tus partidas.',
    edit: (name) => `Editar ${name}`,
    add: 'Añadir un truco',
    change: 'Editar el truco',
    name: 'Nombre',
    code: 'Código',
    aboutCode: 'Game Genie, Pro Action Rocky o dirección:valor, como 075A:09. Separa varios con espacios.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Dirección y valor' },
    reads: (kind, address, value, compare) =>
      `${kind}: $${address} se lee como $${value}${compare === '' ? '' : ` donde había $${compare}`}`,
    holds: (kind, address, value, compare) =>
      `${kind}: la RAM en $${address} queda en $${value}${compare === '' ? '' : ` donde había $${compare}`}`,
    addIt: 'Añadir',
    save: 'Guardar',
    cancel: 'Cancelar',
    removed: (name) => `“${name}” se ha quitado.`,
    unreadable: 'Este código no se puede leer.',
    files: 'Trucos en un archivo',
    fromFile: 'Importar un archivo',
    aboutFiles: 'Archivos de FCEUX (.cht), RetroArch (.cht) y Mesen (.json).',
    exportAs: 'Archivo para',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Exportar',
    imported: (count, known, skipped) =>
      [
        `${number(count)} ${plural(count, { one: 'truco importado', other: 'trucos importados' })}.`,
        known > 0 ? `${number(known)} ya ${plural(known, { one: 'estaba', other: 'estaban' })}.` : '',
        skipped > 0 ? `${number(skipped)} no se ${plural(skipped, { one: 'pudo', other: 'pudieron' })} leer.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Abre antes el juego: los trucos son para el juego que está abierto.',
    nothingIn: 'En este archivo no hay trucos para este juego.',
    problems: {
      'cheat-empty': () => 'Escribe un código.',
      'cheat-letters': ({ letters }) => `Un código de Game Genie solo tiene las letras ${letters}.`,
      'cheat-length': ({ length }) => `Un código de Game Genie tiene 6 u 8 letras; este tiene ${length}.`,
      'cheat-form': () =>
        'Esto no es un código. Una dirección con su valor es como 075A:09, o 91D9:AD:DE con un valor de comparación.',
      'cheat-registers': () => 'No hay memoria de $2000 a $401F.',
    },
  },

  search: {
    title: 'Buscar un valor',
    about:
      'Encuentra dónde guarda el juego un número, como las vidas. Empieza, juega hasta que cambie, vuelve y di qué le pasó. Repite hasta que queden pocos lugares.',
    kind: 'El número va de',
    kinds: {
      byte: '0 a 255 (1 byte)',
      word: `0 a ${number(65535)} (2 bytes)`,
      'bcd-byte': '0 a 99 (cifras decimales)',
      'bcd-word': `0 a ${number(9999)} (cifras decimales)`,
    },
    start: 'Empezar',
    startOver: 'Empezar de nuevo',
    left: (count) =>
      `${plural(count, { one: 'Queda', other: 'Quedan' })} ${number(count)} ${plural(count, { one: 'lugar', other: 'lugares' })}.`,
    is: 'El número',
    conditions: {
      value: 'es …',
      notValue: 'no es …',
      above: 'es mayor que …',
      below: 'es menor que …',
      same: 'no ha cambiado',
      other: 'ha cambiado',
      more: 'ha subido',
      less: 'ha bajado',
      moreBy: 'ha subido en …',
      lessBy: 'ha bajado en …',
    },
    since: 'Comparado con',
    sinces: {
      last: 'la última búsqueda',
      first: 'la primera búsqueda',
      two: 'los últimos 2 segundos enteros',
      ten: 'los últimos 10 segundos enteros',
      minute: 'el último minuto entero',
    },
    value: 'Valor',
    look: 'Buscar',
    found: (address, value, last) => `$${address}: ${number(value)}, antes ${number(last)}`,
    hold: 'Mantener',
    holdAt: (address) => `Mantener $${address}`,
    held: (address, value) => `$${address} se queda en ${number(value)}`,
    more: (count) => `${number(count)} más no se ${plural(count, { one: 'muestra', other: 'muestran' })}.`,
    moved: 'El juego tiene ahora otro tipo de memoria. Empieza de nuevo.',
  },

  install: {
    description: 'Una NES que vive en una dirección web: exacta, rápida y jugable sin conexión.',
    playBuiltIn: 'Jugar al juego incluido',
    offer: 'Instala Cartouche: se abre como una app, llena la pantalla y funciona sin conexión.',
    install: 'Instalar',
    ways: {
      ios: 'Antes de guardar mucho: toca Compartir, añádelo a la pantalla de inicio y juega allí. Cartouche en la pantalla de inicio tiene sus propias partidas, y esas no se borran.',
      dock: 'Para instalar Cartouche, elige “Añadir al Dock” en el menú Archivo.',
      menu: 'Para instalar Cartouche, abre el menú del navegador y elige “Instalar”.',
    },
    moveToApp:
      'Toca Compartir y añádelo a la pantalla de inicio: allí las partidas no se borran. No son las de aquí: guarda estas en un archivo y ábrelo allí con “Añadir juegos”.',
    movePad: 'Puedes mover los botones táctiles, agrandarlos o colocarlos de otra forma.',
  },

  looks: {
    label: 'Aspecto',
    hint: 'Todo lo que sigue de una vez; después cambia lo que quieras',
    names: {
      plain: 'Sencillo',
      livingRoom: 'Sala de estar 1986',
      arcade: 'Monitor de arcade',
      handheld: 'LCD portátil',
    },
    mine: 'Propio',
    sample: 'Un trozo de la imagen tal como quedará',
    compare: 'Mantén para ver sin él',
    noChip: 'Este navegador dibuja sin chip gráfico (WebGL 2). Los filtros y el tubo de imagen no cambian nada aquí.',
  },

  sections: { colours: 'Colores', shape: 'Forma y posición', page: 'Página', seeing: 'Vista y oído' },

  settingRows: {
    comb: {
      label: 'Filtro peine',
      hint: 'Como en los mejores televisores: menos colores falsos, pero los bordes de dos líneas se mezclan',
    },
    sharpness: { label: 'Nitidez', hint: 'Como el control del propio televisor', value: percent },
    bleed: { label: 'Sangrado de color', hint: 'Cuánto se corren los colores hacia los lados', value: percent },
    noise: { label: 'Ruido', hint: 'Nieve, como con un mal cable', value: percent },
    grid: { label: 'Rejilla', hint: 'El ancho de los huecos entre píxeles', value: percent },
    tube: { label: 'Tubo de imagen', hint: 'Líneas de barrido, máscara y brillo de un televisor antiguo' },
    scanlines: {
      label: 'Líneas de barrido',
      hint: 'Lo fino que es el haz donde la imagen es oscura',
      value: percent,
    },
    mask: {
      label: 'Máscara',
      hint: 'Lo que atraviesa el haz; sigue los píxeles de esta pantalla',
      choices: { none: 'Ninguna', aperture: 'Franjas', slot: 'Ranuras', shadow: 'Puntos' },
    },
    maskStrength: {
      label: 'Fuerza de la máscara',
      hint: 'La imagen queda igual de brillante que sin ella',
      value: percent,
    },
    halation: { label: 'Resplandor', hint: 'Luz que dispersa el cristal', value: percent },
    curvature: { label: 'Pantalla curva', hint: 'Cuánto se abomba el cristal', value: percent },
    vignette: { label: 'Esquinas oscuras', hint: 'Cuánta luz pierden las esquinas', value: percent },
    palette: {
      label: 'Paleta',
      hint: 'Como los chips de los televisores la sacaban de la señal de la consola',
      choices: {
        standard: 'Estándar',
        fcc: 'Estándar FCC',
        sonyUs: 'CXA2025AS EE. UU.',
        sonyJapan: 'CXA2025AS Japón',
        sonyLater: 'CXA2095S Japón',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RGB (2C03)',
        own: 'Propia',
      },
    },
    adjusts: { label: 'Ajustar colores', hint: 'Los controles de un televisor y los materiales de su tubo' },
    hue: { label: 'Matiz', hint: 'A la izquierda, hacia el morado; a la derecha, hacia el verde', value: degrees },
    saturation: { label: 'Color', hint: 'Lo intensos que son los colores', value: percent },
    contrast: { label: 'Contraste', hint: 'Del negro al blanco', value: percent },
    brightness: { label: 'Brillo', hint: 'Lo claro que es el negro', value: percent },
    gamma: {
      label: 'Gamma',
      hint: 'Más, para tonos medios más oscuros',
      value: (exponent) => number(exponent, 2),
    },
    phosphors: {
      label: 'Fósforos',
      hint: 'Qué son el rojo, el verde y el azul: P22, el de la mayoría de televisores',
      choices: {
        none: 'Como esta pantalla',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'EBU',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Escala entera', hint: 'Todas las líneas de la consola tienen el mismo alto' },
    hard: {
      label: 'Bordes duros',
      hint: 'Los píxeles no se mezclan con sus vecinos, aunque algunos queden más grandes',
    },
    integerColumns: {
      label: 'También columnas enteras',
      hint: 'Todos los píxeles de la consola tienen el mismo tamaño',
    },
    pixels: {
      label: 'Forma del píxel',
      hint: 'Los televisores hacían los píxeles de la consola más anchos que altos: 8:7, o 1,39:1 con una consola PAL',
      choices: { tv: 'Como en un televisor', square: 'Cuadrado', wide: 'Estirado a 4:3' },
    },
    cropped: { label: 'Recortar overscan', hint: 'Oculta los bordes, como hacían los televisores' },
    cropTop: {
      label: 'Recorte superior',
      hint: 'Líneas de la consola; los televisores ocultaban unas 8',
      value: number,
    },
    cropBottom: {
      label: 'Recorte inferior',
      hint: 'Líneas de la consola; los televisores ocultaban unas 8',
      value: number,
    },
    cropLeft: { label: 'Recorte izquierdo', hint: 'Píxeles de la consola', value: number },
    cropRight: { label: 'Recorte derecho', hint: 'Píxeles de la consola', value: number },
    pictureSize: { label: 'Tamaño de la imagen', hint: 'Respecto al espacio disponible', value: percent },
    pictureAt: {
      label: 'Posición de la imagen',
      hint: 'Cuando sobra espacio alrededor de la imagen',
      choices: { auto: 'Automática', top: 'Arriba', middle: 'Centro', bottom: 'Abajo' },
    },
    beside: {
      label: 'Arte junto a la imagen',
      hint: 'Un paisaje tranquilo a ambos lados, en pantallas anchas',
    },
    turned: {
      label: 'Imagen girada',
      hint: 'Para juegos hechos para una pantalla de lado',
      choices: { none: 'Sin girar', left: 'Hacia la izquierda', right: 'Hacia la derecha' },
    },
    orientation: {
      label: 'Orientación',
      hint: 'Cómo se sujeta el juego; algunos navegadores solo la respetan en pantalla completa',
      choices: { auto: 'Automática', portrait: 'Vertical', landscape: 'Horizontal' },
    },
    theme: {
      label: 'Tema',
      hint: 'Los colores alrededor del juego',
      choices: { auto: 'Automático', light: 'Claro', dark: 'Oscuro' },
    },
    language: {
      label: 'Idioma',
      hint: 'Automático usa el que pide tu navegador',
      choices: { auto: 'Automático' },
    },
    limitsFlashes: { label: 'Limitar destellos', hint: 'Suaviza lo que parpadea más de tres veces por segundo' },
    figures: { label: 'Datos de rendimiento', hint: 'Tiempos de fotograma y sonido, sobre la imagen' },
    volume: { label: 'Volumen', hint: 'Para todos los juegos y la música', value: percent },
    muted: { label: 'Silenciar', hint: 'Sin sonido, sea cual sea el volumen' },
    consoleSound: {
      label: 'Suena como',
      hint: 'Una Famicom tiene graves más profundos y agudos más claros que una NES; directo es lo que dan los chips',
      choices: { auto: 'La consola del juego', nes: 'NES', famicom: 'Famicom', straight: 'Directo' },
    },
    stereo: {
      label: 'Estéreo',
      hint: 'La consola es mono. Suave y amplio separan sus canales; mejor con auriculares',
      choices: { mono: 'Mono', gentle: 'Suave', wide: 'Amplio' },
    },
    balance: {
      label: 'Balance',
      hint: 'Más fuerte en un lado, si oyes menos del otro',
      value: (value) => (value === 0 ? 'Centro' : `${percent(Math.abs(value))} ${value < 0 ? 'izquierda' : 'derecha'}`),
    },
    limits: { label: 'Volumen uniforme', hint: 'Lo fuerte suena más bajo: para la noche' },
    heedsSilent: {
      label: 'Respetar modo silencio',
      hint: 'Sin sonido cuando el dispositivo está en silencio',
    },
    volumes: { label: 'Volumen', hint: 'Lo fuerte que suena este canal' },
    mutes: { label: 'Silenciar', hint: 'Deja fuera este canal' },
    places: { label: 'Posición', hint: 'Cuánto se va este canal hacia un lado' },
    bands: { label: 'Ecualizador', hint: 'Más fuerte o más bajo, de graves a agudos' },
    turboRate: {
      label: 'Velocidad del turbo',
      hint: 'Cuántas veces por segundo pulsan A y B los botones turbo',
      value: (hertz) => `${number(hertz)} Hz`,
    },
    rewind: { label: 'Rebobinar', hint: 'Conserva hasta los últimos diez minutos de juego para volver a ellos' },
    runAhead: {
      label: 'Run-ahead',
      hint: 'Muestra antes lo que hace una pulsación, tanto como el propio juego espera. “Automático” lo mide',
      choices: {
        auto: 'Automático',
        off: 'Desactivado',
        1: '1 fotograma',
        2: '2 fotogramas',
        3: '3 fotogramas',
        4: '4 fotogramas',
      },
    },
    fastSpeed: {
      label: 'Avance rápido',
      hint: 'A qué velocidad va entonces el juego',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'Al máximo' },
    },
    slowSpeed: {
      label: 'Cámara lenta',
      hint: 'A qué velocidad va entonces el juego',
      choices: { 75: percent(0.75), 50: percent(0.5), 25: percent(0.25) },
    },
    paceSound: {
      label: 'Sonido al ir rápido o lento',
      hint: 'Cada tono mantiene su altura. Un juego que va al máximo no suena',
    },
    showInput: {
      label: 'Mostrar botones',
      hint: 'Un pequeño control en una esquina de la imagen muestra qué botones se pulsan',
    },
    crosshair: { label: 'Mira de la pistola', hint: 'Muestra adónde apuntas con la pistola de luz' },
    aimOffset: {
      label: 'Desvío de la pistola',
      hint: 'A cuántos milímetros sobre tu dedo apunta la pistola de luz',
      value: (mm) => `${number(mm)} mm`,
    },
    deadZone: {
      label: 'Zona muerta del stick',
      hint: 'Súbela si el stick de un gamepad se mueve solo',
      value: percent,
    },
    touchLayout: {
      label: 'Disposición táctil',
      hint: 'Dónde están los botones bajo tus pulgares',
      choices: {
        thumbs: 'Estándar',
        classic: 'Clásica (B y A en fila)',
        big: 'Botones grandes',
        mirrored: 'Para zurdos',
        right: 'Una mano, derecha',
        left: 'Una mano, izquierda',
        over: 'Sobre la imagen',
        own: 'Propia',
      },
    },
    touchSize: { label: 'Tamaño de botones', hint: 'De los botones táctiles', value: percent },
    touchOpacity: {
      label: 'Opacidad de botones',
      hint: 'Bájala para ver más imagen tras los botones táctiles; tu propia disposición puede tener otra',
      value: percent,
    },
    crossWays: {
      label: 'Cruceta',
      hint: 'Cuatro direcciones para juegos sin diagonales',
      choices: { 8: '8 direcciones', 4: '4 direcciones' },
    },
    crossWidth: {
      label: 'Direcciones rectas',
      hint: 'El ángulo que cuenta como recto: más, para menos diagonales sin querer',
      value: degrees,
    },
    crossFloats: { label: 'Cruceta flotante', hint: 'Su centro está donde cae tu pulgar' },
    haptics: { label: 'Vibración', hint: 'Sientes los botones táctiles, si el dispositivo puede vibrar' },
    waysStay: { label: 'Direcciones fijas', hint: 'Hasta que pulses otra, o la misma otra vez' },
    pressA: { label: 'Botón A', ...PRESSING },
    pressB: { label: 'Botón B', ...PRESSING },
    pressSelect: { label: 'Botón Select', ...PRESSING },
    pressStart: { label: 'Botón Start', ...PRESSING },
    moreContrast: { label: 'Más contraste', hint: 'El texto y las líneas destacan más. También si tu sistema lo pide' },
    looseText: { label: 'Texto más espaciado', hint: 'Más espacio entre letras, palabras y líneas' },
    colourVision: {
      label: 'Visión del color',
      hint: 'Separa los colores del juego que te parecen iguales',
      choices: { none: 'No', protan: 'Rojo', deutan: 'Verde', tritan: 'Azul' },
    },
    colourStrength: { label: 'Corrección', hint: 'Cuánto se desplazan los colores', value: percent },
    captions: {
      label: 'Subtítulos',
      hint: 'Describe con palabras los sonidos que empiezan, según los canales de la consola. Experimental',
    },
    announces: {
      label: 'Avisar a los lectores de pantalla',
      hint: 'Cuando el juego está en marcha, en pausa o a otra velocidad',
    },
    switchControl: {
      label: 'Control por pulsador',
      hint: 'Cualquier tecla, botón de gamepad o toque es un pulsador',
      choices: { off: 'Desactivado', one: 'Un pulsador', two: 'Dos pulsadores', dwell: 'Espera' },
    },
    scanTime: {
      label: 'Tiempo de barrido',
      hint: 'Cuánto se resalta cada opción',
      value: (time) => `${number(time, 1)} s`,
    },
    reminds: {
      label: 'Recordar hacer copia',
      hint: 'Como mucho una vez al mes, cuando hay mucho que no está en ninguna copia de seguridad',
    },
    region: {
      label: 'Región',
      hint: 'La equivocada va demasiado rápido o lento. Al cambiarla se empieza de nuevo; lo guardado se conserva.',
      choices: {
        file: 'Automática',
        ntsc: 'NTSC (América, Japón)',
        pal: 'PAL (Europa, Australia)',
        dendy: 'Dendy',
      },
    },
    microphone: {
      label: 'Botón de micrófono',
      hint: 'El micrófono del segundo control de Famicom; en Ajustes se ve qué tecla sopla en él',
    },
    changesSides: {
      label: 'Cambiar de cara el disco solo',
      hint: 'Cuando el juego espera otra cara; o usa los botones bajo la imagen',
    },
  },

  palette: {
    swatches: 'Los 64 colores tal como son ahora',
    take: 'Usar un archivo .pal',
    export: 'Exportar',
    exportPlain: 'Exportar sin énfasis',
    about: 'Las paletas de otros emuladores son así. Soltar una en Cartouche hace lo mismo.',
    isAll: (name) => `Los colores de todos los juegos son ahora los de “${name}”.`,
    isGames: (name) => `Los colores de este juego son ahora los de “${name}”.`,
    forAll: 'Para todos los juegos',
    undo: 'Deshacer',
    wrongSize: (name, bytes) =>
      `“${name}” no es una paleta de consola: tiene ${number(bytes)} bytes. Las de 64 colores tienen ${number(192)}; con énfasis, ${number(1536)}.`,
    ofPaint: (name) =>
      `“${name}” es una paleta de un programa de dibujo. Expórtala allí como valores RGB sin formato, de 64 o 512 colores.`,
    uniform: (name) => `Todos los colores de “${name}” son iguales, así que no se vería nada.`,
    inName: 'paleta',
  },

  about: {
    version: 'Versión',
    license: 'Licencia',
    othersLicenses: 'Licencias de código abierto',
    offline: 'Funciona sin conexión',
    installed: 'Instalada como app',
    yes: 'Sí',
    notYet: 'Aún no',
    no: 'No',
    soundDelay: 'Retardo del dispositivo de sonido',
    milliseconds: (ms) => `${number(Math.round(ms))} ms`,
    install: 'Para instalar Cartouche, elige “Instalar” o “Añadir a pantalla de inicio” en el menú de tu navegador.',
    aboutAccuracyTests: 'Comprueba en este dispositivo si Cartouche se comporta como la consola real.',
  },

  states: {
    files: 'Archivos',
    exportSlot: (slot) => `Exportar la ranura ${number(slot)}`,
    importIt: 'Importar un estado',
    aboutFiles: 'El estado de un archivo va a una ranura libre de su juego. Soltarlo en Cartouche hace lo mismo.',
    isIn: (name, slot) => `“${name}” está en la ranura ${number(slot)}.`,
    noGame: (title) => `Este estado guardado es de “${title}”, que no está en tu biblioteca. Añade antes el juego.`,
    earlier: 'Partidas anteriores',
    aboutEarlier:
      'Una más reciente de una copia de seguridad ocupó su lugar. Ir a una no reinicia nada y se puede deshacer.',
    was: (slot, time) => `${capital(placeOf(slot))}, ${moment(time)}`,
    goTo: 'Cargar',
    export: 'Exportar',
    isBack: 'Este es el estado anterior.',
    before: 'Antes de cargar o guardar',
    beforeLoad: 'Antes de la última carga',
    beforeSave: (slot) => `Antes del último guardado en la ranura ${number(slot)}`,
    putBack: 'Restaurar',
    bringBack: (time) => (time > 0 ? `Recuperar la partida de ${moment(time)}` : 'Recuperar la partida de antes'),
    broughtBack: 'La partida anterior ha vuelto. La que había hasta ahora se conserva al lado.',
    inName: (slot, name) => name || placeOf(slot),
    notAState: 'Esto no es un estado guardado de Cartouche.',
    damaged: 'Este estado guardado está dañado. Prueba con otra copia.',
    newer: 'Este estado guardado es de una versión más reciente de Cartouche. Actualiza esta e inténtalo de nuevo.',
  },

  prove: {
    invitation: 'Ejecutar ROM de prueba',
    about:
      'Una ROM de prueba es un programa que comprueba si una máquina se comporta como la consola real, hasta el último ciclo. Ejecuta una en este dispositivo y mira cada resultado.',
    runSelfTest: 'Ejecutar la autoprueba',
    choose: 'Elegir ROM de prueba',
    more: 'Más ROM de prueba',
    selfTest: 'Autoprueba',
    dropHint: 'También puedes soltarlas en cualquier parte de aquí.',
    privacy: 'Nada sale de este dispositivo y nada se añade a tus juegos.',
    known: 'ROM de prueba compatibles',
    knownSelfTest: 'La autoprueba: viene con la página y funciona sin conexión.',
    knownCoin: 'AccuracyCoin: cada una de sus pruebas por su nombre, y qué chips encontraron.',
    knownOthers:
      'Cientos de ROM de prueba para la CPU, la PPU, la APU y las placas, de blargg y otros; también archivos zip enteros.',
    knownAny: 'Cualquier otra ROM: se ejecuta y tú juzgas lo que muestra.',
    picture: 'Imagen de la ROM de prueba',
    copy: 'Copiar resultados',
    copied: 'Resultados copiados.',
    notCopied: 'El navegador no dejó a la página copiar los resultados.',
    progress: 'Progreso',
    machine: 'Máquina',
    machineIs: (console, board) => `${console}, ${board}`,
    judgedBy: 'Juzgada por',
    framesRun: 'Fotogramas',
    framesIn: (count, ms) => `${number(count)} en ${seconds(ms)}`,
    speed: 'Velocidad',
    times,
    browser: 'Navegador',
    browserIs: (brand, version) => `${brand} ${version}`,
    thisBrowser: 'Este navegador',
    roms: (count) => `${number(count)} ROM de prueba`,
    lastWas: (name) => `La última fue ${name}.`,
    testing: (name) => `Probando: ${name}`,
    says: 'Lo que dice la ROM',
    found: 'Hardware que encontró',
    marks: { waiting: 'En espera:', pass: 'Superada:', fail: 'Fallida:', missed: 'No ejecutada:' },
    inGroup: (group, detail) => `${group}: ${detail}`,
    withDetail: (summary, detail) => `${summary}: ${detail}`,
    of: (passed, all) => `${number(passed)} de ${number(all)}`,
    passed: (passed, all) => `${number(passed)} de ${number(all)} superadas`,
    stoppedAt: (passed, all) => `Detenida: ${number(passed)} de ${number(all)} superadas`,
    waiting: 'En espera',
    running: 'En marcha',
    stopped: 'Detenida',
    outcomes: { pass: 'Superada', fail: 'Fallida', seen: 'Sin juzgar' },
    noneJudged: 'Ninguna juzgada',
    runs: (name) => `${name} está en marcha.`,
    isOver: (name, summary) => `${name}: ${summary}.`,
    wasStopped: 'Detenida.',
    partDone: (part) => `${percent(part)} completado`,
    selfTestMissing: 'No se pudo cargar la autoprueba. Conéctate a internet e inténtalo de nuevo.',
    report: {
      title: 'Cartouche: pruebas de precisión en este dispositivo',
      pair: (name, value) => `${name}: ${value}`,
      frames: (count, ms, speed) => `${number(count)} fotogramas en ${seconds(ms)}: ${times(speed)}`,
      failed: (name, detail) => `FALLIDA ${name}: ${detail}`,
      missed: (name) => `NO EJECUTADA ${name}`,
    },
  },

  judge: {
    byStatus: 'su estado en $6000',
    byScreen: 'lo que debe mostrar en pantalla',
    byResult: 'su byte de resultado',
    byPicture: 'la imagen en la que termina',
    byCoin: 'los bytes de resultado de AccuracyCoin',
    byTable: 'su tabla de resultados',
    byMenu: 'lo que su menú dice de cada prueba',
    byEyes: 'tus ojos',
    code: (code, says) => `código ${code}: ${says}`,
    codeAsks: (code, asks) => `código ${code}. ${asks}`.trim(),
    noResult: (status) => `sin resultado (estado ${status})`,
    status: { none: 'ninguno', running: 'en marcha', reset: 'reinicio' },
    blank: 'pantalla vacía',
    notRun: 'no ejecutada',
    error: (code) => `error ${code}`,
    errorIs: (code, meaning) => `error ${code}: ${meaning}`,
    successCode: (code) => `código de éxito ${code}`,
    skipped: 'la ROM se saltó esta prueba',
    otherPicture: (crc, wanted) => `imagen ${crc}, la referencia tiene ${wanted}`,
    noRule: 'no se conoce ninguna regla para esta ROM: mira lo que muestra',
    otherRevision: (detail) => `${detail}; la prueba es para otra revisión del chip o para una consola concreta`,
    notPassed: (count, all) =>
      `${number(count)} de ${number(all)} pruebas no se ${plural(count, { one: 'superó', other: 'superaron' })}`,
    failed: (count, all) =>
      `${number(count)} de ${number(all)} pruebas ${plural(count, { one: 'falló', other: 'fallaron' })}`,
    wantsNtsc: 'necesita una consola NTSC y no ejecutó ninguna de sus pruebas',
    noEnd: 'no terminó',
    official: 'Instrucciones oficiales',
    unofficial: 'Instrucciones no oficiales',
    testAt: (address) => `Prueba en $${address.toString(16).toUpperCase().padStart(4, '0')}`,
  },

  patches: {
    ask: '¿Para qué juego es este parche?',
    aboutAsk: (name) => `“${name}” no dice qué juego cambia. Elige el juego; el original se queda en tu biblioteca.`,
    unused: (bytes) =>
      `Tiene ${size(bytes)} después de su final que no se han usado: si el juego no va bien, descarga el parche otra vez.`,
    applied: (patch, game) => `“${patch}” se ha aplicado a “${game}”. El original se queda en tu biblioteca.`,
    patchedTitle: (game) => `${game} (parcheado)`,
    titleWith: (game, patch) => `${game}: ${patch}`,
    madeFrom: (patch, game) => `Parcheado con “${patch}”. El original es “${game}”.`,
    madeFromGone: (patch) => `Parcheado con “${patch}”. El original ya no está en tu biblioteca.`,
    playOriginal: 'Jugar al original',
    removePatched: 'Quitar el parcheado',
    notAPatch: 'Esto no es un parche IPS, BPS ni UPS.',
    changesNothing: (game) => `El parche no cambia nada en “${game}”.`,
    notPlayable: (game) => `El parche no encaja con “${game}”: el resultado no es un juego que funcione.`,
    noSuchGame: (crc) =>
      `El parche es para un juego que no está en tu biblioteca: su archivo tiene el CRC32 ${crc}. Añade ese juego y luego el parche otra vez.`,
    already: 'Este juego ya está parcheado.',
    otherGame: (wanted, found) =>
      `El parche es para otro juego o versión: su archivo tiene el CRC32 ${wanted.crc} (${number(wanted.size)} bytes), este tiene ${found.crc} (${number(found.size)} bytes).`,
    withoutHeader:
      'El parche es para una ROM sin cabecera y cambia su tamaño. No se puede aplicar a un archivo con cabecera.',
    damaged: (how) => `El parche está dañado: ${how}. Prueba con otra copia.`,
    breaksOff: 'está incompleto',
    ownChecksum: 'su propia suma de comprobación es incorrecta',
    resultChecksum: 'su resultado tiene una suma de comprobación incorrecta',
    resultTooLarge: 'su resultado es demasiado grande para un juego',
    pastItsEnd: 'escribe más allá del final de su resultado',
    notWrittenYet: 'copia lo que aún no está escrito',
    overAndOver: 'escribe en los mismos lugares una y otra vez',
    leavesOut: 'se deja una parte del juego',
    pastTheGame: 'lee más allá del final del juego',
    numberTooLarge: 'contiene un número demasiado grande',
  },

  archives: {
    cutShort: 'Este archivo zip está incompleto. Prueba con otra copia.',
    noGame: 'No hay ningún juego en este archivo zip.',
    tooLarge: 'Lo que hay en este archivo zip es demasiado grande para un juego de NES.',
    encrypted: 'Este archivo zip está cifrado. Descomprímelo por tu cuenta y añade lo que contiene.',
    tooMuch: (megabytes) =>
      `Hay más de ${number(megabytes)}\u00a0MB en este archivo zip. Descomprímelo y añade el contenido por partes.`,
    tooMuchWaits: (megabytes) =>
      `Hay más de ${number(megabytes)}\u00a0MB de parches y guardados de batería. Añádelos por partes.`,
    unreadable:
      'Este archivo zip está dañado o comprimido de una forma no compatible. Descomprímelo por tu cuenta y añade lo que contiene.',
    wrongChecksum: (path) =>
      `Este archivo zip está dañado: la suma de comprobación de “${path}” es incorrecta. Prueba con otra copia.`,
  },

  gamepads: {
    title: 'Gamepads',
    setUp: 'Configurar gamepads',
    none: 'Pulsa un botón de un gamepad para empezar.',
    whose: 'Jugador',
    player: (one) => `Jugador ${number(one)}`,
    about: 'Elige aquí un botón y pulsa en el gamepad el que quieras para él.',
    ask: (label) => `Pulsa ${label} en el gamepad. Espera para dejarlo como está.`,
    all: 'Configurar todos',
    cancel: 'Cancelar',
    reset: 'Volver a automático',
    wasReset: 'Todos los botones vuelven a ser automáticos.',
    notSet: 'Sin asignar',
    or: (names) => names.join(' / '),
    button: (one) => `Botón ${number(one)}`,
    axis: (one, to) => `Eje ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way) => `Hat ${way}`,
    kept: (id) => `Guardado en este dispositivo para “${id}” y este jugador.`,
    stick: 'Stick',
    lean: (off, deadZone) =>
      `El stick está a un ${percent(off)} de su centro. A partir del ${percent(deadZone)} actúa.`,
  },

  game: {
    console: 'Consola',
    nowOnConsole: 'El juego empieza de nuevo en esta consola.',
    musicOnConsole: 'La música empieza de nuevo en esta consola.',
    controllers: 'Controles',
    port1: 'Puerto 1',
    port2: 'Puerto 2',
    expansion: 'Puerto de expansión',
    ports: {
      pad: 'Control',
      zapper: 'Zapper (pistola de luz)',
      paddle: 'Paddle de Arkanoid',
      'power-pad': 'Power Pad (alfombra)',
      'four-score': 'Four Score (cuatro controles)',
      'snes-mouse': 'Ratón de Super NES',
      'subor-mouse': 'Ratón Subor',
      nothing: 'Nada',
    },
    expansions: {
      nothing: 'Nada',
      pads: 'Controles 3 y 4',
      hori4: 'Hori 4 Players Adapter',
      zapper: 'Zapper (pistola de luz)',
      paddle: 'Paddle de Arkanoid',
      'family-trainer': 'Family Trainer (alfombra)',
      keyboard: 'Teclado y grabadora Family BASIC',
      tablet: 'Tableta Oeka Kids',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (pistola de luz)',
      'konami-shot': 'Konami Hyper Shot (B corre, A salta)',
      'subor-keyboard': 'Teclado Subor',
    },
    disk: 'Disco',
    switches: 'Interruptores DIP',
    switchNumber: (one) => `Interruptor ${number(one)}`,
    switchNames: {
      'Allow continue': 'Permitir continuar',
      'Bonus life': 'Vida extra',
      'Bonus points': 'Puntos extra',
      'Coins and credits': 'Monedas y créditos',
      Difficulty: 'Dificultad',
      Enemies: 'Enemigos',
      'Free play': 'Juego libre',
      'Freestyle points': 'Puntos de estilo libre',
      'Hole size': 'Tamaño del hoyo',
      'Health awarded at': 'Salud otorgada a los',
      'Inverted input': 'Controles invertidos',
      'Innings and time': 'Entradas y tiempo',
      Lives: 'Vidas',
      'Continue lives': 'Vidas al continuar',
      Misses: 'Fallos',
      'Bonus man': 'Vida adicional',
      Balls: 'Bolas',
      'Ball speed': 'Velocidad de la bola',
      'Bullets a balloon': 'Balas por globo',
      PPU: 'PPU',
      'Points a stroke': 'Puntos por golpe',
      'Time of the first half': 'Tiempo de la primera parte',
      'Time of the second half': 'Tiempo de la segunda parte',
      'Drop rate rises after': 'La caída se acelera tras',
      'Drop speed': 'Velocidad de caída',
      'Sound while nobody plays': 'Sonido en modo demo',
      'Starting points': 'Puntos iniciales',
      Time: 'Tiempo',
      'Virus level': 'Nivel de virus',
      'Side drain walls': 'Muros laterales',
      Damage: 'Daño',
      'Time before the bear': 'Tiempo antes del oso',
      'Credits for two players': 'Créditos para dos jugadores',
      'Bonus bike': 'Moto extra',
      '19 seconds more': '19 segundos más',
      '38 seconds more': '38 segundos más',
      '1:15 minutes more': '1:15 minutos más',
      '2:30 minutes more': '2:30 minutos más',
    },
    switchesHint: 'La mayoría de los juegos solo los leen al empezar: reinicia el juego tras un cambio.',
    cartridge: 'Cartucho',
    musicFile: 'Archivo de música',
    board: 'Placa',
    boardAndMapper: (board, mapper) => `${board} (mapper ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    ownValue: 'Propio',
    consoleAndRate: (kind, region, hertz) => `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Hz`,
    ppu: 'PPU',
    prgRom: 'PRG ROM',
    chrRom: 'CHR ROM',
    chrRam: 'CHR RAM',
    prgRam: 'PRG RAM',
    batterySave: 'Guardado de batería',
    bytes: (count) =>
      count < KB ? `${number(count)} ${plural(count, { one: 'byte', other: 'bytes' })}` : kilobytes(count),
    format: 'Formato de archivo',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (antiguo)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'Imagen de disco FDS',
      NSF: 'NSF',
      NSFe: 'NSFe',
    },
    tracks: 'Pistas',
    count: (value) => number(value),
    soundChips: 'Chips de sonido',
    chips: (names) => list(names),
    builtInChip: 'Solo el incorporado',
  },

  romProblems: {
    'empty-file': () => `Este archivo está vacío. ${FRESH}`,
    archive: ({ kind }) => `Esto es un archivo comprimido ${kind}. Descomprímelo y añade el archivo .nes que contiene.`,
    'empty-zip': () => `Este archivo zip está vacío. ${FRESH}`,
    patch: ({ kind }) => `Esto es un parche (${kind}), no un juego: cambia un juego que ya tienes.`,
    'other-file': ({ kind }) => `Esto es ${OTHER_FILES[kind]}, no un juego de NES.`,
    'web-page': () => `Esto es una página web, no un juego: seguramente la descarga salió mal. ${FRESH}`,
    'header-damaged': () => `La cabecera de este archivo está dañada. ${FRESH}`,
    'header-missing': () => 'Esto no es un juego de NES: no tiene cabecera que diga de qué cartucho viene.',
    'header-cut-short': ({ format }) => `${IMAGES[format]} tiene la cabecera incompleta. ${FRESH}`,
    'program-missing': ({ format }) =>
      `${IMAGES[format]} no contiene ningún programa y parece ${format === 'UNIF' ? 'dañada' : 'dañado'}. ${FRESH}`,
    'rom-cut-short': ({ announced, found }) =>
      `Este archivo está incompleto: su cabecera dice ${sizes(announced, found)[0]}, pero solo tiene ${sizes(announced, found)[1]}. ${FRESH}`,
    'part-cut-short': ({ format, part }) => `${IMAGES[format]} tiene incompleta su parte ${part}. ${FRESH}`,
    'chip-damaged': ({ chip }) =>
      `Esta imagen UNIF está dañada: la suma de comprobación del chip ${chip} es incorrecta. ${FRESH}`,
    'board-missing': () => 'Esta imagen UNIF no dice de qué placa de cartucho viene.',
    'board-unknown': ({ mapper, name }) =>
      `Este juego necesita una placa de cartucho no compatible: mapper ${mapper}${name && ` (${name})`}.`,
    'unif-board-unknown': ({ name }) => `Este juego necesita una placa de cartucho no compatible: ${name} (UNIF).`,
    'board-is-disk-system': () =>
      'Este juego necesita una placa de cartucho no compatible: mapper 20 (Famicom Disk System, cuyos juegos son imágenes de disco).',
    'other-console': ({ console }) => `Este juego se hizo para ${OTHER_CONSOLES[console]}. No funciona en una NES.`,
    'vs-dual-system': () =>
      'Este juego se hizo para el VS. DualSystem, dos consolas que comparten memoria. No funciona en una sola.',
    'music-missing': () => `No hay música en este archivo. Parece estar dañado. ${FRESH}`,
    'music-part-missing': () =>
      `No hay música en este archivo: falta su parte INFO o DATA. Parece estar dañado. ${FRESH}`,
    'music-part-unknown': ({ part }) => `Esta música necesita algo no compatible: su parte ${part}.`,
    'load-address-damaged': () =>
      `La cabecera de este archivo de música está dañada: se carga fuera de la ROM. ${FRESH}`,
    'disk-cut-short': ({ side, found }) =>
      `Esta imagen de disco está incompleta: una cara tiene ${number(side)} bytes y este archivo tiene ${number(found)}. ${FRESH}`,
    'disk-too-long': ({ sides, most }) =>
      `Esta imagen de disco tiene ${number(sides)} caras y ningún juego tiene más de ${number(most)}. Parece estar dañada. ${FRESH}`,
    'disk-side-damaged': ({ side }) => `La cara ${number(side)} de esta imagen de disco está dañada. ${FRESH}`,
    'bios-missing': () => 'Esto es un juego de Famicom Disk System y falta aquí lo que hace funcionar los discos.',
    'bios-wrong-size': ({ needed, found }) =>
      `La BIOS de Famicom Disk System tiene ${number(needed)} bytes; este archivo tiene ${number(found)}.`,
    'bios-cannot-start': () => 'Esta no es la BIOS de Famicom Disk System.',
    'number-impossible': ({ fact, value, last }) =>
      `No existe ${CARTRIDGE_FACTS[fact]} ${value}: elige un número de 0 a ${last}.`,
    'mirroring-unknown': ({ value }) => `No hay ningún mirroring llamado ${value}.`,
    'region-unknown': ({ value }) => `No hay ninguna consola llamada ${value}.`,
    'ram-impossible': ({ size }) =>
      `Un cartucho no puede tener ${number(size)} bytes de RAM: elige KB enteros hasta 2048.`,
  },

  panelParts: {
    title: 'Controles',
    mat: 'Alfombra',
    keyboard: 'Teclado Family BASIC',
    subor: 'Teclado Subor',
    mouse: 'Ratón',
    leftButton: 'Izquierdo',
    rightButton: 'Derecho',
    disk: 'Disco',
    diskSide: 'Cara del disco',
    side: (name) => `Cara ${name}`,
    coins: 'Monedas',
    insertCoin: 'Insertar moneda',
    coinSlot: (slot) => `Ranura ${number(slot)}`,
    recorder: 'Grabadora de datos',
    tape: 'Cinta',
    record: 'Grabar',
    barcode: 'Código de barras',
    swipe: 'Pasar',
    undoTape: 'Deshacer grabación',
    tapeNotSaved: (problem) => `No se pudo guardar la cinta. ${problem}`,
    tapeOverwritten: 'Se ha grabado encima de la cinta.',
  },

  settingsPage: {
    on: 'Sí',
    off: 'No',
    touch: 'Táctil',
    editTouchLayout: 'Editar disposición táctil',
    tuneTouchPad: 'Afinar el control',
    asInSettings: (value) => `Como en Ajustes (${value})`,
    gamepadWalks: 'Fuera de un juego, la cruceta mueve, A elige y B vuelve atrás.',
    gamepads: 'Pulsa un botón de un gamepad y ya juega: el primero es el jugador 1; el siguiente, el jugador 2.',
  },

  flashes: {
    offer:
      'Tu sistema pide menos movimiento. Los juegos pueden destellar: ¿suavizar lo que parpadea más de tres veces por segundo?',
    accept: 'Limitar destellos',
  },

  figures: {
    fps: 'Fotogramas por segundo',
    frameTime: 'Tiempo de fotograma',
    slowest: `El ${percent(0.01)} más lento`,
    soundWaiting: 'Sonido en búfer',
    soundGaps: 'Cortes de sonido',
    soundDevice: 'Retardo del sonido',
    exactDots: 'Punto a punto',
    input: 'De pulsación a imagen',
    ahead: 'Run-ahead',
    late: 'Pulsaciones tardías',
    lateOf: (late, count) => `${number(late)} de ${number(count)}`,
    milliseconds: (ms, decimals) => `${number(ms, decimals)} ms`,
    value: (value, decimals = 0) => number(value, decimals),
    share: (part) => percent(part, 2),
    kept: 'Guardado',
    ago: (seconds) => `hace ${number(seconds)} s`,
  },

  mixer: {
    title: 'Canales',
    hear: 'Dejar correr el juego',
    hearHint: 'Oye lo que cambias; mientras tanto nadie juega',
    for: 'Para',
    forChoices: { all: 'Todos los juegos', game: 'Solo este juego' },
    reset: 'Todo como en la consola',
    resetGame: 'Como en todos los juegos',
    about: 'Los canales del chip de sonido propio de un cartucho aparecen aquí mientras juegas a su juego.',
    volumeOf: (channel) => `Volumen de ${channel}`,
    placeOf: (channel) => `Posición de ${channel}`,
    mute: (channel) => `Silenciar ${channel}`,
    side: (place) =>
      Math.abs(place) < 0.05 ? 'Centro' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'izq.' : 'der.'}`,
    flat: 'Todas las bandas planas',
    band: (hz) => (hz < 1000 ? `${number(hz)} Hz` : `${number(hz / 1000)} kHz`),
    decibels: (value) => `${value > 0 ? '+' : ''}${number(value)} dB`,
    channels: {
      pulse1: 'Pulso 1',
      pulse2: 'Pulso 2',
      triangle: 'Triángulo',
      noise: 'Ruido',
      delta: 'DMC',
      cartridge: 'Cartucho',
      vrc6Pulse1: 'VRC6 pulso 1',
      vrc6Pulse2: 'VRC6 pulso 2',
      vrc6Saw: 'VRC6 sierra',
      vrc7Fm1: 'VRC7 FM 1',
      vrc7Fm2: 'VRC7 FM 2',
      vrc7Fm3: 'VRC7 FM 3',
      vrc7Fm4: 'VRC7 FM 4',
      vrc7Fm5: 'VRC7 FM 5',
      vrc7Fm6: 'VRC7 FM 6',
      fdsWave: 'Disk System',
      mmc5Pulse1: 'MMC5 pulso 1',
      mmc5Pulse2: 'MMC5 pulso 2',
      mmc5Pcm: 'MMC5 PCM',
      namcoWave1: 'Namco onda 1',
      namcoWave2: 'Namco onda 2',
      namcoWave3: 'Namco onda 3',
      namcoWave4: 'Namco onda 4',
      namcoWave5: 'Namco onda 5',
      namcoWave6: 'Namco onda 6',
      namcoWave7: 'Namco onda 7',
      namcoWave8: 'Namco onda 8',
      sunsoftSquare1: '5B cuadrada A',
      sunsoftSquare2: '5B cuadrada B',
      sunsoftSquare3: '5B cuadrada C',
      dripSample1: 'Muestra 1',
      dripSample2: 'Muestra 2',
    },
  },

  musicPage: {
    nowPlaying: 'Sonando ahora',
    wave: 'Forma de onda',
    roll: 'Rollo de piano',
    elapsed: 'Tiempo transcurrido',
    progress: 'Posición en la pista',
    endless: 'Sin fin',
    tracks: 'Pistas',
    save: 'Guardar como WAV',
    isMade: (part) => `${percent(part)} hecho`,
    notMade: (why) => `No se pudo crear el archivo. ${why}`,
  },

  headerless: {
    guessed: (title, board, mapper) =>
      `“${title}” no tiene cabecera que diga de qué cartucho viene. Por su tamaño y su programa se toma por ${board} (mapper ${number(mapper)}). Si no funciona como debería, elige otro en “Ajustes del juego”, “Cambiar la cabecera”.`,
    known: (title, board, mapper) =>
      `“${title}” no tiene cabecera que diga de qué cartucho viene, pero es conocido: ${board} (mapper ${number(mapper)}).`,
    ask: '¿De qué placa viene?',
    aboutAsk: (title) =>
      `“${title}” no tiene cabecera que diga de qué cartucho viene. La primera placa de la lista es una suposición, por su tamaño y su programa. También puedes elegir otra más tarde: en “Ajustes del juego”, “Cambiar la cabecera”.`,
    boards: 'Placa',
    board: (board, mapper) => `${board} (mapper ${number(mapper)})`,
    other: 'Otro mapper',
  },

  lacking: {
    chr: 'Falta el final de este archivo y, con él, parte de los gráficos del juego. Prueba con otra copia.',
    device: (name) => `Este juego está hecho para ${name}, que no es compatible; quizá no reaccione a tu control.`,
    misc: 'Este juego trae una ROM más, quizá de voz o música, para la que aquí no hay nada; eso faltará.',
    unknownDevice: (code) => `un dispositivo desconocido (número ${number(code)})`,
    devices: {
      19: 'el control Coconuts Pachinko',
      20: 'el saco de boxeo de Exciting Boxing',
      21: 'el control de Jissen Mahjong',
      22: 'el Party Tap',
      25: 'el Miracle Piano',
      26: 'la alfombra y el martillo de Pokkun Moguraa',
      27: 'la moto de Top Rider',
      28: 'el control Double-Fisted',
      29: 'el Famicom 3D System (gafas)',
      30: 'el teclado Doremikko',
      31: 'el robot R.O.B.',
      33: 'el Turbo File',
      34: 'el Battle Box',
      36: 'el teclado Dongda PEC',
      37: 'el teclado Bit Corp.',
      43: 'un control de Super Nintendo',
      44: 'la bicicleta RacerMate',
      45: 'el U-Force',
      46: 'el robot R.O.B.',
      47: 'la pistola de luz City Patrolman',
    },
  },

  saveFiles: {
    toFile: 'Exportar .sav',
    toDisk: 'Exportar .fds',
    toMesen: 'Exportar a Mesen',
    fromFile: 'Importar .sav',
    fromDisk: 'Importar .fds',
    aboutFile:
      'Un archivo .sav o .srm sirve también en FCEUX, Mesen, Nestopia y RetroArch. Al importar, el juego empieza de nuevo.',
    aboutFiles:
      'FCEUX, Nestopia y RetroArch lo guardan en un archivo; Mesen, en otros (.ips, .eeprom, .chr.sav). Se pueden importar ambos; al importar, el juego empieza de nuevo.',
    bringBack: (time) => `Recuperar el de ${moment(time)}`,
    bringBackNoTime: 'Recuperar el de antes',
    broughtBack: 'Ha vuelto el guardado de batería de antes de la importación.',
    askReplace: '¿Sustituir el guardado de batería?',
    aboutReplace: 'El juego empieza de nuevo con el del archivo. El tuyo se conserva: “Ajustes del juego” lo recupera.',
    inFile: 'En el archivo',
    now: 'En el juego',
    fileOf: (name, bytes) => `${name}, ${size(bytes)}`,
    savedAt: (time, bytes) => `${size(bytes)}, guardado: ${moment(time)}`,
    replace: 'Sustituir',
    keepMine: 'Conservar el mío',
    emptyFile: `Este archivo está vacío. ${FRESH}`,
    tooLarge: 'Este archivo es demasiado grande para un guardado de batería.',
    damagedFile: 'Este guardado de batería está dañado: no se puede descomprimir. Prueba con otra copia.',
    isState: (emulator) =>
      `Esto es un estado guardado de ${emulator}, que solo ${emulator} puede leer. Aquí se puede usar su guardado de batería (.sav o .srm).`,
    noBattery: (title) => `“${title}” no tiene guardado de batería que un archivo pueda sustituir.`,
    otherMedium: 'Esto no es lo que este juego guarda en su disco o en su memoria flash.',
    whichGame: 'Ningún juego de la biblioteca tiene este nombre. Abre el juego y suelta el archivo otra vez.',
  },

  cartridge: {
    change: 'Cambiar la cabecera',
    mapper: 'Mapper',
    submapper: 'Submapper',
    mirroring: 'Mirroring',
    mirrorings: {
      horizontal: 'Horizontal',
      vertical: 'Vertical',
      screen0: 'Una pantalla (A)',
      screen1: 'Una pantalla (B)',
      four: 'Cuatro pantallas',
    },
    prgRam: 'PRG RAM',
    prgNvram: 'PRG RAM con batería',
    chrRam: 'CHR RAM',
    vsPpu: 'PPU',
    headerSays: (format, facts) => `La cabecera (${format}) dice: ${list(facts)}.`,
    mapperFact: (mapper) => `mapper ${mapper}`,
    mirroringFacts: {
      horizontal: 'mirroring horizontal',
      vertical: 'mirroring vertical',
      screen0: 'una pantalla (A)',
      screen1: 'una pantalla (B)',
      four: 'cuatro pantallas',
    },
    battery: 'batería',
    noBattery: 'sin batería',
    ramFact: (bytes) => `${kilobytes(bytes)} de RAM`,
    corrected: (sources) => `Se sabe que esta cabecera es incorrecta y se corrige. Fuente: ${list(sources)}.`,
    apply: 'Aplicar',
    toAutomatic: 'Volver a automático',
    applied: 'El juego empieza de nuevo con este cartucho.',
    undone: 'El juego empieza de nuevo con el cartucho que indica su cabecera.',
  },

  bios: {
    title: 'BIOS de Famicom Disk System',
    about:
      'Los discos funcionan con una BIOS propia de Cartouche. Si tienes la de la máquina real (un archivo de 8 KB, a menudo llamado disksys.rom), puedes usarla en su lugar: para cada disco, desde la próxima vez que se abra.',
    aboutStates:
      'Un estado guardado solo se puede cargar con la BIOS con la que se hizo. Lo que un juego guardó en su disco sirve con ambas.',
    now: 'En uso',
    builtIn: 'La incluida',
    given: 'La tuya',
    choose: 'Elegir archivo…',
    drop: 'Usar la incluida',
  },

  rescue: {
    noStart: 'Cartouche no arrancó',
    aboutNoStart: 'Algo falla en esta versión. Tus juegos y partidas están intactos.',
    aboutNewVersion:
      'Algo falla en la versión nueva. Tus juegos y partidas están intactos, y la versión anterior sigue en este dispositivo.',
    stopped: 'Algo salió mal',
    aboutStopped: 'Cartouche encontró un error.',
    isKept: 'Tu partida está guardada donde estabas.',
    isNotKept: 'Tu partida no se pudo guardar ahora mismo. Lo guardado antes sigue ahí.',
    fromLastPlace: 'Tu partida sigue desde donde se guardó por última vez.',
    goBack: 'Volver a la versión anterior',
    again: 'Intentar de nuevo',
    goOn: 'Seguir',
    reload: 'Recargar Cartouche',
    report: 'Guardar un informe en un archivo',
    aboutReport:
      'El informe dice qué versión, navegador, ajustes y error fueron. No contiene nada sobre ti y no se envía a ninguna parte.',
    details: 'Detalles',
  },
};

/** Spanish, for players in Spain and in Latin America alike. */
export const language: Language = { direction: 'ltr', messages };
