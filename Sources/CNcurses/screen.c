// The screen: opening, closing, stopping, resizing and drawing.

#define NCURSES_WIDECHAR 1

#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "input.h"

static SCREEN *screen = NULL;
static bool is_taken = false;
static bool is_synchronized = false;
static bool reports_mouse = false;
static int colors = 0;

static void choose_locale(void) {
    // Characters are all that a screen takes from a locale.
    if (setlocale(LC_CTYPE, "")) return;
    // The environment names a locale that is not installed.
    setlocale(LC_CTYPE, "C.UTF-8");
}

static int count_colors(void) {
    const char *no_color = getenv("NO_COLOR");
    if (no_color && *no_color) return 0;
    if (!has_colors()) return 0;
    start_color();
    use_default_colors();
    if (COLORS >= 1 << 24) return 1 << 24;
    if (COLORS >= 256) return 256;
    return COLORS >= 16 ? 16 : 8;
}

static bool knows_private_modes(void) {
    const char *type = getenv("TERM");
    static const char *const known[] = {"xterm", "tmux", "screen", "rxvt", "alacritty", "kitty",
                                        "foot", "wezterm", "ghostty", "vte", "konsole", "st-"};
    for (size_t i = 0; type && i < sizeof known / sizeof known[0]; i++)
        if (strncmp(type, known[i], strlen(known[i])) == 0) return true;
    return false;
}

void terminal_write_raw(const char *bytes, int count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
        if (written <= 0) return;
        bytes += written;
        count -= (int)written;
    }
}

static void take_modes(void) {
    is_taken = true;
    signals_screen_is_taken(true);
    if (is_synchronized) terminal_write_raw(MODES_ON, sizeof MODES_ON - 1);
}

static void leave_modes(void) {
    if (is_synchronized) terminal_write_raw(MODES_OFF, sizeof MODES_OFF - 1);
    if (reports_mouse) mousemask(0, NULL);
    endwin();
    is_taken = false;
    signals_screen_is_taken(false);
}

int terminal_open(const char *diagnostics_path) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return TERMINAL_NOT_A_TERMINAL;
    choose_locale();
    const char *type = getenv("TERM");
    if (!type || !*type || strcmp(type, "dumb") == 0) return TERMINAL_UNKNOWN_TYPE;
    signals_save_modes();
    screen = newterm(NULL, stdout, stdin);
    if (!screen) return TERMINAL_UNKNOWN_TYPE;
    if (!cursor_address) {
        endwin();
        return TERMINAL_UNKNOWN_TYPE;
    }
    // After newterm(), which installs handlers of its own.
    if (!signals_install()) {
        endwin();
        return TERMINAL_OUT_OF_FILES;
    }
    raw();
    noecho();
    nonl();
    set_escdelay(25);
    curs_set(0);
    is_synchronized = knows_private_modes();
    colors = count_colors();
    input_open();
    diagnostics_redirect(diagnostics_path);
    take_modes();
    atexit(terminal_close);
    return TERMINAL_OPENED;
}

void terminal_close(void) {
    if (!screen) return;
    if (is_taken) leave_modes();
    signals_uninstall();
    diagnostics_restore();
    input_close();
    delscreen(screen);
    screen = NULL;
}

void terminal_suspend(void) {
    leave_modes();
    diagnostics_restore();
    struct sigaction stop, before;
    memset(&stop, 0, sizeof stop);
    stop.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &stop, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    terminal_refit();
}

void terminal_refit(void) {
    struct winsize size;
    if (!screen) return;
    reset_prog_mode();
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
        && (size.ws_row != LINES || size.ws_col != COLS))
        resizeterm(size.ws_row, size.ws_col);
    if (!is_taken) {
        if (reports_mouse) terminal_set_mouse(true);
        take_modes();
    }
    clearok(curscr, TRUE);
}

int terminal_width(void) {
    return COLS;
}

int terminal_height(void) {
    return LINES;
}

int terminal_colors(void) {
    return colors;
}

bool terminal_is_utf8(void) {
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int terminal_columns(uint32_t scalar) {
    return wcwidth((wchar_t)scalar);
}

static attr_t attributes(uint8_t wanted) {
    attr_t result = A_NORMAL;
    if (wanted & TERMINAL_BOLD) result |= A_BOLD;
    if (wanted & TERMINAL_DIM) result |= A_DIM;
    if (wanted & TERMINAL_REVERSE) result |= A_REVERSE;
    if (wanted & TERMINAL_UNDERLINE) result |= A_UNDERLINE;
    return result;
}

static int pair(const terminal_cell *cell) {
    if (colors == 0 || (cell->foreground < 0 && cell->background < 0)) return 0;
    int number = alloc_pair(cell->foreground, cell->background);
    return number < 0 ? 0 : number;
}

void terminal_put_row(int y, int x, const terminal_cell *cells, int count) {
    if (count <= 0) return;
    cchar_t *row = calloc((size_t)count + 1, sizeof *row);
    if (!row) return;
    int last_pair = 0;
    for (int i = 0; i < count; i++) {
        if (i == 0 || cells[i].foreground != cells[i - 1].foreground
            || cells[i].background != cells[i - 1].background)
            last_pair = pair(&cells[i]);
        wchar_t text[TERMINAL_CELL_SCALARS + 1] = {0};
        for (int k = 0; k < TERMINAL_CELL_SCALARS; k++) text[k] = (wchar_t)cells[i].scalars[k];
        if (setcchar(&row[i], text, attributes(cells[i].attributes), 0, &last_pair) == ERR)
            setcchar(&row[i], L"?", attributes(cells[i].attributes), 0, &last_pair);
    }
    mvwadd_wchnstr(stdscr, y, x, row, count);
    free(row);
}

void terminal_show(int x, int y) {
    if (x >= 0) wmove(stdscr, y, x);
    wnoutrefresh(stdscr);
    // One frame on the glass, however many writes it takes.
    if (is_synchronized) terminal_write_raw("\033[?2026h", 8);
    curs_set(x >= 0 ? 1 : 0);
    doupdate();
    if (is_synchronized) terminal_write_raw("\033[?2026l", 8);
}

void terminal_forget(void) {
    clearok(curscr, TRUE);
}

void terminal_set_mouse(bool on) {
    reports_mouse = on;
    mmask_t wanted = on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0;
    mousemask(wanted, NULL);
    mouseinterval(0);
}

void terminal_bell(void) {
    beep();
}
