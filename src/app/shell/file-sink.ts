import { download } from './download.ts';

/** Where a file is written that the player gets, piece by piece. */
interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole; returned where the page has it, and not the player's disk alone. */
  finish(): Promise<File | null>;
  /** It will not be whole: nothing is left of it. */
  abandon(): Promise<void>;
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Window/showSaveFilePicker, which not every browser has. */
interface Picker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

const ZIP = 'application/zip';

/** Right to the place that the player has chosen for it. */
async function sinkOnDisk(handle: FileSystemFileHandle): Promise<FileSink> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    finish: () => stream.close().then(() => null),
    abandon: () => stream.abort().catch(() => {}),
  };
}

/** Given to the browser in pieces, which keeps them outside of the page's memory, and then downloaded. */
function sinkOfPieces(name: string): FileSink {
  let pieces: Blob[] = [];
  return {
    write: async (bytes) => {
      pieces.push(new Blob([bytes]));
    },
    finish: async () => {
      const file = new File(pieces, name, { type: ZIP });
      download(name, file);
      return file;
    },
    abandon: async () => {
      pieces = [];
    },
  };
}

/**
 * Where an archive called `name` goes; in answer to a tap, since the player may be asked. Null when that was answered
 * with no.
 */
export async function openZipSink(name: string): Promise<FileSink | null> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (!showSaveFilePicker) return sinkOfPieces(name);
  try {
    return await sinkOnDisk(
      await showSaveFilePicker({ suggestedName: name, types: [{ accept: { [ZIP]: ['.zip'] } }] }),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Not allowed in every frame and window: then it is a download.
    return sinkOfPieces(name);
  }
}
