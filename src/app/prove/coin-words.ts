/** What AccuracyCoin's codes mean, in words: facts of that ROM in its own language, which is English. */

/** Words for the codes from `first` on, in the order 0 to 9, A to Z. */
interface Codes {
  readonly first: number;
  readonly words: readonly string[];
}

const from = (first: number, words: readonly string[]): Codes => ({ first, words });
const words = (...list: readonly string[]): Codes => from(1, list);
const each = (names: string, say: (name: string) => string) => names.split(' ').map(say);

/** Every unofficial instruction is asked the same questions. */
const UNOFFICIAL: readonly string[] = [
  'it has a wrong length',
  'it went to a wrong address, or left a wrong value in memory',
  'A is wrong afterwards',
  'X is wrong afterwards',
  'Y is wrong afterwards',
  'the flags are wrong afterwards',
  'S is wrong afterwards',
  ...['the address', 'A', 'X', 'Y', 'the flags', 'S'].map(
    (part) => `with a DMA before its write, ${part} came out wrong`,
  ),
  'unknown',
  'unknown',
  'the high byte of its address changed as on no known console',
];

const SYNC = 'no picture to measure by: the sync at power-on failed';
const HIT = 'sprite 0 hits do not work, and it needs them';
const DMA_TIME = 'the DMA of the DMC comes at a wrong time';
const STEPS = ['first', 'second', 'third'].flatMap((which) => [
  `the ${which} clock of the length counters is early`,
  `the ${which} clock of the length counters is late`,
]);
const NOPS =
  '$04 $0C $14 $1A $1C $34 $3A $3C $44 $54 $5A $5C $64 $74 $7A $7C $80 $82 $89 $C2 $D4 $DA $DC $E2 $EA $F4 $FA $FC';
const IMPLIED =
  'ASL CLC LSR CLI DEY TXA TYA TXS INY DEX CLD ROL SEC ROR SEI TAY TAX CLV TSX INX SED NOP PHP PHA PLP PLA BRK RTI RTS';
const TIMED =
  'JSR,RTS,BRK,RTI,PHA and PHP,PLA,PHP,PLP,JMP,JMP indirect,immediate reads,zero page,zero page RMW,zero page indexed,zero page indexed RMW,absolute,absolute RMW,indexed writes,absolute indexed reads,absolute indexed RMW,indirect X,indirect Y,implied instructions,a branch not taken,a branch taken,a branch to another page';

