// Shared between the files of CNcurses, and not seen from Swift.

#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdbool.h>

// Bytes on the self-pipe that are not numbers of signals.
#define PIPE_WAKE 0

// The modes that ncurses does not know, on and off: bracketed paste, reports of the focus.
#define MODES_ON "\033[?2004h\033[?1004h"
#define MODES_OFF "\033[?2004l\033[?1004l"

// Remembers the modes of the terminal for a crash; to be called before ncurses changes them.
void signals_save_modes(void);

// Installs every handler; false when there is no pipe.
bool signals_install(void);
void signals_uninstall(void);
int signals_descriptor(void);

// Tells the crash handler whether there is a screen to give back.
void signals_screen_is_taken(bool taken);

// Sends standard error to a file, and back.
void diagnostics_redirect(const char *path);
void diagnostics_restore(void);
// The descriptor of the real standard error.
int diagnostics_real(void);

#endif
