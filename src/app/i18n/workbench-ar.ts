import { formatsOf } from './format.ts';
import type { WorkbenchTexts } from './workbench-en.ts';

const { number, plural } = formatsOf('ar');

/** Something counted, by what Arabic tells apart: one and two without a figure, 3 to 10, 11 to 99, and the rest. */
type Counted = readonly [one: string, two: string, few: string, many: string, other: string];

function counted(count: number, [one, two, few, many, other]: Counted): string {
  const figure = number(count);
  return plural(count, {
    zero: `${figure} ${other}`,
    one,
    two,
    few: `${figure} ${few}`,
    many: `${figure} ${many}`,
    other: `${figure} ${other}`,
  });
}

/** `name`, in whatever script, as a piece of its own: what is around it keeps its order. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

/** An address, a code or a name of the field, which is written from left to right. */
function code(what: string): string {
  return `\u2066${what}\u2069`;
}

function frames(count: number): string {
  return counted(count, ['إطار واحد', 'إطاران', 'إطارات', 'إطارًا', 'إطار']);
}

/** After a preposition. */
function ofFrames(count: number): string {
  return counted(count, ['إطار واحد', 'إطارين', 'إطارات', 'إطارًا', 'إطار']);
}

/** What is wanted in an expression; other things are signs, which stay. */
const EXPECTED: Readonly<Record<string, string>> = {
  value: 'قيمة',
  'sign-or-end': 'رمز أو النهاية',
  'value-or-sign': 'قيمة أو رمز',
};

