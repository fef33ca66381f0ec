import type { OtherConsole, OtherFile } from '../../console/core.ts';
import { clock, formatsOf } from './format.ts';
import type { Language, Messages } from './language.ts';
import { KB, kilobytesOf, sizeOf } from './sizes.ts';

const { number, percent, plural, list, moment } = formatsOf('fr');

const UNITS = [' Ko', ' Mo', ' Go'] as const;
const kilobytes = kilobytesOf(number, UNITS);
const size = sizeOf(number, UNITS);

function quoted(name: string): string {
  return `« ${name} »`;
}

function games(count: number): string {
  return `${number(count)} ${plural(count, { one: 'jeu', other: 'jeux' })}`;
}

function files(count: number): string {
  return `${number(count)} ${plural(count, { one: 'fichier n’a pas pu être', other: 'fichiers n’ont pas pu être' })}`;
}

/** The ending of what is said of so many masculine things: "ajouté", "ajoutés". */
function ending(count: number): string {
  return plural(count, { one: '', other: 's' });
}

function bytes(count: number): string {
  return `${number(count)} ${plural(count, { one: 'octet', other: 'octets' })}`;
}

/** An address as players write it: "$075A". */
function addressOf(address: number): string {
  return `$${address.toString(16).toUpperCase().padStart(4, '0')}`;
}

function degrees(angle: number): string {
  return `${number(angle)}°`;
}

function millimetres(mm: number, decimals = 1): string {
  return `${number(mm, decimals)} mm`;
}

function seconds(ms: number): string {
  return `${number(ms / 1000, ms < 10_000 ? 2 : 1)} s`;
}

/** A length of time of play: in tenths of a second below ten seconds, else in minutes and seconds. */
function ago(length: number): string {
  if (length < 10) return `${number(length, 1)} s`;
  const whole = Math.round(length);
  const rest = `${number(whole % 60)} s`;
  return whole < 60 ? rest : `${number(Math.floor(whole / 60))} min ${rest}`;
}

/** A speed as a multiple of the console's own. */
function times(speed: number): string {
  return `${number(speed, speed < 10 ? 1 : 0)} fois la vitesse réelle`;
}

/** What two sides can have differently. */
const PARTS: Readonly<Record<string, string>> = {
  ...{ battery: 'sauvegarde du jeu', medium: 'contenu de la disquette ou de la mémoire flash', tape: 'cassette' },
  ...{ auto: 'dernier point', before: 'point précédent', later: 'point d’une autre version' },
  ...{ beforeLoad: 'état d’avant le dernier chargement', beforeSave: 'état d’avant le dernier enregistrement' },
  ...{ options: 'réglages du jeu', bios: 'BIOS du Famicom Disk System', unit: 'mémoire' },
};

/** Where a state lies: a slot, from 0; a moment of the player's; or another place. */
function placeOf(slot: number | string): string {
  if (typeof slot === 'number') return `emplacement ${number(slot + 1)}`;
  return slot.startsWith('pin-') ? 'instant' : 'point';
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a press of a button of the pad does. */
const PRESSING = {
  hint: 'Ce que fait un appui dessus',
  choices: { hold: 'Normal', toggle: 'Bascule', repeat: 'Répétition', toggleRepeat: 'Bascule répétée' },
};

const FRESH = 'Essayez avec une nouvelle copie.';

/** As whole kilobytes, as the sizes of ROMs are given. */
function roundKilobytes(count: number): string {
  return `${number(Math.ceil(count / KB))} Ko`;
}

/** Two sizes that differ: in bytes, where they would be the same in KB. */
function sizes(one: number, other: number): readonly [string, string] {
  const [first, second] = [roundKilobytes(one), roundKilobytes(other)];
  return first === second ? [bytes(one), bytes(other)] : [first, second];
}

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  png: 'une image (PNG)',
  jpeg: 'une image (JPEG)',
  gif: 'une image (GIF)',
  pdf: 'un document PDF',
  'sound-or-video': 'un fichier audio ou vidéo',
  sound: 'un fichier audio',
  mp3: 'un fichier audio (MP3)',
  'windows-program': 'un programme Windows',
  'linux-program': 'un programme Linux',
  'nintendo-64-game': 'un jeu Nintendo 64',
  'game-boy-game': 'un jeu Game Boy',
  'game-boy-advance-game': 'un jeu Game Boy Advance',
  'mega-drive-game': 'un jeu Mega Drive',
  'master-system-or-game-gear-game': 'un jeu Master System ou Game Gear',
  'super-nintendo-game': 'un jeu Super Nintendo',
};

/** After "pour". */
const OTHER_CONSOLES: Readonly<Record<OtherConsole, string>> = {
  'famiclone-decimal': 'une Famiclone dont le processeur a un mode décimal',
  vt02: 'une console plug-and-play à puce VT02',
  vt03: 'une console plug-and-play à puce VT03',
  vt09: 'une console plug-and-play à puce VT09',
  vt32: 'une console plug-and-play à puce VT32',
  vt369: 'une console plug-and-play à puce VT369',
  um6578: 'une console plug-and-play à puce UM6578',
  network: 'le Famicom Network System',
  other: 'une console que cette version ne connaît pas',
};

/** An image of each format, after "dans" or as the subject of a sentence. */
const IMAGES = { iNES: 'ce fichier', UNIF: 'cette image UNIF', NSF: 'ce fichier musical' } as const;

/** After "Il n’existe pas de". */
const CARTRIDGE_FACTS = {
  mapper: 'mapper',
  submapper: 'sous-mapper',
  vsPpu: 'PPU VS.',
  vsHardware: 'matériel VS.',
  expansion: 'périphérique d’extension',
} as const;

