// The part of libcurl that Muster uses, in a shape that Swift can call: the options of libcurl are
// set by a function with variable arguments.
//
// A loop is one thread that carries out any number of transfers at the same time and keeps their
// connections for the next ones.

#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What is wanted; strings are copied, and NULL where nothing is to be said.
typedef struct {
    const char *url;
    const char *form;       // sent by POST; NULL is a GET
    const char *user;
    const char *password;
    const char *bearer;
    const char *authority;  // a file with certificates to trust besides the system's
    const char *proxy;      // NULL: as the environment says
    long timeout_ms;        // for everything together
    size_t limit;           // bytes of the answer
    bool only_connects;     // opens a connection and says nothing
} http_question;

enum http_outcome {
    HTTP_ANSWERED,
    HTTP_UNREACHABLE,
    HTTP_TIMED_OUT,
    HTTP_TOO_LONG,
    HTTP_CANCELLED,
};

// What came of it; valid during the call that hands it over.
typedef struct {
    enum http_outcome outcome;
    const char *reason;     // where there is no answer
    long status;
    double seconds;
    const uint8_t *body;
    size_t length;
} http_answer;

typedef void (*http_done)(void *context, const http_answer *answer);

typedef struct http_loop http_loop;

// Starts the thread, and loads libcurl for the first one; NULL where that fails, for the reason.
http_loop *http_loop_start(const char **reason);

// Ends the thread. What is under way is answered as cancelled before this comes back.
void http_loop_stop(http_loop *loop);

// Begins a transfer; `done` is called once, from the thread of the loop.
//
// `number` is the caller's name for it. False where there is no memory; then `done` is not called.
bool http_loop_ask(
    http_loop *loop, uint64_t number, const http_question *question, http_done done,
    void *context);

// Ends a transfer that has begun and not been answered; else nothing happens.
void http_loop_cancel(http_loop *loop, uint64_t number);

#endif
