import type { ManifestOptions } from 'vite-plugin-pwa';
import { FILE_KINDS, STATE_ENDING } from '../library/file-kinds.ts';

/** Ground colours of the two themes; also in index.html and theme.css. */
const INK = '#101415';

/** Endings of what can be shared with the page: all that can be dropped on it. */
const SHARED_ENDINGS = [...Object.values(FILE_KINDS).flat(), STATE_ENDING].map((ending) => `.${ending}`);

/** The web app manifest. Addresses are relative to it, so the site works in any folder. */
export const manifest: Partial<ManifestOptions> = {
  id: 'cartouche',
  name: 'Cartouche',
  short_name: 'Cartouche',
  description: 'A NES that lives at a URL: exact, fast, and playable offline.',
  lang: 'en',
  dir: 'ltr',
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
  screenshots: [
    { src: 'screenshots/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide', label: 'The library' },
    { src: 'screenshots/narrow.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: 'Play' },
  ],
  shortcuts: [
    { name: 'Continue', url: './?continue', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Add games', url: './?add', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Play the built-in game', url: './?play', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
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
