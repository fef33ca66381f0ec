import type { OtherConsole, OtherFile } from '../../console/core.ts';
import { clock, formatsOf } from './format.ts';
import type { Language, Messages } from './language.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('ru');

const UNITS = ['\u00a0КБ', '\u00a0МБ', '\u00a0ГБ'] as const;
const kilobytes = kilobytesOf(number, UNITS);
const size = sizeOf(number, UNITS);

function quoted(name: string): string {
  return `«${name}»`;
}

/** So many things: `one` for 1 and 21, `few` for 2 to 4, `many` for 5 and more. */
function counted(count: number, one: string, few: string, many: string): string {
  return `${number(count)} ${plural(count, { one, few, many, other: few })}`;
}

function games(count: number): string {
  return counted(count, 'игра', 'игры', 'игр');
}

/** In the genitive: after "из" and "для". */
function ofGames(count: number): string {
  return counted(count, 'игры', 'игр', 'игр');
}

function files(count: number): string {
  return counted(count, 'файл', 'файла', 'файлов');
}

function bytes(count: number): string {
  return counted(count, 'байт', 'байта', 'байт');
}

/** An address as players write it: "$075A". */
function addressOf(address: number): string {
  return `$${address.toString(16).toUpperCase().padStart(4, '0')}`;
}

function degrees(angle: number): string {
  return `${number(angle)}°`;
}

function millimetres(mm: number, decimals = 1): string {
  return `${number(mm, decimals)} мм`;
}

function seconds(ms: number): string {
  return `${number(ms / 1000, ms < 10_000 ? 2 : 1)} с`;
}

/** A length of time of play: in tenths of a second below ten seconds, else in minutes and seconds. */
function ago(length: number): string {
  if (length < 10) return `${number(length, 1)} с`;
  const whole = Math.round(length);
  const rest = `${number(whole % 60)} с`;
  return whole < 60 ? rest : `${number(Math.floor(whole / 60))} мин ${rest}`;
}

/** A speed as a multiple of the console's own. */
function times(speed: number): string {
  return `×${number(speed, speed < 10 ? 1 : 0)} от обычной скорости`;
}

/** What two sides can have differently. */
const PARTS: Readonly<Record<string, string>> = {
  ...{ battery: 'игровое сохранение', medium: 'содержимое дискеты или флеш-памяти', tape: 'кассета' },
  ...{ auto: 'последнее место', before: 'прежнее место', later: 'место из другой версии' },
  ...{ beforeLoad: 'состояние до последней загрузки', beforeSave: 'состояние до последнего сохранения' },
  ...{ options: 'настройки игры', bios: 'BIOS Famicom Disk System', unit: 'память' },
};

/** Where a state lies: a slot, from 0; a moment of the player's; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `слот ${number(slot + 1)}`;
  return slot.startsWith('pin-') ? 'момент' : 'место';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'Что делает нажатие на неё',
  choices: { hold: 'Обычно', toggle: 'Переключение', repeat: 'Повтор', toggleRepeat: 'Повтор вкл/выкл' },
};

const FRESH = 'Попробуйте другую копию.';

/** As whole kilobytes, as the sizes of ROMs are given. */
function roundKilobytes(count: number): string {
  return `${number(Math.ceil(count / KB))}\u00a0КБ`;
}

/** Two sizes that differ: in bytes, where they would be the same in KB. */
function sizes(one: number, other: number): readonly [string, string] {
  const [first, second] = [roundKilobytes(one), roundKilobytes(other)];
  return first === second ? [bytes(one), bytes(other)] : [first, second];
}

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'картинка (PNG)',
  jpeg: 'картинка (JPEG)',
  gif: 'картинка (GIF)',
  pdf: 'документ PDF',
  'sound-or-video': 'звуковой файл или видео',
  sound: 'звуковой файл',
  mp3: 'звуковой файл (MP3)',
  'windows-program': 'программа для Windows',
  'linux-program': 'программа для Linux',
  'nintendo-64-game': 'игра для Nintendo 64',
  'game-boy-game': 'игра для Game Boy',
  'game-boy-advance-game': 'игра для Game Boy Advance',
  'mega-drive-game': 'игра для Mega Drive',
  'master-system-or-game-gear-game': 'игра для Master System или Game Gear',
  'super-nintendo-game': 'игра для Super Nintendo',
};

/** After "для". */
const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'клона Famicom с десятичным режимом процессора',
  vt02: 'ТВ-приставки с чипом VT02',
  vt03: 'ТВ-приставки с чипом VT03',
  vt09: 'ТВ-приставки с чипом VT09',
  vt32: 'ТВ-приставки с чипом VT32',
  vt369: 'ТВ-приставки с чипом VT369',
  um6578: 'ТВ-приставки с чипом UM6578',
  network: 'Famicom Network System',
  other: 'консоли, которой эта версия не знает',
};

/** An image of each format, as the subject of a sentence and after "в". */
const IMAGES = {
  iNES: { subject: 'Этот файл', inside: 'этом файле' },
  UNIF: { subject: 'Этот образ UNIF', inside: 'этом образе UNIF' },
  NSF: { subject: 'Этот музыкальный файл', inside: 'этом музыкальном файле' },
} as const;

/** In the genitive: before "не существует". */
const CARTRIDGE_FACTS = {
  mapper: 'Маппера',
  submapper: 'Субмаппера',
  vsPpu: 'PPU VS.',
  vsHardware: 'Оборудования VS.',
  expansion: 'Устройства расширения',
} as const;

