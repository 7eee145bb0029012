#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

struct emulator {
    pid_t keeper;
    pid_t pid;     // of the program
    int reports;   // from the keeper: the program's pid, then a status of waitpid() a change
    int orders;    // to the keeper: a byte continues the program
    int terminal;  // our side of the pseudo-terminal
    int status;
    bool is_stopped;
    char held[24];  // the beginning of what may be a repetition
    int held_count;
    char last;      // the byte before it
    int frame_matched;  // bytes of the frame sequence that have come
    bool is_within_frame;
    int columns, rows;
    VTerm *vterm;
    VTermScreen *screen;
    VTermPos cursor;
    bool cursor_is_visible;
    bool shows_alternate;
    char *transcript;
    int64_t bytes_written, transcript_room;
};

static int on_cursor(VTermPos place, VTermPos before, int visible, void *user) {
    (void)before;
    (void)visible;
    ((emulator *)user)->cursor = place;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
    emulator *self = user;
    if (property == VTERM_PROP_CURSORVISIBLE) self->cursor_is_visible = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN) self->shows_alternate = value->boolean;
    return 1;
}

static const VTermScreenCallbacks callbacks = {
    .movecursor = on_cursor,
    .settermprop = on_property,
};

// Answers of the terminal to questions of the program.
static void on_reply(const char *bytes, size_t count, void *user) {
    emulator_send(user, bytes, (int)count);
}

static void run(const char *path, char *const *argv, char *const *environment) {
    signal(SIGTTOU, SIG_IGN);
    setpgid(0, 0);
    tcsetpgrp(STDIN_FILENO, getpid());
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    execve(path, argv, environment);
    _exit(127);
}

static void report(int reports, int value) {
    ssize_t ignored = write(reports, &value, sizeof value);
    (void)ignored;
}

// What the keeper does; it calls nothing but functions that are safe after a fork.
static void keep(const char *path, char *const *argv, char *const *environment,
                 const char *folder, int line, int reports, int orders) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // Out of the way of the two numbers that are given out here.
    line = fcntl(line, F_DUPFD, 12);
    reports = fcntl(reports, F_DUPFD, 12);
    orders = fcntl(orders, F_DUPFD, 12);
    dup2(reports, 10);
    dup2(orders, 11);
    if (login_tty(line) != 0 || (folder && chdir(folder) != 0)) _exit(126);
    close_range(3, 9, 0);
    close_range(12, ~0U, 0);
    fcntl(10, F_SETFD, FD_CLOEXEC);
    fcntl(11, F_SETFD, FD_CLOEXEC);
    signal(SIGHUP, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
    pid_t program = fork();
    if (program == 0) run(path, argv, environment);
    report(10, program);
    int status = 0;
    while (waitpid(program, &status, WUNTRACED) == program) {
        tcsetpgrp(STDIN_FILENO, getpid());
        report(10, status);
        char order;
        if (read(11, &order, 1) != 1) _exit(0);
        tcsetpgrp(STDIN_FILENO, program);
        kill(-program, SIGCONT);
    }
    _exit(0);
}

static void fail_start(const int *descriptors, int count) {
    for (int i = 0; i < count; i++) close(descriptors[i]);
}

emulator *emulator_start(const char *path, char *const *argv, char *const *environment,
                         const char *folder, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int all[6];  // the two sides of the terminal, reports, orders
    if (openpty(&all[0], &all[1], NULL, NULL, &size) != 0) return NULL;
    if (pipe2(&all[2], O_CLOEXEC) != 0 || pipe2(&all[4], O_CLOEXEC) != 0) {
        fail_start(all, 2);
        return NULL;
    }
    fcntl(all[0], F_SETFD, FD_CLOEXEC);
    fcntl(all[1], F_SETFD, FD_CLOEXEC);
    pid_t keeper = fork();
    if (keeper == 0) keep(path, argv, environment, folder, all[1], all[3], all[4]);
    int program = -1;
    close(all[1]);
    close(all[3]);
    close(all[4]);
    emulator *self = calloc(1, sizeof *self);
    if (!self || keeper < 0 || read(all[2], &program, sizeof program) != sizeof program) {
        fail_start((int[]){all[0], all[2], all[5]}, 3);
        free(self);
        return NULL;
    }
    self->keeper = keeper;
    self->pid = program;
    self->terminal = all[0];
    self->reports = all[2];
    self->orders = all[5];
    self->status = -1;
    self->columns = columns;
    self->rows = rows;
    self->cursor_is_visible = true;
    self->vterm = vterm_new(rows, columns);
    vterm_set_utf8(self->vterm, 1);
    vterm_output_set_callback(self->vterm, on_reply, self);
    self->screen = vterm_obtain_screen(self->vterm);
    vterm_screen_set_callbacks(self->screen, &callbacks, self);
    vterm_screen_enable_altscreen(self->screen, 1);
    vterm_screen_reset(self->screen, 1);
    return self;
}

