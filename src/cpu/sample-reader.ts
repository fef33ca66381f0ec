/** What the DMA unit knows of the delta channel: a byte wanted, from where, and where to put it. */
export interface SampleReader {
  /** Address of the byte wanted, $8000 to $FFFF. */
  readonly address: number;
  /** Whether the channel asks for a byte now: a level, so dropping it halfway is the abort. */
  readonly wanted: boolean;
  /** The byte was read from the bus. */
  deliver(byte: number): void;
}
