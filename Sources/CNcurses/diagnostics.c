// Standard error while the screen is taken: a message written over the screen would be lost and
// would spoil it, so it goes to a file.

#include "internal.h"

#include <fcntl.h>
#include <unistd.h>

static int real_error = -1;

void diagnostics_redirect(const char *path) {
    if (real_error >= 0) return;
    int log = -1;
    if (path) log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (log < 0) return;
    real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_error >= 0) dup2(log, STDERR_FILENO);
    close(log);
}

void diagnostics_restore(void) {
    if (real_error < 0) return;
    dup2(real_error, STDERR_FILENO);
    close(real_error);
    real_error = -1;
}

int diagnostics_real(void) {
    return real_error >= 0 ? real_error : STDERR_FILENO;
}