void emulator_free(emulator *self) {
    if (self->status == -1) kill(self->pid, SIGKILL);
    kill(self->keeper, SIGKILL);
    waitpid(self->keeper, NULL, 0);
    close(self->reports);
    close(self->orders);
    if (self->terminal >= 0) close(self->terminal);
    vterm_free(self->vterm);
    free(self->transcript);
    free(self);
}

static void keep_transcript(emulator *self, const char *bytes, ssize_t count) {
    if (self->bytes_written + count > self->transcript_room) {
        int64_t room = 2 * (self->bytes_written + count);
        char *larger = realloc(self->transcript, (size_t)room);
        if (!larger) abort();
        self->transcript = larger;
        self->transcript_room = room;
    }
    memcpy(self->transcript + self->bytes_written, bytes, (size_t)count);
    self->bytes_written += count;
}

// Follows the beginnings and ends of frames.
static void follow_frames(emulator *self, const char *bytes, ssize_t count) {
    static const char sequence[] = "\033[?2026";
    const int length = sizeof sequence - 1;
    for (ssize_t i = 0; i < count; i++) {
        if (self->frame_matched == length) {
            if (bytes[i] == 'h') self->is_within_frame = true;
            if (bytes[i] == 'l') self->is_within_frame = false;
            self->frame_matched = 0;
        } else if (bytes[i] == sequence[self->frame_matched]) {
            self->frame_matched++;
        } else {
            self->frame_matched = bytes[i] == sequence[0] ? 1 : 0;
        }
    }
}

static void show(emulator *self, const char *bytes, int count) {
    vterm_input_write(self->vterm, bytes, (size_t)count);
}

// Gives the emulator bytes with repetitions (REP, `CSI n b`) written out: libvterm 0.3 takes one that
// ends a column before the edge for one that ends at the edge, and wraps a column early.
static void show_written_out(emulator *self, const char *bytes, ssize_t count) {
    for (ssize_t i = 0; i < count; i++) {
        char byte = bytes[i];
        int held = self->held_count;
        bool goes_on = held == 0 ? byte == '\033'
            : held == 1 ? byte == '['
            : byte >= '0' && byte <= '9' && held < (int)sizeof self->held - 1;
        if (goes_on) {
            self->held[self->held_count++] = byte;
            continue;
        }
        if (held > 2 && byte == 'b') {
            self->held[held] = 0;
            for (int left = atoi(self->held + 2); left > 0; left--) show(self, &self->last, 1);
            self->held_count = 0;
            continue;
        }
        show(self, self->held, held);
        self->held_count = 0;
        if (byte == '\033') {
            self->held[self->held_count++] = byte;
            continue;
        }
        show(self, &byte, 1);
        self->last = byte;
    }
}

// Takes in what the program has written; false when there is nothing.
static bool take_output(emulator *self) {
    char bytes[16384];
    struct pollfd source = {.fd = self->terminal, .events = POLLIN};
    bool found = false;
    while (self->terminal >= 0 && poll(&source, 1, 0) == 1 && (source.revents & POLLIN)) {
        ssize_t count = read(self->terminal, bytes, sizeof bytes);
        if (count <= 0) break;
        follow_frames(self, bytes, count);
        show_written_out(self, bytes, count);
        keep_transcript(self, bytes, count);
        found = true;
    }
    if (found) vterm_screen_flush_damage(self->screen);
    return found;
}

