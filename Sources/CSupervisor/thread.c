#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "CSupervisor.h"

typedef struct {
    void (*body)(void *context);
    void *context;
} work;

static void *run(void *argument) {
    work wanted = *(work *)argument;
    free(argument);
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    wanted.body(wanted.context);
    return NULL;
}

int supervisor_thread(void (*body)(void *context), void *context) {
    work *wanted = malloc(sizeof *wanted);
    if (wanted == NULL) return ENOMEM;
    *wanted = (work){body, context};
    pthread_t thread;
    int error = pthread_create(&thread, NULL, run, wanted);
    if (error != 0) {
        free(wanted);
        return error;
    }
    pthread_detach(thread);
    return 0;
}