/** By test. */
const CODES: Readonly<Record<string, Codes>> = {
  'ROM is not writable': words('a write changed program ROM'),
  'RAM Mirroring': words('RAM reads differently above $07FF', 'a write above $07FF does not reach RAM'),
  'PC Wraparound': words('an instruction at $FFFF does not go on at $0000'),
  'The Decimal Flag': words('D changes what ADC and SBC give', 'D is missing from the flags on the stack'),
  'The B Flag': words(
    'PHP pushed no B',
    'BRK pushed no B',
    'there was no IRQ',
    'an IRQ pushed B',
    'an NMI pushed B',
    ...each('PHP BRK IRQ NMI', (what) => `${what} pushed bit 5 clear`),
  ),
  'Dummy read cycles': words(
    'LDA absolute,X over a page reads once only',
    'LDA absolute,X within a page reads twice',
    'the dummy read goes to a wrong address',
    'STA absolute,X has no dummy read',
    'the dummy read of STA absolute,X goes to a wrong address',
    'LDA (indirect),Y within a page reads twice',
    'LDA (indirect),Y over a page reads once only',
    'STA (indirect),Y within a page reads a wrong address',
    'STA (indirect),Y over a page has no dummy read',
    'LDA (indirect,X) reads its target twice',
    'STA (indirect,X) reads its target',
  ),
  'Dummy write cycles': words(
    'the PPU has no open bus, and it needs that',
    'read-modify-write does not write twice',
    'read-modify-write with an index does not write twice',
  ),
  'Open Bus': words(
    'the open bus is all zeros',
    'a read of nothing does not give the high byte of the address',
    'an index that turns the page changes what is read',
    'code that runs from the open bus went wrong',
    'dummy reads do not reach the bus',
    'the upper bits of a pad are not the bus',
    'a read of $4015 changes the bus',
    'a write does not change the bus',
    'bit 5 of $4015 is not the bus',
  ),
  'All NOP instructions': words(...each(NOPS, (opcode) => `opcode ${opcode} does not do nothing`)),
  'Absolute Indexed': words('it reads a wrong byte', ...each('X Y', (index) => `past $FFFF, ${index} does not wrap`)),
  'Zero Page Indexed': words('it reads a wrong byte', ...each('X Y', (index) => `${index} leads out of page 0`)),
  Indirect: words('JMP goes to a wrong place', 'a pointer at the end of a page takes its high byte from the next'),
  'Indirect, X': words('it reads a wrong byte', 'X leads out of page 0', 'a pointer at $FF does not wrap'),
  'Indirect, Y': words('it reads a wrong byte', 'Y does not reach the high byte', 'a pointer at $FF does not wrap'),
  Relative: words('a branch back from page 0 went wrong', 'a branch on from page $FF went wrong'),
  'Interrupt flag latency': words(
    'the end of a sample gave no IRQ',
    'CLI does not take effect one instruction late',
    'an IRQ right after SEI is lost',
    'that IRQ pushed I clear',
    'an IRQ that nobody answered does not come again',
    'RTI does not take effect at once',
    'PLP does not take effect one instruction late',
    'the IRQ of the DMC comes at a wrong time',
    'a branch does not look for interrupts before its second cycle',
    'a branch looks for interrupts before its third cycle',
    'a branch over a page does not look for interrupts before its fourth cycle',
    'the PPU has no open bus, and it needs that',
    'the open bus is wrong, and it needs that',
    'an IRQ that goes away during a branch is lost',
  ),
  'NMI Overlap BRK': words('BRK returns to a wrong place', 'an NMI does not take over a BRK as it should'),
  'NMI Overlap IRQ': words('an NMI does not take over an IRQ as it should'),
  'DMA + Open Bus': words(
    'a read of $4000 gives zero',
    'the DMA of the DMC leaves nothing on the bus, or comes at a wrong time',
  ),
  'DMA + $2002 Read': words('SLO is wrong, and it needs that', 'a read of $2002 that a DMA holds up is not repeated'),
  'DMA + $2007 Read': words(
    'the read buffer is wrong, and it needs that',
    'a read of $2007 that a DMA holds up is not repeated',
    'the address moves on too seldom meanwhile',
  ),
  'DMA + $2007 Write': words('reads are wrong already', 'a DMA does not wait for a write'),
  'DMA + $4015 Read': words('there is no frame IRQ flag', 'a repeated read does not clear the flag'),
  'DMA + $4016 Read': words('a repeated read does not clock the pad once'),
  'DMC DMA Bus Conflicts': words(
    DMA_TIME,
    'a sample does not collide with the registers at $4000',
    'a collision with $4015 does not clear the frame IRQ flag',
    'a collision with the pads gives bits of no known console',
  ),
  'DMC DMA + OAM DMA': words(DMA_TIME, 'the two together take a wrong time'),
  'Explicit DMA Abort': words(DMA_TIME, 'a DMA that is called off takes a wrong time'),
  'Implicit DMA Abort': words(
    DMA_TIME,
    'a DMA that is called off takes a wrong time',
    'one of a single cycle does not give way to a write',
    'with a sample that loops, the DMA comes at a wrong time',
  ),
  'Length Counter': words(
    'the channel sounds before it is started',
    'the channel does not start',
    'the channel does not end',
    '$80 to $4017 does not clock at once',
    '$00 to $4017 clocks',
    'switching off does not clear the counter',
    'a channel that is off takes a length',
    'a halted counter counts',
    'a halted counter loses its value',
  ),
  'Length Table': words(
    'the length counter is wrong already',
    ...Array.from({ length: 32 }, (_, index) => `entry ${index} of the table is wrong`),
  ),
  'Frame Counter IRQ': words(
    'there is no flag with four steps',
    'there is a flag though it is inhibited',
    'there is a flag with five steps',
    'there is a flag with five steps, inhibited',
    'a read of $4015 does not clear it',
    'it is not cleared by the next get cycle',
    'it is cleared before the next get cycle',
    'going over to five steps clears it',
    'inhibiting does not clear it',
    'it comes early after a write in an odd cycle',
    'it comes late after a write in an odd cycle',
    'it comes early after a write in an even cycle',
    'it comes late after a write in an even cycle',
    'a read in the cycle before loses it',
    'a read in its first cycle ends it',
    'a read in its second cycle ends it',
    'a read after that does not clear it',
    'inhibited, it shows early',
    'inhibited, its first cycle is missing',
    'inhibited, its second cycle is missing',
    'inhibited, it stays',
    'inhibited, it gives an IRQ',
    'the IRQ comes in a wrong cycle after a write in an odd cycle',
    'the IRQ comes in a wrong cycle after a write in an even cycle',
  ),
  'Frame Counter 4-step': words(...STEPS),
  'Frame Counter 5-step': words(...STEPS),
  'Delta Modulation Channel': words(
    'bit 4 of $4015 does not say that it plays',
    'starting anew does not load the length',
    'a sample that is over cannot be started again',
    'starting while it plays starts anew',
    'it does not stop at once',
    'a new length changes the sample that plays',
    'there is a flag though IRQs are off',
    'there is no flag at the end',
    'a read of $4015 clears the flag',
    'a write to $4015 does not clear the flag',
    'switching IRQs off does not clear the flag',
    'a loop does not loop',
    'a loop gives an IRQ',
    'a loop taken off and on again ends',
    'a loop taken off does not play its rest',
    'a loop does not take the new length',
    'length 0 is not one byte',
    'an empty buffer is not filled at once',
    DMA_TIME,
    'the address does not wrap from $FFFF to $8000',
    ...each('two one no', (left) => `started with ${left} cycles left on the timer, the DMA comes at a wrong time`),
  ),
  'APU Register Activation': words(
    'something that it needs is wrong',
    'the pads have bits that they should not',
    'a read of $4015 does not clear the frame IRQ flag',
    'an OAM DMA from page $40 sees registers that it should not',
    'code that runs from the open bus went wrong',
    'an OAM DMA from page $40 does not see the registers',
    'the registers collide with the bus in a wrong way',
  ),
  'Controller Strobing': words(
    '$02 strobes',
    'a value with bit 0 set does not strobe',
    'no strobe in a get cycle after a put cycle',
    'a strobe in a put cycle after a get cycle',
  ),
  'Controller Clocking': words(
    'after eight reads there are no ones',
    'a strobed pad moves on',
    'SLO is wrong, and it needs that',
    'two reads in a row are not one clock',
    'two reads in a row differ',
    'a DMA between reads does not clock again',
    'a collision with the DMA clocks twice',
  ),
  'CHR ROM is not writable': words('a write changed CHR ROM'),
  'PPU Register Mirroring': words('the registers are not there again every 8 bytes'),
  'PPU Register Open Bus': words(
    'a register that is only written reads otherwise than the bus',
    'a write does not fill the bus',
    'the low bits of $2002 are not the bus',
    'a read of $2002 does not set the upper bits of the bus',
    'the bus does not fade within a second',
  ),
  'PPU Read Buffer': words(
    '$2007 cannot be read',
    'a read does not move on',
    'there is no buffer',
    'patterns do not go through the buffer',
    '$2006 changes the buffer',
    'the palette goes through the buffer',
    'a read of the palette does not fill the buffer with the byte below it',
  ),
  'Palette RAM Quirks': words(
    'the read buffer is wrong, and it needs that',
    'the palette is not there again up to $3FFF',
    '$3F04, $3F08 or $3F0C is not a place of its own',
    '$3F10 to $3F1C do not mirror the backdrops',
    'the upper bits of a read are not the bus',
    'grey does not clear the low bits of a read',
    'grey changes what is written',
  ),
  'Rendering Flag Behavior': words(
    'with all off, background registers shift',
    'with sprites alone, background registers do not shift',
    'with the background alone, sprites are not evaluated',
  ),
  '$2007 read w/ rendering': words(HIT, 'a read while drawing does not move both ways'),
  'Attributes As Tiles': words('attributes are not drawn as tiles', 'the lines below come from another nametable'),
  'VBlank beginning': words('the flag of $2002 is set at a wrong dot'),
  'VBlank end': words('the flag of $2002 is cleared at a wrong dot'),
  'NMI Control': words(
    'there is an NMI though it is off',
    'there is no NMI',
    'switching on during vertical blank gives none',
    'switching on with the flag clear gives one',
    'writing that it is on gives another',
    'writing that it is still on gives another',
    'off and on again gives none',
    'after STA it does not wait for an instruction',
    'after INC it waits for an instruction',
  ),
  'NMI Timing': words('the NMI comes at a wrong dot'),
  'NMI Suppression': words('a read of $2002 beside the flag suppresses too much or too little'),
  'NMI at VBlank end': words('switched on at the end of vertical blank, it comes too long or too briefly'),
  'NMI disabled at VBlank': words('switched off at the start of vertical blank, it comes too long or too briefly'),
  'Sprite overflow behavior': words(
    'nine sprites give no overflow',
    'it is not the flag that is seen',
    'eight sprites give an overflow',
    'with the background alone there is none',
  ),
  'Sprite 0 Hit behavior': words(
    'there is no hit',
    'a hit without a background',
    'a hit without sprites',
    'a hit without either',
    'an empty sprite hits',
    'no hit at X 254',
    'a hit at X 255',
    'a hit where sprites are clipped',
    'a hit where the background is clipped',
    'no hit beyond the clipped part',
    'no hit at Y 238',
    'a hit at Y 239 or below',
    'a line too high, or not by its pixels',
    'the hit comes early',
  ),
  '$2002 flag timing': words('sprite flags are cleared at a wrong dot', 'sprite flags are set at a wrong dot'),
  'Suddenly Resize Sprite': words(
    HIT,
    'sprites made large at the start of horizontal blank are not longer',
    'made large later, they have something to show',
    'sprites made small at the start of horizontal blank are not cut',
    'made small later, they have nothing to show',
  ),
  'Arbitrary Sprite zero': words(
    'another sprite hits, too',
    'the first one evaluated is not sprite 0',
    'no hit with OAM out of step',
  ),
  'Misaligned OAM behavior': words(
    'no hit with OAM out of step',
    'after a Y out of range it goes on at a wrong place',
    'with eight found, it goes on at a wrong place',
    'after an X out of range it goes on at a wrong place',
    'the two together go wrong',
    'out of step by two, it goes wrong',
    'out of step by three, it goes wrong',
  ),
  'Address $2004 behavior': words(
    'a write does not store and move on',
    'a read moves on',
    'the bits that are not there do not read zero',
    'in dots 1 to 64 it does not read $FF',
    'in dots 1 to 64, not drawing, it reads $FF',
    'a write while drawing does not move on by four',
    'a write while drawing is stored',
    'in dots 65 to 256 it does not read what is evaluated',
    'in dots 257 to 320 it does not read $FF',
    'a write while drawing does not leave a multiple of four',
  ),
  'OAM Corruption': words(
    SYNC,
    'the first row does not go over the one that it should',
    'it happens when drawing stops',
    'it happens at once when drawing starts',
  ),
  'INC $4014': words(
    'the DMA of the DMC leaves nothing on the bus',
    'it is not the second page that is copied',
    'there are two copies',
  ),
  't Register Quirks': words(
    HIT,
    '$2006 does not change what $2005 set',
    '$2006, then $2005: they do not share one toggle',
    '$2005, then $2006: they do not share one toggle',
    '$2000 in between does not choose the nametable',
  ),
  'Stale BG Shift Registers': words(
    HIT,
    'a hit where nothing meets',
    'what was left in the registers cannot hit',
    'sprites are not at X 0 when drawing was off at dot 339',
  ),
  'Stale Sprite Shift Regs': words(
    HIT,
    'the counters stand still with drawing off',
    'the registers shift with drawing off',
    'a hit at X 255',
    'with dot 339 left out, they do not draw at once',
    'with the load left out, the old data are gone',
  ),
  'BG Serial In': words('a hit with nothing there', 'no ones are shifted in'),
  'Sprites On Scanline 0': words(
    'a sprite at Y 0 is not on line 1',
    'what was found last is not on line 0',
    'line 0 is that of neither kind of PPU',
  ),
  '$2004 Stress Test': words(
    SYNC,
    'reads go wrong when the address overflows',
    'reads go wrong with more than eight sprites',
  ),
  '$2007 Stress Test': words(SYNC, 'a read while drawing does not get the byte that is being fetched'),
  'ALE + Read': words(HIT, 'a read does not disturb the address latch'),
  'Hybrid Addresses': words(HIT, '$2006 within a fetch does not mix the addresses'),
  'Instruction Timing': words(
    'the DMA of the DMC leaves nothing on the bus',
    'the DMA is too coarse to measure by',
    ...TIMED.split(',').map((what) => `wrong number of cycles: ${what}`),
  ),
  'Implied Dummy Reads': from(0, [
    'SLO is wrong, and it needs that',
    'the pads have bits that they should not',
    'the frame IRQ flag is wrong, and it needs that',
    DMA_TIME,
    'the open bus is wrong, and it needs that',
    ...each(IMPLIED, (name) => `${name} does not read the byte after it`),
    'RTS has no dummy read at its end',
  ]),
  'Branch Dummy Reads': words(
    'RAM is not mirrored, and it needs that',
    'the PPU has no open bus, and it needs that',
    '$2004 reads wrong, and it needs that',
    'a branch taken does not read the byte after it',
    'a branch to another page does not read in the old one',
  ),
  'JSR Edge Cases': words(
    'it returns to a wrong place',
    'it does not push between its two operands',
    'the open bus is wrong',
    'its last operand does not stay on the bus',
  ),
  'Internal Data Bus': words(
    'a read over a page, or the DMA, is wrong, and it needs that',
    'a read of $4015 reaches the outer bus',
  ),
};

