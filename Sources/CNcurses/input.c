// Keys, mouse, paste and the signals' pipe, as one stream of events.

#define NCURSES_WIDECHAR 1

#include "input.h"

#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <unistd.h>

// Codes above every code of ncurses' own.
enum { CODE_PASTE_BEGIN = KEY_MAX + 1, CODE_PASTE_END, CODE_FOCUS_IN, CODE_FOCUS_OUT };

// Keys are read from a pad of their own: reading from the screen would draw it as a side effect.
static WINDOW *keyboard = NULL;

void input_open(void) {
    keyboard = newpad(1, 1);
    keypad(keyboard, TRUE);
    nodelay(keyboard, TRUE);
    define_key("\033[200~", CODE_PASTE_BEGIN);
    define_key("\033[201~", CODE_PASTE_END);
    define_key("\033[I", CODE_FOCUS_IN);
    define_key("\033[O", CODE_FOCUS_OUT);
}

void input_close(void) {
    if (keyboard) delwin(keyboard);
    keyboard = NULL;
}

static terminal_event event(int kind, int32_t value) {
    return (terminal_event){.kind = kind, .value = value};
}

static terminal_event mouse_event(void) {
    MEVENT mouse;
    if (getmouse(&mouse) != OK) return event(TERMINAL_NOTHING, 0);
    terminal_event result = {.x = mouse.x, .y = mouse.y};
    if (mouse.bstate & BUTTON4_PRESSED) {
        result.kind = TERMINAL_WHEEL;
        result.value = -1;
    } else if (mouse.bstate & BUTTON5_PRESSED) {
        result.kind = TERMINAL_WHEEL;
        result.value = 1;
    } else {
        result.kind = TERMINAL_CLICK;
    }
    return result;
}

static terminal_event key_event(wint_t code) {
    static const struct { int code; int key; } keys[] = {
        {KEY_UP, TERMINAL_KEY_UP}, {KEY_DOWN, TERMINAL_KEY_DOWN},
        {KEY_LEFT, TERMINAL_KEY_LEFT}, {KEY_RIGHT, TERMINAL_KEY_RIGHT},
        {KEY_HOME, TERMINAL_KEY_HOME}, {KEY_END, TERMINAL_KEY_END},
        {KEY_PPAGE, TERMINAL_KEY_PAGE_UP}, {KEY_NPAGE, TERMINAL_KEY_PAGE_DOWN},
        {KEY_IC, TERMINAL_KEY_INSERT}, {KEY_DC, TERMINAL_KEY_DELETE},
        {KEY_BACKSPACE, TERMINAL_KEY_BACKSPACE}, {KEY_ENTER, TERMINAL_KEY_ENTER},
        {KEY_BTAB, TERMINAL_KEY_BACK_TAB},
        {CODE_PASTE_BEGIN, TERMINAL_KEY_PASTE_BEGIN}, {CODE_PASTE_END, TERMINAL_KEY_PASTE_END},
        {CODE_FOCUS_IN, TERMINAL_KEY_FOCUS_IN}, {CODE_FOCUS_OUT, TERMINAL_KEY_FOCUS_OUT},
    };
    if (code == KEY_MOUSE) return mouse_event();
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return event(TERMINAL_FUNCTION, (int32_t)(code - KEY_F(0)));
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if ((wint_t)keys[i].code == code) return event(TERMINAL_KEY, keys[i].key);
    return event(TERMINAL_NOTHING, 0);
}

// The next key that has arrived; false when there is none.
static bool read_key(terminal_event *result) {
    wint_t code;
    for (;;) {
        int status = wget_wch(keyboard, &code);
        if (status == ERR) return false;
        *result = status == KEY_CODE_YES ? key_event(code) : event(TERMINAL_TEXT, (int32_t)code);
        if (result->kind != TERMINAL_NOTHING) return true;
    }
}

static bool read_pipe(terminal_event *result) {
    unsigned char byte;
    if (read(signals_descriptor(), &byte, 1) != 1) return false;
    *result = byte == PIPE_WAKE ? event(TERMINAL_WOKEN, 0) : event(TERMINAL_SIGNAL, byte);
    return true;
}

terminal_event terminal_wait(int milliseconds) {
    terminal_event result;
    if (read_pipe(&result) || read_key(&result)) return result;
    struct pollfd sources[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signals_descriptor(), .events = POLLIN},
    };
    int ready;
    do {
        ready = poll(sources, 2, milliseconds);
    } while (ready < 0 && errno == EINTR && milliseconds < 0);
    if (ready <= 0) return event(TERMINAL_NOTHING, 0);
    if (read_pipe(&result)) return result;
    if (read_key(&result)) return result;
    // Readable, and nothing to read: the other side has closed.
    if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return event(TERMINAL_HANGUP, 0);
    return event(TERMINAL_NOTHING, 0);
}
