// Signals: those that ask for something go through a pipe to the loop that waits for input; those
// that mean a crash give the terminal back at once and then take their course.

#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int pipe_read = -1;
static int pipe_write = -1;
static struct termios found_modes;
static bool has_found_modes = false;
static volatile sig_atomic_t screen_is_taken = 0;
// For the crash handler, which may run because the ordinary stack is used up.
static char crash_stack[64 * 1024];

static const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
static const int crashing[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGSYS};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct sigaction asking_before[COUNT(asking)];
static struct sigaction crashing_before[COUNT(crashing)];

static void send_byte(unsigned char byte) {
    int saved = errno;
    if (pipe_write >= 0) {
        // A full pipe already holds enough to wake the loop.
        ssize_t ignored = write(pipe_write, &byte, 1);
        (void)ignored;
    }
    errno = saved;
}

void terminal_wake(void) {
    send_byte(PIPE_WAKE);
}

static void on_asking(int number) {
    send_byte((unsigned char)number);
}

static void write_all(int descriptor, const char *text) {
    ssize_t ignored = write(descriptor, text, strlen(text));
    (void)ignored;
}

// Ends synchronized output, mouse reports and the keypad, shows the cursor, leaves the alternate
// screen.
static const char leave[] =
    "\033[?2026l\033[?1000l\033[?1002l\033[?1006l" MODES_OFF "\033[?1l\033>\033[0m\033[?25h\033[?1049l\r\n";

static void on_crash(int number) {
    if (screen_is_taken) {
        screen_is_taken = 0;
        write_all(STDOUT_FILENO, leave);
        if (has_found_modes) tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
        write_all(diagnostics_real(),
                  "muster: stopped by an error of its own. What was recorded is safe:\n"
                  "`muster resume` goes on with it.\n");
    }
    signal(number, SIG_DFL);
    raise(number);
}

void signals_save_modes(void) {
    has_found_modes = tcgetattr(STDIN_FILENO, &found_modes) == 0;
}

bool signals_install(void) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    pipe_read = ends[0];
    pipe_write = ends[1];

    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    action.sa_handler = on_asking;
    for (size_t i = 0; i < COUNT(asking); i++) sigaction(asking[i], &action, &asking_before[i]);

    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    action.sa_handler = on_crash;
    for (size_t i = 0; i < COUNT(crashing); i++)
        sigaction(crashing[i], &action, &crashing_before[i]);
    return true;
}

void signals_uninstall(void) {
    if (pipe_read < 0) return;
    for (size_t i = 0; i < COUNT(asking); i++) sigaction(asking[i], &asking_before[i], NULL);
    for (size_t i = 0; i < COUNT(crashing); i++) sigaction(crashing[i], &crashing_before[i], NULL);
    int ends[2] = {pipe_read, pipe_write};
    pipe_read = -1;
    pipe_write = -1;
    close(ends[0]);
    close(ends[1]);
}

int signals_descriptor(void) {
    return pipe_read;
}

void signals_screen_is_taken(bool taken) {
    screen_is_taken = taken;
}
