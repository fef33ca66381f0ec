import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bench } from '../../workbench/bench.ts';

/**
 * What every panel gets. It reads the machine whenever `useLook` has it drawn anew; a part of it that reads the machine by itself asks for that
 * as well, since it is not drawn again for its panel's sake alone.
 */
export interface PanelProps {
  readonly bench: Bench;
}

/** When the panel is to look; null outside of panels. */
export const Turn = createContext<ReadonlySignal<number> | null>(null);

/** Have this part drawn anew when there is something new to be seen in the machine; counts the looks. */
export function useLook(bench: Bench): number {
  return (useContext(Turn) ?? bench.tick).value;
}
