// The part of ncurses that Muster uses, in a shape that Swift can call: ncurses keeps its screen in
// globals, its attributes in macros and its cells in a struct that only C can fill.
//
// Everything here is called from the thread that opened the screen, apart from terminal_wake() and
// what the signal handlers do.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// Scalars of one cell: a spacing character and at most four marks.
#define TERMINAL_CELL_SCALARS 5

enum terminal_attribute {
    TERMINAL_BOLD = 1,
    TERMINAL_DIM = 2,
    TERMINAL_REVERSE = 4,
    TERMINAL_UNDERLINE = 8,
};

typedef struct {
    uint32_t scalars[TERMINAL_CELL_SCALARS];  // ends with 0 when there are fewer
    uint8_t attributes;                       // terminal_attribute
    int32_t foreground;                       // colour number, or -1 for the terminal's own
    int32_t background;
} terminal_cell;

enum terminal_event_kind {
    TERMINAL_NOTHING,   // the time ran out
    TERMINAL_TEXT,      // value: a scalar
    TERMINAL_KEY,       // value: terminal_key
    TERMINAL_FUNCTION,  // value: 1 to 12
    TERMINAL_CLICK,     // x, y
    TERMINAL_WHEEL,     // x, y, value: 1 down, -1 up
    TERMINAL_SIGNAL,    // value: the number of the signal
    TERMINAL_WOKEN,
    TERMINAL_HANGUP,    // the terminal is gone
};

enum terminal_key {
    TERMINAL_KEY_UP = 1,
    TERMINAL_KEY_DOWN,
    TERMINAL_KEY_LEFT,
    TERMINAL_KEY_RIGHT,
    TERMINAL_KEY_HOME,
    TERMINAL_KEY_END,
    TERMINAL_KEY_PAGE_UP,
    TERMINAL_KEY_PAGE_DOWN,
    TERMINAL_KEY_INSERT,
    TERMINAL_KEY_DELETE,
    TERMINAL_KEY_BACKSPACE,
    TERMINAL_KEY_ENTER,
    TERMINAL_KEY_BACK_TAB,
    TERMINAL_KEY_PASTE_BEGIN,
    TERMINAL_KEY_PASTE_END,
    TERMINAL_KEY_FOCUS_IN,   // the terminal's window got the keyboard
    TERMINAL_KEY_FOCUS_OUT,
};

typedef struct {
    int kind;
    int32_t value;
    int x;
    int y;
} terminal_event;

enum terminal_open_result {
    TERMINAL_OPENED,
    TERMINAL_NOT_A_TERMINAL,  // standard input or output is a file or a pipe
    TERMINAL_UNKNOWN_TYPE,    // TERM is missing, unknown, or cannot move the cursor
    TERMINAL_OUT_OF_FILES,    // no pipe for the signals
};

// Takes over the terminal. Standard error goes to the file diagnostics_path until terminal_close(),
// or nowhere when it is NULL or cannot be opened.
int terminal_open(const char *diagnostics_path);

// Gives the terminal back as it was found. May be called again.
void terminal_close(void);

// Stops the process group as Ctrl-Z does and returns when it goes on, with the screen taken again.
void terminal_suspend(void);

// Takes the screen again after SIGCONT or SIGWINCH and reads its size.
void terminal_refit(void);

int terminal_width(void);
int terminal_height(void);

// Colours that the terminal shows: 0, 8, 16, 256 or 16777216.
int terminal_colors(void);
bool terminal_is_utf8(void);

// Columns of a scalar in the terminal's locale, -1 when it cannot be shown.
int terminal_columns(uint32_t scalar);

// Puts count cells into row y from column x on; a wide character counts once.
void terminal_put_row(int y, int x, const terminal_cell *cells, int count);

// Shows what was put; the cursor stands at x, y, or is hidden when x is negative.
void terminal_show(int x, int y);

// Forgets what is on the screen, so that the next terminal_show() draws everything.
void terminal_forget(void);

// Waits for the next event; milliseconds below 0 wait for ever.
terminal_event terminal_wait(int milliseconds);

void terminal_set_mouse(bool on);
void terminal_bell(void);

// Writes bytes past ncurses, for sequences that it does not know.
void terminal_write_raw(const char *bytes, int count);

// Makes terminal_wait() return TERMINAL_WOKEN; safe from every thread and from signal handlers.
void terminal_wake(void);

#endif
