import { type CommandId, type CommandRow, ROWS, rowOfKey, type Situation, type Verbs } from './bindings.ts';
import { ownKeys } from './own-keys.ts';

/** Runs rows of the table for whatever asks: keys, gamepads, buttons on the screen, each a source with a name of its own. */
export class Commands {
  rows: readonly CommandRow[];
  private readonly verbs: Verbs;
  private readonly situation: () => Situation;
  /** Rows that are held, and by which sources: what two of them hold goes on when one lets go. */
  private readonly held = new Map<CommandRow, Set<string>>();

  constructor(verbs: Verbs, situation: () => Situation, rows: readonly CommandRow[] = ROWS) {
    this.verbs = verbs;
    this.situation = situation;
    this.rows = rows;
  }

  /** The row called `id`. */
  row(id: CommandId): CommandRow {
    const found = this.rows.find((row) => row.id === id);
    if (!found) throw new RangeError(`No row ${id}`);
    return found;
  }

  /** These rows are there besides, and go before the others, until what is returned is called. */
  addRows(more: readonly CommandRow[]): () => void {
    const before = this.rows;
    this.rows = [...more, ...before];
    return () => {
      this.rows = before;
    };
  }

  /** The row that the key at `code` works now, if any. */
  rowOfKey(code: string): CommandRow | undefined {
    return rowOfKey(this.rows, code, this.situation(), ownKeys.value);
  }

  /** A dialog is open: keys and gamepads are for what is in it. */
  get isInDialog(): boolean {
    return this.situation().inDialog;
  }

  /** What the row is called now. */
  label(id: CommandId): string {
    return this.row(id).label(this.situation());
  }

  /** Whether the row can be done now. */
  can(row: CommandRow): boolean {
    return row.when(this.situation());
  }

  /** A button on the screen is pressed: do it once. */
  run(id: CommandId): void {
    const row = this.row(id);
    if (this.down(row, 'screen')) this.up(row, 'screen');
  }

  /** A button on the screen is pressed, or let go. */
  hold(id: CommandId, isDown: boolean): void {
    if (isDown) this.down(this.row(id), 'screen');
    else this.up(this.row(id), 'screen');
  }

  /** `source` presses the row; false when it cannot be done now. Buttons of the pad are left to who asks. */
  down(row: CommandRow, source: string): boolean {
    if (!this.can(row)) return false;
    const { does } = row;
    if ('press' in does) does.press(this.verbs);
    if (!('hold' in does)) return true;
    const sources = this.held.get(row);
    if (sources) sources.add(source);
    else {
      this.held.set(row, new Set([source]));
      does.hold(this.verbs, true);
    }
    return true;
  }

  /** `source` lets the row go, whether or not it could be done now. */
  up(row: CommandRow, source: string): void {
    const sources = this.held.get(row);
    if (!sources?.delete(source) || sources.size > 0) return;
    this.held.delete(row);
    if ('hold' in row.does) row.does.hold(this.verbs, false);
  }

  /** Nothing is held any more. */
  releaseAll(): void {
    const rows = [...this.held.keys()];
    this.held.clear();
    for (const { does } of rows) if ('hold' in does) does.hold(this.verbs, false);
  }
}
