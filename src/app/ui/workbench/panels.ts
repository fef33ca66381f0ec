import type { ComponentType } from 'preact';
import type { workbenchText } from '../../i18n/workbench-text.ts';
import type { Place } from '../../workbench/layout.ts';
import type { PanelProps } from './panel.ts';

/** A panel of the workbench, and where it is at first. It is fetched when it is first seen. */
export interface Panel extends Place {
  readonly id: keyof (typeof workbenchText)['panels'];
  readonly load: () => Promise<ComponentType<PanelProps>>;
}

/** Every panel, in the order in which they are offered. */
export const PANELS: readonly Panel[] = [
  { id: 'code', side: 'left', stack: 0, load: () => import('./CodePanel.tsx').then((it) => it.CodePanel) },
  {
    id: 'registers',
    side: 'right',
    stack: 0,
    load: () => import('./RegistersPanel.tsx').then((it) => it.RegistersPanel),
  },
  {
    id: 'nametables',
    side: 'right',
    stack: 0,
    load: () => import('./NametablesPanel.tsx').then((it) => it.NametablesPanel),
  },
  { id: 'patterns', side: 'right', stack: 0, load: () => import('./PatternsPanel.tsx').then((it) => it.PatternsPanel) },
  { id: 'sprites', side: 'right', stack: 0, load: () => import('./SpritesPanel.tsx').then((it) => it.SpritesPanel) },
  { id: 'palettes', side: 'right', stack: 0, load: () => import('./PalettesPanel.tsx').then((it) => it.PalettesPanel) },
  { id: 'pixel', side: 'right', stack: 0, load: () => import('./PixelPanel.tsx').then((it) => it.PixelPanel) },
  { id: 'compare', side: 'right', stack: 0, load: () => import('./ComparePanel.tsx').then((it) => it.ComparePanel) },
  { id: 'memory', side: 'below', stack: 0, load: () => import('./MemoryPanel.tsx').then((it) => it.MemoryPanel) },
  { id: 'trace', side: 'below', stack: 0, load: () => import('./TracePanel.tsx').then((it) => it.TracePanel) },
  { id: 'events', side: 'below', stack: 0, load: () => import('./EventsPanel.tsx').then((it) => it.EventsPanel) },
  { id: 'channels', side: 'below', stack: 0, load: () => import('./ChannelsPanel.tsx').then((it) => it.ChannelsPanel) },
  { id: 'time', side: 'below', stack: 1, load: () => import('./TimelinePanel.tsx').then((it) => it.TimelinePanel) },
  {
    id: 'breakpoints',
    side: 'below',
    stack: 1,
    load: () => import('./BreakpointsPanel.tsx').then((it) => it.BreakpointsPanel),
  },
  { id: 'watches', side: 'below', stack: 1, load: () => import('./WatchesPanel.tsx').then((it) => it.WatchesPanel) },
  { id: 'build', side: 'below', stack: 1, load: () => import('./BuildPanel.tsx').then((it) => it.BuildPanel) },
];
