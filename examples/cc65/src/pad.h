/* Buttons, as read_pad gives them. */
#define A 0x80
#define B 0x40
#define SELECT 0x20
#define START 0x10
#define UP 0x08
#define DOWN 0x04
#define LEFT 0x02
#define RIGHT 0x01

/* The buttons that are held on the first pad. */
unsigned char read_pad(void);
/* How many coins are taken. */
unsigned char count_taken(void);
