#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "transfer.h"

struct http_loop {
    CURLM *multi;
    pthread_t thread;
    pthread_mutex_t lock;
    transfer *asked;    // under the lock: not yet begun
    transfer *active;   // the thread's own
    uint64_t *cancelled;
    size_t cancelled_count;
    bool stops;
};

static void unlink_transfer(transfer **list, transfer *item) {
    while (*list != NULL && *list != item) list = &(*list)->next;
    if (*list != NULL) *list = item->next;
}

static void finish(http_loop *loop, transfer *item, CURLcode code) {
    unlink_transfer(&loop->active, item);
    transfer_answer(item, code);
    curl.multi_remove_handle(loop->multi, item->easy);
    transfer_free(item);
}

static transfer *find(transfer *list, uint64_t number) {
    while (list != NULL && list->number != number) list = list->next;
    return list;
}

static void begin(http_loop *loop, transfer *item) {
    item->next = loop->active;
    loop->active = item;
    if (curl.multi_add_handle(loop->multi, item->easy) != CURLM_OK)
        finish(loop, item, CURLE_FAILED_INIT);
}

// Takes over what was asked for. False when the loop has to stop.
static bool take_requests(http_loop *loop) {
    pthread_mutex_lock(&loop->lock);
    transfer *asked = loop->asked;
    uint64_t *cancelled = loop->cancelled;
    size_t count = loop->cancelled_count;
    bool stops = loop->stops;
    loop->asked = NULL;
    loop->cancelled = NULL;
    loop->cancelled_count = 0;
    pthread_mutex_unlock(&loop->lock);

    while (asked != NULL) {
        transfer *next = asked->next;
        begin(loop, asked);
        asked = next;
    }
    for (size_t i = 0; i < count; i++) {
        transfer *item = find(loop->active, cancelled[i]);
        if (item != NULL) finish(loop, item, CURLE_ABORTED_BY_CALLBACK);
    }
    free(cancelled);
    return !stops;
}

static void take_answers(http_loop *loop) {
    CURLMsg *message;
    int left;
    while ((message = curl.multi_info_read(loop->multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        transfer *item = NULL;
        curl.easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&item);
        finish(loop, item, message->data.result);
    }
}

static void *run(void *context) {
    http_loop *loop = context;
    // A connection that is closed under OpenSSL raises SIGPIPE; the others are the program's.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
    while (take_requests(loop)) {
        int running;
        curl.multi_perform(loop->multi, &running);
        take_answers(loop);
        curl.multi_poll(loop->multi, NULL, 0, 1000, NULL);
    }
    while (loop->active != NULL) finish(loop, loop->active, CURLE_ABORTED_BY_CALLBACK);
    return NULL;
}

http_loop *http_loop_start(const char **reason) {
    *reason = curl_load();
    if (*reason != NULL) return NULL;
    *reason = "no thread for HTTP";
    http_loop *loop = calloc(1, sizeof *loop);
    if (loop == NULL) return NULL;
    loop->multi = curl.multi_init();
    pthread_mutex_init(&loop->lock, NULL);
    if (loop->multi != NULL && pthread_create(&loop->thread, NULL, run, loop) == 0) return loop;
    curl.multi_cleanup(loop->multi);
    free(loop);
    return NULL;
}

void http_loop_stop(http_loop *loop) {
    pthread_mutex_lock(&loop->lock);
    loop->stops = true;
    pthread_mutex_unlock(&loop->lock);
    curl.multi_wakeup(loop->multi);
    pthread_join(loop->thread, NULL);
    curl.multi_cleanup(loop->multi);
    pthread_mutex_destroy(&loop->lock);
    free(loop);
}

bool http_loop_ask(
    http_loop *loop, uint64_t number, const http_question *question, http_done done,
    void *context) {
    transfer *item = transfer_make(number, question, done, context);
    if (item == NULL) return false;
    pthread_mutex_lock(&loop->lock);
    item->next = loop->asked;
    loop->asked = item;
    pthread_mutex_unlock(&loop->lock);
    curl.multi_wakeup(loop->multi);
    return true;
}

void http_loop_cancel(http_loop *loop, uint64_t number) {
    pthread_mutex_lock(&loop->lock);
    size_t size = (loop->cancelled_count + 1) * sizeof *loop->cancelled;
    uint64_t *cancelled = realloc(loop->cancelled, size);
    if (cancelled != NULL) {
        cancelled[loop->cancelled_count++] = number;
        loop->cancelled = cancelled;
    }
    pthread_mutex_unlock(&loop->lock);
    curl.multi_wakeup(loop->multi);
}
