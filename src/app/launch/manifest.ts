import type { ManifestOptions } from 'vite-plugin-pwa';
import type { Language, Messages } from '../i18n/language.ts';
import { FILE_KINDS, STATE_ENDING } from '../library/file-kinds.ts';

/** Ground colours of the two themes; also in index.html and theme.css. */
const INK = '#101415';

/** Endings of what can be shared with the page: all that can be dropped on it. */
const SHARED_ENDINGS = [...Object.values(FILE_KINDS).flat(), STATE_ENDING].map((ending) => `.${ending}`);

/** What it says in every language. Addresses are relative to it, so the site works in any folder. */
const PLAIN: Partial<ManifestOptions> = {
  id: 'cartouche',
  start_url: './',
  scope: './',
  display: 'standalone',
  display_override: ['fullscreen', 'standalone', 'minimal-ui'],
  orientation: 'any',
  background_color: INK,
  theme_color: INK,
  categories: ['games', 'entertainment'],
  prefer_related_applications: false,
  icons: [
    { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
  ],
  file_handlers: [
    {
      action: './',
      accept: {
        'application/x-nes-rom': FILE_KINDS.games.map((ending) => `.${ending}`),
        'application/x-rom-patch': FILE_KINDS.patches.map((ending) => `.${ending}`),
        'application/zip': FILE_KINDS.archives.map((ending) => `.${ending}`),
      },
    },
  ],
  share_target: {
    action: './?share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      // Apps that share a file they know nothing of say that it is bytes.
      files: [{ name: 'files', accept: ['application/octet-stream', 'application/zip', ...SHARED_ENDINGS] }],
    },
  },
  launch_handler: { client_mode: ['navigate-existing', 'auto'] },
};

const SHORTCUT_ICONS = [{ src: 'icons/icon-192.png', sizes: '192x192' }];

/** The texts of a web app manifest. */
type Words = Pick<Messages, 'common' | 'library' | 'install'>;

/** The web app manifest in the language `lang` (BCP 47), which is written in the direction `dir`. */
export function manifestIn(lang: string, dir: Language['direction'], text: Words): Partial<ManifestOptions> {
  const { name, library, play } = text.common;
  const wide = { src: 'screenshots/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide' } as const;
  const narrow = {
    src: 'screenshots/narrow.png',
    sizes: '780x1688',
    type: 'image/png',
    form_factor: 'narrow',
  } as const;
  return {
    ...PLAIN,
    name,
    short_name: name,
    description: text.install.description,
    lang,
    dir,
    screenshots: [
      { ...wide, label: library },
      { ...narrow, label: play },
    ],
    shortcuts: [
      { name: text.library.continue, url: './?continue', icons: SHORTCUT_ICONS },
      { name: text.library.add, url: './?add', icons: SHORTCUT_ICONS },
      { name: text.install.playBuiltIn, url: './?play', icons: SHORTCUT_ICONS },
    ],
  };
}
