/* Stands between SQLite and libc, and lets writes to the journal go wrong.
 *
 *     MUSTER_FAULT_AT=n       the n-th write or sync is the last: half of it is written, then SIGKILL
 *     MUSTER_FAULT_POWER=1    with it goes the power: nothing stays that no sync has followed
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
#include <sys/stat.h>
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

/* What stood where something was written that no sync has followed yet, newest first. */
static struct unsynced {
    int file;
    off64_t place, size;
    ssize_t count;
    struct unsynced *before;
    char bytes[];
} *unsynced;

static void remember(int file, off64_t place, size_t count) {
    struct stat64 status;
    if (!getenv("MUSTER_FAULT_POWER") || fstat64(file, &status) != 0) return;
    struct unsynced *entry = malloc(sizeof *entry + count);
    entry->file = file;
    entry->place = place;
    entry->size = status.st_size;
    entry->count = pread64(file, entry->bytes, count, place);
    entry->before = unsynced;
    unsynced = entry;
}

static void forget(int file) {
    for (struct unsynced **entry = &unsynced; *entry;) {
        struct unsynced *synced = *entry;
        if (synced->file != file) { entry = &synced->before; continue; }
        *entry = synced->before;
        free(synced);
    }
}

static void shorten(int file, off64_t size) {
    __typeof__(ftruncate64) *real = (__typeof__(ftruncate64) *)dlsym(RTLD_NEXT, "ftruncate64");
    if (real(file, size) != 0) perror("journal_fault");
}

static void end(void) {
    REAL(pwrite64);
    for (struct unsynced *entry = unsynced; entry; entry = entry->before) {
        if (entry->count > 0) real(entry->file, entry->bytes, entry->count, entry->place);
        shorten(entry->file, entry->size);
    }
    raise(SIGKILL);
}

#define POSITIONED_WRITE(name, offset_type)                                                   \
    ssize_t name(int file, const void *bytes, size_t count, offset_type place) {              \
        REAL(name);                                                                           \
        if (!is_journal(file)) return real(file, bytes, count, place);                        \
        if (is_full()) { errno = ENOSPC; return -1; }                                         \
        remember(file, place, count);                                                         \
        if (is_last()) { real(file, bytes, count / 2, place); end(); }                        \
        return real(file, bytes, count, place);                                               \
    }

#define ON_FILE(name, parameters, arguments, after)                                           \
    int name parameters {                                                                     \
        REAL(name);                                                                           \
        if (is_journal(file) && is_last()) end();                                             \
        int result = real arguments;                                                          \
        after;                                                                                \
        return result;                                                                        \
    }

POSITIONED_WRITE(pwrite, off_t)
POSITIONED_WRITE(pwrite64, off64_t)
ON_FILE(fsync, (int file), (file), forget(file))
ON_FILE(fdatasync, (int file), (file), forget(file))
ON_FILE(ftruncate, (int file, off_t size), (file, size), (void)0)
ON_FILE(ftruncate64, (int file, off64_t size), (file, size), (void)0)

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(write);
    if (!is_journal(file)) return real(file, bytes, count);
    if (is_full()) { errno = ENOSPC; return -1; }
    remember(file, lseek64(file, 0, SEEK_CUR), count);
    if (is_last()) { real(file, bytes, count / 2); end(); }
    return real(file, bytes, count);
}
