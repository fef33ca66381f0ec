/* Dash: a row of sixteen columns with a coin in each. Left and Right walk, with B held twice as far. */
#include <conio.h>
#include <nes.h>
#include "pad.h"

#define COLUMNS 16
#define LAST (COLUMNS - 1)
/* The player moves once in so many frames. */
#define PACE 4

unsigned char player_x = 3;
unsigned char coins;
unsigned char taken[COLUMNS];
unsigned char lives = 3;
unsigned char pad;
static unsigned char frames;

/* Walks as far as the pad says. */
void move_player(void) {
  if (pad & RIGHT) {
    if (player_x < LAST) {
      ++player_x;
      if (pad & B) {
#ifdef FIXED
        if (player_x < LAST)
#endif
        ++player_x;
      }
    }
  } else if (pad & LEFT) {
    if (player_x > 0) {
      --player_x;
      if ((pad & B) && player_x > 0) --player_x;
    }
  }
}

/* Takes the coin in the player's column. */
void take_coin(void) {
  if (taken[player_x] == 0) {
    taken[player_x] = 1;
    coins = count_taken();
  }
}

static void draw(void) {
  unsigned char column;
  for (column = 0; column < COLUMNS; ++column) {
    cputcxy(8 + column, 14, column == player_x ? '@' : taken[column] ? ' ' : '.');
  }
  cputsxy(8, 10, "COINS ");
  cputc('0' + coins / 10);
  cputc('0' + coins % 10);
}

void main(void) {
  clrscr();
  while (1) {
    waitvsync();
    pad = read_pad();
    if (++frames == PACE) {
      frames = 0;
      move_player();
      take_coin();
      draw();
    }
  }
}
