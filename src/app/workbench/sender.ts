import type { Debugger, Place, Search, Writer } from '../../console/debug.ts';

/**
 * Who wrote a byte of OAM last, bit by bit: where a DMA copied it there, who wrote it to the page that was copied, before that; the
 * DMA itself where nobody did in the past that is known. The debugger is where it was.
 */
export function* searchSender(debug: Debugger, { address }: Place): Search<Writer | null> {
  const writer = yield* debug.searchWriter({ space: 'oam', address });
  if (writer?.by !== 'dma') return writer;
  // The page is the value that the instruction is about to write; the copy begins where OAM's address stands.
  const from = debug.at(writer.position, () => {
    const offset = (address - debug.pictures.registers.oamAddress) & 0xff;
    return (pageOf(debug, writer) << 8) | offset;
  });
  return (yield* debug.searchWriter(from, writer.position)) ?? writer;
}

/** The page that a write to $4014 names, which is next. */
function pageOf(debug: Debugger, { pc }: Writer): number {
  const { a, x, y } = debug.registers;
  const [opcode] = debug.read('cpu', pc);
  return opcode === 0x8e ? x : opcode === 0x8c ? y : a;
}