/** What error `code` of the test `name` on `page` means; undefined when that is not known. */
export function coinError(page: string, name: string, code: string): string | undefined {
  const { first, words: list } = CODES[name] ?? from(0, page.startsWith('Unofficial') ? UNOFFICIAL : []);
  return list[Number.parseInt(code, 36) - first];
}

/** What success codes say of the machine. */
const SHA = {
  1: 'high byte ANDed with A and X: an RP2A03G',
  2: 'high byte ANDed with X alone: a late RP2A03G, or an RP2A03H',
  3: 'a constant has part in the high byte',
  4: 'the high byte has no part in it',
};
const PADS = { 1: 'a front-loading NES', 2: 'an early Famicom' };
const MACHINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '$93 SHA indirect,Y': SHA,
  '$9F SHA absolute,Y': SHA,
  '$9B SHS absolute,Y': SHA,
  'DMA + $2002 Read': { 1: 'a load DMA comes after two APU cycles', 2: 'a load DMA comes after three APU cycles' },
  'DMA + $4016 Read': PADS,
  'Controller Clocking': PADS,
  'DMC DMA Bus Conflicts': { 1: 'an American NES', 2: 'a Famicom' },
  'APU Register Activation': { 1: 'an OAM DMA does not clock the pads', 2: 'an OAM DMA clocks the pads' },
  'Implicit DMA Abort': { 1: 'a CPU made after mid-1990', 2: 'a CPU made before mid-1990' },
  'PPU Read Buffer': { E: 'an RP2C02E or older', G: 'an RP2C02G or newer' },
  'Palette RAM Quirks': { E: 'an RP2C02E or older' },
  'Address $2004 behavior': { E: 'an RP2C02E or older', G: 'an RP2C02G or newer' },
  'Sprites On Scanline 0': { 1: 'composite video', 2: 'RGB video' },
};

/** What success code `code` of the test `name` says of the machine; undefined when that says nothing. */
export function coinSuccess(name: string, code: string): string | undefined {
  return MACHINES[name]?.[code];
}