/** The texts of the workbench in Arabic. Names that an address follows end in a mark that keeps its `$` before it. */
export const workbench: WorkbenchTexts = {
  title: 'طاولة العمل',

  panels: {
    code: 'الكود',
    registers: 'السجلات',
    memory: 'الذاكرة',
    nametables: 'Nametables',
    patterns: 'Patterns',
    sprites: 'Sprites',
    palettes: 'لوحات الألوان',
    events: 'خريطة الأحداث',
    channels: 'القنوات',
    breakpoints: 'نقاط التوقف',
    watches: 'المراقبة',
    trace: 'التتبع',
    build: 'البناء',
    time: 'الخط الزمني',
    pixel: 'ما الذي رسم هذا',
    compare: 'المقارنة',
  },

  docks: {
    left: 'الجانب الأيسر',
    right: 'الجانب الأيمن',
    below: 'الجانب السفلي',
    tabs: (dock) => `اللوحات: ${dock}`,
    menu: (panel) => `نقل أو إغلاق ${apart(panel)}`,
    toLeft: 'نقل إلى اليسار',
    toRight: 'نقل إلى اليمين',
    toBelow: 'نقل إلى الأسفل',
    apart: 'فصل',
    close: 'إغلاق اللوحة',
    size: (what) => `الحجم: ${apart(what)}`,
    panels: 'اللوحات',
    reset: 'الترتيب الافتراضي',
  },

  steps: {
    bar: 'التشغيل والخطوات',
    close: 'إغلاق طاولة العمل',
    toggle: 'إيقاف أو متابعة',
    go: 'متابعة',
    pause: 'إيقاف',
    into: 'خطوة إلى الداخل',
    over: 'خطوة مع التجاوز',
    out: 'خطوة إلى الخارج',
    back: 'خطوة إلى الخلف',
    backOver: 'خطوة إلى الخلف مع التجاوز',
    frameBack: 'إطار إلى الخلف',
    runBack: 'تشغيل إلى الخلف',
    scanline: 'تشغيل سطر واحد',
    frame: 'تشغيل إطار واحد',
    nmi: 'تشغيل حتى NMI',
    irq: 'تشغيل حتى IRQ',
    here: 'تشغيل حتى السطر المحدد',
    breakHere: 'نقطة توقف عند السطر المحدد',
    goTo: 'انتقال إلى…',
    toPc: 'انتقال إلى PC',
    inMemory: 'العنوان المحدد في الذاكرة',
    pad: 'أزرار اللمس',
    running: 'تعمل الآن',
    paused: 'متوقفة',
    past: 'في الماضي',
    stopped: {
      breakpoint: 'نقطة توقف',
      done: 'تمت الخطوة',
      budget: 'بداية ما هو معروف',
      jam: 'تجمّد CPU',
    },
    place: (frame, line, dot) => `الإطار ${number(frame)}، السطر ${code(`${line}`)}، النقطة ${dot}`,
  },

  code: {
    list: 'تفكيك الكود',
    source: 'المصدر',
    file: 'ملف المصدر',
    disassembly: 'تفكيك الكود',
    openSources: 'فتح ملفات المصدر…',
    noText: (file) => `الملف ${apart(file)} معروف من رموزه. افتحه لتقرأه.`,
    follow: 'تتبّع PC',
    goTo: 'عنوان أو رمز',
    notFound: (what) => `لا عنوان ولا رمز باسم ${apart(what)}`,
    breakpoint: (where) => `نقطة توقف عند ${code(where)}`,
    here: 'التعليمة التالية',
  },

  registers: {
    cpu: 'سجلات CPU',
    flags: 'الأعلام',
    stack: 'المكدّس',
    value: (name) => `السجل ${apart(name)}، بالست عشري`,
    flag: {
      n: 'سالب (Negative)',
      v: 'فيض (Overflow)',
      d: 'عشري (Decimal)',
      i: 'منع المقاطعات (Interrupt disable)',
      z: 'صفر (Zero)',
      c: 'حمل (Carry)',
    },
    position: 'الموضع',
    beam: 'السطر، النقطة',
    cycle: 'الإطار، الدورة',
    notHex: (digits) => `عدد الأرقام الست عشرية: ${digits} على الأكثر`,
    returnsTo: (where) => `يعود إلى ${code(where)}`,
  },

  breakpoints: {
    list: 'نقاط التوقف',
    none: 'لا نقاط توقف بعد. انقر يسار سطر من الكود، أو اكتب موضعًا في الأسفل.',
    add: 'إضافة نقطة توقف',
    save: 'حفظ',
    cancel: 'إلغاء',
    on: 'تتوقف عند',
    kinds: {
      execute: 'تنفيذ\u200e',
      read: 'قراءة\u200e',
      write: 'كتابة\u200e',
      access: 'قراءة أو كتابة\u200e',
      nmi: 'NMI',
      irq: 'IRQ',
      beam: 'موضع الشعاع\u200e',
    },
    space: 'الحيّز',
    at: 'عنوان أو رمز',
    size: 'عدد البايتات',
    value: 'القيمة',
    condition: 'الشرط',
    by: 'يقرؤه',
    readers: { program: 'البرنامج', picture: 'الصورة', both: 'كلاهما' },
    passes: 'مرات تُتجاهل قبل التوقف',
    scanline: 'السطر',
    dot: 'النقطة',
    anywhere: 'في أي مكان',
    hits: (count) => `المرات: ${number(count)}`,
    turn: (name) => `تفعيل ${apart(name)}`,
    edit: (name) => (name === '' ? 'تعديل نقطة التوقف' : `تعديل ${apart(name)}`),
    remove: (name) => `إزالة ${apart(name)}`,
    show: (name) => `عرض ${apart(name)}`,
    wrongNumber: 'هذا ليس رقمًا',
  },

  watches: {
    list: 'المراقبة',
    none: `لا شيء مراقب بعد. اكتب تعبيرًا مثل ${code('[score]')} أو ${code('x + 1')}.`,
    expression: 'تعبير',
    add: 'إضافة مراقبة',
    remove: (expression) => `إزالة ${code(expression)}`,
    edit: (expression) => `التعبير ${code(expression)}`,
    changed: 'تغيّر',
  },

  trace: {
    list: 'التتبع',
    log: 'تسجيل التعليمات',
    clear: 'مسح',
    save: 'حفظ كنص…',
    filter: 'تصفية',
    filterHint: `جزء من سطر، مثل ${code('JSR')} أو ${code('A:05')}`,
    count: (shown, all) => `التعليمات: ${number(shown)} من ${number(all)}`,
    none: 'لم يُسجّل شيء بعد. فعّل التسجيل، ثم تابع اللعبة أو نفّذ خطوة.',
    file: (game) => `${game} trace.txt`,
  },

  problems: {
    'expression-unexpected': ({ found, expected }) => {
      const wanted = EXPECTED[expected] ?? `«${code(expected)}»`;
      return found === '' ? `ينتهي التعبير حيث يُنتظر ${wanted}` : `«${code(found)}» حيث يُنتظر ${wanted}`;
    },
    'expression-unknown-name': ({ name }) => `لا رمز ولا سجل باسم ${apart(name)}`,
    'expression-type': ({ expected }) => (expected === 'truth' ? 'المنتظر مقارنة، لا رقم' : 'المنتظر رقم، لا مقارنة'),
    'expression-no-access': ({ name }) => `${apart(name)} معروف فقط عند القراءة أو الكتابة`,
    'expression-no-memory': () => 'لا يحفظ السجل ما كان في الذاكرة حينها',
    'expression-too-long': () => 'التعبير أطول من اللازم',
    'unknown-place': ({ place }) => `لا عنوان ولا رمز ولا سطر مصدر باسم ${apart(place)}`,
    'outside-of-space': ({ space, size }) =>
      size === 0
        ? `ليس في هذه اللعبة ${apart(space)}`
        : `خارج ${apart(space)}، وحجم ذلك ${counted(size, ['بايت واحد', 'بايتان', 'بايتات', 'بايتًا', 'بايت'])}`,
    'breakpoint-cannot-be': ({ space }) => `لا يُنفّذ شيء في ${apart(space)}`,
    'no-way-back': () => 'لا سبيل إلى الخلف',
    'unknown-time': () => 'لا شيء معروف عن ذلك الوقت',
    'outside-of-picture': () => 'خارج الصورة',
    'rom-not-in-file': ({ space }) => `ليس ${apart(space)} قطعة واحدة في الملف`,
    'cannot-be-written': ({ space }) => `لا يمكن الكتابة هناك في ${apart(space)}`,
  },

  memory: {
    space: 'الحيّز',
    spaces: {
      cpu: 'ذاكرة CPU',
      ppu: 'ذاكرة PPU',
      ram: 'RAM',
      vram: 'VRAM',
      palette: 'Palette RAM',
      oam: 'OAM',
      prgRom: 'PRG ROM',
      prgRam: 'PRG RAM',
      saveRam: 'Save RAM',
      chrRom: 'CHR ROM',
      chrRam: 'CHR RAM',
      saveChrRam: 'Save CHR RAM',
    },
    goTo: 'انتقال إلى',
    goToHint: 'عنوان أو تسمية',
    noPlace: (what) => `لا عنوان ولا تسمية باسم «${apart(what)}» هنا.`,
    find: 'بحث',
    findHint: `${code('A9 00 ??')} أو ${code('"text"')}`,
    next: 'التالي',
    previous: 'السابق',
    notBytes: `اكتب بايتات بالست عشري، أو ${code('??')} لأي بايت، أو نصًا بين علامتي ${code('"')}.`,
    notFound: 'لم يُعثر عليه.',
    grid: 'البايتات بالست عشري وكنص. الأسهم تحرّك، والأرقام تغيّر البايت، والمسافة تجمّده.',
    text: 'النص',
    value: 'القيمة',
    freeze: 'تجميد',
    frozen: 'المجمّدة',
    release: (place) => `إلغاء تجميد ${code(place)}`,
    whoWrote: 'من كتب هذا؟',
    nobody: 'لم يكتبه أحد منذ بداية السجل الزمني.',
    wroteIt: (where) => `كتبه ${code(where)}.`,
    pauseFirst: 'أوقف اللعبة لتغيير البايتات.',
    cannot: 'لا يمكن تغيير هذا البايت: لا ذاكرة هناك.',
    cannotFreeze: 'لا تُجمّد إلا بايتات RAM.',
    heat: 'خريطة حرارية',
    did: { written: 'كُتب', read: 'قُرئ', executed: 'نُفّذ' },
    ago: (what, count) => (count === 0 ? `${what} في هذا الإطار` : `${what} قبل ${ofFrames(count)}`),
  },

  views: {
    saveAs: (kind) => `حفظ ${code(kind)}`,
    inMemory: 'عرض في الذاكرة',
    romChanges: (count) =>
      counted(count, [
        'تغيّر بايت واحد من ROM',
        'تغيّر بايتان من ROM',
        'بايتات تغيّرت من ROM',
        'بايتًا تغيّر من ROM',
        'بايت تغيّر من ROM',
      ]),
    undoRom: 'تراجع عن الكل',
    notInFile: 'الشريحة التي تغيّرت ليست قطعة واحدة في ملف اللعبة، فلا يمكن إنشاء رقعة.',
  },

  nametables: {
    view: 'جداول Nametable الأربعة. الأسهم تختار بلاطة.',
    window: 'نافذة التمرير',
    tileGrid: 'شبكة البلاطات',
    attributeGrid: 'شبكة السمات',
    tile: (column, row, nametable) => `${code(`Nametable ${nametable}`)}، العمود ${column}، الصف ${row}`,
    facts: (tile, address, pattern) => `البلاطة ${code(tile)} عند ${code(address)}، ${code(`pattern ${pattern}`)}`,
    attribute: (byte, address, palette) => `السمة ${code(byte)} عند ${code(address)}، لوحة الألوان ${palette}`,
    scroll: (x, y) => `التمرير ${code(`${x}, ${y}`)}`,
    setTile: 'البلاطة',
    setPalette: 'لوحة الألوان',
  },

  patterns: {
    view: (page) => `${apart(page)}. الأسهم تختار بلاطة.`,
    page: 'صفحة CHR',
    table: (table) => code(`Pattern table ${table}`),
    chip: (chip, page, address) => code(`${chip} ${page} (${address})`),
    palette: 'لوحة الألوان',
    paletteOf: (palette) => (palette < 4 ? `الخلفية ${palette}` : code(`Sprites ${palette - 4}`)),
    tile: (tile, address) => `البلاطة ${code(tile)} عند ${code(address)}`,
    editor: 'بكسلات البلاطة',
    pixel: (x, y, value) => `البكسل ${code(`${x}, ${y}: ${value}`)}`,
    pen: 'القلم',
  },

  sprites: {
    view: 'الـ64 sprite على الشاشة. الأسهم تختار واحدًا.',
    list: 'OAM',
    headers: { index: '#', x: 'X', y: 'Y', tile: 'البلاطة', palette: 'الألوان', flags: 'الأعلام' },
    behind: 'خلف الخلفية',
    flipsX: 'قلب أفقي',
    flipsY: 'قلب عمودي',
    sprite: (index, x, y) => `${code(`Sprite ${index}`)} عند ${code(`${x}, ${y}`)}`,
    facts: (tile, pattern, palette) => `البلاطة ${code(tile)}، ${code(`pattern ${pattern}`)}، لوحة الألوان ${palette}`,
    at: (address) => code(`OAM ${address}`),
    offScreen: 'خارج الشاشة',
    attributes: 'السمات',
    background: 'الصورة',
  },

  palettes: {
    background: (palette) => `الخلفية ${palette}`,
    sprites: (palette) => code(`Sprites ${palette}`),
    entry: (address, colour) => code(`${address}: ${colour}`),
    colour: (colour) => `اللون ${code(colour)}`,
    choose: (address) => `لون ${code(address)}`,
    saveBackground: 'الخلفية \u200e.pal',
    saveSprites: code('Sprites .pal'),
  },

  events: {
    view: 'الإطار سطرًا بسطر. السهمان الأيسر والأيمن ينتقلان من حدث إلى حدث، وEnter إلى الكود.',
    kinds: {
      ppuCtrl: 'PPUCTRL',
      ppuMask: 'PPUMASK',
      ppuStatus: 'PPUSTATUS',
      oamAddr: 'OAMADDR',
      oamData: 'OAMDATA',
      ppuScroll: 'PPUSCROLL',
      ppuAddr: 'PPUADDR',
      ppuData: 'PPUDATA',
      oamDma: 'OAM DMA',
      apuWrite: 'كتابة APU',
      apuRead: 'قراءة APU',
      pads: 'أدوات التحكم',
      board: 'الشريط',
      nmi: 'NMI',
      irq: 'IRQ',
      spriteZero: 'Sprite 0 hit',
    },
    shown: 'المعروض',
    all: 'الكل',
    none: 'لا شيء',
    picture: 'الصورة',
    writes: (register, value) => code(`${register} ← ${value}`),
    reads: (register, value) => code(`${register} → ${value}`),
    where: (scanline, dot, cycle) => `السطر ${code(`${scanline}`)}، النقطة ${dot}، الدورة ${cycle}`,
    by: (where) => `من ${code(where)}`,
    count: (events) => `${counted(events, ['حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث'])} في آخر إطار`,
    nothing: 'لا شيء هناك.',
    showCode: 'عرض الكود',
  },

  channels: {
    mute: 'كتم',
    solo: 'منفرد',
    silent: 'صامتة',
    scope: (name) => `شكل موجة ${apart(name)}`,
    details: {
      period: 'الدور\u200e',
      duty: 'duty',
      volume: 'مستوى الصوت',
      decays: 'envelope',
      length: 'الطول',
      linear: 'العدّاد الخطي',
      sweeps: 'sweep',
      rate: 'المعدل',
      isShort: 'النمط القصير',
      output: 'المستوى',
      sample: 'العيّنة\u200e',
      bytesLeft: 'البايتات الباقية',
      loops: 'تكرار',
    },
    level: 'المستوى',
  },

  build: {
    hint: 'راقب المجلد الذي تُبنى فيه لعبتك: كل بناء يُشغّل فورًا ومعه ملف \u200e.dbg. أو أفلِت هنا ملف \u200e.nes وملف \u200e.dbg الخاص به.',
    hintWithout:
      'هذا المتصفح لا يراقب المجلدات: اختر ملف \u200e.nes وملف \u200e.dbg الخاص به، أو أفلِتهما هنا، بعد كل بناء.',
    watches: (name) => `تجري مراقبة ${apart(name)}.`,
    asks: (name) => `يطلب المتصفح إذنك لقراءة ${apart(name)} من جديد.`,
    allow: 'السماح',
    watch: 'مراقبة مجلد…',
    unwatch: 'إنهاء المراقبة',
    reload: 'إعادة تحميل',
    choose: 'اختر ملفات…',
    symbols: 'الرموز',
    noSymbols: `لا رموز. اختر أو أفلِت ملفات ${code('.dbg (ca65)')} أو ${code('.mlb (Mesen)')} أو ${code('.nl (FCEUX)')} أو ${code('.lbl')} أو ${code('.vice (VICE)')}.`,
    remove: (name) => `إزالة ${apart(name)}`,
    badSymbols: (name, why) => `لم يُقرأ ${apart(name)}: ${why}`,
    symbolProblems: {
      'not-symbols': () => 'ليس ملف رموز معروفًا هنا.',
      'symbols-version': ({ major }) => `النسخة ${major} من الصيغة غير معروفة؛ اكتب الملف ببرنامج ld65.`,
      'symbols-line': ({ line, found }) => `السطر ${number(line)} ليس من هذه الصيغة: ${code(found)}`,
      'symbols-value': ({ line, name }) => `السطر ${number(line)}: قيمة ${apart(name)} مفقودة أو خطأ.`,
      'symbols-missing': ({ line, kind, id }) =>
        `السطر ${number(line)} يذكر ${code(`${kind} ${id}`)}، ولا وجود له؛ ربما الملف مبتور.`,
      'symbols-file-name': ({ name }) =>
        `يجب أن يذكر الاسم الـbank: ${code('game.nes.0.nl')} أو ${code('game.nes.ram.nl')}؛ لا ${apart(name)}.`,
      'symbols-too-many': () => 'يذكر بايتات أكثر مما في أي شريط.',
    },
    changes: (prg, chr, labels) =>
      `البايتات المتغيّرة: ${number(prg)} في PRG و${number(chr)} في CHR، والتسميات المنقولة: ${number(labels)}`,
    kept: (name, changes) => `${apart(name)}: ${changes}. تكمل اللعبة من حيث كانت.`,
    keptFrom: (name, changes, count) =>
      `${apart(name)}: ${changes}. تكمل اللعبة من قبل ${ofFrames(count)}: ما نُفّذ بعدها لم يعد في الكود الجديد.`,
    restarted: (name, changes, why) => `${apart(name)}: ${changes}. بدأت اللعبة من جديد مع بطاريتها: ${why}`,
    why: {
      board: 'تغيّرت اللوحة أو الأحجام.',
      code: 'الكود الذي كان يُنفّذ لم يعد موجودًا، أو تعذّر العثور عليه.',
    },
    same: (name) => `${apart(name)} هو ما يعمل الآن.`,
    failed: (name, why) => `لم يُحمّل ${apart(name)}، ويستمر البناء السابق: ${why}`,
    half: 'الملف غير كامل. هو أقصر مما تذكر ترويسته.',
  },

  time: {
    none: 'لا يُحفظ ماضي هذه اللعبة: فعّل «الترجيع» في «الإعدادات».',
    runBack: 'تشغيل إلى الخلف',
    stepBack: 'خطوة إلى الخلف',
    frameBack: 'إطار إلى الخلف',
    frameOn: 'إطار إلى الأمام',
    present: 'الحاضر',
    looking: 'جارٍ البحث في الماضي',
    cancel: 'إلغاء',
    slider: 'الخط الزمني',
    frame: (frame) => `الإطار ${number(frame)}`,
    frames,
    lanes: { breakpoints: 'نقاط التوقف', writes: 'الكتابات', lag: 'إطارات متأخرة', saves: 'البطارية' },
    before: (lane) => `${lane}: العلامة السابقة`,
    after: (lane) => `${lane}: العلامة التالية`,
    watched: 'البايت المراقب',
    whoWrote: 'من كتبه؟',
    nobody: (name) => `لم يكتب أحد ${code(name)} في الماضي المحفوظ.`,
    wrote: (name, value, by, at) => `${code(`${name} = ${value}`)} كتبه ${code(by)}، الإطار ${at}. أنت هناك.`,
  },

  pixel: {
    hint: (x, y) => `${code(`${x}, ${y}`)}: اضغط هنا أو Enter لترى ما رسمه.`,
    pointing: 'الضغط على صورة اللعبة يسأل ما الذي رسمها',
    picture: 'الصورة: الأسهم تحرّك، وEnter يسأل',
    none: 'لا شيء معروف عن هذا البكسل: إطاره ليس في الماضي المحفوظ.',
    said: (x, y, layer, colour) => `${code(`${x}, ${y}`)}: ${apart(layer)}، اللون ${code(`$${colour}`)}`,
    sprite: (index) => code(`sprite ${index}`),
    layers: { background: 'الخلفية', backdrop: 'لون القاع (backdrop)' },
    part: 'الجزء',
    where: 'أين',
    value: 'القيمة',
    writer: 'كتبه',
    parts: {
      nametable: 'Nametable',
      attribute: 'السمة',
      'pattern-low': 'Pattern، الأدنى',
      'pattern-high': 'Pattern، الأعلى',
      sprite: 'Sprite',
      palette: 'لوحة الألوان',
    },
    by: { cpu: 'CPU', dma: 'OAM DMA', port: 'PPUDATA' },
  },

  compare: {
    a: 'A',
    b: 'B',
    moment: (name) => `اللحظة ${name}`,
    take: (name) => `خذ ${name} هنا`,
    goTo: (at) => `انتقال إلى ${apart(at)}`,
    hint: 'خذ A، وانتقل إلى لحظة أخرى على الخط الزمني، وخذ B: تُعرض الصور وجداول Nametable وكل بايت يختلف.',
    space: 'الذاكرة',
    address: 'العنوان',
    differ: (count) =>
      counted(count, ['بايت واحد يختلف', 'بايتان يختلفان', 'بايتات تختلف', 'بايتًا يختلف', 'بايت يختلف']),
    more: (count) => `و${number(count)} غيرها.`,
  },
};