static void take_report(emulator *self) {
    int status;
    if (read(self->reports, &status, sizeof status) != sizeof status) return;
    self->is_stopped = WIFSTOPPED(status);
    if (!self->is_stopped) self->status = status;
}

int emulator_wait(emulator *self, int milliseconds) {
    if (take_output(self)) return EMULATOR_OUTPUT;
    if (self->status != -1) return EMULATOR_CHANGED;
    struct pollfd sources[] = {
        {.fd = self->terminal, .events = POLLIN},
        {.fd = self->reports, .events = POLLIN},
    };
    int ready;
    do {
        ready = poll(sources, 2, milliseconds);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0) return EMULATOR_NOTHING;
    if (sources[1].revents) take_report(self);
    bool found = take_output(self);
    if (sources[1].revents) return EMULATOR_CHANGED;
    return found ? EMULATOR_OUTPUT : EMULATOR_NOTHING;
}

bool emulator_is_stopped(const emulator *self) {
    return self->is_stopped;
}

void emulator_continue(emulator *self) {
    self->is_stopped = false;
    ssize_t ignored = write(self->orders, "c", 1);
    (void)ignored;
}

bool emulator_is_within_frame(const emulator *self) {
    return self->is_within_frame;
}

bool emulator_send(emulator *self, const char *bytes, int count) {
    while (count > 0) {
        ssize_t written = write(self->terminal, bytes, (size_t)count);
        if (written <= 0) return false;
        bytes += written;
        count -= (int)written;
    }
    return true;
}

void emulator_resize(emulator *self, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    self->columns = columns;
    self->rows = rows;
    vterm_set_size(self->vterm, rows, columns);
    ioctl(self->terminal, TIOCSWINSZ, &size);
}

void emulator_kill(emulator *self, int signal) {
    if (self->status == -1) kill(self->pid, signal);
}

pid_t emulator_process(const emulator *self) { return self->pid; }

void emulator_hang_up(emulator *self) {
    close(self->terminal);
    self->terminal = -1;
}

int emulator_status(const emulator *self) {
    return self->status;
}

int emulator_columns(const emulator *self) {
    return self->columns;
}

int emulator_rows(const emulator *self) {
    return self->rows;
}

static int32_t color(const emulator *self, VTermColor value) {
    if (VTERM_COLOR_IS_DEFAULT_FG(&value) || VTERM_COLOR_IS_DEFAULT_BG(&value)) return -1;
    vterm_screen_convert_color_to_rgb(self->screen, &value);
    return value.rgb.red << 16 | value.rgb.green << 8 | value.rgb.blue;
}

emulator_cell emulator_cell_at(const emulator *self, int column, int row) {
    emulator_cell result = {.columns = 1, .foreground = -1, .background = -1};
    VTermScreenCell cell;
    VTermPos place = {.row = row, .col = column};
    if (!vterm_screen_get_cell(self->screen, place, &cell)) return result;
    if (cell.chars[0] == (uint32_t)-1) {
        result.columns = 0;
        return result;
    }
    for (int i = 0; i < 6 && i < VTERM_MAX_CHARS_PER_CELL; i++) result.scalars[i] = cell.chars[i];
    result.columns = cell.width;
    result.bold = cell.attrs.bold;
    result.underline = cell.attrs.underline != 0;
    result.reverse = cell.attrs.reverse;
    result.foreground = color(self, cell.fg);
    result.background = color(self, cell.bg);
    return result;
}

int emulator_cursor_column(const emulator *self) {
    return self->cursor.col;
}

int emulator_cursor_row(const emulator *self) {
    return self->cursor.row;
}

bool emulator_cursor_is_visible(const emulator *self) {
    return self->cursor_is_visible;
}

bool emulator_shows_alternate(const emulator *self) {
    return self->shows_alternate;
}

bool emulator_edits_lines(const emulator *self) {
    struct termios modes;
    if (self->terminal < 0 || tcgetattr(self->terminal, &modes) != 0) return false;
    return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO) && (modes.c_lflag & ISIG)
        && (modes.c_oflag & OPOST);
}

int64_t emulator_bytes_written(const emulator *self) {
    return self->bytes_written;
}

const char *emulator_transcript(const emulator *self) {
    return self->transcript;
}