const messages: Messages = {
  common: {
    name: 'Cartouche',
    close: 'Закрыть',
    undo: 'Отменить',
    remove: 'Убрать',
    play: 'Играть',
    pause: 'Пауза',
    resume: 'Продолжить',
    stop: 'Стоп',
    volume: 'Громкость',
    library: 'Библиотека',
    settings: 'Настройки',
    saveStates: 'Сохранения состояния',
    accuracyTests: 'Тесты точности',
    dismiss: 'Скрыть',
    automatic: 'Автоматически',
    none: 'Нет',
    kilobytes,
  },

  library: {
    add: 'Добавить игры',
    reading: 'Чтение…',
    yourGames: 'Ваши игры',
    invitation: 'Перетащите сюда игры, патчи или файлы .zip либо выберите их',
    touchInvitation: 'Добавьте игры, патчи или файлы .zip',
    lastPlayed: 'Последняя игра',
    builtIn: 'Встроенная игра',
    aboutLastPlayed: 'Продолжится с того места, где вы остановились.',
    aboutBuiltIn: 'Новая игра для NES, созданная для Cartouche. Играйте сразу, даже без сети.',
    continue: 'Продолжить',
    startOver: 'Начать заново',
    patched: 'С патчем',
    size: (count) => `${number(count / KB)}\u00a0КБ`,
    moreOf: (title) => `Действия с игрой ${quoted(title)}`,
    favourite: 'Избранное',
    removed: (count) => `Убранные игры (${number(count)})`,
    offline: 'Можно играть без сети.',
    onDevice: 'Ваши игры и сохранения остаются на этом устройстве.',
  },

  files: {
    dropToAdd: 'Отпустите, чтобы добавить',
    dropToRun: 'Отпустите, чтобы запустить',
    busy: 'Другие файлы ещё добавляются. Добавьте эти снова, когда всё закончится.',
    added: (count) => `Добавлено: ${games(count)}.`,
    of: (name, problem) => `${quoted(name)}: ${problem}`,
    notAdded: (count, parts) => `Не удалось добавить ${files(count)}. ${parts.join(' ')}`,
    notRun: (count, parts) => `Не удалось запустить ${files(count)}. ${parts.join(' ')}`,
    alike: (names, problem) => `${list(names.map(quoted))}: ${problem}`,
    unreadable: 'Не удалось прочитать файл. Попробуйте ещё раз.',
    missing: (title) => `Файл игры ${quoted(title)} пропал. Добавьте его снова.`,
    builtInFailed: (status) => `Не удалось загрузить встроенную игру (HTTP ${status}). Попробуйте ещё раз.`,
  },

  play: {
    filterTooMuch: 'Фильтр слишком тяжёл для этого устройства: он упрощён, чтобы звук не прерывался.',
    screen: 'Экран игры',
    music: 'Музыка',
    picture: (title) => `Картинка из игры ${quoted(title)}`,
    tapForSound: 'Коснитесь: будет звук',
    volumeAt: percent,
    mute: 'Выключить звук',
    unmute: 'Включить звук',
    fullscreen: 'Во весь экран',
    exitFullscreen: 'Выйти из полного экрана',
    gameSettings: 'Настройки игры',
    reset: 'Сброс',
    power: 'Выключить и включить',
    rewind: 'Перемотка назад',
    rewindTo: 'Перемотка назад…',
    hurry: 'Ускорение при удержании',
    fast: 'Ускорение',
    slow: 'Замедление',
    frameOn: 'На кадр вперёд на паузе',
    frameBack: 'На кадр назад на паузе',
    undoReset: 'Отменить сброс',
    undoPower: 'Отменить включение',
    undoStart: 'На прежнее место',
    undoSettings: 'Отменить настройки',
    wasReset: 'Сброс выполнен.',
    wasPowered: 'Консоль была выключена и снова включена.',
    startedOver: (title) => `Игра ${quoted(title)} начата заново.`,
    continued: (title) => `Игра ${quoted(title)} продолжается с того места, где вы остановились.`,
    notStarted: 'Не удалось запустить игру. Её сохранения не тронуты. Перезагрузите страницу и попробуйте ещё раз.',
    cartridgeFailed: (title) =>
      `Картридж, который вы выбрали для игры ${quoted(title)}, не работает. Игра запущена с тем, что указан в заголовке.`,
    jammed: (title, address, hasCheats) =>
      `Игра ${quoted(title)} зависла: недопустимая команда по адресу ${addressOf(address)}. ${hasCheats ? 'Выключите её читы и сделайте сброс' : 'Сделайте сброс'} или загрузите сохранение состояния.`,
    tooSlow: (title, speed) =>
      `Это устройство слишком медленное для игры ${quoted(title)}: она идёт на ${percent(speed)} своей скорости.`,
    gamepadGone: 'Геймпад отключён. Игра на паузе.',
    comesOver: (title) => `Игра ${quoted(title)} открыта в другом окне. Она переходит в это.`,
    wentElsewhere: (title) => `Игра ${quoted(title)} теперь открыта в другом окне.`,
    staysElsewhere: 'Эта игра открыта в другом окне, и сохранить её там не удалось. Продолжите в том окне.',
    select: 'Select',
    start: 'Start',
    turbo: 'Турбо',
    touchLayout: 'Сенсорная раскладка',
    cheats: 'Читы',
    replays: 'Реплеи',
    workbench: 'Верстак',
    recording: 'Идёт запись реплея',
    cheatsOn: (count) => `Включено: ${counted(count, 'чит', 'чита', 'читов')}`,
  },

  saves: {
    pin: 'Закрепить момент',
    clip: 'Клип…',
    saveTo: (slot) => `Сохранить в слот ${number(slot)}`,
    loadFrom: (slot) => `Загрузить слот ${number(slot)}`,
    undoLoad: 'Отменить загрузку',
    undoImport: 'Отменить импорт',
    notKept: (title, problem) => `Не удалось сохранить ${quoted(title)}, поэтому игра остаётся открытой. ${problem}`,
    leaveAnyway: 'Всё равно выйти',
    exportNow: 'Сохранить в файл',
    readOnly: (title) => `Игра ${quoted(title)} не сохраняется: не удалось прочитать её прежние сохранения.`,
    doesNotFit: 'Игровое сохранение не подходит к этому картриджу. Игра запущена без него.',
    fromBeginning: (title, problem) => `Игра ${quoted(title)} начинается с начала. ${problem}`,
    batteryIsNewer: (title) =>
      `Игра ${quoted(title)} начинается с начала: её игровое сохранение новее места, где вы остановились.`,
    earlierPoint: (title) => `Сохранено и прежнее место в игре ${quoted(title)}.`,
    goThere: 'Перейти',
    backWhereLeft: 'Здесь вы остановились.',
    backAtEarlier: 'Это прежнее место.',
  },

  storage: {
    quota:
      'Хранилище заполнено: браузер больше не даёт странице места. Прежние сохранения на месте. Уберите игру или освободите место и попробуйте ещё раз.',
    full: 'Хранилище заполнено: на устройстве не осталось места. Прежние сохранения на месте. Освободите место и попробуйте ещё раз.',
    refused:
      'Этот браузер не разрешает странице сохранять (приватное окно?). Играть можно, но в следующий раз ничего не останется.',
    closed: 'Браузер закрыл хранилище этой страницы. Перезагрузите страницу и попробуйте ещё раз.',
    silent:
      'Хранилище браузера не отвечает. Играть можно, но пока ничего не сохраняется. Перезагрузите страницу или перезапустите браузер.',
    choiceNotKept: 'Нет места, чтобы запомнить ваш выбор: он действует, пока страница открыта. Освободите место.',
    restored: 'Ваша библиотека восстановлена из второй копии.',
    restoredGame: (title) => `Игра ${quoted(title)} восстановлена из второй копии.`,
    aborted: 'Браузер прервался, не закончив. Прежние сохранения на месте. Попробуйте ещё раз.',
    other: (cause) => `Хранилище браузера не работает (${cause}). Перезагрузите страницу и попробуйте ещё раз.`,
  },

  network: {
    pageMissing: 'Не удалось загрузить эту страницу. Подключитесь к сети и попробуйте ещё раз.',
    partMissing: 'Части Cartouche ещё нет на этом устройстве. Один раз подключитесь к сети и попробуйте ещё раз.',
    nothingHere: 'По этому адресу страницы нет. Это ваша библиотека.',
    newVersion: 'Готова новая версия.',
    update: 'Обновить',
    oldTab: 'Эта вкладка от старой версии Cartouche, и части её уже нет. Ваша игра сохранена.',
    reload: 'Перезагрузить',
    isBefore: 'Новейшая версия здесь не запустилась, поэтому это предыдущая.',
    tryAgain: 'Попробовать новую',
  },

  settings: {
    tabs: { picture: 'Экран', sound: 'Звук', controls: 'Управление', data: 'Данные', about: 'Инфо' },
    filter: {
      label: 'Фильтр',
      hint: 'Как пиксели консоли попадают на экран',
      choices: {
        plain: 'Мягкие пиксели',
        sharp: 'Чёткие пиксели',
        composite: 'Композит',
        svideo: 'S-Video',
        rgb: 'RGB',
        lcd: 'Карманный ЖК',
      },
    },
    languageMissing: 'Не удалось загрузить этот язык. Подключитесь к сети и попробуйте ещё раз.',
  },

  keys: {
    up: 'Вверх',
    down: 'Вниз',
    left: 'Влево',
    right: 'Вправо',
    a: 'A',
    b: 'B',
    turboA: 'Турбо A',
    turboB: 'Турбо B',
    sensor: (one) => `Датчик коврика ${number(one)}`,
    withKey: (label, key) => `${label} (${key})`,
    ofSecond: (label) => `Игрок 2: ${label}`,
    groups: {
      move: 'Крестовина',
      move2: 'Игрок 2: крестовина',
      mat: 'Коврик',
      keyboard: 'Клавиатура Family BASIC и Subor',
    },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Enter',
      Escape: 'Esc',
      Space: 'Пробел',
      Backspace: 'Backspace',
      Delete: 'Del',
      Insert: 'Ins',
      Home: 'Home',
      End: 'End',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Shift: 'Shift',
      ShiftLeft: 'Левый Shift',
      ShiftRight: 'Правый Shift',
      Control: 'Ctrl',
      ControlLeft: 'Левый Ctrl',
      ControlRight: 'Правый Ctrl',
      AltLeft: 'Левый Alt',
      AltRight: 'Правый Alt',
    },
    numpad: (key) => `Цифровой блок ${key}`,
    all: 'Все клавиши',
  },

  panel: {
    coinInto: (slot) => `Бросить монету в приёмник ${number(slot)}`,
    service: 'Сервис',
    microphone: 'Микрофон',
  },

  music: {
    previous: 'Предыдущий трек',
    next: 'Следующий трек',
    play: 'Включить музыку',
    pause: 'Приостановить музыку',
    fileSettings: 'Настройки файла',
    track: (one) => `Трек ${number(one)}`,
    effect: (one) => `Звуковой эффект ${number(one)}`,
  },

  problems: {
    'state-cut-short': () => 'Это сохранение состояния пустое или неполное. Загрузите другое.',
    'not-a-state': () => 'Это не сохранение состояния Cartouche.',
    'state-too-new': () =>
      'Это сохранение состояния сделано более новой версией Cartouche. Обновитесь и загрузите его.',
    'state-of-another-game': () => 'Это сохранение состояния от другой игры.',
    'state-of-another-console': ({ made, here }) =>
      `Это сохранение состояния сделано на другой консоли (${made.toUpperCase()}, а не ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'Это сохранение состояния сделано с другим заголовком картриджа (маппер, зеркалирование или RAM) либо, если это дискета, с другим BIOS.',
    'state-damaged': () => 'Это сохранение состояния повреждено. Загрузите другое.',
    'barcode-not-digits': () => 'В штрихкоде бывают только цифры.',
    'barcode-wrong-length': () => 'В штрихкоде 8, 12 или 13 цифр.',
    'barcode-wrong-digit': ({ needed }) => `Одна из цифр неверна: судя по остальным, последней должна быть ${needed}.`,
  },

  keyPage: {
    keyboard: 'Клавиатура',
    gamepad: 'Геймпад',
    either: (keys) => keys.join(' / '),
    each: (keys) => keys.join(' '),
    together: (names) => names.join(' + '),
    buttons: {
      ...{ South: 'Нижняя кнопка', East: 'Правая кнопка', West: 'Левая кнопка', North: 'Верхняя кнопка' },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{ Up: 'Крестовина', Down: 'Крестовина', Left: 'Крестовина', Right: 'Крестовина' },
      ...{ LeanUp: 'Левый стик', LeanDown: 'Левый стик', LeanLeft: 'Левый стик', LeanRight: 'Левый стик' },
    },
    change: 'Изменить клавиши',
    player1: 'Игрок 1',
    player2: 'Игрок 2',
    commands: 'Игра и страница',
    aboutChange:
      'Выберите клавишу, чтобы изменить её, или добавьте новую. Клавиша — это место на клавиатуре, что бы на ней ни было написано.',
    changeOne: (key, label) => `${key}: изменить эту клавишу для ${quoted(label)}`,
    addTo: (label) => `Добавить клавишу: ${label}`,
    press: (label) => `Нажмите клавишу: ${label}`,
    pressNow: 'Нажмите клавишу',
    removeKey: 'Убрать эту клавишу',
    cancel: 'Отмена',
    unusable: (key) => `${key} нужна браузеру или системе. Нажмите другую клавишу.`,
    has: (label, keys) => `${label}: ${keys.length === 0 ? 'нет клавиши' : list(keys)}.`,
    taken: (taken) => `Уже занято: ${list(taken.map(([key, label]) => `${key} (${label})`))}.`,
    take: 'Назначить сюда',
    resetOne: 'Сбросить',
    resetOf: (label) => `Сбросить клавиши: ${label}`,
    resetAll: 'Сбросить все клавиши',
    wereReset: 'Все клавиши снова как вначале.',
    aboutTwoPlayers: (first, second) =>
      `Двое за одной клавиатурой: у игрока 1 — ${first.join(' ')}, у игрока 2 — ${second.join(' ')} (вверх, вниз, влево, вправо, A, B, Select и Start).`,
    useTwoPlayers: 'Взять эти клавиши',
  },

  slots: {
    title: (game) => `Сохранения состояния: ${game}`,
    slot: (slot) => `Слот ${number(slot)}`,
    empty: 'Пусто',
    when: moment,
    played: (length) => `${clock(length)} в игре`,
    save: 'Сохранить',
    load: 'Загрузить',
    saved: (slot) => `Сохранено в слот ${number(slot)}.`,
    loaded: (slot) => `Загружен слот ${number(slot)}.`,
    undoSave: 'Отменить сохранение',
    imported: (name) => `Запущено с файлом ${quoted(name)}. Прежнее сохранение не удалено.`,
    nothingIn: (slot) => `Слот ${number(slot)} пуст.`,
  },

  pauseMenu: {
    title: 'Пауза',
    toHomeScreen:
      'Чтобы играть во весь экран, добавьте страницу на экран «Домой»: нажмите «Поделиться», затем «На экран „Домой“».',
    keptWhen: (time) => `Сохранено автоматически: ${moment(time)}`,
    notKeptYet: 'Ещё не сохранено',
  },

  adding: {
    known: (count) => `Уже в библиотеке: ${number(count)}.`,
    tooLarge: (megabytes) => `Файл слишком велик для игры NES: самая большая занимает ${number(megabytes)} МБ.`,
    notSaved: (title, problem) => `Не удалось сохранить ${quoted(title)} в библиотеке. ${problem}`,
    removed: (title) => `Игра ${quoted(title)} убрана. Её можно вернуть в течение двух недель.`,
    openElsewhere: (title) => `Игра ${quoted(title)} открыта в другом окне. Сначала закройте её там.`,
  },
  rebuilt: {
    offer: (title) => `Файл с таким именем уже есть в библиотеке: ${quoted(title)}.`,
    replace: 'Заменить, оставить сохранения',
  },

  typing: {
    space: 'Пробел',
    back: 'Стереть',
    large: 'Заглавные',
    done: 'Готово',
    signs: {
      hyphen: 'Дефис',
      exclamation: 'Восклицательный знак',
      ampersand: 'Амперсанд',
      colon: 'Двоеточие',
      comma: 'Запятая',
    },
  },
  shelf: {
    find: 'Найти игру',
    sort: 'Сортировать',
    orders: { played: 'Недавние', added: 'Новые', title: 'Название', board: 'Плата' },
    filter: 'Показать',
    all: 'Все игры',
    favourites: 'Избранные',
    letters: 'Буквы',
    found: (count, all) => `${number(count)} из ${ofGames(all)}`,
    adding: 'Добавление игр',
    progress: (done) => `Пока ${games(done)}`,
    cancel: 'Отмена',
    favourite: 'Добавить в избранное',
    noFavourite: 'Убрать из избранного',
    rename: 'Название и метки',
    title: 'Название',
    tags: 'Метки через запятую',
    save: 'Сохранить',
    takeCover: 'Последний кадр на обложку',
    ownCover: 'Вернуть обложку из игры',
    chooseCover: 'Выбрать картинку на обложку',
    noPicture: 'Этот файл — не картинка, которую может показать браузер. Выберите файл PNG или JPEG.',
    exportFile: 'Экспортировать файл игры',
    exportAll: 'Экспортировать игру и сохранения',
    remove: 'Убрать из библиотеки',
    aboutRemove: (title) =>
      `Игра ${quoted(title)} уйдёт вместе с сохранениями. Две недели её можно вернуть: «Убранные игры» внизу библиотеки.`,
    removedTitle: 'Убранные игры',
    aboutRemoved: 'Игры хранятся здесь с сохранениями две недели. Потом они удаляются.',
    bringBack: 'Вернуть',
    deleteNow: 'Удалить сейчас',
  },

  clip: {
    title: 'Клип',
    what: 'Вид',
    kinds: { video: 'Видео', sound: 'Звук', picture: 'Картинка' },
    length: 'Длина',
    seconds: (count) => `последние ${number(count)} с`,
    size: 'Размер',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'Как выдаёт консоль', shown: 'Как на экране' },
    make: 'Создать',
    progress: 'Ход работы',
    cancel: 'Отмена',
    made: (name, count) => `${name}, ${size(count)}`,
    save: 'Сохранить',
    copy: 'Копировать',
    share: 'Поделиться',
    copied: 'Скопировано.',
    notCopied: 'Браузер не дал странице скопировать это.',
    noVideo: 'Этот браузер не создаёт видеофайлы.',
    takesItsTime:
      'Этот браузер записывает видео во время воспроизведения: это займёт столько же времени, сколько длится клип, и страница должна оставаться открытой на экране.',
    noPast: 'Видео и звук берутся из того, что вы только что сыграли: сначала поиграйте хотя бы секунду.',
    cannot: 'Из того, как шла игра, это сделать нельзя.',
    missing: 'Того, что создаёт клипы, ещё нет на этом устройстве. Один раз подключитесь к сети и попробуйте ещё раз.',
  },

  moments: {
    title: 'Моменты',
    about:
      'Закрепите момент в меню паузы или при перемотке назад. Моменты хранятся, пока вы их не уберёте, и входят в резервные копии.',
    name: 'Имя',
    pinned: 'Закреплено. Момент — в сохранениях состояния.',
    removed: 'Момент убран.',
    loaded: 'Это момент, который вы закрепили.',
    of: (action, which) => `${action}: ${which}`,
  },

  rewind: {
    title: 'Перемотка назад',
    pace: (speed) => {
      if (speed < 0) return 'Назад';
      if (speed < 1) return percent(speed);
      return speed === Number.POSITIVE_INFINITY ? 'На пределе' : `${number(speed)}×`;
    },
    time: 'Время',
    ago: (length) => (length === 0 ? 'сейчас' : `${ago(length)} назад`),
    pick: (length) => `К месту ${ago(length)} назад`,
    frameBack: 'На кадр назад',
    frameOn: 'На кадр вперёд',
    goOn: 'Продолжить отсюда',
    nothing: 'Перематывать пока нечего: сначала поиграйте несколько секунд.',
    went: (length) => `Назад на ${ago(length)}.`,
    undo: 'Отменить перемотку',
  },

  replays: {
    title: 'Реплеи',
    record: 'Запись',
    fromNow: 'Записать с этого места',
    fromStart: 'Записать с включения',
    stop: 'Остановить запись',
    isRecording: 'То, что вы играете, записывается.',
    about: 'Реплей — это всё, что вы нажимаете, и то, с чего началась игра. Он маленький и точный.',
    begun: 'Идёт запись. Остановите её в меню паузы, в «Реплеях».',
    fromPower: 'Консоль включена заново, идёт запись.',
    undo: 'Отменить включение',
    kept: 'Реплей сохранён.',
    oldestGone: 'Для реплеев этой игры не осталось места: самый старый удалён.',
    removed: 'Реплей убран.',
    bringBack: 'Вернуть',
    list: 'Сохранённые реплеи',
    none: 'Пока ни одного: запишите повтор или откройте файл.',
    row: (ms, length, from) => `${moment(ms)}, ${ago(length)}${from === 'power' ? ', с включения' : ''}`,
    watch: 'Смотреть',
    watchIt: (what) => `Смотреть: ${what}`,
    share: 'Ссылка',
    shareIt: (what) => `Поделиться ссылкой: ${what}`,
    save: 'В файл',
    saveIt: (what) => `Сохранить в файл: ${what}`,
    removeIt: (what) => `Убрать: ${what}`,
    shared: (title) => `Реплей игры ${quoted(title)}`,
    copied: 'Ссылка скопирована.',
    notCopied: 'Не удалось скопировать ссылку.',
    fromFile: 'Открыть файл',
    watching: (title) => `Реплей игры ${quoted(title)}`,
    time: ago,
    of: (time, length) => `${time} из ${length}`,
    takeOver: 'Играть отсюда',
    race: 'Гонка',
    raceIt: (what) => `Гонка с призраком: ${what}`,
    raceBegins: 'Гонка началась.',
    undoRace: 'Отменить гонку',
    stopRace: 'Закончить гонку',
    raceOver: 'Призрак дошёл до конца.',
    showInput: 'Показать нажатия',
    hideInput: 'Скрыть нажатия',
    toList: 'Закончить просмотр',
    tookOver: 'Вы продолжаете игру с этого места реплея.',
    sameSoFar: 'Пока всё точно так, как было записано.',
    same: 'До самого конца точно так, как было записано.',
    differs: (at) => `Идёт не так, как было записано: замечено на отметке ${at}.`,
    stopped: 'Реплей кончается здесь: дальнейшее не подходит к этой консоли.',
    ahead: (frames) => `Сыграно с опережением (${number(frames)}).`,
    noGame: (title) =>
      title === ''
        ? 'Это реплей игры, которой нет в вашей библиотеке.'
        : `Это реплей игры ${quoted(title)}, которой нет в вашей библиотеке. Добавьте игру и откройте реплей снова.`,
    movieNeedsGame: 'По записи FCEUX нельзя найти её игру: сначала откройте игру, потом запись.',
    movie: ({ differs, checked, isOfThisGame }) =>
      [
        isOfThisGame === false ? 'В записи сказано, что она от другой игры.' : '',
        differs === null ? '' : `Здесь она идёт иначе, замечено после кадра ${number(differs)}.`,
        checked === 0 ? 'FCEUX менее точен: здесь запись может пойти иначе.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'Это не реплей, или он повреждён.',
      'replay-too-new': 'Этот реплей сделан более новой версией Cartouche.',
      'replay-cut-short': 'Реплей неполный: части не хватает.',
      'replay-damaged': 'Реплей повреждён.',
      'replay-field': 'В реплее указано то, чего не может быть.',
      'replay-of-another-game': 'Этот реплей от другой игры.',
      'replay-of-another-bios': 'Реплей сделан с другим BIOS Disk System.',
      'replay-stopped': 'Реплей не подходит к этой консоли.',
      'replay-tape-turning': 'Сначала остановите кассету: её положение в реплей не записать.',
      'not-a-movie': 'Это не запись FCEUX.',
      'movie-version': 'Версия этой записи неизвестна.',
      'movie-empty': 'В записи нет кадров.',
      'movie-line': 'Запись повреждена.',
      'movie-field': 'Запись повреждена.',
      'movie-from-a-state': 'Запись начинается с сохранения состояния FCEUX, которое читает только FCEUX.',
      'movie-too-long': 'Запись слишком длинная.',
      'movie-cannot-say': 'В этом реплее есть то, чего запись FCEUX не вмещает.',
      'movie-device': 'Запись сделана с контроллером, который здесь неизвестен.',
    },
  },

  pad: {
    title: 'Сенсорная раскладка',
    cross: 'Крестовина',
    tabs: { part: 'Кнопка', layout: 'Раскладка', share: 'Обмен' },
    about: 'Перетащите кнопку, чтобы сдвинуть её. Размер меняют два пальца или ползунок.',
    turn: 'Поверните устройство, чтобы настроить другое положение.',
    tools: 'Инструменты',
    which: 'Кнопка',
    hidden: (part) => `${part} (скрыто)`,
    isShown: 'Показана',
    size: 'Размер',
    millimetres: (mm) => millimetres(mm),
    moveTo: { left: 'Сдвинуть влево', up: 'Сдвинуть вверх', down: 'Сдвинуть вниз', right: 'Сдвинуть вправо' },
    at: (part, side, x, y, large) => {
      const where = {
        left: 'от левого края',
        right: 'от правого края',
        middle: x < 0 ? 'левее середины' : 'правее середины',
      }[side];
      return `${part}: размер ${millimetres(large)}, ${millimetres(Math.abs(x))} ${where}, ${millimetres(y)} от низа`;
    },
    howToMove: 'Стрелки двигают, плюс и минус меняют размер, Delete скрывает.',
    noRoom: 'Там нет места.',
    redo: 'Повторить',
    tryIt: 'Проба',
    done: 'Готово',
    back: 'Назад к правке',
    stopTrying: 'Править',
    startFrom: 'Взять за основу',
    isOver: 'Поверх картинки',
    aboutOver: 'Картинка занимает весь экран',
    mirror: 'Поменять стороны',
    reset: 'Сбросить',
    wasReset: 'Сенсорная раскладка снова стандартная.',
    whose: 'Для',
    forAll: 'Всех игр',
    forGame: 'Этой игры',
    link: 'Ссылка на раскладку',
    copyLink: 'Копировать ссылку',
    copied: 'Скопировано',
    saveFile: 'Сохранить в файл',
    openFile: 'Открыть файл',
    aboutShare: 'Кто откроет ссылку или перетащит файл на Cartouche, увидит раскладку и решит, применить ли её.',
    sharedTitle: 'Сенсорная раскладка для вас',
    aboutShared: 'С вами поделились этой раскладкой. Её можно взять для всех игр, а потом отменить.',
    replaces: 'С вами поделились этой раскладкой. Она заменит вашу; это можно отменить.',
    use: 'Применить',
    notNow: 'Не сейчас',
    isUsed: 'Эта раскладка теперь действует для всех игр.',
    brokenLink: 'Раскладка в этой ссылке повреждена или сделана более новой версией Cartouche.',
    noPad: 'Это не сенсорная раскладка Cartouche. Ваша остаётся как есть.',
    brokenField: (field) =>
      `Эта раскладка повреждена или сделана более новой версией Cartouche: ошибка в ${quoted(field)}.`,
    tune: 'Подстроить кнопки',
    aboutTune: 'Делайте как в игре, не глядя, а затем поднимите палец.',
    step: (step, of) => `${number(step)} из ${number(of)}`,
    prompts: {
      right: 'Нажмите вправо',
      left: 'Нажмите влево',
      up: 'Нажмите вверх',
      down: 'Нажмите вниз',
      upRight: 'Держите вверх и вправо',
      downRight: 'Держите вниз и вправо',
      downLeft: 'Держите вниз и влево',
      upLeft: 'Держите вверх и влево',
      leftToRight: 'Проведите слева направо',
      rightToLeft: 'Проведите справа налево',
      overTop: 'Полукруг: слева через верх направо',
      overBottom: 'Полукруг: справа через низ налево',
      a: 'Коснитесь A',
      b: 'Коснитесь B',
      both: 'A и B вместе, одним большим пальцем',
    },
    cannotTune: 'Сначала покажите крестовину, A и B: подстраиваются именно они.',
    oneBack: 'Шаг назад',
    leave: 'Выйти',
    fits: (count) => `Все нажатия (${number(count)}) попали куда надо. Менять ничего не нужно.`,
    better: (missed, count, after) =>
      `Промахи: ${number(missed)} из ${number(count)}. С этими изменениями было бы ${number(after)}:`,
    noBetter: (missed, count) =>
      `Промахи: ${number(missed)} из ${number(count)}, и никакое другое место или размер не уменьшили бы их.`,
    moves: (part, x, y) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${millimetres(Math.abs(x))} ${x < 0 ? 'влево' : 'вправо'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${millimetres(Math.abs(y))} ${y < 0 ? 'вверх' : 'вниз'}`]),
      ];
      return `${part}: ${ways.join(', ')}`;
    },
    sizes: (mm) => `Крестовина: размер ${millimetres(mm)}`,
    angles: (angle) => `Прямые направления: ${degrees(angle)}`,
    apply: 'Применить',
    keep: 'Ничего не менять',
    again: 'Ещё раз',
    wasTuned: 'Кнопки подстроены под ваш палец.',
  },

  backup: {
    title: 'Резервная копия',
    titleOf: (game) => `Экспорт: ${game}`,
    group: 'Резервная копия',
    about:
      'Один файл .zip с вашими сохранениями, сохранениями состояния и настройками. Перетащите его на Cartouche здесь или на другом устройстве, чтобы всё вернуть.',
    aboutGame:
      'Эта игра с её сохранениями и сохранениями состояния в одном файле .zip, чтобы вернуть их здесь или на другом устройстве.',
    exportAll: 'Экспорт',
    exportGame: 'Экспортировать эту игру',
    exportMusic: 'Экспортировать эту музыку',
    importIt: 'Импортировать копию',
    lastImport: 'Показать последний импорт',
    last: 'Последняя полная копия',
    lastAt: moment,
    never: 'Пока нет',
    due: (saves) => `${counted(saves, 'сохранения', 'сохранений', 'сохранений')} ещё нет ни в одной резервной копии.`,
    remind: (saves) =>
      `${counted(saves, 'сохранения', 'сохранений', 'сохранений')} ещё нет ни в одной резервной копии. Один файл сбережёт всё.`,
    backUp: 'Сделать копию',
    folder: 'Папка для копий',
    aboutFolder:
      'Игры, в которые вы играли, записываются туда сами, каждая в свой файл, а более новое оттуда берётся при запуске. В папке облачного диска устройства поддерживают друг друга в актуальном виде.',
    chooseFolder: 'Выбрать папку',
    folderNow: 'Папка',
    sync: 'Синхронизировать',
    leaveFolder: 'Больше не использовать',
    folderAsks: 'Папку для копий снова можно будет использовать, когда вы разрешите.',
    allow: 'Разрешить',
    folderGone: (cause) => `Папку для копий использовать нельзя (${cause}). Выберите её снова: «Настройки», «Данные».`,
    fromFolder: (count) => `Из папки для копий: новое для ${ofGames(count)}.`,
    show: 'Показать',
    withGames: 'С играми',
    aboutWithGames: 'Без них — только сохранения, и размер мал',
    withSettings: 'С настройками',
    aboutWithSettings: 'А также клавиши, геймпады и раскладки',
    chooseGames: (chosen, all) => `Выбрать игры (${number(chosen)} из ${number(all)})`,
    all: 'Все',
    none: 'Ни одной',
    size: 'Размер',
    aboutSize: (count) => `Около ${size(count)}`,
    small: 'Несколько КБ на игру',
    writing: 'Запись резервной копии',
    taking: 'Импорт резервной копии',
    progress: (done, all) => `${number(done)} из ${ofGames(all)}`,
    cancel: 'Отмена',
    isWritten: (count, written) => `Резервная копия готова: ${games(count)}, ${size(written)}.`,
    notRead: (title, problem) => `Для игры ${quoted(title)} в ней есть не всё. ${problem}`,
    saveAgain: 'Сохранить ещё раз',
    share: 'Поделиться',
    ask: 'Импортировать эту копию?',
    file: 'Файл',
    made: 'Создана',
    madeAt: moment,
    games: 'Игры',
    gamesIn: (count, hasRoms) => `${games(count)}${hasRoms ? '' : ' (только сохранения)'}`,
    isDamaged: 'Часть её повреждена. Всё, что читается, будет взято.',
    aboutImport:
      'Игры, которых здесь нет, добавятся. Если сохранение есть и там и тут, действует более новое, а старое хранится рядом. Ничего не удаляется.',
    takeSettings: 'Взять её настройки',
    aboutTakeSettings: 'Настройки, клавиши, геймпады и раскладки заменят здешние',
    import: 'Импорт',
    done: 'Готово',
    report: 'Импортировано',
    nothing: 'Всё это здесь уже было.',
    added: (count) => `Добавлено: ${games(count)}`,
    changed: (count) => `С чем-то новым: ${games(count)}`,
    waiting: (count) => `Сохранения для ${ofGames(count)}, которых здесь нет: они ждут, пока вы добавите игры`,
    playing: (count) => `Сейчас открыто: ${games(count)}. Более новое из копии хранится рядом`,
    damaged: (count) => `Повреждено и пропущено: ${number(count)}`,
    unknown: (count) => `От более новой версии и пропущено: ${number(count)}`,
    conflicts: (count) => `Различается здесь и в копии: ${number(count)}`,
    conflict: (title, what, used, time, other) => {
      const part = typeof what === 'number' ? placeOf(what) : (PARTS[what] ?? 'закреплённый момент');
      const name = title === '' ? '' : `${title}: `;
      const which = used === 'there' ? 'взято из копии' : 'осталось как здесь';
      const when = time > 0 && other > 0 ? ` (от ${moment(time)}; другое от ${moment(other)})` : '';
      return `${name}${part}, ${which}${when}`;
    },
    isCut: 'Копия неполная или повреждена в конце: вот что удалось прочитать.',
    stoppedAs: (problem) => `Прервано, не дойдя до конца. ${problem}`,
    settingsTaken: 'Теперь действуют её настройки.',
    undoSettings: 'Отменить настройки',
    settingsBack: 'Настройки снова прежние.',
    wasStopped: 'Остановлено.',
    newer: 'Эта копия сделана более новой версией Cartouche. Обновите эту и попробуйте ещё раз.',
    noBackup:
      'Это не резервная копия Cartouche. Ничего не изменилось: выберите файл .zip, экспортированный из Cartouche.',
    unreadable: 'Не удалось прочитать этот файл. Попробуйте ещё раз.',
    tooLarge:
      'Копия вышла бы больше, чем может быть файл .zip (4 ГБ). Экспортируйте без игр или по нескольку игр за раз.',
    notWritten: (cause) => `Не удалось записать файл (${cause}). Хватает ли места?`,
  },

  data: {
    where: 'Игры, сохранения и настройки хранятся в этом браузере, на этом устройстве. Ничего никуда не отправляется.',
    games: 'Игры в библиотеке',
    gamesAndSize: (count, used) => `${games(count)}, ${size(used)}`,
    used: 'Занято места',
    usedOf: (used, quota) => `Около ${size(used)} из ${size(quota)}`,
    persistent: 'Постоянное хранилище',
    unknown: 'Неизвестно',
    aboutPersistent:
      'Без постоянного хранилища браузер может удалить игры и сохранения, когда на устройстве кончится место. Cartouche просит о нём, когда вы добавляете игру; решает браузер.',
    ask: 'Попросить браузер',
    notGiven: 'Браузер не согласился. Многие соглашаются, если вы часто пользуетесь Cartouche или установили его.',
    mayForget: 'Приватное окно при закрытии забывает всё. Этот браузер не сообщает странице, в таком ли она окне.',
    forgets:
      'Это окно при закрытии забудет всё: браузер не даёт здесь странице постоянных файлов, как в приватных окнах. Резервная копия всё сбережёт.',
  },

  kept: {
    group: 'Хранится на этом устройстве',
    about:
      'Всё хранится дважды, чтобы одна копия могла исправить другую: места нужно примерно вдвое больше, чем показано здесь.',
    looking: 'Просмотр того, что хранится…',
    nothing: 'Пока ничего не хранится: здесь появится то, во что вы играете.',
    sort: 'Сортировать',
    sorts: { time: 'Новые', size: 'Большие' },
    sum: (count, time) => (time > 0 ? `${size(count)}, ${moment(time)}` : size(count)),
    damaged: (count) => `повреждено: ${number(count)}`,
    isDamaged: 'повреждено',
    damagedInName: 'повреждено',
    notHere: (id) => `Игра, которой нет в вашей библиотеке (${id})`,
    rom: 'Файл игры',
    builtIn: 'Входит в Cartouche',
    battery: 'Игровое сохранение',
    medium: 'Что игра записала на дискету или во флеш-память',
    tape: 'Кассета',
    place: 'Где вы остановились',
    beforeLoad: 'До последней загрузки',
    beforeSave: 'До последнего сохранения',
    pin: (name) => (name ? `Момент ${quoted(name)}` : 'Момент'),
    slot: (slot) => `Слот ${number(slot)}`,
    earlier: 'Раньше',
    fromSecond: (name: string) => `${name}, во второй копии`,
    restore: 'Вернуть',
    export: 'Экспорт',
    of: (label, thing) => `${label}: ${thing}`,
    askRemove: 'Убрать?',
    keep: 'Оставить',
    backUp: 'Сделать копию этой игры',
    removeGame: 'Убрать эту игру',
    open: 'Игра открыта в окне: выйдите из неё, чтобы что-то вернуть или убрать.',
    isOpen: (title) => `Игра ${quoted(title)} открыта в окне. Сначала выйдите из неё там.`,
    restored: (title) => `В игре ${quoted(title)} теперь действует прежнее. То, что было до сих пор, хранится рядом.`,
    removed: (title) => `Убрано из того, что хранится для игры ${quoted(title)}.`,
  },

  captions: {
    pulse: {
      rising: 'Импульс вверх',
      falling: 'Импульс вниз',
      low: 'Низкий импульс',
      high: 'Высокий импульс',
      plain: 'Импульс',
    },
    tone: { rising: 'Тон вверх', falling: 'Тон вниз', low: 'Низкий тон', high: 'Высокий тон', plain: 'Тон' },
    noise: { burst: 'Всплеск шума', plain: 'Шум' },
    sample: { plain: 'Сэмпл' },
  },
  stateOfPlay: {
    runs: (title) => `Игра «${title}» идёт.`,
    paused: (title) => `Игра «${title}» на паузе.`,
    goesBack: 'Перемотка назад.',
    fast: 'Ускоренная перемотка.',
    slow: 'Замедление.',
    picture: (picture, isPaused, minutes) =>
      `${picture}. ${isPaused ? 'На паузе' : 'Игра идёт'}. Время игры: ${number(minutes)} мин.`,
  },

  access: {
    title: 'Специальные возможности',
    about: 'Для игрока 1. Что остаётся нажатым, видно во время игры; на паузе оно отпускается.',
    preset: 'Набор',
    presets: { off: 'Выкл.', oneFinger: 'Один палец', noMashing: 'Без долбёжки', custom: 'Свой' },
    stays: 'Остаётся нажатым',
    aboutSwitch:
      'Один переключатель: выделение движется, нажатие выбирает. Два: пробел, левая половина экрана или крестовина двигают, всё остальное выбирает. Ожидание: нажатие двигает, пауза выбирает. Так работает вся страница, поэтому и выключить это можно так же.',
  },

  cheats: {
    title: (game) => `Читы: ${game}`,
    list: 'Читы',
    none: 'Для этой игры пока нет читов: введите код ниже или импортируйте файл.',
    about:
      'Чит действует сразу, без перезапуска. То, что он сделал с игрой, остаётся и после выключения, и в ваших сохранениях.',
    edit: (name) => `Изменить ${quoted(name)}`,
    add: 'Добавить чит',
    change: 'Изменить чит',
    name: 'Название',
    code: 'Код',
    aboutCode: 'Game Genie, Pro Action Rocky или адрес:значение, например 075A:09. Несколько — через пробел.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Адрес и значение' },
    reads: (kind, address, value, compare) =>
      `${kind}: $${address} читается как $${value}${compare === '' ? '' : `, где было $${compare}`}`,
    holds: (kind, address, value, compare) =>
      `${kind}: в RAM по адресу $${address} остаётся $${value}${compare === '' ? '' : `, где было $${compare}`}`,
    addIt: 'Добавить',
    save: 'Сохранить',
    cancel: 'Отмена',
    removed: (name) => `Чит ${quoted(name)} убран.`,
    unreadable: 'Этот код не читается.',
    files: 'Читы в файле',
    fromFile: 'Импортировать файл',
    aboutFiles: 'Файлы FCEUX (.cht), RetroArch (.cht) и Mesen (.json).',
    exportAs: 'Файл для',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Экспорт',
    imported: (count, known, skipped) =>
      [
        `Импортировано: ${counted(count, 'чит', 'чита', 'читов')}.`,
        known > 0 ? `Уже были: ${number(known)}.` : '',
        skipped > 0 ? `Не прочитано: ${number(skipped)}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Сначала запустите игру: читы достаются той, что открыта.',
    nothingIn: 'В этом файле нет читов для этой игры.',
    problems: {
      'cheat-empty': () => 'Введите код.',
      'cheat-letters': ({ letters }) => `В коде Game Genie бывают только буквы ${letters}.`,
      'cheat-length': ({ length }) => `В коде Game Genie 6 или 8 букв, а в этом ${length}.`,
      'cheat-form': () =>
        'Это не код. Адрес и значение выглядят как 075A:09, а со значением для сравнения — 91D9:AD:DE.',
      'cheat-registers': () => 'С $2000 по $401F памяти нет.',
    },
  },

  search: {
    title: 'Найти значение',
    about:
      'Найдите, где игра хранит число, например жизни. Начните, играйте, пока оно не изменится, вернитесь и скажите, что с ним стало. Повторяйте, пока не останется всего несколько мест.',
    kind: 'Число',
    kinds: {
      byte: `от 0 до ${number(255)} (1 байт)`,
      word: `от 0 до ${number(65535)} (2 байта)`,
      'bcd-byte': 'от 0 до 99 (десятичные цифры)',
      'bcd-word': `от 0 до ${number(9999)} (десятичные цифры)`,
    },
    start: 'Начать',
    startOver: 'Начать заново',
    left: (count) => `Осталось: ${counted(count, 'место', 'места', 'мест')}.`,
    is: 'Число',
    conditions: {
      value: 'равно …',
      notValue: 'не равно …',
      above: 'больше чем …',
      below: 'меньше чем …',
      same: 'не изменилось',
      other: 'изменилось',
      more: 'выросло',
      less: 'уменьшилось',
      moreBy: 'выросло на …',
      lessBy: 'уменьшилось на …',
    },
    since: 'По сравнению с',
    sinces: {
      last: 'прошлым разом',
      first: 'первым разом',
      two: 'каждым кадром за 2 секунды',
      ten: 'каждым кадром за 10 секунд',
      minute: 'каждым кадром за минуту',
    },
    value: 'Значение',
    look: 'Искать',
    found: (address, value, last) => `$${address}: ${number(value)}, было ${number(last)}`,
    hold: 'Удержать',
    holdAt: (address) => `Удержать $${address}`,
    held: (address, value) => `$${address} остаётся ${number(value)}`,
    more: (count) => `Ещё ${number(count)} не показано.`,
    moved: 'Теперь у игры другая память. Начните заново.',
  },

  install: {
    description: 'NES, которая живёт по адресу в сети: точная, быстрая, играть можно и без интернета.',
    playBuiltIn: 'Играть во встроенную игру',
    offer: 'Установите Cartouche: он открывается как приложение, занимает весь экран и работает без сети.',
    install: 'Установить',
    ways: {
      ios: 'Пока не сохранили многого: нажмите «Поделиться», затем «На экран „Домой“» и играйте там. У Cartouche на экране «Домой» свои сохранения, и они не стираются.',
      dock: 'Чтобы установить Cartouche, выберите «Добавить в Dock» в меню «Файл».',
      menu: 'Чтобы установить Cartouche, откройте меню браузера и выберите «Установить».',
    },
    moveToApp:
      'Нажмите «Поделиться», затем «На экран „Домой“»: там сохранения не стираются. Это не те, что здесь. Сохраните здешние в файл и откройте его там через «Добавить игры».',
    movePad: 'Сенсорные кнопки можно передвинуть, увеличить или расположить иначе.',
  },

  looks: {
    label: 'Стиль',
    hint: 'Всё, что ниже, сразу; потом меняйте что захотите',
    names: {
      plain: 'Простой',
      livingRoom: 'Гостиная 1986 года',
      arcade: 'Аркадный монитор',
      handheld: 'Карманный ЖК',
    },
    mine: 'Свой',
    sample: 'Кусочек картинки, какой она будет',
    compare: 'Держите, чтобы сравнить',
    noChip: 'Этот браузер рисует без графического чипа (WebGL 2). Фильтры и кинескоп здесь ничего не меняют.',
  },

  sections: { colours: 'Цвета', shape: 'Форма и место', page: 'Страница', seeing: 'Зрение и слух' },

  settingRows: {
    comb: {
      label: 'Гребенчатый фильтр',
      hint: 'Как в хороших телевизорах: меньше ложных цветов, края двух строк сливаются',
    },
    sharpness: { label: 'Чёткость', hint: 'Как ручка на телевизоре', value: percent },
    bleed: { label: 'Растекание цвета', hint: 'Как далеко цвета заходят в стороны', value: percent },
    noise: { label: 'Шум', hint: 'Снег, как от плохого кабеля', value: percent },
    grid: { label: 'Сетка', hint: 'Ширина промежутков между пикселями', value: percent },
    tube: { label: 'Кинескоп', hint: 'Строки, маска и свечение старого телевизора' },
    scanlines: { label: 'Строки', hint: 'Насколько тонок луч там, где темно', value: percent },
    mask: {
      label: 'Маска',
      hint: 'То, сквозь что светит луч; следует пикселям этого экрана',
      choices: { none: 'Нет', aperture: 'Полосы', slot: 'Щели', shadow: 'Точки' },
    },
    maskStrength: { label: 'Сила маски', hint: 'Картинка остаётся такой же яркой, как без неё', value: percent },
    halation: { label: 'Свечение', hint: 'Свет, который рассеивает стекло', value: percent },
    curvature: { label: 'Выпуклый экран', hint: 'Насколько выгнуто стекло', value: percent },
    vignette: { label: 'Тёмные углы', hint: 'Сколько света теряют углы', value: percent },
    palette: {
      label: 'Палитра',
      hint: 'Какой её делали чипы телевизоров из сигнала консоли',
      choices: {
        standard: 'Стандартная',
        fcc: 'Стандарт FCC',
        sonyUs: 'CXA2025AS США',
        sonyJapan: 'CXA2025AS Япония',
        sonyLater: 'CXA2095S Япония',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RGB (2C03)',
        own: 'Своя',
      },
    },
    adjusts: { label: 'Настроить цвета', hint: 'Ручки телевизора и то, из чего сделан кинескоп' },
    hue: { label: 'Оттенок', hint: 'Влево — к пурпурному, вправо — к зелёному', value: degrees },
    saturation: { label: 'Цвет', hint: 'Насколько цвета насыщенны', value: percent },
    contrast: { label: 'Контраст', hint: 'От чёрного до белого', value: percent },
    brightness: { label: 'Яркость', hint: 'Насколько светлый чёрный', value: percent },
    gamma: {
      label: 'Гамма',
      hint: 'Больше — средние тона темнее',
      value: (exponent) => number(exponent, 2),
    },
    phosphors: {
      label: 'Люминофоры',
      hint: 'Какие красный, зелёный и синий: P22 — как в большинстве телевизоров',
      choices: {
        none: 'Как этот экран',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'EBU',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Целый масштаб', hint: 'Все строки консоли одинаковой высоты' },
    hard: {
      label: 'Жёсткие края',
      hint: 'Пиксели не смешиваются с соседними, даже если некоторые от этого крупнее',
    },
    integerColumns: { label: 'Целые столбцы тоже', hint: 'Все пиксели консоли одинакового размера' },
    pixels: {
      label: 'Форма пикселей',
      hint: 'На телевизоре пиксели консоли были шире, чем выше: 8:7, а у консоли PAL 1,39:1',
      choices: { tv: 'Как на ТВ', square: 'Квадратные', wide: 'Растянуть до 4:3' },
    },
    cropped: { label: 'Обрезать края', hint: 'Скрывает края, как это делали телевизоры' },
    cropTop: { label: 'Обрезать сверху', hint: 'Строк консоли; телевизоры скрывали около 8', value: number },
    cropBottom: {
      label: 'Обрезать снизу',
      hint: 'Строк консоли; телевизоры скрывали около 8',
      value: number,
    },
    cropLeft: { label: 'Обрезать слева', hint: 'Пикселей консоли', value: number },
    cropRight: { label: 'Обрезать справа', hint: 'Пикселей консоли', value: number },
    pictureSize: { label: 'Размер картинки', hint: 'От того, что помещается', value: percent },
    pictureAt: {
      label: 'Место картинки',
      hint: 'Там, где места больше, чем нужно картинке',
      choices: { auto: 'Автоматически', top: 'Сверху', middle: 'В середине', bottom: 'Снизу' },
    },
    beside: { label: 'Пейзаж по бокам', hint: 'Тихий пейзаж с обеих сторон картинки, на широких экранах' },
    turned: {
      label: 'Поворот картинки',
      hint: 'Для игр, сделанных под экран на боку',
      choices: { none: 'Прямо', left: 'Влево', right: 'Вправо' },
    },
    orientation: {
      label: 'Ориентация',
      hint: 'Как держать игру; некоторые браузеры соблюдают это только во весь экран',
      choices: { auto: 'Автоматически', portrait: 'Вертикально', landscape: 'Горизонтально' },
    },
    theme: {
      label: 'Тема',
      hint: 'Цвета вокруг игры',
      choices: { auto: 'Автоматически', light: 'Светлая', dark: 'Тёмная' },
    },
    language: {
      label: 'Язык',
      hint: '«Автоматически» берёт тот, что просит браузер',
      choices: { auto: 'Автоматически' },
    },
    limitsFlashes: { label: 'Смягчать мигание', hint: 'Смягчает то, что мигает чаще трёх раз в секунду' },
    figures: { label: 'Показатели работы', hint: 'Время кадров и звук, поверх картинки' },
    volume: { label: 'Громкость', hint: 'Для всех игр и музыки', value: percent },
    muted: { label: 'Без звука', hint: 'Тишина при любой громкости' },
    consoleSound: {
      label: 'Звучит как',
      hint: 'У Famicom глубже басы и чище верха, чем у NES; «прямой» — то, что выдают чипы',
      choices: { auto: 'Консоль, для которой игра', nes: 'NES', famicom: 'Famicom', straight: 'Прямой' },
    },
    stereo: {
      label: 'Стерео',
      hint: 'Консоль — моно. «Мягкое» и «широкое» разводят каналы в стороны, лучше всего в наушниках',
      choices: { mono: 'Моно', gentle: 'Мягкое', wide: 'Широкое' },
    },
    balance: {
      label: 'Баланс',
      hint: 'Громче с одной стороны, если с другой вы слышите хуже',
      value: (value) => (value === 0 ? 'Середина' : `${percent(Math.abs(value))} ${value < 0 ? 'влево' : 'вправо'}`),
    },
    limits: { label: 'Ровная громкость', hint: 'Громкое становится тише: для ночи' },
    heedsSilent: {
      label: 'Учитывать беззвучный режим',
      hint: 'Тишина, пока её требует переключатель устройства',
    },
    volumes: { label: 'Громкость', hint: 'Насколько громок этот канал' },
    mutes: { label: 'Без звука', hint: 'Убирает этот канал' },
    places: { label: 'Место', hint: 'Насколько этот канал смещён в сторону' },
    bands: { label: 'Эквалайзер', hint: 'Громче или тише, от низких до высоких' },
    turboRate: {
      label: 'Частота турбо',
      hint: 'Сколько раз в секунду кнопки турбо нажимают A и B',
      value: (hertz) => `${number(hertz)} Гц`,
    },
    rewind: { label: 'Перемотка назад', hint: 'Хранит до десяти минут игры, чтобы вернуться' },
    runAhead: {
      label: 'Опережение',
      hint: 'Раньше показывает, что делает нажатие, на столько, сколько ждёт сама игра. «Автоматически» измеряет это',
      choices: { auto: 'Автоматически', off: 'Выкл.', 1: '1 кадр', 2: '2 кадра', 3: '3 кадра', 4: '4 кадра' },
    },
    fastSpeed: {
      label: 'Ускорение',
      hint: 'С какой скоростью тогда идёт игра',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'На пределе' },
    },
    slowSpeed: {
      label: 'Замедление',
      hint: 'С какой скоростью тогда идёт игра',
      choices: { 75: percent(0.75), 50: percent(0.5), 25: percent(0.25) },
    },
    paceSound: {
      label: 'Звук при другой скорости',
      hint: 'Каждый тон той же высоты. На предельной скорости игра беззвучна',
    },
    showInput: {
      label: 'Показать нажатия',
      hint: 'Маленький контроллер в углу картинки показывает, какие кнопки нажаты',
    },
    crosshair: { label: 'Прицел пистолета', hint: 'Показывает, куда вы целитесь' },
    aimOffset: {
      label: 'Смещение пистолета',
      hint: 'На сколько миллиметров выше пальца он целится',
      value: (mm) => millimetres(mm, 0),
    },
    deadZone: {
      label: 'Мёртвая зона стика',
      hint: 'Сдвиньте вправо, если стик геймпада уводит сам',
      value: percent,
    },
    touchLayout: {
      label: 'Сенсорная раскладка',
      hint: 'Где кнопки под вашими пальцами',
      choices: {
        thumbs: 'Стандартная',
        classic: 'Классическая (B и A рядом)',
        big: 'Большие кнопки',
        mirrored: 'Для левшей',
        right: 'Одна рука, правая',
        left: 'Одна рука, левая',
        over: 'Поверх картинки',
        own: 'Своя',
      },
    },
    touchSize: { label: 'Размер кнопок', hint: 'Сенсорных кнопок', value: percent },
    touchOpacity: {
      label: 'Непрозрачность кнопок',
      hint: 'Меньше — лучше видно картинку под сенсорными кнопками; у вашей раскладки может быть другая',
      value: percent,
    },
    crossWays: {
      label: 'Крестовина',
      hint: 'Четыре направления для игр, где не нужны диагонали',
      choices: { 8: '8 направлений', 4: '4 направления' },
    },
    crossWidth: {
      label: 'Прямые направления',
      hint: 'Угол, который считается прямым: больше — реже случайные диагонали',
      value: degrees,
    },
    crossFloats: { label: 'Плавающая крестовина', hint: 'Её середина там, куда опустился палец' },
    haptics: { label: 'Вибрация', hint: 'Вы чувствуете сенсорные кнопки, если устройство умеет вибрировать' },
    waysStay: { label: 'Направления держатся', hint: 'Пока вы не нажмёте другое или то же ещё раз' },
    pressA: { label: 'Кнопка A', ...PRESSING },
    pressB: { label: 'Кнопка B', ...PRESSING },
    pressSelect: { label: 'Кнопка Select', ...PRESSING },
    pressStart: { label: 'Кнопка Start', ...PRESSING },
    moreContrast: { label: 'Больше контраста', hint: 'Текст и линии заметнее. Об этом может попросить и система' },
    looseText: { label: 'Свободный текст', hint: 'Больше места между буквами, словами и строками' },
    colourVision: {
      label: 'Цветовое зрение',
      hint: 'Раздвигает цвета игры, которые для вас похожи',
      choices: { none: 'Выкл.', protan: 'Красный', deutan: 'Зелёный', tritan: 'Синий' },
    },
    colourStrength: { label: 'Коррекция', hint: 'Насколько сдвигаются цвета', value: percent },
    captions: {
      label: 'Субтитры звуков',
      hint: 'Словами сообщает, какие звуки начались, по каналам приставки. Эксперимент',
    },
    announces: { label: 'Сообщать экранному диктору', hint: 'Когда игра идёт, стоит на паузе или меняет скорость' },
    switchControl: {
      label: 'Переключатели',
      hint: 'Переключатель — любая клавиша, кнопка геймпада или касание',
      choices: { off: 'Выкл.', one: 'Один переключатель', two: 'Два переключателя', dwell: 'Ожидание' },
    },
    scanTime: {
      label: 'Время выделения',
      hint: 'Как долго выделен каждый вариант',
      value: (time) => `${number(time, 1)} с`,
    },
    reminds: {
      label: 'Напоминать о копии',
      hint: 'Не чаще раза в месяц, когда многого нет ни в одной копии',
    },
    region: {
      label: 'Регион',
      hint: 'С неверным игра идёт слишком быстро или медленно. Смена начинает заново; сохранения остаются.',
      choices: {
        file: 'Автоматически',
        ntsc: 'NTSC (Америка, Япония)',
        pal: 'PAL (Европа, Австралия)',
        dendy: 'Денди',
      },
    },
    microphone: {
      label: 'Кнопка микрофона',
      hint: 'Микрофон второго контроллера Famicom; в настройках сказано, какая клавиша дует в него',
    },
    changesSides: {
      label: 'Менять сторону дискеты самому',
      hint: 'Когда игра ждёт другую сторону; или кнопками под картинкой',
    },
  },

  palette: {
    swatches: '64 цвета, как они сейчас',
    take: 'Взять файл .pal',
    export: 'Экспорт',
    exportPlain: 'Экспорт без усиления',
    about: 'Палитры других эмуляторов такого же вида. Можно и перетащить файл на Cartouche.',
    isAll: (name) => `Цвета всех игр теперь из ${quoted(name)}.`,
    isGames: (name) => `Цвета этой игры теперь из ${quoted(name)}.`,
    forAll: 'Для всех игр',
    undo: 'Отменить',
    wrongSize: (name, count) =>
      `${quoted(name)} — не палитра консоли: в файле ${bytes(count)}. У палитры из 64 цветов их ${number(192)}, с усилением ${number(1536)}.`,
    ofPaint: (name) =>
      `${quoted(name)} — палитра графического редактора. Экспортируйте её там как чистые значения RGB, 64 или 512 цветов.`,
    uniform: (name) => `Все цвета в ${quoted(name)} одинаковы, так что ничего не было бы видно.`,
    inName: 'палитра',
  },

  about: {
    version: 'Версия',
    license: 'Лицензия',
    othersLicenses: 'Лицензии открытого ПО',
    offline: 'Работает без сети',
    installed: 'Установлено как приложение',
    yes: 'Да',
    notYet: 'Ещё нет',
    no: 'Нет',
    soundDelay: 'Задержка звукового устройства',
    milliseconds: (ms) => `${number(Math.round(ms))} мс`,
    install: 'Чтобы установить Cartouche, выберите «Установить» или «Добавить на главный экран» в меню браузера.',
    aboutAccuracyTests: 'Проверьте на этом устройстве, ведёт ли себя Cartouche как настоящая консоль.',
  },

  states: {
    files: 'Файлы',
    exportSlot: (slot) => `Экспортировать слот ${number(slot)}`,
    importIt: 'Импортировать состояние',
    aboutFiles:
      'Сохранение состояния из файла попадает в свободный слот своей игры. Можно и перетащить файл на Cartouche.',
    isIn: (name, slot) => `${quoted(name)} — в слоте ${number(slot)}.`,
    noGame: (title) =>
      `Это сохранение состояния игры ${quoted(title)}, которой нет в вашей библиотеке. Сначала добавьте игру.`,
    earlier: 'Прежние состояния',
    aboutEarlier:
      'Их место заняло более новое из резервной копии. Загрузка прежнего ничего не начинает заново, и её можно отменить.',
    was: (slot, time) => `${capital(placeOf(slot))}, ${moment(time)}`,
    goTo: 'Загрузить',
    export: 'Экспорт',
    isBack: 'Это прежнее состояние.',
    before: 'До загрузки или сохранения',
    beforeLoad: 'До последней загрузки',
    beforeSave: (slot) => `До последнего сохранения в слот ${number(slot)}`,
    putBack: 'Вернуть',
    bringBack: (time) => (time > 0 ? `Вернуть сохранение от ${moment(time)}` : 'Вернуть прежнее сохранение'),
    broughtBack: 'Прежнее сохранение вернулось. То, что было до сих пор, хранится рядом.',
    inName: (slot, name) => name || placeOf(slot),
    notAState: 'Это не сохранение состояния Cartouche.',
    damaged: `Это сохранение состояния повреждено. ${FRESH}`,
    newer: 'Это сохранение состояния сделано более новой версией Cartouche. Обновите эту и попробуйте ещё раз.',
  },

  prove: {
    invitation: 'Запустить тестовые ROM',
    about:
      'Тестовый ROM — это программа, которая с точностью до такта проверяет, ведёт ли себя машина как настоящая консоль. Запустите его на этом устройстве и посмотрите каждый результат.',
    runSelfTest: 'Запустить самотест',
    choose: 'Выбрать тестовые ROM',
    more: 'Другие тестовые ROM',
    selfTest: 'Самотест',
    dropHint: 'Можно и перетащить их сюда.',
    privacy: 'Ничто не покидает устройство и не добавляется к вашим играм.',
    known: 'Известные тестовые ROM',
    knownSelfTest: 'Самотест: он идёт вместе со страницей и работает без сети.',
    knownCoin: 'AccuracyCoin: каждый его тест по имени и какие чипы он нашёл.',
    knownOthers: 'Сотни тестовых ROM для CPU, PPU, APU и плат, от blargg и других; можно и целые архивы zip.',
    knownAny: 'Любой другой ROM: он запустится, а судить о том, что он показывает, вам.',
    picture: 'Картинка тестового ROM',
    copy: 'Копировать результаты',
    copied: 'Результаты скопированы.',
    notCopied: 'Браузер не дал странице скопировать результаты.',
    progress: 'Ход работы',
    machine: 'Консоль',
    machineIs: (console, board) => `${console}, ${board}`,
    judgedBy: 'Оценка по',
    framesRun: 'Пройдено кадров',
    framesIn: (count, ms) => `${number(count)} за ${seconds(ms)}`,
    speed: 'Скорость',
    times,
    browser: 'Браузер',
    browserIs: (brand, version) => `${brand} ${version}`,
    thisBrowser: 'Этот браузер',
    roms: (count) => counted(count, 'тестовый ROM', 'тестовых ROM', 'тестовых ROM'),
    lastWas: (name) => `Последним был ${name}.`,
    testing: (name) => `Проверяется: ${name}`,
    says: 'Что сообщает ROM',
    found: 'Найденное оборудование',
    marks: { waiting: 'Ожидает:', pass: 'Пройден:', fail: 'Не пройден:', missed: 'Не запускался:' },
    inGroup: (group, detail) => `${group}: ${detail}`,
    withDetail: (summary, detail) => `${summary}: ${detail}`,
    of: (passed, all) => `${number(passed)} из ${number(all)}`,
    passed: (passed, all) => `Пройдено ${number(passed)} из ${number(all)}`,
    stoppedAt: (passed, all) => `Остановлено: пройдено ${number(passed)} из ${number(all)}`,
    waiting: 'Ожидает',
    running: 'Идёт',
    stopped: 'Остановлено',
    outcomes: { pass: 'Пройден', fail: 'Не пройден', seen: 'Без оценки' },
    noneJudged: 'Без оценки',
    runs: (name) => `${name}: идёт проверка.`,
    isOver: (name, summary) => `${name}: ${summary}.`,
    wasStopped: 'Остановлено.',
    partDone: (part) => `${percent(part)} готово`,
    selfTestMissing: 'Не удалось загрузить самотест. Подключитесь к сети и попробуйте ещё раз.',
    report: {
      title: 'Cartouche: тесты точности на этом устройстве',
      pair: (name, value) => `${name}: ${value}`,
      frames: (count, ms, speed) => `${counted(count, 'кадр', 'кадра', 'кадров')} за ${seconds(ms)}: ${times(speed)}`,
      failed: (name, detail) => `НЕ ПРОЙДЕН ${name}: ${detail}`,
      missed: (name) => `НЕ ЗАПУСКАЛСЯ ${name}`,
    },
  },

  judge: {
    byStatus: 'статусу по адресу $6000',
    byScreen: 'тому, что он должен показать на экране',
    byResult: 'байту результата',
    byPicture: 'последней картинке',
    byCoin: 'байтам результатов AccuracyCoin',
    byTable: 'таблице результатов',
    byMenu: 'тому, что меню говорит о каждом тесте',
    byEyes: 'вашему взгляду',
    code: (code, says) => `код ${code}: ${says}`,
    codeAsks: (code, asks) => `код ${code}. ${asks}`.trim(),
    noResult: (status) => `нет результата (статус ${status})`,
    status: { none: 'нет', running: 'идёт', reset: 'сброс' },
    blank: 'пустой экран',
    notRun: 'не запускался',
    error: (code) => `ошибка ${code}`,
    errorIs: (code, meaning) => `ошибка ${code}: ${meaning}`,
    successCode: (code) => `код успеха ${code}`,
    skipped: 'ROM пропустил этот тест',
    otherPicture: (crc, wanted) => `картинка ${crc}, в эталоне ${wanted}`,
    noRule: 'для этого ROM нет правила: посмотрите, что он показывает',
    otherRevision: (detail) => `${detail}; тест рассчитан на другую версию чипа или на одну конкретную консоль`,
    notPassed: (count, all) => `не пройдено тестов: ${number(count)} из ${number(all)}`,
    failed: (count, all) => `провалено тестов: ${number(count)} из ${number(all)}`,
    wantsNtsc: 'ему нужна консоль NTSC, и он не запустил ни одного теста',
    noEnd: 'он не завершился',
    official: 'Официальные команды',
    unofficial: 'Неофициальные команды',
    testAt: (address) => `Тест по адресу ${addressOf(address)}`,
  },

  patches: {
    ask: 'Для какой игры этот патч?',
    aboutAsk: (name) =>
      `В ${quoted(name)} не сказано, какую игру он меняет. Выберите игру; оригинал останется в библиотеке.`,
    unused: (bytes) =>
      `После его конца есть ещё ${size(bytes)}, они не использованы: если игра работает неправильно, скачайте патч заново.`,
    applied: (patch, game) => `${quoted(patch)} применён к игре ${quoted(game)}. Оригинал остаётся в библиотеке.`,
    patchedTitle: (game) => `${game} (с патчем)`,
    titleWith: (game, patch) => `${game}: ${patch}`,
    madeFrom: (patch, game) => `Патч: ${quoted(patch)}. Оригинал: ${quoted(game)}.`,
    madeFromGone: (patch) => `Патч: ${quoted(patch)}. Оригинала больше нет в библиотеке.`,
    playOriginal: 'Играть в оригинал',
    removePatched: 'Убрать игру с патчем',
    notAPatch: 'Это не патч IPS, BPS или UPS.',
    changesNothing: (game) => `Патч ничего не меняет в игре ${quoted(game)}.`,
    notPlayable: (game) => `Патч не подходит к игре ${quoted(game)}: результат не запускается.`,
    noSuchGame: (crc) =>
      `Патч для игры, которой нет в вашей библиотеке: CRC32 её файла ${crc}. Добавьте эту игру, а затем снова патч.`,
    already: 'Патч к этой игре уже применён.',
    otherGame: (wanted, found) =>
      `Патч для другой игры или версии: CRC32 её файла ${wanted.crc} (${bytes(wanted.size)}), а у этого ${found.crc} (${bytes(found.size)}).`,
    withoutHeader: 'Патч для ROM без заголовка и меняет его размер. К файлу с заголовком его применить нельзя.',
    damaged: (how) => `Патч повреждён: ${how}. ${FRESH}`,
    breaksOff: 'он неполный',
    ownChecksum: 'его собственная контрольная сумма неверна',
    resultChecksum: 'у его результата неверная контрольная сумма',
    resultTooLarge: 'его результат слишком велик для игры',
    pastItsEnd: 'он пишет за концом своего результата',
    notWrittenYet: 'он копирует то, что ещё не записано',
    overAndOver: 'он снова и снова пишет в одни и те же места',
    leavesOut: 'он пропускает часть игры',
    pastTheGame: 'он читает за концом игры',
    numberTooLarge: 'одно из чисел в нём слишком велико',
  },

  archives: {
    cutShort: `Этот архив zip неполный. ${FRESH}`,
    noGame: 'В этом архиве zip нет игры.',
    tooLarge: 'Содержимое этого архива zip слишком велико для игры NES.',
    encrypted: 'Этот архив zip зашифрован. Распакуйте его в другом месте и добавьте содержимое.',
    tooMuch: (megabytes) => `В этом архиве zip больше ${number(megabytes)} МБ. Распакуйте его и добавляйте по частям.`,
    tooMuchWaits: (megabytes) => `Патчей и игровых сохранений больше ${number(megabytes)} МБ. Добавляйте по частям.`,
    unreadable:
      'Этот архив zip повреждён или упакован неподдерживаемым способом. Распакуйте его в другом месте и добавьте содержимое.',
    wrongChecksum: (path) => `Этот архив zip повреждён: контрольная сумма ${quoted(path)} неверна. ${FRESH}`,
  },

  gamepads: {
    title: 'Геймпады',
    setUp: 'Настроить геймпады',
    none: 'Чтобы начать, нажмите кнопку на геймпаде.',
    whose: 'Игрок',
    player: (one) => `Игрок ${number(one)}`,
    about: 'Выберите кнопку здесь, затем нажмите на геймпаде то, что хотите для неё.',
    ask: (label) => `Нажмите ${quoted(label)} на геймпаде. Подождите, чтобы ничего не менять.`,
    all: 'Назначить все кнопки',
    cancel: 'Отмена',
    reset: 'Снова автоматически',
    wasReset: 'Все кнопки снова назначены автоматически.',
    notSet: 'Не назначено',
    or: (names) => names.join(' / '),
    button: (one) => `Кнопка ${number(one)}`,
    axis: (one, to) => `Ось ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way) => `Крестовина: ${way}`,
    kept: (id) => `Хранится на этом устройстве для ${quoted(id)} и этого игрока.`,
    stick: 'Стик',
    lean: (off, deadZone) => `Стик отклонён на ${percent(off)}. Дальше ${percent(deadZone)} он управляет.`,
  },

  game: {
    console: 'Консоль',
    nowOnConsole: 'Игра начинается заново на этой консоли.',
    musicOnConsole: 'Музыка начинается заново на этой консоли.',
    controllers: 'Контроллеры',
    port1: 'Порт 1',
    port2: 'Порт 2',
    expansion: 'Порт расширения',
    ports: {
      pad: 'Контроллер',
      zapper: 'Zapper (световой пистолет)',
      paddle: 'Ручка Arkanoid',
      'power-pad': 'Power Pad (коврик)',
      'four-score': 'Four Score (четыре контроллера)',
      'snes-mouse': 'Мышь Super NES',
      'subor-mouse': 'Мышь Subor',
      nothing: 'Ничего',
    },
    expansions: {
      nothing: 'Ничего',
      pads: 'Контроллеры 3 и 4',
      hori4: 'Адаптер Hori на 4 игроков',
      zapper: 'Zapper (световой пистолет)',
      paddle: 'Ручка Arkanoid',
      'family-trainer': 'Family Trainer (коврик)',
      keyboard: 'Клавиатура Family BASIC и магнитофон',
      tablet: 'Планшет Oeka Kids',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (световой пистолет)',
      'konami-shot': 'Konami Hyper Shot (B — бег, A — прыжок)',
      'subor-keyboard': 'Клавиатура Subor',
    },
    disk: 'Дискета',
    switches: 'DIP-переключатели',
    switchNumber: (one) => `Переключатель ${number(one)}`,
    switchNames: {
      'Allow continue': 'Разрешить продолжение',
      'Bonus life': 'Бонусная жизнь',
      'Bonus points': 'Бонусные очки',
      'Coins and credits': 'Монеты и кредиты',
      Difficulty: 'Сложность',
      Enemies: 'Враги',
      'Free play': 'Бесплатная игра',
      'Freestyle points': 'Очки за фристайл',
      'Hole size': 'Размер лунок',
      'Health awarded at': 'Здоровье даётся при',
      'Inverted input': 'Обратное управление',
      'Innings and time': 'Иннинги и время',
      Lives: 'Жизни',
      'Continue lives': 'Жизни при продолжении',
      Misses: 'Промахи',
      'Bonus man': 'Дополнительная жизнь',
      Balls: 'Мячи',
      'Ball speed': 'Скорость мяча',
      'Bullets a balloon': 'Пуль на шарик',
      PPU: 'PPU',
      'Points a stroke': 'Очков за удар',
      'Time of the first half': 'Время первого тайма',
      'Time of the second half': 'Время второго тайма',
      'Drop rate rises after': 'Падение ускоряется после',
      'Drop speed': 'Скорость падения',
      'Sound while nobody plays': 'Звук в демо-режиме',
      'Starting points': 'Начальные очки',
      Time: 'Время',
      'Virus level': 'Уровень вирусов',
      'Side drain walls': 'Стенки боковых проходов',
      Damage: 'Урон',
      'Time before the bear': 'Время до медведя',
      'Credits for two players': 'Кредиты на двух игроков',
      'Bonus bike': 'Бонусный мотоцикл',
      '19 seconds more': 'Ещё 19 секунд',
      '38 seconds more': 'Ещё 38 секунд',
      '1:15 minutes more': 'Ещё 1:15 минуты',
      '2:30 minutes more': 'Ещё 2:30 минуты',
    },
    switchesHint: 'Большинство игр читает их только при запуске: после изменения сделайте сброс.',
    cartridge: 'Картридж',
    musicFile: 'Музыкальный файл',
    board: 'Плата',
    boardAndMapper: (board, mapper) => `${board} (маппер ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    ownValue: 'Своё значение',
    consoleAndRate: (kind, region, hertz) => `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Гц`,
    ppu: 'PPU',
    prgRom: 'PRG ROM',
    chrRom: 'CHR ROM',
    chrRam: 'CHR RAM',
    prgRam: 'PRG RAM',
    batterySave: 'Игровое сохранение',
    bytes: (count) => (count < KB ? bytes(count) : kilobytes(count)),
    format: 'Формат файла',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (ранний)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'Образ дискеты FDS',
      NSF: 'NSF',
      NSFe: 'NSFe',
    },
    tracks: 'Треки',
    count: (value) => number(value),
    soundChips: 'Звуковые чипы',
    chips: (names) => list(names),
    builtInChip: 'Только встроенный',
  },

  romProblems: {
    'empty-file': () => `Этот файл пуст. ${FRESH}`,
    archive: ({ kind }) => `Это архив ${kind}. Сначала распакуйте его, затем добавьте файл .nes из него.`,
    'empty-zip': () => `Этот архив zip пуст. ${FRESH}`,
    patch: ({ kind }) => `Это патч (${kind}), а не игра: он меняет игру, которая у вас уже есть.`,
    'other-file': ({ kind }) => `Это ${OTHER_FILES[kind]}, а не игра NES.`,
    'web-page': () => `Это веб-страница, а не игра: видимо, скачивание не удалось. ${FRESH}`,
    'header-damaged': () => `Заголовок этого файла повреждён. ${FRESH}`,
    'header-missing': () => 'Это не игра NES: нет заголовка, который говорит, из какого она картриджа.',
    'header-cut-short': ({ format }) => `${IMAGES[format].subject} обрывается на заголовке. ${FRESH}`,
    'program-missing': ({ format }) =>
      `В ${IMAGES[format].inside} нет программы. Похоже, содержимое повреждено. ${FRESH}`,
    'rom-cut-short': ({ announced, found }) => {
      const [whole, there] = sizes(announced, found);
      return `Этот файл неполный: в заголовке указано ${whole}, а в нём только ${there}. ${FRESH}`;
    },
    'part-cut-short': ({ format, part }) => `${IMAGES[format].subject} обрывается на части ${part}. ${FRESH}`,
    'chip-damaged': ({ chip }) => `Этот образ UNIF повреждён: контрольная сумма чипа ${chip} неверна. ${FRESH}`,
    'board-missing': () => 'В этом образе UNIF не сказано, с какой он платы картриджа.',
    'board-unknown': ({ mapper, name }) =>
      `Этой игре нужна плата картриджа, которая не поддерживается: маппер ${mapper}${name && ` (${name})`}.`,
    'unif-board-unknown': ({ name }) => `Этой игре нужна плата картриджа, которая не поддерживается: ${name} (UNIF).`,
    'board-is-disk-system': () =>
      'Этой игре нужна плата картриджа, которая не поддерживается: маппер 20 (Famicom Disk System, игры которой — образы дискет).',
    'other-console': ({ console }) => `Эта игра сделана для ${OTHER_CONSOLES[console]}. На NES она не работает.`,
    'vs-dual-system': () =>
      'Эта игра сделана для VS. DualSystem, двух консолей с общей памятью. На одной она не работает.',
    'music-missing': () => `В этом файле нет музыки. Похоже, он повреждён. ${FRESH}`,
    'music-part-missing': () =>
      `В этом файле нет музыки: не хватает части INFO или DATA. Похоже, он повреждён. ${FRESH}`,
    'music-part-unknown': ({ part }) => `Этой музыке нужно то, что не поддерживается: её часть ${part}.`,
    'load-address-damaged': () => `Заголовок этого музыкального файла повреждён: он загружается мимо ROM. ${FRESH}`,
    'disk-cut-short': ({ side, found }) =>
      `Этот образ дискеты неполный: в одной стороне ${bytes(side)}, а в этом файле ${number(found)}. ${FRESH}`,
    'disk-too-long': ({ sides, most }) =>
      `Сторон в этом образе дискеты: ${number(sides)}, а ни в одной игре их не больше ${number(most)}. Похоже, он повреждён. ${FRESH}`,
    'disk-side-damaged': ({ side }) => `Сторона ${number(side)} этого образа дискеты повреждена. ${FRESH}`,
    'bios-missing': () => 'Это игра для Famicom Disk System, а того, что запускает дискеты, здесь нет.',
    'bios-wrong-size': ({ needed, found }) =>
      `В BIOS Famicom Disk System ${bytes(needed)}, а в этом файле ${number(found)}.`,
    'bios-cannot-start': () => 'Это не BIOS Famicom Disk System.',
    'number-impossible': ({ fact, value, last }) =>
      `${CARTRIDGE_FACTS[fact]} ${value} не существует: выберите число от 0 до ${last}.`,
    'mirroring-unknown': ({ value }) => `Зеркалирования ${quoted(value)} не существует.`,
    'region-unknown': ({ value }) => `Консоли ${quoted(value)} не существует.`,
    'ram-impossible': ({ size: wanted }) =>
      `В картридже не может быть ${bytes(wanted)} RAM: выберите целое число КБ до ${number(2048)}.`,
  },

  panelParts: {
    title: 'Контроллеры',
    mat: 'Коврик',
    keyboard: 'Клавиатура Family BASIC',
    subor: 'Клавиатура Subor',
    mouse: 'Мышь',
    leftButton: 'Левая',
    rightButton: 'Правая',
    disk: 'Дискета',
    diskSide: 'Сторона дискеты',
    side: (name) => `Сторона ${name}`,
    coins: 'Монеты',
    insertCoin: 'Бросить монету',
    coinSlot: (slot) => `Приёмник ${number(slot)}`,
    recorder: 'Магнитофон',
    tape: 'Кассета',
    record: 'Запись',
    barcode: 'Штрихкод',
    swipe: 'Провести',
    undoTape: 'Отменить запись',
    tapeNotSaved: (problem) => `Не удалось сохранить кассету. ${problem}`,
    tapeOverwritten: 'Кассета перезаписана.',
  },

  settingsPage: {
    on: 'Вкл.',
    off: 'Выкл.',
    touch: 'Сенсорный экран',
    editTouchLayout: 'Править раскладку',
    tuneTouchPad: 'Подстроить кнопки',
    asInSettings: (value) => `Как в настройках (${value})`,
    gamepadWalks: 'Вне игры крестовина двигает, A выбирает, B возвращает назад.',
    gamepads: 'Нажмите кнопку на геймпаде, и он в игре: первый — игрок 1, следующий — игрок 2.',
  },

  flashes: {
    offer: 'Система просит меньше движения. Игры могут мигать: смягчать то, что мигает чаще трёх раз в секунду?',
    accept: 'Смягчать мигание',
  },

  figures: {
    fps: 'Кадров в секунду',
    frameTime: 'Время кадра',
    slowest: `Самые медленные ${percent(0.01)}`,
    soundWaiting: 'Звук в буфере',
    soundGaps: 'Разрывы звука',
    soundDevice: 'Задержка звукового устройства',
    exactDots: 'Точка за точкой',
    input: 'От нажатия до кадра',
    ahead: 'Опережение',
    late: 'Поздние нажатия',
    lateOf: (late, count) => `${number(late)} из ${number(count)}`,
    milliseconds: (ms, decimals) => `${number(ms, decimals)} мс`,
    value: (value, decimals = 0) => number(value, decimals),
    share: (part) => percent(part, 2),
    kept: 'Сохранено',
    ago: (length) => `${number(length)} с назад`,
  },

  mixer: {
    title: 'Каналы',
    hear: 'Не останавливать игру',
    hearHint: 'Слышно, что вы меняете; никто при этом не играет',
    for: 'Для',
    forChoices: { all: 'Всех игр', game: 'Только этой игры' },
    reset: 'Всё как у консоли',
    resetGame: 'Как для всех игр',
    about: 'Каналы звукового чипа картриджа видны, пока идёт его игра.',
    volumeOf: (channel) => `Громкость: ${channel}`,
    placeOf: (channel) => `Место: ${channel}`,
    mute: (channel) => `Без звука: ${channel}`,
    side: (place) =>
      Math.abs(place) < 0.05 ? 'Середина' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'Л' : 'П'}`,
    flat: 'Все полосы на 0',
    band: (hz) => (hz < 1000 ? `${number(hz)} Гц` : `${number(hz / 1000)} кГц`),
    decibels: (value) => `${value > 0 ? '+' : ''}${number(value)} дБ`,
    channels: {
      pulse1: 'Импульс 1',
      pulse2: 'Импульс 2',
      triangle: 'Треугольник',
      noise: 'Шум',
      delta: 'DMC',
      cartridge: 'Картридж',
      vrc6Pulse1: 'VRC6 импульс 1',
      vrc6Pulse2: 'VRC6 импульс 2',
      vrc6Saw: 'VRC6 пила',
      vrc7Fm1: 'VRC7 FM 1',
      vrc7Fm2: 'VRC7 FM 2',
      vrc7Fm3: 'VRC7 FM 3',
      vrc7Fm4: 'VRC7 FM 4',
      vrc7Fm5: 'VRC7 FM 5',
      vrc7Fm6: 'VRC7 FM 6',
      fdsWave: 'Disk System',
      mmc5Pulse1: 'MMC5 импульс 1',
      mmc5Pulse2: 'MMC5 импульс 2',
      mmc5Pcm: 'MMC5 PCM',
      namcoWave1: 'Namco волна 1',
      namcoWave2: 'Namco волна 2',
      namcoWave3: 'Namco волна 3',
      namcoWave4: 'Namco волна 4',
      namcoWave5: 'Namco волна 5',
      namcoWave6: 'Namco волна 6',
      namcoWave7: 'Namco волна 7',
      namcoWave8: 'Namco волна 8',
      sunsoftSquare1: '5B меандр A',
      sunsoftSquare2: '5B меандр B',
      sunsoftSquare3: '5B меандр C',
      dripSample1: 'Сэмпл 1',
      dripSample2: 'Сэмпл 2',
    },
  },

  musicPage: {
    nowPlaying: 'Сейчас играет',
    wave: 'Форма волны',
    roll: 'Пиано-ролл',
    elapsed: 'Прошло времени',
    progress: 'Место в треке',
    endless: 'Без конца',
    tracks: 'Треки',
    save: 'Сохранить в WAV',
    isMade: (part) => `${percent(part)} готово`,
    notMade: (why) => `Не удалось создать файл. ${why}`,
  },

  headerless: {
    guessed: (title, board, mapper) =>
      `У игры ${quoted(title)} нет заголовка, который говорит, из какого она картриджа. Судя по размеру и программе, это ${board} (маппер ${number(mapper)}). Если она идёт неправильно, выберите другое: «Настройки игры», «Заменить заголовок».`,
    known: (title, board, mapper) =>
      `У игры ${quoted(title)} нет заголовка, который говорит, из какого она картриджа, но она известна: ${board} (маппер ${number(mapper)}).`,
    ask: 'С какой она платы?',
    aboutAsk: (title) =>
      `У игры ${quoted(title)} нет заголовка, который говорит, из какого она картриджа. Первая плата в списке угадана по размеру и программе. Другую можно выбрать и позже: «Настройки игры», «Заменить заголовок».`,
    boards: 'Плата',
    board: (board, mapper) => `${board} (маппер ${number(mapper)})`,
    other: 'Другой маппер',
  },

  lacking: {
    chr: `В этом файле нет конца, а с ним и части графики игры. ${FRESH}`,
    device: (name) =>
      `Эта игра сделана для ${name}, а это не поддерживается; на ваш контроллер она может не реагировать.`,
    misc: 'К этой игре прилагается ещё один ROM, возможно с речью или музыкой, для которого здесь ничего нет; этого не будет.',
    unknownDevice: (code) => `неизвестного устройства (номер ${number(code)})`,
    devices: {
      19: 'контроллера Coconuts Pachinko',
      20: 'боксёрского мешка Exciting Boxing',
      21: 'контроллера Jissen Mahjong',
      22: 'Party Tap',
      25: 'Miracle Piano',
      26: 'коврика и молотка Pokkun Moguraa',
      27: 'мотоцикла Top Rider',
      28: 'контроллера Double-Fisted',
      29: 'Famicom 3D System (очки)',
      30: 'клавишных Doremikko',
      31: 'робота R.O.B.',
      33: 'Turbo File',
      34: 'Battle Box',
      36: 'клавиатуры Dongda PEC',
      37: 'клавиатуры Bit Corp.',
      43: 'контроллеров Super Nintendo',
      44: 'велотренажёра RacerMate',
      45: 'U-Force',
      46: 'робота R.O.B.',
      47: 'светового пистолета City Patrolman',
    },
  },

  saveFiles: {
    toFile: 'Экспорт .sav',
    toDisk: 'Экспорт .fds',
    toMesen: 'Экспорт для Mesen',
    fromFile: 'Импорт .sav',
    fromDisk: 'Импорт .fds',
    aboutFile:
      'Файл .sav или .srm подходит и для FCEUX, Mesen, Nestopia и RetroArch. После импорта игра начинается заново.',
    aboutFiles:
      'FCEUX, Nestopia и RetroArch хранят это в одном файле, Mesen — в других (.ips, .eeprom, .chr.sav). Импортировать можно и те и другие; после импорта игра начинается заново.',
    bringBack: (time) => `Вернуть то, что от ${moment(time)}`,
    bringBackNoTime: 'Вернуть прежнее',
    broughtBack: 'Игровое сохранение, бывшее до импорта, вернулось.',
    askReplace: 'Заменить игровое сохранение?',
    aboutReplace: 'Игра начнётся заново с тем, что в файле. Ваше останется: его можно вернуть в «Настройках игры».',
    inFile: 'В файле',
    now: 'В игре',
    fileOf: (name, count) => `${name}, ${size(count)}`,
    savedAt: (time, count) => `${size(count)}, сохранено ${moment(time)}`,
    replace: 'Заменить',
    keepMine: 'Оставить моё',
    emptyFile: `Этот файл пуст. ${FRESH}`,
    tooLarge: 'Этот файл слишком велик для игрового сохранения.',
    damagedFile: `Это игровое сохранение повреждено: его не распаковать. ${FRESH}`,
    isState: (emulator) =>
      `Это сохранение состояния ${emulator}, которое читает только ${emulator}. Его игровое сохранение (.sav или .srm) подойдёт и здесь.`,
    noBattery: (title) => `У игры ${quoted(title)} нет игрового сохранения, которое мог бы заменить файл.`,
    otherMedium: 'Это не то, что эта игра хранит на дискете или во флеш-памяти.',
    whichGame: 'В библиотеке нет игры с таким именем. Запустите игру и перетащите файл снова.',
  },

  cartridge: {
    change: 'Заменить заголовок',
    mapper: 'Маппер',
    submapper: 'Субмаппер',
    mirroring: 'Зеркалирование',
    mirrorings: {
      horizontal: 'Горизонтальное',
      vertical: 'Вертикальное',
      screen0: 'Один экран (A)',
      screen1: 'Один экран (B)',
      four: 'Четыре экрана',
    },
    prgRam: 'PRG RAM',
    prgNvram: 'PRG RAM с батареей',
    chrRam: 'CHR RAM',
    vsPpu: 'PPU',
    headerSays: (format, facts) => `В заголовке (${format}) указано: ${list(facts)}.`,
    mapperFact: (mapper) => `маппер ${mapper}`,
    mirroringFacts: {
      horizontal: 'горизонтальное зеркалирование',
      vertical: 'вертикальное зеркалирование',
      screen0: 'один экран (A)',
      screen1: 'один экран (B)',
      four: 'четыре экрана',
    },
    battery: 'батарея',
    noBattery: 'нет батареи',
    ramFact: (count) => `${kilobytes(count)} RAM`,
    corrected: (sources) => `Известно, что этот заголовок неверен, и он исправлен. Источник: ${list(sources)}.`,
    apply: 'Применить',
    toAutomatic: 'Снова автоматически',
    applied: 'Игра начинается заново с этим картриджем.',
    undone: 'Игра начинается заново с картриджем, указанным в заголовке.',
  },

  bios: {
    title: 'BIOS Famicom Disk System',
    about:
      'Дискеты работают с нашим собственным BIOS. Если у вас есть BIOS настоящей консоли (файл в 8 КБ, часто с именем disksys.rom), можно взять его: для каждой дискеты — со следующего её открытия.',
    aboutStates:
      'Сохранение состояния загружается только с тем BIOS, с которым сделано. То, что игра сохранила на дискете, подходит к обоим.',
    now: 'Сейчас',
    builtIn: 'Встроенный',
    given: 'Ваш',
    choose: 'Выбрать файл…',
    drop: 'Взять встроенный',
  },

  rescue: {
    noStart: 'Cartouche не запустился',
    aboutNoStart: 'С этой версией что-то не так. Ваши игры и сохранения не тронуты.',
    aboutNewVersion:
      'С новой версией что-то не так. Ваши игры и сохранения не тронуты, и предыдущая версия ещё есть на этом устройстве.',
    stopped: 'Что-то пошло не так',
    aboutStopped: 'В Cartouche произошла ошибка.',
    isKept: 'Игра сохранена там, где вы были.',
    isNotKept: 'Сейчас сохранить игру не удалось. То, что было сохранено раньше, на месте.',
    fromLastPlace: 'Игра продолжится с последнего сохранённого места.',
    goBack: 'К предыдущей версии',
    again: 'Попробовать ещё раз',
    goOn: 'Продолжить',
    reload: 'Перезагрузить Cartouche',
    report: 'Сохранить отчёт в файл',
    aboutReport:
      'В отчёте сказано, какие были версия, браузер, настройки и ошибка. В нём нет ничего о вас, и он никуда не отправляется.',
    details: 'Подробности',
  },
};

/** Russian. */
export const language: Language = { direction: 'ltr', messages };
