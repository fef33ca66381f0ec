; The tests, in the order in which they run. What a reader finds where: ../README.md.
; A result is 0 not run, 1 passed, 2 running, 2 + code failed (the code is explained in the test).

GROUP_CPU   = 0
GROUP_PPU   = 1
GROUP_APU   = 2
GROUP_DMA   = 3
GROUP_PORTS = 4

.macro tests_are
  test_is GROUP_CPU,   "LOADS AND STORES",     test_loads
  test_is GROUP_CPU,   "ADC AND SBC",          test_arithmetic
  test_is GROUP_CPU,   "LOGIC AND COMPARES",   test_logic
  test_is GROUP_CPU,   "SHIFTS, INC, DEC",     test_shifts
  test_is GROUP_CPU,   "REGISTERS AND FLAGS",  test_registers
  test_is GROUP_CPU,   "BRANCHES AND JUMPS",   test_branches
  test_is GROUP_CPU,   "STACK AND ITS WRAP",   test_stack
  test_is GROUP_CPU,   "BRK, PHP AND RTI",     test_brk
  test_is GROUP_CPU,   "SLO, RLA, SRE, RRA",   test_unofficial_shifts
  test_is GROUP_CPU,   "LAX, SAX, DCP, ISC",   test_unofficial_pairs
  test_is GROUP_CPU,   "ANC, ALR, ARR, AXS",   test_unofficial_immediate
  test_is GROUP_CPU,   "UNOFFICIAL NOPS",      test_nops
  test_is GROUP_CPU,   "INSTRUCTION CYCLES",   test_cycles
  test_is GROUP_CPU,   "DUMMY READS",          test_dummy_reads
  test_is GROUP_CPU,   "DUMMY WRITES",         test_dummy_writes
  test_is GROUP_CPU,   "CPU OPEN BUS",         test_cpu_open_bus
  test_is GROUP_CPU,   "CLI, SEI, PLP DELAY",  test_irq_latency
  test_is GROUP_CPU,   "IRQ AND BRANCHES",     test_irq_branches
  test_is GROUP_CPU,   "NMI HIJACKS BRK",      test_hijack
  test_is GROUP_CPU,   "NMI HIJACKS IRQ",      test_hijack_irq
  test_is GROUP_PPU,   "VBLANK FLAG LENGTH",   test_vblank
  test_is GROUP_PPU,   "VBLANK READ RACE",     test_vblank_race
  test_is GROUP_PPU,   "NMI TIME",             test_nmi_time
  test_is GROUP_PPU,   "NMI SUPPRESSION",      test_nmi_suppression
  test_is GROUP_PPU,   "NMI ON AND OFF",       test_nmi_control
  test_is GROUP_PPU,   "NMI OFF IN TIME",      test_nmi_off
  test_is GROUP_PPU,   "ODD PICTURE SKIP",     test_odd_skip
  test_is GROUP_PPU,   "SPRITE 0 HIT",         test_hit
  test_is GROUP_PPU,   "HITS AT THE EDGES",    test_hit_edges
  test_is GROUP_PPU,   "HITS AND SCROLLING",   test_hit_scroll
  test_is GROUP_PPU,   "SCROLL SPLITS",        test_split
  test_is GROUP_PPU,   "HIT TIME",             test_hit_time
  test_is GROUP_PPU,   "SPRITE OVERFLOW",      test_overflow
  test_is GROUP_PPU,   "OVERFLOW'S BUG",       test_overflow_bug
  test_is GROUP_PPU,   "OVERFLOW TIME",        test_overflow_time
  test_is GROUP_PPU,   "OAM REGISTERS",        test_oam
  test_is GROUP_PPU,   "OAM WHILE DRAWING",    test_oam_drawing
  test_is GROUP_PPU,   "VRAM READ BUFFER",     test_buffer
  test_is GROUP_PPU,   "NAMETABLES",           test_nametables
  test_is GROUP_PPU,   "PALETTE RAM",          test_palette
  test_is GROUP_PPU,   "SCROLL REGISTERS",     test_scroll
  test_is GROUP_PPU,   "V AFTER A PICTURE",    test_v_after
  test_is GROUP_PPU,   "PPU OPEN BUS",         test_ppu_open_bus
  test_is GROUP_PPU,   "OPEN BUS DECAY",       test_decay
  test_is GROUP_APU,   "LENGTH TABLE",         test_length_table
  test_is GROUP_APU,   "LENGTH HALT, STATUS",  test_length_halt
  test_is GROUP_APU,   "FRAME IRQ TIME",       test_frame_irq_time
  test_is GROUP_APU,   "FRAME IRQ CLEARING",   test_frame_irq_clear
  test_is GROUP_APU,   "4 STEPS: LENGTHS",     test_four_steps
  test_is GROUP_APU,   "5 STEPS: LENGTHS",     test_five_steps
  test_is GROUP_APU,   "DMC LENGTH, BUFFER",   test_dmc_length
  test_is GROUP_APU,   "DMC IRQ AND LOOP",     test_dmc_irq
  test_is GROUP_APU,   "DMC RATES",            test_dmc_rates
  test_is GROUP_APU,   "DMC ADDRESS WRAP",     test_dmc_wrap
  test_is GROUP_DMA,   "OAM DMA COPY",         test_oam_dma
  test_is GROUP_DMA,   "OAM DMA 513 OR 514",   test_oam_dma_length
  test_is GROUP_DMA,   "DMC DMA: 4 CYCLES",    test_dmc_read
  test_is GROUP_DMA,   "DMC DMA AND WRITES",   test_dmc_write
  test_is GROUP_DMA,   "DMC DMA: FIRST BYTE",  test_dmc_load
  test_is GROUP_DMA,   "DMC IN OAM DMA",       test_dmc_in_oam
  test_is GROUP_DMA,   "DMC DMA AND $2007",    test_dmc_vram
  test_is GROUP_DMA,   "DMC DMA AND $4015",    test_dmc_status
  test_is GROUP_DMA,   "DMC DMA AND $4016",    test_dmc_pad
  test_is GROUP_PORTS, "PAD STROBE AND READS", test_pad
.endmacro

NAME = 20

.macro test_is group, text, routine
  .if .strlen(text) > NAME
    .error "name too long"
  .endif
  .byte group, text
  .res NAME - .strlen(text), ' '
  test_count .set test_count + 1
.endmacro

.segment "INFO"
test_count .set 0
info:
  .byte "SELFTEST", 1              ; the layout's version
  .addr results_at
  .byte TESTS, NAME
names:
  tests_are
TESTS = test_count
.assert TESTS <= 112, error, "too many results"

.delmacro test_is
.macro test_is group, text, routine
  .addr routine - 1
.endmacro
routines:
  tests_are
