/* Stands between SQLite and libc, and lets writes to the journal go wrong.
 *
 *     MUSTER_FAULT_AT=n       the n-th write or sync is the last: half of it is written, then SIGKILL
 *     MUSTER_FAULT_FULL=path  while that file exists, the disk is full
 *
 * Built as a shared object and preloaded. The shared-memory index beside the journal is mapped, not
 * written, and is rebuilt from the log after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_journal(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "journal.sqlite") && !strstr(path, "-shm");
}

static int is_last(void) {
    static long count;
    const char *at = getenv("MUSTER_FAULT_AT");
    return at && ++count == atol(at);
}

static int is_full(void) {
    const char *full = getenv("MUSTER_FAULT_FULL");
    return full && access(full, F_OK) == 0;
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define POSITIONED_WRITE(name, offset_type)                                                   \
    ssize_t name(int file, const void *bytes, size_t count, offset_type place) {              \
        REAL(name);                                                                           \
        if (!is_journal(file)) return real(file, bytes, count, place);                        \
        if (is_full()) { errno = ENOSPC; return -1; }                                         \
        if (is_last()) { real(file, bytes, count / 2, place); raise(SIGKILL); }               \
        return real(file, bytes, count, place);                                               \
    }

#define ON_FILE(name, parameters, arguments)                                                  \
    int name parameters {                                                                     \
        REAL(name);                                                                           \
        if (is_journal(file) && is_last()) raise(SIGKILL);                                    \
        return real arguments;                                                                \
    }

POSITIONED_WRITE(pwrite, off_t)
POSITIONED_WRITE(pwrite64, off64_t)
ON_FILE(fsync, (int file), (file))
ON_FILE(fdatasync, (int file), (file))
ON_FILE(ftruncate, (int file, off_t size), (file, size))
ON_FILE(ftruncate64, (int file, off64_t size), (file, size))

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(write);
    if (!is_journal(file)) return real(file, bytes, count);
    if (is_full()) { errno = ENOSPC; return -1; }
    if (is_last()) { real(file, bytes, count / 2); raise(SIGKILL); }
    return real(file, bytes, count);
}
