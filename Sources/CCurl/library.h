// libcurl, loaded when it is first needed.
//
// It brings 27 libraries with it, which a simulated drill never uses and every start of the program
// would pay for: 9 ms and 6 MB (Debian 12).

#ifndef LIBRARY_H
#define LIBRARY_H

#include <curl/curl.h>

// What is used of it: `easy_init` is curl_easy_init, and so on.
#define CURL_FUNCTIONS(each) \
    each(global_init) \
    each(easy_init) \
    each(easy_setopt) \
    each(easy_getinfo) \
    each(easy_strerror) \
    each(easy_cleanup) \
    each(multi_init) \
    each(multi_add_handle) \
    each(multi_perform) \
    each(multi_info_read) \
    each(multi_poll) \
    each(multi_wakeup) \
    each(multi_remove_handle) \
    each(multi_cleanup)

typedef struct {
#define POINTER(function) __typeof__(curl_##function) *function;
    CURL_FUNCTIONS(POINTER)
#undef POINTER
} curl_functions;

// The functions; there are some only after curl_load() has given NULL.
extern curl_functions curl;

// Loads the library unless it is there. NULL, or why it cannot be loaded.
const char *curl_load(void);

#endif
