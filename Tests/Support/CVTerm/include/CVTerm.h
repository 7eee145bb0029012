// A program under a pseudo-terminal whose output a terminal emulator (libvterm) turns into cells.
//
// Between the tests and the program stands a keeper, which plays the shell: it leads the session,
// gives the program the foreground, and outlives it. Without one the kernel would reset the modes of
// the terminal when the program ends, and nobody could see how the program left them; and the program
// could not be stopped, because nobody could continue it.

#ifndef CVTERM_H
#define CVTERM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct emulator emulator;

typedef struct {
    uint32_t scalars[6];  // ends with 0 when there are fewer
    int columns;          // 0 for the right half of a wide character
    bool bold, underline, reverse;
    // 0xRRGGBB, or -1 for the terminal's own colour.
    int32_t foreground, background;
} emulator_cell;

enum emulator_news {
    EMULATOR_NOTHING,  // the time ran out
    EMULATOR_OUTPUT,   // the program wrote something, and the screen has it
    EMULATOR_CHANGED,  // the program ended or was stopped, and the screen has all that it wrote
};

// Starts the program at path; argv and environment end with NULL. NULL when it cannot be started.
emulator *emulator_start(const char *path, char *const *argv, char *const *environment,
                         const char *folder, int columns, int rows);

// Kills what still runs and frees everything.
void emulator_free(emulator *self);

// Waits until there is news.
int emulator_wait(emulator *self, int milliseconds);

bool emulator_send(emulator *self, const char *bytes, int count);
void emulator_resize(emulator *self, int columns, int rows);
void emulator_kill(emulator *self, int signal);

// The number of the process, which is the program until it has ended.
pid_t emulator_process(const emulator *self);

// Closes the terminal under the program.
void emulator_hang_up(emulator *self);

// The status of waitpid() when the program has ended, -1 before.
int emulator_status(const emulator *self);

// Whether the program has been stopped, as by Ctrl-Z.
bool emulator_is_stopped(const emulator *self);

// Continues a program that was stopped, as `fg` does.
void emulator_continue(emulator *self);

// Whether the program is within a frame of synchronized output, which a terminal does not show yet.
bool emulator_is_within_frame(const emulator *self);

int emulator_columns(const emulator *self);
int emulator_rows(const emulator *self);
emulator_cell emulator_cell_at(const emulator *self, int column, int row);
int emulator_cursor_column(const emulator *self);
int emulator_cursor_row(const emulator *self);
bool emulator_cursor_is_visible(const emulator *self);
bool emulator_shows_alternate(const emulator *self);

// Whether the terminal edits lines and echoes, as a shell leaves it.
bool emulator_edits_lines(const emulator *self);

// What the program has written since the start.
int64_t emulator_bytes_written(const emulator *self);
const char *emulator_transcript(const emulator *self);

#endif
