// The keyboard's side of CNcurses.

#ifndef CNCURSES_INPUT_H
#define CNCURSES_INPUT_H

void input_open(void);
void input_close(void);

#endif