const messages: Messages = {
  common: {
    name: 'Cartouche',
    close: 'Fermer',
    undo: 'Annuler',
    remove: 'Retirer',
    play: 'Jouer',
    pause: 'Pause',
    resume: 'Reprendre',
    stop: 'Arrêter',
    volume: 'Volume',
    library: 'Bibliothèque',
    settings: 'Réglages',
    saveStates: 'Sauvegardes d’état',
    accuracyTests: 'Tests de précision',
    dismiss: 'Masquer',
    automatic: 'Automatique',
    none: 'Néant',
    kilobytes,
  },

  library: {
    add: 'Ajouter des jeux',
    reading: 'Lecture…',
    yourGames: 'Vos jeux',
    invitation: 'Déposez ici des jeux, des patchs ou des fichiers .zip, ou choisissez-les',
    touchInvitation: 'Ajoutez des jeux, des patchs ou des fichiers .zip',
    lastPlayed: 'Dernière partie',
    builtIn: 'Jeu intégré',
    aboutLastPlayed: 'Reprend là où vous en étiez.',
    aboutBuiltIn: 'Un nouveau jeu pour la NES, créé pour Cartouche. Jouez-y tout de suite, même hors ligne.',
    continue: 'Reprendre',
    startOver: 'Recommencer',
    patched: 'Patché',
    size: (count) => `${number(count / KB)} Ko`,
    moreOf: (title) => `Options de ${title}`,
    favourite: 'Favori',
    removed: (count) => `Jeux retirés (${number(count)})`,
    offline: 'Prêt à jouer hors ligne.',
    onDevice: 'Vos jeux et vos sauvegardes restent sur cet appareil.',
  },

  files: {
    dropToAdd: 'Déposez pour ajouter',
    dropToRun: 'Déposez pour exécuter',
    busy: 'D’autres fichiers sont en cours d’ajout. Réessayez avec ceux-ci quand ce sera fini.',
    added: (count) => `${games(count)} ajouté${ending(count)}.`,
    of: (name, problem) => `${quoted(name)} : ${problem}`,
    notAdded: (count, parts) => `${files(count)} ajouté${ending(count)}. ${parts.join(' ')}`,
    notRun: (count, parts) => `${files(count)} exécuté${ending(count)}. ${parts.join(' ')}`,
    alike: (names, problem) => `${list(names.map(quoted))} : ${problem}`,
    unreadable: 'Le fichier n’a pas pu être lu. Réessayez.',
    missing: (title) => `Le fichier de ${quoted(title)} est introuvable. Ajoutez-le à nouveau.`,
    builtInFailed: (status) => `Le jeu intégré n’a pas pu être chargé (HTTP ${status}). Réessayez.`,
  },

  play: {
    filterTooMuch:
      'Le filtre est trop lourd pour cet appareil, qui en affiche donc moins pour que le son reste intact.',
    screen: 'Écran de jeu',
    music: 'Musique',
    picture: (title) => `Image de ${title}`,
    tapForSound: 'Touchez pour le son',
    volumeAt: percent,
    mute: 'Couper le son',
    unmute: 'Activer le son',
    fullscreen: 'Plein écran',
    exitFullscreen: 'Quitter le plein écran',
    gameSettings: 'Réglages du jeu',
    reset: 'Reset',
    power: 'Éteindre et rallumer',
    rewind: 'Rembobiner',
    rewindTo: 'Rembobiner…',
    hurry: 'Avance rapide (maintenir)',
    fast: 'Avance rapide',
    slow: 'Ralenti',
    frameOn: 'Une image en avant, en pause',
    frameBack: 'Une image en arrière, en pause',
    undoReset: 'Annuler le reset',
    undoPower: 'Annuler le rallumage',
    undoStart: 'Revenir où j’étais',
    undoSettings: 'Annuler les réglages',
    wasReset: 'Reset effectué.',
    wasPowered: 'La console a été éteinte et rallumée.',
    startedOver: (title) => `${quoted(title)} recommence.`,
    continued: (title) => `${quoted(title)} reprend là où vous en étiez.`,
    notStarted: 'Le jeu n’a pas pu démarrer. Ses sauvegardes sont intactes. Rechargez la page et réessayez.',
    cartridgeFailed: (title) =>
      `La cartouche choisie pour ${quoted(title)} ne fonctionne pas. Le jeu démarre avec celle que son en-tête indique.`,
    jammed: (title, address, hasCheats) =>
      `${quoted(title)} a planté : instruction interdite en ${addressOf(address)}. ${hasCheats ? 'Désactivez ses codes de triche, puis faites un reset' : 'Faites un reset'} ou chargez une sauvegarde d’état.`,
    tooSlow: (title, speed) =>
      `Cet appareil est trop lent pour ${quoted(title)} : le jeu tourne à ${percent(speed)} de sa vitesse.`,
    gamepadGone: 'Manette déconnectée. Le jeu est en pause.',
    comesOver: (title) => `${quoted(title)} est ouvert dans une autre fenêtre. Il passe dans celle-ci.`,
    wentElsewhere: (title) => `${quoted(title)} est maintenant ouvert dans une autre fenêtre.`,
    staysElsewhere:
      'Ce jeu est ouvert dans une autre fenêtre et n’a pas pu y être sauvegardé. Continuez dans cette fenêtre-là.',
    select: 'Select',
    start: 'Start',
    turbo: 'Turbo',
    touchLayout: 'Disposition tactile',
    cheats: 'Codes de triche',
    replays: 'Replays',
    workbench: 'Établi',
    recording: 'Enregistrement d’un replay',
    cheatsOn: (count) => `${number(count)} ${plural(count, { one: 'code actif', other: 'codes actifs' })}`,
  },

  saves: {
    pin: 'Épingler l’instant',
    clip: 'Clip…',
    saveTo: (slot) => `Sauvegarder dans l’emplacement ${number(slot)}`,
    loadFrom: (slot) => `Charger l’emplacement ${number(slot)}`,
    undoLoad: 'Annuler le chargement',
    undoImport: 'Annuler l’importation',
    notKept: (title, problem) => `${quoted(title)} n’a pas pu être sauvegardé et reste donc ouvert. ${problem}`,
    leaveAnyway: 'Quitter quand même',
    exportNow: 'Enregistrer en fichier',
    readOnly: (title) => `${quoted(title)} n’est pas sauvegardé : ses sauvegardes précédentes n’ont pas pu être lues.`,
    doesNotFit: 'La sauvegarde du jeu ne convient pas à cette cartouche. Le jeu démarre sans elle.',
    fromBeginning: (title, problem) => `${quoted(title)} reprend au début. ${problem}`,
    batteryIsNewer: (title) =>
      `${quoted(title)} reprend au début : la sauvegarde du jeu est plus récente que le point où vous en étiez.`,
    earlierPoint: (title) => `Un point précédent de ${quoted(title)} est aussi sauvegardé.`,
    goThere: 'Y aller',
    backWhereLeft: 'Voici le point où vous en étiez.',
    backAtEarlier: 'Voici le point précédent.',
  },

  storage: {
    quota:
      'Le stockage est plein : ce navigateur n’accorde plus de place à la page. Les sauvegardes précédentes sont toujours là. Retirez un jeu ou libérez de la place, puis réessayez.',
    full: 'Le stockage est plein : il n’y a plus de place sur cet appareil. Les sauvegardes précédentes sont toujours là. Libérez de la place, puis réessayez.',
    refused:
      'Ce navigateur ne laisse pas la page enregistrer (une fenêtre privée ?). Vous pouvez jouer, mais il ne restera rien la prochaine fois.',
    closed: 'Le navigateur a fermé le stockage de cette page. Rechargez la page, puis réessayez.',
    silent:
      'Le stockage de ce navigateur ne répond pas. Vous pouvez jouer, mais rien n’est sauvegardé d’ici là. Rechargez la page ou redémarrez le navigateur.',
    choiceNotKept:
      'Il n’y a plus de place pour garder votre choix : il vaut tant que cette page est ouverte. Libérez de la place.',
    restored: 'Votre bibliothèque a été restaurée depuis sa seconde copie.',
    restoredGame: (title) => `${quoted(title)} a été restauré depuis sa seconde copie.`,
    aborted: 'Le navigateur s’est interrompu avant la fin. Les sauvegardes précédentes sont toujours là. Réessayez.',
    other: (cause) => `Le stockage de ce navigateur ne fonctionne pas (${cause}). Rechargez la page, puis réessayez.`,
  },

  network: {
    pageMissing: 'Cette page n’a pas pu être chargée. Connectez-vous à Internet et réessayez.',
    partMissing:
      'Une partie de Cartouche n’est pas encore sur cet appareil. Connectez-vous une fois à Internet et réessayez.',
    nothingHere: 'Il n’y a pas de page à cette adresse. Voici votre bibliothèque.',
    newVersion: 'Une nouvelle version est prête.',
    update: 'Mettre à jour',
    oldTab:
      'Cet onglet vient d’une ancienne version de Cartouche, dont une partie n’existe plus. Votre partie est sauvegardée.',
    reload: 'Recharger',
    isBefore: 'La dernière version n’a pas démarré ici : voici la précédente.',
    tryAgain: 'Réessayer la nouvelle',
  },

  settings: {
    tabs: { picture: 'Image', sound: 'Son', controls: 'Commandes', data: 'Données', about: 'À propos' },
    filter: {
      label: 'Filtre',
      hint: 'Comment les pixels de la console arrivent à l’écran',
      choices: {
        plain: 'Pixels doux',
        sharp: 'Pixels nets',
        composite: 'Composite',
        svideo: 'S-Vidéo',
        rgb: 'RVB',
        lcd: 'LCD portable',
      },
    },
    languageMissing: 'Cette langue n’a pas pu être chargée. Connectez-vous à Internet et réessayez.',
  },

  keys: {
    up: 'Haut',
    down: 'Bas',
    left: 'Gauche',
    right: 'Droite',
    a: 'A',
    b: 'B',
    turboA: 'Turbo A',
    turboB: 'Turbo B',
    sensor: (one) => `Capteur ${number(one)} du tapis`,
    withKey: (label, key) => `${label} (${key})`,
    ofSecond: (label) => `Joueur 2 : ${label}`,
    groups: {
      move: 'Croix directionnelle',
      move2: 'Joueur 2 : croix directionnelle',
      mat: 'Tapis',
      keyboard: 'Claviers Family BASIC et Subor',
    },
    names: {
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      Enter: 'Entrée',
      Escape: 'Échap',
      Space: 'Espace',
      Backspace: 'Retour arrière',
      Delete: 'Suppr',
      Insert: 'Inser',
      Home: 'Début',
      End: 'Fin',
      PageUp: 'Page préc.',
      PageDown: 'Page suiv.',
      Shift: 'Maj',
      ShiftLeft: 'Maj gauche',
      ShiftRight: 'Maj droite',
      Control: 'Ctrl',
      ControlLeft: 'Ctrl gauche',
      ControlRight: 'Ctrl droite',
      AltLeft: 'Alt gauche',
      AltRight: 'Alt droite',
    },
    numpad: (key) => `Pavé num. ${key}`,
    all: 'Toutes les touches',
  },

  panel: {
    coinInto: (slot) => `Mettre une pièce dans la fente ${number(slot)}`,
    service: 'Service',
    microphone: 'Micro',
  },

  music: {
    previous: 'Piste précédente',
    next: 'Piste suivante',
    play: 'Lire la musique',
    pause: 'Musique en pause',
    fileSettings: 'Réglages du fichier',
    track: (one) => `Piste ${number(one)}`,
    effect: (one) => `Bruitage ${number(one)}`,
  },

  problems: {
    'state-cut-short': () => 'Cette sauvegarde d’état est vide ou incomplète. Chargez-en une autre.',
    'not-a-state': () => 'Ce n’est pas une sauvegarde d’état de Cartouche.',
    'state-too-new': () =>
      'Cette sauvegarde d’état vient d’une version plus récente de Cartouche. Mettez à jour, puis chargez-la.',
    'state-of-another-game': () => 'Cette sauvegarde d’état est celle d’un autre jeu.',
    'state-of-another-console': ({ made, here }) =>
      `Cette sauvegarde d’état vient d’une autre console (${made.toUpperCase()} et non ${here.toUpperCase()}).`,
    'state-of-another-cartridge': () =>
      'Cette sauvegarde d’état a été faite avec un autre en-tête de cartouche (mapper, mirroring ou RAM) ou, pour une disquette, avec un autre BIOS.',
    'state-damaged': () => 'Cette sauvegarde d’état est endommagée. Chargez-en une autre.',
    'barcode-not-digits': () => 'Un code-barres n’a que des chiffres.',
    'barcode-wrong-length': () => 'Un code-barres a 8, 12 ou 13 chiffres.',
    'barcode-wrong-digit': ({ needed }) =>
      `Un chiffre est faux : d’après les autres, le dernier devrait être ${needed}.`,
  },

  keyPage: {
    keyboard: 'Clavier',
    gamepad: 'Manette',
    either: (keys) => keys.join(' / '),
    each: (keys) => keys.join(' '),
    together: (names) => names.join(' + '),
    buttons: {
      ...{ South: 'Bouton du bas', East: 'Bouton droit', West: 'Bouton gauche', North: 'Bouton du haut' },
      ...{ L1: 'L1', R1: 'R1', L2: 'L2', R2: 'R2', L3: 'L3', R3: 'R3' },
      ...{ Select: 'Select', Start: 'Start', Home: 'Home' },
      ...{
        Up: 'Croix directionnelle',
        Down: 'Croix directionnelle',
        Left: 'Croix directionnelle',
        Right: 'Croix directionnelle',
      },
      ...{ LeanUp: 'Stick gauche', LeanDown: 'Stick gauche', LeanLeft: 'Stick gauche', LeanRight: 'Stick gauche' },
    },
    change: 'Changer les touches',
    player1: 'Joueur 1',
    player2: 'Joueur 2',
    commands: 'Jeu et page',
    aboutChange:
      'Choisissez une touche pour la changer, ou ajoutez-en une. Une touche est une place sur le clavier, quoi qu’il y soit imprimé.',
    changeOne: (key, label) => `${key} : changer cette touche de ${label}`,
    addTo: (label) => `Ajouter une touche : ${label}`,
    press: (label) => `Appuyez sur une touche : ${label}`,
    pressNow: 'Appuyez sur une touche',
    removeKey: 'Retirer cette touche',
    cancel: 'Annuler',
    unusable: (key) => `${key} appartient au navigateur ou au système. Appuyez sur une autre touche.`,
    has: (label, keys) => `${label} : ${keys.length === 0 ? 'aucune touche' : list(keys)}.`,
    taken: (taken) => `Déjà pris : ${list(taken.map(([key, label]) => `${key} (${label})`))}.`,
    take: 'L’utiliser ici',
    resetOne: 'Réinitialiser',
    resetOf: (label) => `Réinitialiser les touches : ${label}`,
    resetAll: 'Réinitialiser tout',
    wereReset: 'Toutes les touches sont comme au départ.',
    aboutTwoPlayers: (first, second) =>
      `À deux sur un clavier : le joueur 1 a ${first.join(' ')}, le joueur 2 ${second.join(' ')} (haut, bas, gauche, droite, A, B, Select et Start).`,
    useTwoPlayers: 'Utiliser ces touches',
  },

  slots: {
    title: (game) => `Sauvegardes d’état : ${game}`,
    slot: (slot) => `Emplacement ${number(slot)}`,
    empty: 'Vide',
    when: moment,
    played: (length) => `${clock(length)} de jeu`,
    save: 'Sauvegarder',
    load: 'Charger',
    saved: (slot) => `Sauvegardé dans l’emplacement ${number(slot)}.`,
    loaded: (slot) => `Emplacement ${number(slot)} chargé.`,
    undoSave: 'Annuler la sauvegarde',
    imported: (name) => `Démarré avec ${quoted(name)}. L’ancienne sauvegarde est gardée.`,
    nothingIn: (slot) => `L’emplacement ${number(slot)} est vide.`,
  },

  pauseMenu: {
    title: 'En pause',
    toHomeScreen:
      'Pour le plein écran, ajoutez cette page à l’écran d’accueil : touchez « Partager », puis « Sur l’écran d’accueil ».',
    keptWhen: (time) => `Sauvegarde automatique : ${moment(time)}`,
    notKeptYet: 'Pas encore sauvegardé',
  },

  adding: {
    known: (count) =>
      `${number(count)} ${plural(count, { one: 'était', other: 'étaient' })} déjà dans la bibliothèque.`,
    tooLarge: (megabytes) => `Le fichier est trop gros pour un jeu NES : le plus gros fait ${number(megabytes)} Mo.`,
    notSaved: (title, problem) => `${quoted(title)} n’a pas pu être enregistré dans la bibliothèque. ${problem}`,
    removed: (title) => `${quoted(title)} est retiré. Vous avez deux semaines pour le récupérer.`,
    openElsewhere: (title) => `${quoted(title)} est ouvert dans une autre fenêtre. Fermez-le d’abord là-bas.`,
  },
  rebuilt: {
    offer: (title) => `Un fichier de ce nom est déjà dans la bibliothèque : ${quoted(title)}.`,
    replace: 'Remplacer, garder ses sauvegardes',
  },

  typing: {
    space: 'Espace',
    back: 'Effacer',
    large: 'Majuscules',
    done: 'Terminé',
    signs: {
      hyphen: 'Trait d’union',
      exclamation: 'Point d’exclamation',
      ampersand: 'Esperluette',
      colon: 'Deux-points',
      comma: 'Virgule',
    },
  },
  shelf: {
    find: 'Chercher un jeu',
    sort: 'Trier par',
    orders: { played: 'Dernière partie', added: 'Dernier ajout', title: 'Titre', board: 'Carte' },
    filter: 'Afficher',
    all: 'Tous les jeux',
    favourites: 'Favoris',
    letters: 'Lettres',
    found: (count, all) => `${number(count)} sur ${games(all)}`,
    adding: 'Ajout de jeux',
    progress: (done) => `${games(done)} pour l’instant`,
    cancel: 'Annuler',
    favourite: 'Ajouter aux favoris',
    noFavourite: 'Retirer des favoris',
    rename: 'Titre et étiquettes',
    title: 'Titre',
    tags: 'Étiquettes, séparées par des virgules',
    save: 'Enregistrer',
    takeCover: 'Dernière image en couverture',
    ownCover: 'Reprendre la couverture du jeu',
    chooseCover: 'Choisir une image de couverture',
    noPicture: 'Ce fichier n’est pas une image que le navigateur peut afficher. Choisissez un fichier PNG ou JPEG.',
    exportFile: 'Exporter le fichier du jeu',
    exportAll: 'Exporter jeu et sauvegardes',
    remove: 'Retirer de la bibliothèque',
    aboutRemove: (title) =>
      `${quoted(title)} part avec ses sauvegardes. Vous avez deux semaines pour le récupérer : « Jeux retirés », en bas de la bibliothèque.`,
    removedTitle: 'Jeux retirés',
    aboutRemoved: 'Les jeux restent ici deux semaines avec leurs sauvegardes. Ensuite, ils sont supprimés.',
    bringBack: 'Récupérer',
    deleteNow: 'Supprimer',
  },

  clip: {
    title: 'Clip',
    what: 'Type',
    kinds: { video: 'Vidéo', sound: 'Son', picture: 'Image' },
    length: 'Durée',
    seconds: (count) => `les ${number(count)} dernières s`,
    size: 'Taille',
    scales: { 2: '2×', 3: '3×', 4: '4×' },
    shown: { own: 'Comme la console la produit', shown: 'Comme à l’écran' },
    make: 'Créer',
    progress: 'Avancement',
    cancel: 'Annuler',
    made: (name, count) => `${name}, ${size(count)}`,
    save: 'Enregistrer',
    copy: 'Copier',
    share: 'Partager',
    copied: 'Copié.',
    notCopied: 'Ce navigateur n’a pas laissé la page copier.',
    noVideo: 'Ce navigateur ne crée pas de fichiers vidéo.',
    takesItsTime:
      'Ce navigateur enregistre les vidéos pendant leur lecture : cela prend la durée du clip, et cette page doit rester au premier plan.',
    noPast: 'Vidéos et sons sont tirés de ce que vous venez de jouer : jouez d’abord une seconde ou plus.',
    cannot: 'Ce n’est pas possible avec le jeu tel qu’il tournait.',
    missing:
      'Ce qui crée les clips n’est pas encore sur cet appareil. Connectez-vous une fois à Internet et réessayez.',
  },

  moments: {
    title: 'Instants',
    about:
      'Épinglez un instant dans le menu de pause ou en rembobinant. Les instants restent jusqu’à ce que vous les retiriez, et font partie des copies de secours.',
    name: 'Nom',
    pinned: 'Épinglé. Vous le trouverez dans « Sauvegardes d’état ».',
    removed: 'L’instant a été retiré.',
    loaded: 'Voici l’instant que vous avez épinglé.',
    of: (action, which) => `${action} : ${which}`,
  },

  rewind: {
    title: 'Rembobiner',
    pace: (speed) => {
      if (speed < 0) return 'Retour';
      if (speed < 1) return percent(speed);
      return speed === Number.POSITIVE_INFINITY ? 'Vitesse maximale' : `${number(speed)}×`;
    },
    time: 'Temps',
    ago: (length) => (length === 0 ? 'maintenant' : `il y a ${ago(length)}`),
    pick: (length) => `Revenir de ${ago(length)} en arrière`,
    frameBack: 'Une image en arrière',
    frameOn: 'Une image en avant',
    goOn: 'Reprendre d’ici',
    nothing: 'Il n’y a encore rien à rembobiner : jouez d’abord quelques secondes.',
    went: (length) => `Retour de ${ago(length)}.`,
    undo: 'Annuler le retour',
  },

  replays: {
    title: 'Replays',
    record: 'Enregistrer',
    fromNow: 'Dès maintenant',
    fromStart: 'Depuis l’allumage',
    stop: 'Arrêter l’enregistrement',
    isRecording: 'Ce que vous jouez est enregistré.',
    about: 'Un replay contient tout ce que vous pressez, et le point de départ du jeu. Il est petit et exact.',
    begun: 'Enregistrement en cours. Arrêtez-le dans le menu de pause, sous « Replays ».',
    fromPower: 'Console rallumée, enregistrement en cours.',
    undo: 'Annuler le rallumage',
    kept: 'Le replay est gardé.',
    oldestGone: 'Il n’y avait plus de place pour les replays de ce jeu : le plus ancien a dû partir.',
    removed: 'Replay retiré.',
    bringBack: 'Récupérer',
    list: 'Replays gardés',
    none: 'Il n’y en a pas encore : enregistrez-en ou ouvrez un fichier.',
    row: (ms, length, from) => `${moment(ms)}, ${ago(length)}${from === 'power' ? ', depuis l’allumage' : ''}`,
    watch: 'Regarder',
    watchIt: (what) => `Regarder : ${what}`,
    share: 'Partager le lien',
    shareIt: (what) => `Partager le lien : ${what}`,
    save: 'Fichier',
    saveIt: (what) => `Enregistrer en fichier : ${what}`,
    removeIt: (what) => `Retirer : ${what}`,
    shared: (title) => `Un replay de ${title}`,
    copied: 'Le lien est copié.',
    notCopied: 'Le lien n’a pas pu être copié.',
    fromFile: 'Ouvrir un fichier',
    watching: (title) => `Replay de ${title}`,
    time: ago,
    of: (time, length) => `${time} sur ${length}`,
    takeOver: 'Prendre la main',
    race: 'Course',
    raceIt: (what) => `Course contre le fantôme : ${what}`,
    raceBegins: 'La course commence.',
    undoRace: 'Annuler la course',
    stopRace: 'Arrêter la course',
    raceOver: 'Le fantôme est arrivé au bout.',
    showInput: 'Afficher les touches',
    hideInput: 'Cacher les touches',
    toList: 'Quitter le replay',
    tookOver: 'Vous continuez à partir du replay.',
    sameSoFar: 'Jusqu’ici exactement comme enregistré.',
    same: 'Exactement comme enregistré, jusqu’au bout.',
    differs: (at) => `Ce n’est pas comme enregistré : constaté à ${at}.`,
    stopped: 'Il s’arrête ici : la suite ne convient pas à cette console.',
    ahead: (frames) => `Joué avec run-ahead (${number(frames)}).`,
    noGame: (title) =>
      title === ''
        ? 'Ce replay est celui d’un jeu qui n’est pas dans votre bibliothèque.'
        : `Ce replay est celui de ${quoted(title)}, qui n’est pas dans votre bibliothèque. Ajoutez le jeu, puis rouvrez le replay.`,
    movieNeedsGame:
      'Un film de FCEUX ne dit rien qui permette de trouver son jeu : ouvrez d’abord le jeu, puis le film.',
    movie: ({ differs, checked, isOfThisGame }) =>
      [
        isOfThisGame === false ? 'Le film indique qu’il est celui d’un autre jeu.' : '',
        differs === null ? '' : `Il se déroule autrement ici, constaté après l’image ${number(differs)}.`,
        checked === 0 ? 'FCEUX est moins exact : le film peut se dérouler autrement ici.' : '',
      ].join(' '),
    problems: {
      'not-a-replay': 'Ce n’est pas un replay, ou il est endommagé.',
      'replay-too-new': 'Ce replay vient d’une version plus récente de Cartouche.',
      'replay-cut-short': 'Le replay est incomplet : il en manque une partie.',
      'replay-damaged': 'Le replay est endommagé.',
      'replay-field': 'Le replay contient une indication impossible.',
      'replay-of-another-game': 'Le replay est celui d’un autre jeu.',
      'replay-of-another-bios': 'Le replay a été fait avec un autre BIOS du Disk System.',
      'replay-stopped': 'Le replay ne convient pas à cette console.',
      'replay-tape-turning': 'Arrêtez d’abord la cassette : un replay ne peut pas dire où elle en est.',
      'not-a-movie': 'Ce n’est pas un film de FCEUX.',
      'movie-version': 'La version de ce film n’est pas connue.',
      'movie-empty': 'Le film n’a aucune image.',
      'movie-line': 'Le film est endommagé.',
      'movie-field': 'Le film est endommagé.',
      'movie-from-a-state': 'Le film commence par une sauvegarde d’état de FCEUX, que lui seul sait lire.',
      'movie-too-long': 'Le film est trop long.',
      'movie-cannot-say': 'Quelque chose dans ce replay ne peut pas être exprimé dans un film de FCEUX.',
      'movie-device': 'Le film a été fait avec un périphérique inconnu ici.',
    },
  },

  pad: {
    title: 'Disposition tactile',
    cross: 'Croix directionnelle',
    tabs: { part: 'Bouton', layout: 'Disposition', share: 'Partage' },
    about: 'Faites glisser un bouton pour le déplacer. Deux doigts, ou le curseur, changent sa taille.',
    turn: 'Tournez l’appareil pour régler l’autre façon de le tenir.',
    tools: 'Outils',
    which: 'Bouton',
    hidden: (part) => `${part} (caché)`,
    isShown: 'Affiché',
    size: 'Taille',
    millimetres: (mm) => millimetres(mm),
    moveTo: { left: 'Vers la gauche', up: 'Vers le haut', down: 'Vers le bas', right: 'Vers la droite' },
    at: (part, side, x, y, large) => {
      const where = {
        left: 'du bord gauche',
        right: 'du bord droit',
        middle: x < 0 ? 'à gauche du milieu' : 'à droite du milieu',
      }[side];
      return `${part} : taille ${millimetres(large)}, à ${millimetres(Math.abs(x))} ${where}, à ${millimetres(y)} du bas`;
    },
    howToMove: 'Les flèches le déplacent, plus et moins changent sa taille, Suppr le cache.',
    noRoom: 'Il n’y a pas de place à cet endroit.',
    redo: 'Rétablir',
    tryIt: 'Essayer',
    done: 'Terminé',
    back: 'Revenir à l’édition',
    stopTrying: 'Modifier',
    startFrom: 'Partir de',
    isOver: 'Par-dessus l’image',
    aboutOver: 'L’image occupe tout l’écran',
    mirror: 'Inverser gauche et droite',
    reset: 'Réinitialiser',
    wasReset: 'La disposition tactile est de nouveau standard.',
    whose: 'Pour',
    forAll: 'Tous les jeux',
    forGame: 'Ce jeu',
    link: 'Lien vers cette disposition',
    copyLink: 'Copier le lien',
    copied: 'Copié',
    saveFile: 'Enregistrer en fichier',
    openFile: 'Ouvrir un fichier',
    aboutShare:
      'Qui ouvre le lien, ou dépose le fichier sur Cartouche, voit la disposition et doit confirmer avant qu’elle serve.',
    sharedTitle: 'Une disposition tactile pour vous',
    aboutShared: 'Quelqu’un a partagé cette disposition tactile. Elle peut servir pour tous les jeux, et s’annuler.',
    replaces: 'Quelqu’un a partagé cette disposition tactile. Elle remplace la vôtre, et peut s’annuler.',
    use: 'L’utiliser',
    notNow: 'Pas maintenant',
    isUsed: 'La disposition partagée sert maintenant pour tous les jeux.',
    brokenLink: 'La disposition tactile de ce lien est endommagée, ou vient d’une version plus récente de Cartouche.',
    noPad: 'Ce n’est pas une disposition tactile de Cartouche. La vôtre reste comme elle est.',
    brokenField: (field) =>
      `Cette disposition tactile est endommagée, ou vient d’une version plus récente de Cartouche : ${quoted(field)} est faux.`,
    tune: 'Ajuster au pouce',
    aboutTune: 'Faites comme en jeu, sans regarder, puis levez le pouce.',
    step: (step, of) => `${number(step)} sur ${number(of)}`,
    prompts: {
      right: 'Appuyez à droite',
      left: 'Appuyez à gauche',
      up: 'Appuyez en haut',
      down: 'Appuyez en bas',
      upRight: 'Maintenez haut et droite',
      downRight: 'Maintenez bas et droite',
      downLeft: 'Maintenez bas et gauche',
      upLeft: 'Maintenez haut et gauche',
      leftToRight: 'Roulez de gauche à droite',
      rightToLeft: 'Roulez de droite à gauche',
      overTop: 'Un demi-cercle : de gauche à droite par le haut',
      overBottom: 'Un demi-cercle : de droite à gauche par le bas',
      a: 'Touchez A',
      b: 'Touchez B',
      both: 'A et B ensemble, d’un seul pouce',
    },
    cannotTune: 'Affichez d’abord la croix, A et B : ce sont eux que l’on ajuste.',
    oneBack: 'Revenir d’un pas',
    leave: 'Quitter',
    fits: (count) => `Les ${number(count)} appuis étaient ceux que vous vouliez. Il n’y a rien à changer.`,
    better: (missed, count, after) =>
      `${number(missed)} ${plural(missed, { one: 'appui manqué', other: 'appuis manqués' })} sur ${number(count)}. Avec ces changements, il y en aurait eu ${number(after)} :`,
    noBetter: (missed, count) =>
      `${number(missed)} ${plural(missed, { one: 'appui manqué', other: 'appuis manqués' })} sur ${number(count)}, et aucune autre place ou taille n’aurait fait mieux.`,
    moves: (part, x, y) => {
      const ways = [
        ...(Math.abs(x) < 0.3 ? [] : [`${millimetres(Math.abs(x))} vers la ${x < 0 ? 'gauche' : 'droite'}`]),
        ...(Math.abs(y) < 0.3 ? [] : [`${millimetres(Math.abs(y))} vers le ${y < 0 ? 'haut' : 'bas'}`]),
      ];
      return `${part} : ${ways.join(', ')}`;
    },
    sizes: (mm) => `Croix directionnelle : taille ${millimetres(mm)}`,
    angles: (angle) => `Directions droites : ${degrees(angle)}`,
    apply: 'Appliquer',
    keep: 'Ne rien changer',
    again: 'Recommencer',
    wasTuned: 'Le pad tactile est ajusté à votre pouce.',
  },

  backup: {
    title: 'Copie de secours',
    titleOf: (game) => `Exporter : ${game}`,
    group: 'Copie de secours',
    about:
      'Un fichier .zip avec vos sauvegardes, vos sauvegardes d’état et vos choix. Déposez-le sur Cartouche, ici ou sur un autre appareil, pour tout récupérer.',
    aboutGame:
      'Ce jeu avec ses sauvegardes et ses sauvegardes d’état dans un fichier .zip, à récupérer ici ou sur un autre appareil.',
    exportAll: 'Exporter',
    exportGame: 'Exporter ce jeu',
    exportMusic: 'Exporter cette musique',
    importIt: 'Importer une copie',
    lastImport: 'Voir la dernière importation',
    last: 'Dernière copie complète',
    lastAt: moment,
    never: 'Aucune encore',
    due: (saves) =>
      `${number(saves)} ${plural(saves, { one: 'sauvegarde n’est', other: 'sauvegardes ne sont' })} encore dans aucune copie de secours.`,
    remind: (saves) =>
      `${number(saves)} ${plural(saves, { one: 'sauvegarde n’est', other: 'sauvegardes ne sont' })} encore dans aucune copie de secours. Un seul fichier les garde toutes.`,
    backUp: 'Faire une copie',
    folder: 'Dossier de secours',
    aboutFolder:
      'Les jeux auxquels vous avez joué y sont écrits tout seuls, un fichier chacun, et ce qui y est plus récent est repris au démarrage. Dans un dossier du cloud, vos appareils se tiennent ainsi à jour entre eux.',
    chooseFolder: 'Choisir un dossier',
    folderNow: 'Dossier',
    sync: 'Synchroniser',
    leaveFolder: 'Ne plus l’utiliser',
    folderAsks: 'Votre dossier de secours pourra resservir dès que vous l’autoriserez.',
    allow: 'Autoriser',
    folderGone: (cause) =>
      `Le dossier de secours ne peut pas être utilisé (${cause}). Choisissez-le à nouveau dans Réglages, Données.`,
    fromFolder: (count) => `De votre dossier de secours : du nouveau pour ${games(count)}.`,
    show: 'Voir',
    withGames: 'Avec les jeux',
    aboutWithGames: 'Sans eux, il n’y a que les sauvegardes, et c’est petit',
    withSettings: 'Avec les réglages',
    aboutWithSettings: 'Touches, manettes et dispositions tactiles comprises',
    chooseGames: (chosen, all) => `Choisir les jeux (${number(chosen)} sur ${number(all)})`,
    all: 'Tous',
    none: 'Aucun',
    size: 'Taille',
    aboutSize: (count) => `Environ ${size(count)}`,
    small: 'Quelques Ko par jeu',
    writing: 'Écriture de la copie',
    taking: 'Importation de la copie',
    progress: (done, all) => `${number(done)} sur ${games(all)}`,
    cancel: 'Annuler',
    isWritten: (count, written) => `La copie de secours est prête : ${games(count)}, ${size(written)}.`,
    notRead: (title, problem) => `Il y manque une partie de ${quoted(title)}. ${problem}`,
    saveAgain: 'Enregistrer à nouveau',
    share: 'Partager',
    ask: 'Importer cette copie ?',
    file: 'Fichier',
    made: 'Créée',
    madeAt: moment,
    games: 'Jeux',
    gamesIn: (count, hasRoms) => `${games(count)}${hasRoms ? '' : ' (sauvegardes seules)'}`,
    isDamaged: 'Une partie est endommagée. Ce qui est lisible sera repris.',
    aboutImport:
      'Les jeux qui manquent ici sont ajoutés. Là où il y a deux sauvegardes, la plus récente sert, et l’autre est gardée à côté. Rien n’est supprimé.',
    takeSettings: 'Utiliser ses réglages',
    aboutTakeSettings: 'Réglages, touches, manettes et dispositions tactiles remplacent ceux d’ici',
    import: 'Importer',
    done: 'Terminé',
    report: 'Importé',
    nothing: 'Tout ce qu’elle contient était déjà ici.',
    added: (count) => `Ajoutés : ${games(count)}`,
    changed: (count) => `Avec du nouveau : ${games(count)}`,
    waiting: (count) => `Sauvegardes de ${games(count)} qui manquent ici : elles attendent que vous les ajoutiez`,
    playing: (count) => `En cours : ${games(count)}. Ce qui est plus récent dans la copie est gardé à côté`,
    damaged: (count) => `Endommagés et ignorés : ${number(count)}`,
    unknown: (count) => `D’une version plus récente et ignorés : ${number(count)}`,
    conflicts: (count) => `Différents ici et dans la copie : ${number(count)}`,
    conflict: (title, what, used, time, other) => {
      const part = typeof what === 'number' ? placeOf(what) : (PARTS[what] ?? 'instant épinglé');
      const name = title === '' ? '' : `${title} : `;
      const which = used === 'there' ? 'repris de la copie' : 'laissé tel qu’ici';
      const when = time > 0 && other > 0 ? ` (du ${moment(time)} ; l’autre est du ${moment(other)})` : '';
      return `${name}${part}, ${which}${when}`;
    },
    isCut: 'La copie est incomplète ou endommagée à la fin : voici ce qui a pu être lu.',
    stoppedAs: (problem) => `Arrêt avant la fin. ${problem}`,
    settingsTaken: 'Ses réglages sont maintenant utilisés.',
    undoSettings: 'Annuler les réglages',
    settingsBack: 'Les réglages sont comme avant.',
    wasStopped: 'Interrompu.',
    newer: 'Cette copie vient d’une version plus récente de Cartouche. Mettez celle-ci à jour, puis réessayez.',
    noBackup:
      'Ce n’est pas une copie de secours de Cartouche. Rien n’a changé : choisissez un fichier .zip exporté par Cartouche.',
    unreadable: 'Ce fichier n’a pas pu être lu. Réessayez.',
    tooLarge:
      'La copie serait plus grosse qu’un fichier .zip ne peut l’être (4 Go). Exportez sans les jeux, ou quelques jeux à la fois.',
    notWritten: (cause) => `Le fichier n’a pas pu être écrit (${cause}). Y a-t-il assez de place ?`,
  },

  data: {
    where: 'Jeux, sauvegardes et réglages restent dans ce navigateur, sur cet appareil. Rien n’est envoyé nulle part.',
    games: 'Jeux dans votre bibliothèque',
    gamesAndSize: (count, used) => `${games(count)}, ${size(used)}`,
    used: 'Stockage utilisé',
    usedOf: (used, quota) => `Environ ${size(used)} sur ${size(quota)}`,
    persistent: 'Stockage persistant',
    unknown: 'Inconnu',
    aboutPersistent:
      'Sans stockage persistant, le navigateur peut supprimer jeux et sauvegardes quand l’appareil manque de place. Cartouche le demande quand vous ajoutez un jeu ; le navigateur décide.',
    ask: 'Demander au navigateur',
    notGiven:
      'Le navigateur a refusé. Beaucoup acceptent une fois que vous utilisez Cartouche souvent, ou que vous l’avez installé.',
    mayForget:
      'Une fenêtre privée oublie tout à sa fermeture. Ce navigateur ne dit pas à une page si elle est dans l’une d’elles.',
    forgets:
      'Cette fenêtre oubliera tout à sa fermeture : le navigateur n’accorde ici aucun stockage durable à la page, comme en navigation privée. Une copie de secours garde tout.',
  },

  kept: {
    group: 'Conservé sur cet appareil',
    about:
      'Tout est conservé en double, pour qu’une copie puisse réparer l’autre : cela prend environ deux fois la place indiquée ici.',
    looking: 'Examen de ce qui est conservé…',
    nothing: 'Rien n’est encore conservé : ce que vous jouez apparaîtra ici.',
    sort: 'Trier par',
    sorts: { time: 'Plus récent', size: 'Plus gros' },
    sum: (count, time) => (time > 0 ? `${size(count)}, ${moment(time)}` : size(count)),
    damaged: (count) => `${number(count)} ${plural(count, { one: 'endommagé', other: 'endommagés' })}`,
    isDamaged: 'endommagé',
    damagedInName: 'endommagé',
    notHere: (id) => `Un jeu absent de votre bibliothèque (${id})`,
    rom: 'Fichier du jeu',
    builtIn: 'Fourni avec Cartouche',
    battery: 'Sauvegarde du jeu',
    medium: 'Ce que le jeu a écrit sur sa disquette ou en mémoire flash',
    tape: 'Cassette',
    place: 'Là où vous en étiez',
    beforeLoad: 'Avant le dernier chargement',
    beforeSave: 'Avant la dernière sauvegarde',
    pin: (name) => (name ? `Instant ${quoted(name)}` : 'Instant'),
    slot: (slot) => `Emplacement ${number(slot)}`,
    earlier: 'Avant',
    fromSecond: (name: string) => `${name}, dans la seconde copie`,
    restore: 'Restaurer',
    export: 'Exporter',
    of: (label, thing) => `${label} : ${thing}`,
    askRemove: 'Le retirer ?',
    keep: 'Garder',
    backUp: 'Copie de secours de ce jeu',
    removeGame: 'Retirer ce jeu',
    open: 'Le jeu est ouvert dans une fenêtre : quittez-le pour restaurer ou retirer quelque chose.',
    isOpen: (title) => `${quoted(title)} est ouvert dans une fenêtre. Quittez-le d’abord là-bas.`,
    restored: (title) => `${quoted(title)} utilise désormais l’élément précédent. L’actuel est gardé à côté.`,
    removed: (title) => `Retiré de ce qui est conservé de ${quoted(title)}.`,
  },

  captions: {
    pulse: {
      rising: 'Impulsion montante',
      falling: 'Impulsion descendante',
      low: 'Impulsion grave',
      high: 'Impulsion aiguë',
      plain: 'Impulsion',
    },
    tone: { rising: 'Son montant', falling: 'Son descendant', low: 'Son grave', high: 'Son aigu', plain: 'Son' },
    noise: { burst: 'Bruit bref', plain: 'Bruit' },
    sample: { plain: 'Échantillon' },
  },
  stateOfPlay: {
    runs: (title) => `${title} est en cours.`,
    paused: (title) => `${title} est en pause.`,
    goesBack: 'Retour en arrière.',
    fast: 'Avance rapide.',
    slow: 'Ralenti.',
    picture: (picture, isPaused, minutes) =>
      `${picture}. ${isPaused ? 'En pause' : 'En cours'}. ${number(minutes)} min de jeu.`,
  },

  access: {
    title: 'Accessibilité',
    about: 'Pour le joueur 1. Ce qui reste enfoncé est affiché pendant le jeu, et relâché en pause.',
    preset: 'Préréglage',
    presets: { off: 'Désactivé', oneFinger: 'Un doigt', noMashing: 'Sans marteler', custom: 'Personnalisé' },
    stays: 'Reste enfoncé',
    aboutSwitch:
      'Un contacteur : la surbrillance avance, un appui choisit. Deux : Espace, la moitié gauche de l’écran ou la croix avance, tout le reste choisit. Attente : un appui avance, rester choisit. Cela commande toute la page, vous pouvez donc le désactiver ainsi.',
  },

  cheats: {
    title: (game) => `Codes de triche : ${game}`,
    list: 'Codes de triche',
    none: 'Ce jeu n’a pas encore de code : saisissez-en un ci-dessous ou importez un fichier.',
    about:
      'Un code agit aussitôt, sans redémarrer. Ce qu’il a fait au jeu reste une fois désactivé, et se retrouve dans vos sauvegardes.',
    edit: (name) => `Modifier ${name}`,
    add: 'Ajouter un code',
    change: 'Modifier le code',
    name: 'Nom',
    code: 'Code',
    aboutCode: 'Game Genie, Pro Action Rocky, ou adresse:valeur comme 075A:09. Séparez-en plusieurs par des espaces.',
    kinds: { 'game-genie': 'Game Genie', 'pro-action-rocky': 'Pro Action Rocky', raw: 'Adresse et valeur' },
    reads: (kind, address, value, compare) =>
      `${kind} : $${address} se lit $${value}${compare === '' ? '' : ` là où c’était $${compare}`}`,
    holds: (kind, address, value, compare) =>
      `${kind} : la RAM en $${address} reste à $${value}${compare === '' ? '' : ` là où c’était $${compare}`}`,
    addIt: 'Ajouter',
    save: 'Enregistrer',
    cancel: 'Annuler',
    removed: (name) => `${quoted(name)} est retiré.`,
    unreadable: 'Ce code est illisible.',
    files: 'Codes en fichier',
    fromFile: 'Importer un fichier',
    aboutFiles: 'Fichiers de FCEUX (.cht), RetroArch (.cht) et Mesen (.json).',
    exportAs: 'Fichier pour',
    fileKinds: { fceux: 'FCEUX (.cht)', retroarch: 'RetroArch (.cht)', mesen: 'Mesen (.json)' },
    export: 'Exporter',
    imported: (count, known, skipped) =>
      [
        `${number(count)} ${plural(count, { one: 'code importé', other: 'codes importés' })}.`,
        known > 0 ? `${number(known)} ${plural(known, { one: 'était', other: 'étaient' })} déjà là.` : '',
        skipped > 0
          ? `${number(skipped)} ${plural(skipped, { one: 'n’a pas pu être lu', other: 'n’ont pas pu être lus' })}.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    noGame: 'Lancez d’abord le jeu : les codes vont au jeu ouvert.',
    nothingIn: 'Ce fichier ne contient aucun code pour ce jeu.',
    problems: {
      'cheat-empty': () => 'Saisissez un code.',
      'cheat-letters': ({ letters }) => `Un code Game Genie n’a que les lettres ${letters}.`,
      'cheat-length': ({ length }) => `Un code Game Genie a 6 ou 8 lettres, celui-ci en a ${length}.`,
      'cheat-form': () =>
        'Ce n’est pas un code. Une adresse et une valeur s’écrivent 075A:09, ou 91D9:AD:DE avec une valeur de comparaison.',
      'cheat-registers': () => 'Il n’y a pas de mémoire de $2000 à $401F.',
    },
  },

  search: {
    title: 'Chercher une valeur',
    about:
      'Trouvez où le jeu garde un nombre, comme les vies. Lancez, jouez jusqu’à ce qu’il change, revenez et dites ce qu’il a fait. Répétez jusqu’à ce qu’il reste peu d’adresses.',
    kind: 'Le nombre va',
    kinds: {
      byte: `de 0 à ${number(255)} (1 octet)`,
      word: `de 0 à ${number(65535)} (2 octets)`,
      'bcd-byte': 'de 0 à 99 (chiffres décimaux)',
      'bcd-word': `de 0 à ${number(9999)} (chiffres décimaux)`,
    },
    start: 'Lancer',
    startOver: 'Recommencer',
    left: (count) => `${number(count)} ${plural(count, { one: 'adresse restante', other: 'adresses restantes' })}.`,
    is: 'Le nombre',
    conditions: {
      value: 'est …',
      notValue: 'n’est pas …',
      above: 'est plus grand que …',
      below: 'est plus petit que …',
      same: 'n’a pas changé',
      other: 'a changé',
      more: 'a augmenté',
      less: 'a diminué',
      moreBy: 'a augmenté de …',
      lessBy: 'a diminué de …',
    },
    since: 'Comparé à',
    sinces: {
      last: 'la dernière fois',
      first: 'la première fois',
      two: 'toutes les 2 dernières secondes',
      ten: 'toutes les 10 dernières secondes',
      minute: 'toute la dernière minute',
    },
    value: 'Valeur',
    look: 'Regarder',
    found: (address, value, last) => `$${address} : ${number(value)}, avant ${number(last)}`,
    hold: 'Figer',
    holdAt: (address) => `Figer $${address}`,
    held: (address, value) => `$${address} reste à ${number(value)}`,
    more: (count) =>
      `${number(count)} ${plural(count, { one: 'autre n’est pas affichée', other: 'autres ne sont pas affichées' })}.`,
    moved: 'Le jeu a maintenant une autre sorte de mémoire. Recommencez.',
  },

  install: {
    description: 'Une NES qui tient dans une adresse web\u00a0: exacte, rapide et jouable hors ligne.',
    playBuiltIn: 'Jouer au jeu intégré',
    offer: 'Installez Cartouche : elle s’ouvre comme une app, remplit l’écran et marche sans réseau.',
    install: 'Installer',
    ways: {
      ios: 'Avant de sauvegarder beaucoup : touchez « Partager », puis « Sur l’écran d’accueil », et jouez là. Sur l’écran d’accueil, Cartouche a ses propres sauvegardes, et elles ne sont pas effacées.',
      dock: 'Pour installer Cartouche, choisissez « Ajouter au Dock » dans le menu Fichier.',
      menu: 'Pour installer Cartouche, ouvrez le menu du navigateur et choisissez « Installer ».',
    },
    moveToApp:
      'Touchez « Partager », puis « Sur l’écran d’accueil » : les sauvegardes n’y sont pas effacées. Ce ne sont pas celles d’ici. Mettez celles-ci dans un fichier, et ouvrez-le là-bas avec « Ajouter des jeux ».',
    movePad: 'Les boutons tactiles peuvent être déplacés, agrandis ou disposés autrement.',
  },

  looks: {
    label: 'Style',
    hint: 'Tout ce qui suit d’un coup ; changez-en ensuite ce que vous voulez',
    names: {
      plain: 'Simple',
      livingRoom: 'Salon 1986',
      arcade: 'Écran d’arcade',
      handheld: 'LCD portable',
    },
    mine: 'Le vôtre',
    sample: 'Un morceau de l’image telle qu’elle sera',
    compare: 'Maintenir pour voir sans',
    noChip:
      'Ce navigateur dessine sans puce graphique (WebGL 2). Les filtres et le tube cathodique ne changent rien ici.',
  },

  sections: { colours: 'Couleurs', shape: 'Forme et place', page: 'Page', seeing: 'Voir et entendre' },

  settingRows: {
    comb: {
      label: 'Filtre en peigne',
      hint: 'Comme dans les meilleurs téléviseurs : moins de fausses couleurs, les bords de deux lignes se mêlent',
    },
    sharpness: { label: 'Netteté', hint: 'Comme le bouton du téléviseur', value: percent },
    bleed: { label: 'Bavure', hint: 'Jusqu’où les couleurs débordent sur les côtés', value: percent },
    noise: { label: 'Bruit', hint: 'De la neige, comme avec un mauvais câble', value: percent },
    grid: { label: 'Grille', hint: 'Largeur des espaces entre les pixels', value: percent },
    tube: { label: 'Tube cathodique', hint: 'Lignes de balayage, masque et lueur d’un vieux téléviseur' },
    scanlines: {
      label: 'Lignes de balayage',
      hint: 'Finesse du faisceau là où l’image est sombre',
      value: percent,
    },
    mask: {
      label: 'Masque',
      hint: 'Ce que le faisceau traverse ; il suit les pixels de cet écran',
      choices: { none: 'Aucun', aperture: 'Bandes', slot: 'Fentes', shadow: 'Points' },
    },
    maskStrength: { label: 'Force du masque', hint: 'L’image reste aussi lumineuse que sans', value: percent },
    halation: { label: 'Lueur', hint: 'La lumière que le verre diffuse', value: percent },
    curvature: { label: 'Écran bombé', hint: 'Courbure du verre', value: percent },
    vignette: { label: 'Coins plus sombres', hint: 'La lumière que perdent les coins', value: percent },
    palette: {
      label: 'Palette',
      hint: 'Telle que les puces des téléviseurs la tiraient du signal de la console',
      choices: {
        standard: 'Standard',
        fcc: 'Norme FCC',
        sonyUs: 'CXA2025AS US',
        sonyJapan: 'CXA2025AS Japon',
        sonyLater: 'CXA2095S Japon',
        toshiba: 'TA7644BP',
        pal: 'PAL (2C07)',
        '2c03': 'RVB (2C03)',
        own: 'La vôtre',
      },
    },
    adjusts: { label: 'Ajuster les couleurs', hint: 'Les boutons d’un téléviseur, et ce dont son tube est fait' },
    hue: { label: 'Teinte', hint: 'À gauche vers le violet, à droite vers le vert', value: degrees },
    saturation: { label: 'Couleur', hint: 'Intensité des couleurs', value: percent },
    contrast: { label: 'Contraste', hint: 'Du noir au blanc', value: percent },
    brightness: { label: 'Luminosité', hint: 'Clarté du noir', value: percent },
    gamma: {
      label: 'Gamma',
      hint: 'Plus élevé, les tons moyens sont plus sombres',
      value: (exponent) => number(exponent, 2),
    },
    phosphors: {
      label: 'Luminophores',
      hint: 'Ce que sont le rouge, le vert et le bleu : P22 comme dans la plupart des téléviseurs',
      choices: {
        none: 'Comme cet écran',
        p22: 'P22',
        smpteC: 'SMPTE C',
        ebu: 'UER',
        ntsc1953: 'NTSC 1953',
      },
    },
    integer: { label: 'Échelle entière', hint: 'Chaque ligne de la console a la même hauteur' },
    hard: {
      label: 'Bords nets',
      hint: 'Les pixels ne se mêlent pas à leurs voisins, même si certains en deviennent plus grands',
    },
    integerColumns: { label: 'Colonnes entières aussi', hint: 'Chaque pixel de la console a la même taille' },
    pixels: {
      label: 'Forme des pixels',
      hint: 'Les téléviseurs faisaient les pixels plus larges que hauts : 8:7, ou 1,39:1 avec une console PAL',
      choices: { tv: 'Comme à la télé', square: 'Carrés', wide: 'Étirés en 4:3' },
    },
    cropped: { label: 'Rogner l’overscan', hint: 'Cache les bords, comme le faisaient les téléviseurs' },
    cropTop: {
      label: 'Rogner en haut',
      hint: 'Lignes de la console ; les téléviseurs en cachaient environ 8',
      value: number,
    },
    cropBottom: {
      label: 'Rogner en bas',
      hint: 'Lignes de la console ; les téléviseurs en cachaient environ 8',
      value: number,
    },
    cropLeft: { label: 'Rogner à gauche', hint: 'Pixels de la console', value: number },
    cropRight: { label: 'Rogner à droite', hint: 'Pixels de la console', value: number },
    pictureSize: { label: 'Taille de l’image', hint: 'Par rapport à la place qu’il y a', value: percent },
    pictureAt: {
      label: 'Place de l’image',
      hint: 'Là où il y a plus de place que l’image n’en prend',
      choices: { auto: 'Automatique', top: 'En haut', middle: 'Au milieu', bottom: 'En bas' },
    },
    beside: {
      label: 'Décor autour de l’image',
      hint: 'Un paysage paisible de chaque côté, sur les écrans larges',
    },
    turned: {
      label: 'Image tournée',
      hint: 'Pour les jeux faits pour un écran couché',
      choices: { none: 'À l’endroit', left: 'Vers la gauche', right: 'Vers la droite' },
    },
    orientation: {
      label: 'Orientation',
      hint: 'Comment se tient le jeu ; certains navigateurs ne la respectent qu’en plein écran',
      choices: { auto: 'Automatique', portrait: 'Portrait', landscape: 'Paysage' },
    },
    theme: {
      label: 'Thème',
      hint: 'Les couleurs autour du jeu',
      choices: { auto: 'Automatique', light: 'Clair', dark: 'Sombre' },
    },
    language: {
      label: 'Langue',
      hint: '« Automatique » prend celle que demande votre navigateur',
      choices: { auto: 'Automatique' },
    },
    limitsFlashes: { label: 'Limiter les flashs', hint: 'Adoucit ce qui clignote plus de trois fois par seconde' },
    figures: { label: 'Mesures de performance', hint: 'Durée des images et son, par-dessus l’image' },
    volume: { label: 'Volume', hint: 'Pour tous les jeux et toutes les musiques', value: percent },
    muted: { label: 'Couper le son', hint: 'Silence, quel que soit le volume' },
    consoleSound: {
      label: 'Son de',
      hint: 'Une Famicom a des basses plus profondes et des aigus plus clairs qu’une NES ; « direct » est ce que donnent les puces',
      choices: { auto: 'La console d’origine', nes: 'NES', famicom: 'Famicom', straight: 'Direct' },
    },
    stereo: {
      label: 'Stéréo',
      hint: 'La console est mono. « Douce » et « large » placent ses canaux côte à côte, idéal au casque',
      choices: { mono: 'Mono', gentle: 'Douce', wide: 'Large' },
    },
    balance: {
      label: 'Balance',
      hint: 'Plus fort d’un côté, si vous entendez moins de l’autre',
      value: (value) => (value === 0 ? 'Milieu' : `${percent(Math.abs(value))} ${value < 0 ? 'gauche' : 'droite'}`),
    },
    limits: { label: 'Volume régulier', hint: 'Ce qui est fort devient moins fort : pour la nuit' },
    heedsSilent: {
      label: 'Suivre le mode silencieux',
      hint: 'Silence quand le bouton de l’appareil le dit',
    },
    volumes: { label: 'Volume', hint: 'Force de ce canal' },
    mutes: { label: 'Muet', hint: 'Laisse ce canal de côté' },
    places: { label: 'Place', hint: 'De combien ce canal est d’un côté' },
    bands: { label: 'Égaliseur', hint: 'Plus ou moins fort, du grave à l’aigu' },
    turboRate: {
      label: 'Cadence du turbo',
      hint: 'Combien de fois par seconde les boutons turbo pressent A et B',
      value: (hertz) => `${number(hertz)} Hz`,
    },
    rewind: { label: 'Rembobiner', hint: 'Garde jusqu’à dix minutes de jeu où revenir' },
    runAhead: {
      label: 'Run-ahead',
      hint: 'Montre plus tôt l’effet d’un appui, d’autant d’images que le jeu lui-même attend. « Automatique » le mesure',
      choices: { auto: 'Automatique', off: 'Désactivé', 1: '1 image', 2: '2 images', 3: '3 images', 4: '4 images' },
    },
    fastSpeed: {
      label: 'Avance rapide',
      hint: 'La vitesse du jeu pendant ce temps',
      choices: { 2: '2×', 4: '4×', 8: '8×', max: 'Vitesse maximale' },
    },
    slowSpeed: {
      label: 'Ralenti',
      hint: 'La vitesse du jeu pendant ce temps',
      choices: { 75: percent(0.75), 50: percent(0.5), 25: percent(0.25) },
    },
    paceSound: {
      label: 'Son en accéléré ou ralenti',
      hint: 'Chaque note garde sa hauteur. Un jeu à la vitesse maximale est muet',
    },
    showInput: {
      label: 'Afficher les touches',
      hint: 'Une petite manette dans un coin de l’image montre les boutons pressés',
    },
    crosshair: { label: 'Viseur du pistolet', hint: 'Montre où vous visez' },
    aimOffset: {
      label: 'Décalage du pistolet',
      hint: 'De combien de millimètres il vise au-dessus de votre doigt',
      value: (mm) => millimetres(mm, 0),
    },
    deadZone: {
      label: 'Zone morte du stick',
      hint: 'Allez vers la droite si le stick d’une manette dirige tout seul',
      value: percent,
    },
    touchLayout: {
      label: 'Disposition tactile',
      hint: 'Où sont les boutons sous vos pouces',
      choices: {
        thumbs: 'Standard',
        classic: 'Classique (B et A côte à côte)',
        big: 'Gros boutons',
        mirrored: 'Pour gauchers',
        right: 'Une main, droite',
        left: 'Une main, gauche',
        over: 'Par-dessus l’image',
        own: 'La vôtre',
      },
    },
    touchSize: { label: 'Taille des boutons', hint: 'Celle des boutons tactiles', value: percent },
    touchOpacity: {
      label: 'Opacité des boutons',
      hint: 'Baissez-la pour mieux voir l’image derrière les boutons tactiles ; votre propre disposition peut en avoir une autre',
      value: percent,
    },
    crossWays: {
      label: 'Croix directionnelle',
      hint: 'Quatre directions pour les jeux qui ne veulent pas de diagonales',
      choices: { 8: '8 directions', 4: '4 directions' },
    },
    crossWidth: {
      label: 'Directions droites',
      hint: 'L’angle qui compte comme droit : plus, pour moins de diagonales involontaires',
      value: degrees,
    },
    crossFloats: { label: 'Croix flottante', hint: 'Son milieu est là où votre pouce se pose' },
    haptics: { label: 'Vibration', hint: 'Vous sentez les boutons tactiles, si l’appareil peut vibrer' },
    waysStay: {
      label: 'Directions maintenues',
      hint: 'Jusqu’à ce que vous en pressiez une autre, ou de nouveau la même',
    },
    pressA: { label: 'Bouton A', ...PRESSING },
    pressB: { label: 'Bouton B', ...PRESSING },
    pressSelect: { label: 'Bouton Select', ...PRESSING },
    pressStart: { label: 'Bouton Start', ...PRESSING },
    moreContrast: {
      label: 'Plus de contraste',
      hint: 'Textes et traits ressortent davantage. Le système peut aussi le demander',
    },
    looseText: { label: 'Texte plus aéré', hint: 'Plus d’espace entre les lettres, les mots et les lignes' },
    colourVision: {
      label: 'Vision des couleurs',
      hint: 'Écarte les couleurs du jeu qui se ressemblent pour vous',
      choices: { none: 'Non', protan: 'Rouge', deutan: 'Vert', tritan: 'Bleu' },
    },
    colourStrength: { label: 'Force de la correction', hint: 'De combien les couleurs sont décalées', value: percent },
    captions: {
      label: 'Sous-titres',
      hint: 'Décrit par des mots les sons qui commencent, d’après les canaux de la console. Fonction expérimentale',
    },
    announces: { label: 'Informer les lecteurs d’écran', hint: 'Quand le jeu tourne, s’arrête ou change de vitesse' },
    switchControl: {
      label: 'Contrôle par contacteur',
      hint: 'Toute touche, tout bouton de manette ou tout contact est un contacteur',
      choices: { off: 'Désactivé', one: 'Un contacteur', two: 'Deux contacteurs', dwell: 'Attente' },
    },
    scanTime: {
      label: 'Durée du balayage',
      hint: 'Combien de temps chaque choix est en surbrillance',
      value: (time) => `${number(time, 1)} s`,
    },
    reminds: {
      label: 'Rappel de copie',
      hint: 'Au plus une fois par mois, quand il y a beaucoup à mettre dans une copie',
    },
    region: {
      label: 'Région',
      hint: 'Avec la mauvaise, tout va trop vite ou trop lentement. En changer fait recommencer ; les sauvegardes restent.',
      choices: {
        file: 'Automatique',
        ntsc: 'NTSC (Amérique, Japon)',
        pal: 'PAL (Europe, Australie)',
        dendy: 'Dendy',
      },
    },
    microphone: {
      label: 'Bouton du micro',
      hint: 'Le micro de la seconde manette Famicom ; les réglages disent quelle touche souffle dedans',
    },
    changesSides: {
      label: 'Changement de face automatique',
      hint: 'Quand le jeu attend une autre face ; ou utilisez les boutons sous l’image',
    },
  },

  palette: {
    swatches: 'Les 64 couleurs telles qu’elles sont',
    take: 'Utiliser un fichier .pal',
    export: 'Exporter',
    exportPlain: 'Exporter sans accentuation',
    about: 'Les palettes des autres émulateurs sont de ce type. En déposer une sur Cartouche revient au même.',
    isAll: (name) => `Les couleurs de tous les jeux sont maintenant celles de ${quoted(name)}.`,
    isGames: (name) => `Les couleurs de ce jeu sont maintenant celles de ${quoted(name)}.`,
    forAll: 'Pour tous les jeux',
    undo: 'Annuler',
    wrongSize: (name, count) =>
      `${quoted(name)} n’est pas une palette de console : elle fait ${bytes(count)}. Celles de 64 couleurs en font ${number(192)}, avec accentuation ${number(1536)}.`,
    ofPaint: (name) =>
      `${quoted(name)} est la palette d’un logiciel de dessin. Exportez-la de là en valeurs RVB brutes, de 64 ou 512 couleurs.`,
    uniform: (name) => `Toutes les couleurs de ${quoted(name)} sont les mêmes : on ne verrait rien.`,
    inName: 'palette',
  },

  about: {
    version: 'Version',
    license: 'Licence',
    othersLicenses: 'Licences open source',
    offline: 'Fonctionne hors ligne',
    installed: 'Installé comme app',
    yes: 'Oui',
    notYet: 'Pas encore',
    no: 'Non',
    soundDelay: 'Retard de la sortie audio',
    milliseconds: (ms) => `${number(Math.round(ms))} ms`,
    install:
      'Pour installer Cartouche, choisissez « Installer » ou « Ajouter à l’écran d’accueil » dans le menu de votre navigateur.',
    aboutAccuracyTests: 'Vérifiez sur cet appareil que Cartouche se comporte comme la vraie console.',
  },

  states: {
    files: 'Fichiers',
    exportSlot: (slot) => `Exporter l’emplacement ${number(slot)}`,
    importIt: 'Importer un état',
    aboutFiles:
      'Une sauvegarde d’état venue d’un fichier va dans un emplacement libre de son jeu. Déposer le fichier sur Cartouche revient au même.',
    isIn: (name, slot) => `${quoted(name)} est dans l’emplacement ${number(slot)}.`,
    noGame: (title) =>
      `C’est une sauvegarde d’état de ${quoted(title)}, qui n’est pas dans votre bibliothèque. Ajoutez d’abord le jeu.`,
    earlier: 'États précédents',
    aboutEarlier:
      'Une plus récente, venue d’une copie de secours, a pris leur place. En charger une ne fait rien recommencer, et peut s’annuler.',
    was: (slot, time) => `${capital(placeOf(slot))}, ${moment(time)}`,
    goTo: 'Charger',
    export: 'Exporter',
    isBack: 'Voici l’état précédent.',
    before: 'Avant un chargement ou une sauvegarde',
    beforeLoad: 'Avant le dernier chargement',
    beforeSave: (slot) => `Avant la dernière sauvegarde dans l’emplacement ${number(slot)}`,
    putBack: 'Remettre',
    bringBack: (time) => (time > 0 ? `Récupérer la sauvegarde du ${moment(time)}` : 'Récupérer la sauvegarde d’avant'),
    broughtBack: 'La sauvegarde précédente est revenue. L’autre est gardée à côté.',
    inName: (slot, name) => name || placeOf(slot),
    notAState: 'Ce n’est pas une sauvegarde d’état de Cartouche.',
    damaged: `Cette sauvegarde d’état est endommagée. ${FRESH}`,
    newer:
      'Cette sauvegarde d’état vient d’une version plus récente de Cartouche. Mettez celle-ci à jour, puis réessayez.',
  },

  prove: {
    invitation: 'Lancer des ROM de test',
    about:
      'Une ROM de test est un programme qui vérifie, au cycle près, qu’une machine se comporte comme la vraie console. Lancez-en une sur cet appareil et voyez chaque résultat.',
    runSelfTest: 'Lancer l’autotest',
    choose: 'Choisir des ROM de test',
    more: 'Autres ROM de test',
    selfTest: 'Autotest',
    dropHint: 'Vous pouvez aussi les déposer n’importe où ici.',
    privacy: 'Rien ne quitte cet appareil, et rien n’est ajouté à vos jeux.',
    known: 'ROM de test reconnues',
    knownSelfTest: 'L’autotest : il vient avec la page et marche hors ligne.',
    knownCoin: 'AccuracyCoin : chacun de ses tests par son nom, et quelles puces ils ont trouvées.',
    knownOthers:
      'Des centaines de ROM de test pour le CPU, le PPU, l’APU et les cartes, de blargg et d’autres ; des archives zip entières aussi.',
    knownAny: 'Toute autre ROM : elle tourne, et vous jugez ce qu’elle montre.',
    picture: 'Image de la ROM de test',
    copy: 'Copier les résultats',
    copied: 'Résultats copiés.',
    notCopied: 'Ce navigateur n’a pas laissé la page copier les résultats.',
    progress: 'Avancement',
    machine: 'Console',
    machineIs: (console, board) => `${console}, ${board}`,
    judgedBy: 'Jugée d’après',
    framesRun: 'Images exécutées',
    framesIn: (count, ms) => `${number(count)} en ${seconds(ms)}`,
    speed: 'Vitesse',
    times,
    browser: 'Navigateur',
    browserIs: (brand, version) => `${brand} ${version}`,
    thisBrowser: 'Ce navigateur',
    roms: (count) => `${number(count)} ROM de test`,
    lastWas: (name) => `La dernière était ${name}.`,
    testing: (name) => `Test en cours : ${name}`,
    says: 'Ce que dit la ROM',
    found: 'Matériel trouvé',
    marks: { waiting: 'En attente :', pass: 'Réussi :', fail: 'Échoué :', missed: 'Non exécuté :' },
    inGroup: (group, detail) => `${group} : ${detail}`,
    withDetail: (summary, detail) => `${summary} : ${detail}`,
    of: (passed, all) => `${number(passed)} sur ${number(all)}`,
    passed: (passed, all) =>
      `${number(passed)} sur ${number(all)} ${plural(passed, { one: 'réussi', other: 'réussis' })}`,
    stoppedAt: (passed, all) =>
      `Interrompu : ${number(passed)} sur ${number(all)} ${plural(passed, { one: 'réussi', other: 'réussis' })}`,
    waiting: 'En attente',
    running: 'En cours',
    stopped: 'Interrompu',
    outcomes: { pass: 'Réussi', fail: 'Échoué', seen: 'Non jugé' },
    noneJudged: 'Aucun jugé',
    runs: (name) => `${name} est en cours.`,
    isOver: (name, summary) => `${name} : ${summary}.`,
    wasStopped: 'Interrompu.',
    partDone: (part) => `${percent(part)} fait`,
    selfTestMissing: 'L’autotest n’a pas pu être chargé. Connectez-vous à Internet et réessayez.',
    report: {
      title: 'Cartouche : tests de précision sur cet appareil',
      pair: (name, value) => `${name} : ${value}`,
      frames: (count, ms, speed) => `${number(count)} images en ${seconds(ms)} : ${times(speed)}`,
      failed: (name, detail) => `ÉCHOUÉ ${name} : ${detail}`,
      missed: (name) => `NON EXÉCUTÉ ${name}`,
    },
  },

  judge: {
    byStatus: 'son état en $6000',
    byScreen: 'ce qu’elle doit montrer à l’écran',
    byResult: 'son octet de résultat',
    byPicture: 'l’image sur laquelle elle finit',
    byCoin: 'les octets de résultat d’AccuracyCoin',
    byTable: 'son tableau de résultats',
    byMenu: 'ce que son menu dit de chaque test',
    byEyes: 'vos yeux',
    code: (code, says) => `code ${code} : ${says}`,
    codeAsks: (code, asks) => `code ${code}. ${asks}`.trim(),
    noResult: (status) => `pas de résultat (état ${status})`,
    status: { none: 'absent', running: 'en cours', reset: 'reset' },
    blank: 'écran vide',
    notRun: 'non exécuté',
    error: (code) => `erreur ${code}`,
    errorIs: (code, meaning) => `erreur ${code} : ${meaning}`,
    successCode: (code) => `code de succès ${code}`,
    skipped: 'la ROM a sauté ce test',
    otherPicture: (crc, wanted) => `image ${crc}, la référence a ${wanted}`,
    noRule: 'aucune règle n’est connue pour cette ROM : regardez ce qu’elle montre',
    otherRevision: (detail) => `${detail} ; le test vise une autre révision de puce ou une console particulière`,
    notPassed: (count, all) => `${number(count)} tests sur ${number(all)} non réussis`,
    failed: (count, all) => `${number(count)} tests sur ${number(all)} échoués`,
    wantsNtsc: 'elle veut une console NTSC, et n’a exécuté aucun de ses tests',
    noEnd: 'elle n’a pas fini',
    official: 'Instructions officielles',
    unofficial: 'Instructions non officielles',
    testAt: (address) => `Test en ${addressOf(address)}`,
  },

  patches: {
    ask: 'Pour quel jeu est ce patch ?',
    aboutAsk: (name) =>
      `${quoted(name)} ne dit pas quel jeu il modifie. Choisissez le jeu ; l’original reste dans votre bibliothèque.`,
    unused: (bytes) =>
      `Il contient ${size(bytes)} après sa fin, laissés de côté : si le jeu ne va pas, téléchargez de nouveau le patch.`,
    applied: (patch, game) =>
      `${quoted(patch)} est appliqué à ${quoted(game)}. L’original reste dans votre bibliothèque.`,
    patchedTitle: (game) => `${game} (patché)`,
    titleWith: (game, patch) => `${game} : ${patch}`,
    madeFrom: (patch, game) => `Patché avec ${quoted(patch)}. L’original est ${quoted(game)}.`,
    madeFromGone: (patch) => `Patché avec ${quoted(patch)}. L’original n’est plus dans votre bibliothèque.`,
    playOriginal: 'Jouer à l’original',
    removePatched: 'Retirer le jeu patché',
    notAPatch: 'Ce n’est pas un patch IPS, BPS ou UPS.',
    changesNothing: (game) => `Le patch ne change rien à ${quoted(game)}.`,
    notPlayable: (game) => `Le patch ne convient pas à ${quoted(game)} : le résultat n’est pas un jeu jouable.`,
    noSuchGame: (crc) =>
      `Le patch est pour un jeu qui n’est pas dans votre bibliothèque : son fichier a le CRC32 ${crc}. Ajoutez ce jeu, puis de nouveau le patch.`,
    already: 'Ce jeu est déjà patché.',
    otherGame: (wanted, found) =>
      `Le patch est pour un autre jeu ou une autre version : son fichier a le CRC32 ${wanted.crc} (${bytes(wanted.size)}), celui-ci a ${found.crc} (${bytes(found.size)}).`,
    withoutHeader:
      'Le patch est pour une ROM sans en-tête et change sa taille. Il ne peut pas s’appliquer à un fichier avec en-tête.',
    damaged: (how) => `Le patch est endommagé : ${how}. ${FRESH}`,
    breaksOff: 'il est incomplet',
    ownChecksum: 'sa propre somme de contrôle est fausse',
    resultChecksum: 'son résultat a une mauvaise somme de contrôle',
    resultTooLarge: 'son résultat est trop gros pour un jeu',
    pastItsEnd: 'il écrit au-delà de la fin de son résultat',
    notWrittenYet: 'il copie ce qui n’est pas encore écrit',
    overAndOver: 'il écrit sans cesse aux mêmes endroits',
    leavesOut: 'il oublie une partie du jeu',
    pastTheGame: 'il lit au-delà de la fin du jeu',
    numberTooLarge: 'un nombre y est trop grand',
  },

  archives: {
    cutShort: `Cette archive zip est incomplète. ${FRESH}`,
    noGame: 'Il n’y a pas de jeu dans cette archive zip.',
    tooLarge: 'Le contenu de cette archive zip est trop gros pour un jeu NES.',
    encrypted: 'Cette archive zip est chiffrée. Décompressez-la ailleurs et ajoutez son contenu.',
    tooMuch: (megabytes) =>
      `Cette archive zip contient plus de ${number(megabytes)} Mo. Décompressez-la et ajoutez son contenu en plusieurs fois.`,
    tooMuchWaits: (megabytes) =>
      `Il y a plus de ${number(megabytes)} Mo de patchs et de sauvegardes de jeu. Ajoutez-les en plusieurs fois.`,
    unreadable:
      'Cette archive zip est endommagée, ou compressée d’une façon non prise en charge. Décompressez-la ailleurs et ajoutez son contenu.',
    wrongChecksum: (path) =>
      `Cette archive zip est endommagée : la somme de contrôle de ${quoted(path)} est fausse. ${FRESH}`,
  },

  gamepads: {
    title: 'Manettes',
    setUp: 'Configurer les manettes',
    none: 'Pressez un bouton d’une manette pour commencer.',
    whose: 'Joueur',
    player: (one) => `Joueur ${number(one)}`,
    about: 'Choisissez un bouton ici, puis pressez sur la manette celui que vous voulez.',
    ask: (label) => `Pressez ${label} sur la manette. Attendez pour ne rien changer.`,
    all: 'Régler tous les boutons',
    cancel: 'Annuler',
    reset: 'Retour à l’automatique',
    wasReset: 'Tous les boutons sont de nouveau automatiques.',
    notSet: 'Non réglé',
    or: (names) => names.join(' / '),
    button: (one) => `Bouton ${number(one)}`,
    axis: (one, to) => `Axe ${number(one)}${to > 0 ? '+' : '−'}`,
    hat: (way) => `Croix ${way}`,
    kept: (id) => `Gardé sur cet appareil pour ${quoted(id)} et ce joueur.`,
    stick: 'Stick',
    lean: (off, deadZone) =>
      `Le stick est à ${percent(off)} de son centre. Au-delà de ${percent(deadZone)}, il dirige.`,
  },

  game: {
    console: 'Console',
    nowOnConsole: 'Le jeu recommence sur cette console.',
    musicOnConsole: 'La musique recommence sur cette console.',
    controllers: 'Périphériques',
    port1: 'Port 1',
    port2: 'Port 2',
    expansion: 'Port d’extension',
    ports: {
      pad: 'Manette',
      zapper: 'Zapper (pistolet)',
      paddle: 'Molette d’Arkanoid',
      'power-pad': 'Power Pad (tapis)',
      'four-score': 'Four Score (quatre manettes)',
      'snes-mouse': 'Souris Super NES',
      'subor-mouse': 'Souris Subor',
      nothing: 'Rien',
    },
    expansions: {
      nothing: 'Rien',
      pads: 'Manettes 3 et 4',
      hori4: 'Adaptateur Hori 4 joueurs',
      zapper: 'Zapper (pistolet)',
      paddle: 'Molette d’Arkanoid',
      'family-trainer': 'Family Trainer (tapis)',
      keyboard: 'Clavier Family BASIC et magnétophone',
      tablet: 'Tablette Oeka Kids',
      'barcode-battler': 'Barcode Battler',
      'bandai-shot': 'Bandai Hyper Shot (pistolet)',
      'konami-shot': 'Konami Hyper Shot (B court, A saute)',
      'subor-keyboard': 'Clavier Subor',
    },
    disk: 'Disquette',
    switches: 'Interrupteurs DIP',
    switchNumber: (one) => `Interrupteur ${number(one)}`,
    switchNames: {
      'Allow continue': 'Continue autorisé',
      'Bonus life': 'Vie bonus',
      'Bonus points': 'Points bonus',
      'Coins and credits': 'Pièces et crédits',
      Difficulty: 'Difficulté',
      Enemies: 'Ennemis',
      'Free play': 'Partie gratuite',
      'Freestyle points': 'Points de style libre',
      'Hole size': 'Taille des trous',
      'Health awarded at': 'Énergie offerte à',
      'Inverted input': 'Commandes inversées',
      'Innings and time': 'Manches et temps',
      Lives: 'Vies',
      'Continue lives': 'Vies après un continue',
      Misses: 'Ratés',
      'Bonus man': 'Vie supplémentaire',
      Balls: 'Balles',
      'Ball speed': 'Vitesse de la balle',
      'Bullets a balloon': 'Tirs par ballon',
      PPU: 'PPU',
      'Points a stroke': 'Points par coup',
      'Time of the first half': 'Durée de la première mi-temps',
      'Time of the second half': 'Durée de la seconde mi-temps',
      'Drop rate rises after': 'La chute accélère après',
      'Drop speed': 'Vitesse de chute',
      'Sound while nobody plays': 'Son de la démo',
      'Starting points': 'Points de départ',
      Time: 'Temps',
      'Virus level': 'Niveau de virus',
      'Side drain walls': 'Murs des couloirs latéraux',
      Damage: 'Dégâts',
      'Time before the bear': 'Temps avant l’ours',
      'Credits for two players': 'Crédits pour deux joueurs',
      'Bonus bike': 'Moto bonus',
      '19 seconds more': '19 secondes de plus',
      '38 seconds more': '38 secondes de plus',
      '1:15 minutes more': '1:15 minute de plus',
      '2:30 minutes more': '2:30 minutes de plus',
    },
    switchesHint: 'La plupart des jeux ne les lisent qu’au démarrage : faites un reset après un changement.',
    cartridge: 'Cartouche du jeu',
    musicFile: 'Fichier musical',
    board: 'Carte',
    boardAndMapper: (board, mapper) => `${board} (mapper ${mapper})`,
    vsSystem: 'VS. System',
    playChoice: 'PlayChoice-10',
    ownValue: 'Valeur propre',
    consoleAndRate: (kind, region, hertz) => `${kind === '' ? '' : `${kind}, `}${region}, ${number(hertz, 2)} Hz`,
    ppu: 'PPU',
    prgRom: 'ROM PRG',
    chrRom: 'ROM CHR',
    chrRam: 'RAM CHR',
    prgRam: 'RAM PRG',
    batterySave: 'Sauvegarde du jeu',
    bytes: (count) => (count < KB ? bytes(count) : kilobytes(count)),
    format: 'Format du fichier',
    formats: {
      iNES: 'iNES',
      'archaic iNES': 'iNES (ancien)',
      'NES 2.0': 'NES 2.0',
      UNIF: 'UNIF',
      FDS: 'Image de disquette FDS',
      NSF: 'NSF',
      NSFe: 'NSFe',
    },
    tracks: 'Pistes',
    count: (value) => number(value),
    soundChips: 'Puces sonores',
    chips: (names) => list(names),
    builtInChip: 'Celle de la console seule',
  },

  romProblems: {
    'empty-file': () => `Ce fichier est vide. ${FRESH}`,
    archive: ({ kind }) =>
      `C’est une archive ${kind}. Décompressez-la d’abord, puis ajoutez le fichier .nes qu’elle contient.`,
    'empty-zip': () => `Cette archive zip est vide. ${FRESH}`,
    patch: ({ kind }) => `C’est un patch (${kind}), pas un jeu : il modifie un jeu que vous avez déjà.`,
    'other-file': ({ kind }) => `C’est ${OTHER_FILES[kind]}, pas un jeu NES.`,
    'web-page': () => `C’est une page web, pas un jeu : le téléchargement a sans doute échoué. ${FRESH}`,
    'header-damaged': () => `L’en-tête de ce fichier est endommagé. ${FRESH}`,
    'header-missing': () => 'Ce n’est pas un jeu NES : il n’a pas d’en-tête qui dise de quelle cartouche il vient.',
    'header-cut-short': ({ format }) => `${capital(IMAGES[format])} s’interrompt dans son en-tête. ${FRESH}`,
    'program-missing': ({ format }) =>
      `Il n’y a pas de programme dans ${IMAGES[format]}. Le contenu semble endommagé. ${FRESH}`,
    'rom-cut-short': ({ announced, found }) => {
      const [whole, there] = sizes(announced, found);
      return `Ce fichier est incomplet : son en-tête annonce ${whole}, mais il n’a que ${there}. ${FRESH}`;
    },
    'part-cut-short': ({ format, part }) => `${capital(IMAGES[format])} s’interrompt dans sa partie ${part}. ${FRESH}`,
    'chip-damaged': ({ chip }) =>
      `Cette image UNIF est endommagée : la somme de contrôle de la puce ${chip} est fausse. ${FRESH}`,
    'board-missing': () => 'Cette image UNIF ne dit pas de quelle carte de cartouche elle vient.',
    'board-unknown': ({ mapper, name }) =>
      `Ce jeu demande une carte de cartouche non prise en charge : mapper ${mapper}${name && ` (${name})`}.`,
    'unif-board-unknown': ({ name }) => `Ce jeu demande une carte de cartouche non prise en charge : ${name} (UNIF).`,
    'board-is-disk-system': () =>
      'Ce jeu demande une carte de cartouche non prise en charge : mapper 20 (Famicom Disk System, dont les jeux sont des images de disquette).',
    'other-console': ({ console }) =>
      `Ce jeu a été fait pour ${OTHER_CONSOLES[console]}. Il ne tourne pas sur une NES.`,
    'vs-dual-system': () =>
      'Ce jeu a été fait pour le VS. DualSystem, deux consoles qui partagent leur mémoire. Il ne tourne pas sur une seule.',
    'music-missing': () => `Il n’y a pas de musique dans ce fichier. Il semble endommagé. ${FRESH}`,
    'music-part-missing': () =>
      `Il n’y a pas de musique dans ce fichier : sa partie INFO ou DATA manque. Il semble endommagé. ${FRESH}`,
    'music-part-unknown': ({ part }) =>
      `Cette musique demande quelque chose qui n’est pas pris en charge : sa partie ${part}.`,
    'load-address-damaged': () =>
      `L’en-tête de ce fichier musical est endommagé : il se charge hors de la ROM. ${FRESH}`,
    'disk-cut-short': ({ side, found }) =>
      `Cette image de disquette est incomplète : une face a ${bytes(side)}, ce fichier en a ${number(found)}. ${FRESH}`,
    'disk-too-long': ({ sides, most }) =>
      `Cette image de disquette a ${number(sides)} faces, et aucun jeu n’en a plus de ${number(most)}. Elle semble endommagée. ${FRESH}`,
    'disk-side-damaged': ({ side }) => `La face ${number(side)} de cette image de disquette est endommagée. ${FRESH}`,
    'bios-missing': () => 'C’est un jeu Famicom Disk System, et ce qui fait tourner les disquettes n’est pas là.',
    'bios-wrong-size': ({ needed, found }) =>
      `Le BIOS du Famicom Disk System a ${bytes(needed)} ; ce fichier en a ${number(found)}.`,
    'bios-cannot-start': () => 'Ce n’est pas le BIOS du Famicom Disk System.',
    'number-impossible': ({ fact, value, last }) =>
      `Il n’existe pas de ${CARTRIDGE_FACTS[fact]} ${value} : choisissez un nombre de 0 à ${last}.`,
    'mirroring-unknown': ({ value }) => `Il n’existe pas de mirroring appelé ${value}.`,
    'region-unknown': ({ value }) => `Il n’existe pas de console appelée ${value}.`,
    'ram-impossible': ({ size: wanted }) =>
      `Une cartouche ne peut pas avoir ${bytes(wanted)} de RAM : choisissez un nombre entier de Ko, jusqu’à ${number(2048)}.`,
  },

  panelParts: {
    title: 'Périphériques',
    mat: 'Tapis',
    keyboard: 'Clavier Family BASIC',
    subor: 'Clavier Subor',
    mouse: 'Souris',
    leftButton: 'Gauche',
    rightButton: 'Droite',
    disk: 'Disquette',
    diskSide: 'Face de la disquette',
    side: (name) => `Face ${name}`,
    coins: 'Pièces',
    insertCoin: 'Mettre une pièce',
    coinSlot: (slot) => `Fente ${number(slot)}`,
    recorder: 'Magnétophone',
    tape: 'Cassette',
    record: 'Enregistrer',
    barcode: 'Code-barres',
    swipe: 'Passer',
    undoTape: 'Annuler l’enregistrement',
    tapeNotSaved: (problem) => `La cassette n’a pas pu être sauvegardée. ${problem}`,
    tapeOverwritten: 'La cassette a été réenregistrée.',
  },

  settingsPage: {
    on: 'Activé',
    off: 'Désactivé',
    touch: 'Tactile',
    editTouchLayout: 'Modifier la disposition',
    tuneTouchPad: 'Ajuster au pouce',
    asInSettings: (value) => `Comme réglé (${value})`,
    gamepadWalks: 'Hors d’un jeu, la croix se déplace, A choisit et B revient en arrière.',
    gamepads: 'Pressez un bouton d’une manette et elle joue : la première est le joueur 1, la suivante le joueur 2.',
  },

  flashes: {
    offer:
      'Votre système demande moins d’animations. Les jeux peuvent clignoter : adoucir ce qui clignote plus de trois fois par seconde ?',
    accept: 'Limiter les flashs',
  },

  figures: {
    fps: 'Images par seconde',
    frameTime: 'Durée d’une image',
    slowest: `Le plus lent ${percent(0.01)}`,
    soundWaiting: 'Son en attente',
    soundGaps: 'Trous dans le son',
    soundDevice: 'Retard de la sortie audio',
    exactDots: 'Point par point',
    input: 'De l’appui à l’image',
    ahead: 'Run-ahead',
    late: 'Appuis tardifs',
    lateOf: (late, count) => `${number(late)} sur ${number(count)}`,
    milliseconds: (ms, decimals) => `${number(ms, decimals)} ms`,
    value: (value, decimals = 0) => number(value, decimals),
    share: (part) => percent(part, 2),
    kept: 'Sauvegardé',
    ago: (length) => `il y a ${number(length)} s`,
  },

  mixer: {
    title: 'Canaux',
    hear: 'Laisser le jeu tourner',
    hearHint: 'Écoutez ce que vous changez ; personne ne joue pendant ce temps',
    for: 'Pour',
    forChoices: { all: 'Tous les jeux', game: 'Ce jeu seul' },
    reset: 'Tout comme la console',
    resetGame: 'Comme pour tous les jeux',
    about: 'Les canaux de la puce sonore d’une cartouche sont ici quand on joue à son jeu.',
    volumeOf: (channel) => `Volume : ${channel}`,
    placeOf: (channel) => `Place : ${channel}`,
    mute: (channel) => `Muet : ${channel}`,
    side: (place) =>
      Math.abs(place) < 0.05 ? 'Milieu' : `${number(Math.round(Math.abs(place) * 100))} ${place < 0 ? 'G' : 'D'}`,
    flat: 'Toutes les bandes à 0',
    band: (hz) => (hz < 1000 ? `${number(hz)} Hz` : `${number(hz / 1000)} kHz`),
    decibels: (value) => `${value > 0 ? '+' : ''}${number(value)} dB`,
    channels: {
      pulse1: 'Pulse 1',
      pulse2: 'Pulse 2',
      triangle: 'Triangle',
      noise: 'Bruit',
      delta: 'DMC',
      cartridge: 'Cartouche',
      vrc6Pulse1: 'VRC6 pulse 1',
      vrc6Pulse2: 'VRC6 pulse 2',
      vrc6Saw: 'VRC6 dents de scie',
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
      namcoWave1: 'Namco onde 1',
      namcoWave2: 'Namco onde 2',
      namcoWave3: 'Namco onde 3',
      namcoWave4: 'Namco onde 4',
      namcoWave5: 'Namco onde 5',
      namcoWave6: 'Namco onde 6',
      namcoWave7: 'Namco onde 7',
      namcoWave8: 'Namco onde 8',
      sunsoftSquare1: '5B carré A',
      sunsoftSquare2: '5B carré B',
      sunsoftSquare3: '5B carré C',
      dripSample1: 'Échantillon 1',
      dripSample2: 'Échantillon 2',
    },
  },

  musicPage: {
    nowPlaying: 'En cours de lecture',
    wave: 'Forme d’onde',
    roll: 'Rouleau de piano',
    elapsed: 'Temps écoulé',
    progress: 'Position dans la piste',
    endless: 'Sans fin',
    tracks: 'Pistes',
    save: 'Enregistrer en WAV',
    isMade: (part) => `${percent(part)} fait`,
    notMade: (why) => `Le fichier n’a pas pu être créé. ${why}`,
  },

  headerless: {
    guessed: (title, board, mapper) =>
      `${quoted(title)} n’a pas d’en-tête qui dise de quelle cartouche il vient. D’après sa taille et son programme, il est pris pour ${board} (mapper ${number(mapper)}). S’il ne tourne pas bien, choisissez autre chose dans « Réglages du jeu », « Remplacer l’en-tête ».`,
    known: (title, board, mapper) =>
      `${quoted(title)} n’a pas d’en-tête qui dise de quelle cartouche il vient, mais il est connu : ${board} (mapper ${number(mapper)}).`,
    ask: 'De quelle carte vient-il ?',
    aboutAsk: (title) =>
      `${quoted(title)} n’a pas d’en-tête qui dise de quelle cartouche il vient. La première carte de la liste est devinée d’après sa taille et son programme. Vous pourrez en choisir une autre plus tard : dans « Réglages du jeu », « Remplacer l’en-tête ».`,
    boards: 'Carte',
    board: (board, mapper) => `${board} (mapper ${number(mapper)})`,
    other: 'Un autre mapper',
  },

  lacking: {
    chr: `La fin de ce fichier manque, et avec elle une partie des graphismes du jeu. ${FRESH}`,
    device: (name) =>
      `Ce jeu est fait pour ${name}, ce qui n’est pas pris en charge ; il peut ne pas réagir à votre manette.`,
    misc: 'Ce jeu est fourni avec une ROM de plus, de voix ou de musique peut-être, que rien ici ne sait utiliser ; cela manquera.',
    unknownDevice: (code) => `un périphérique inconnu (numéro ${number(code)})`,
    devices: {
      19: 'la manette de pachinko Coconuts',
      20: 'le sac de frappe d’Exciting Boxing',
      21: 'la manette Jissen Mahjong',
      22: 'le Party Tap',
      25: 'le Miracle Piano',
      26: 'le tapis et le marteau de Pokkun Moguraa',
      27: 'la moto de Top Rider',
      28: 'la manette Double-Fisted',
      29: 'le Famicom 3D System (lunettes)',
      30: 'le clavier Doremikko',
      31: 'le robot R.O.B.',
      33: 'le Turbo File',
      34: 'la Battle Box',
      36: 'le clavier Dongda PEC',
      37: 'le clavier Bit Corp.',
      43: 'des manettes Super Nintendo',
      44: 'le vélo RacerMate',
      45: 'le U-Force',
      46: 'le robot R.O.B.',
      47: 'le pistolet de City Patrolman',
    },
  },

  saveFiles: {
    toFile: 'Exporter en .sav',
    toDisk: 'Exporter en .fds',
    toMesen: 'Exporter pour Mesen',
    fromFile: 'Importer un .sav',
    fromDisk: 'Importer un .fds',
    aboutFile:
      'Un fichier .sav ou .srm marche aussi dans FCEUX, Mesen, Nestopia et RetroArch. Une importation fait recommencer le jeu.',
    aboutFiles:
      'FCEUX, Nestopia et RetroArch le gardent dans un seul fichier ; Mesen dans d’autres (.ips, .eeprom, .chr.sav). Les deux s’importent ; une importation fait recommencer le jeu.',
    bringBack: (time) => `Récupérer celle du ${moment(time)}`,
    bringBackNoTime: 'Récupérer celle d’avant',
    broughtBack: 'La sauvegarde du jeu d’avant l’importation est revenue.',
    askReplace: 'Remplacer la sauvegarde du jeu ?',
    aboutReplace:
      'Le jeu recommence avec celle du fichier. La vôtre est gardée : « Réglages du jeu » permet de la récupérer.',
    inFile: 'Dans le fichier',
    now: 'Dans le jeu',
    fileOf: (name, count) => `${name}, ${size(count)}`,
    savedAt: (time, count) => `${size(count)}, sauvegardé le ${moment(time)}`,
    replace: 'Remplacer',
    keepMine: 'Garder la mienne',
    emptyFile: `Ce fichier est vide. ${FRESH}`,
    tooLarge: 'Ce fichier est trop gros pour une sauvegarde de jeu.',
    damagedFile: `Cette sauvegarde de jeu est endommagée : elle ne peut pas être décompressée. ${FRESH}`,
    isState: (emulator) =>
      `C’est une sauvegarde d’état de ${emulator}, que seul ${emulator} sait lire. Sa sauvegarde de jeu (.sav ou .srm) peut servir ici.`,
    noBattery: (title) => `${quoted(title)} n’a pas de sauvegarde de jeu qu’un fichier pourrait remplacer.`,
    otherMedium: 'Ce n’est pas ce que ce jeu garde sur sa disquette ou dans sa mémoire flash.',
    whichGame: 'Aucun jeu de la bibliothèque ne porte ce nom. Lancez le jeu, puis déposez de nouveau le fichier.',
  },

  cartridge: {
    change: 'Remplacer l’en-tête',
    mapper: 'Mapper',
    submapper: 'Sous-mapper',
    mirroring: 'Mirroring',
    mirrorings: {
      horizontal: 'Horizontal',
      vertical: 'Vertical',
      screen0: 'Un écran (A)',
      screen1: 'Un écran (B)',
      four: 'Quatre écrans',
    },
    prgRam: 'RAM PRG',
    prgNvram: 'RAM PRG avec pile',
    chrRam: 'RAM CHR',
    vsPpu: 'PPU',
    headerSays: (format, facts) => `L’en-tête (${format}) indique : ${list(facts)}.`,
    mapperFact: (mapper) => `mapper ${mapper}`,
    mirroringFacts: {
      horizontal: 'mirroring horizontal',
      vertical: 'mirroring vertical',
      screen0: 'un écran (A)',
      screen1: 'un écran (B)',
      four: 'quatre écrans',
    },
    battery: 'pile',
    noBattery: 'pas de pile',
    ramFact: (count) => `${kilobytes(count)} de RAM`,
    corrected: (sources) => `Cet en-tête est connu pour être faux et il est corrigé. Source : ${list(sources)}.`,
    apply: 'Appliquer',
    toAutomatic: 'Retour à l’automatique',
    applied: 'Le jeu recommence avec cette cartouche.',
    undone: 'Le jeu recommence avec la cartouche que son en-tête indique.',
  },

  bios: {
    title: 'BIOS du Famicom Disk System',
    about:
      'Les disquettes tournent avec un BIOS à nous. Si vous avez celui de la vraie machine (un fichier de 8 Ko, souvent appelé disksys.rom), vous pouvez l’utiliser à la place : pour chaque disquette, dès sa prochaine ouverture.',
    aboutStates:
      'Une sauvegarde d’état ne se charge qu’avec le BIOS avec lequel elle a été faite. Ce qu’un jeu a sauvegardé sur sa disquette va avec les deux.',
    now: 'Utilisé',
    builtIn: 'Celui d’origine',
    given: 'Le vôtre',
    choose: 'Choisir un fichier…',
    drop: 'Reprendre celui d’origine',
  },

  rescue: {
    noStart: 'Cartouche n’a pas démarré',
    aboutNoStart: 'Cette version a un problème. Vos jeux et vos sauvegardes sont intacts.',
    aboutNewVersion:
      'La nouvelle version a un problème. Vos jeux et vos sauvegardes sont intacts, et la version précédente est toujours sur cet appareil.',
    stopped: 'Un problème est survenu',
    aboutStopped: 'Cartouche a rencontré une erreur.',
    isKept: 'Votre partie est sauvegardée là où vous en étiez.',
    isNotKept: 'Votre partie n’a pas pu être sauvegardée à l’instant. Ce qui l’était avant est toujours là.',
    fromLastPlace: 'Votre partie reprend à sa dernière sauvegarde.',
    goBack: 'Revenir à la version précédente',
    again: 'Réessayer',
    goOn: 'Continuer',
    reload: 'Recharger Cartouche',
    report: 'Enregistrer un rapport',
    aboutReport:
      'Le rapport dit de quelle version, quel navigateur, quels réglages et quelle erreur il s’agissait. Il ne contient rien sur vous et n’est envoyé nulle part.',
    details: 'Détails',
  },
};

/** French. */
export const language: Language = { direction: 'ltr', messages };
