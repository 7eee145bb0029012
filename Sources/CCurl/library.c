#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// The name that has stood for the same functions since libcurl 7.16.0 (2006).
static const char name[] = "libcurl.so.4";

curl_functions curl;
static char failure[256];

static void find(void *library, const char *function, void **place) {
    *place = dlsym(library, function);
    if (*place == NULL) snprintf(failure, sizeof failure, "%s has no %s", name, function);
}

static void load(void) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        snprintf(failure, sizeof failure, "%s", dlerror());
        return;
    }
#define FIND(function) find(library, "curl_" #function, (void **)&curl.function);
    CURL_FUNCTIONS(FIND)
#undef FIND
    if (failure[0] == 0) curl.global_init(CURL_GLOBAL_DEFAULT);
}

const char *curl_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return failure[0] == 0 ? NULL : failure;
}
