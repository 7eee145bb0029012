#include "transfer.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_REDIRECTS = 5 };

static size_t take(char *bytes, size_t size, size_t count, void *context) {
    transfer *item = context;
    size_t length = size * count;
    if (length > item->limit - item->length) {
        item->is_too_long = true;
        return 0;
    }
    uint8_t *body = realloc(item->body, item->length + length + 1);
    if (body == NULL) return 0;
    memcpy(body + item->length, bytes, length);
    item->body = body;
    item->length += length;
    return length;
}

static void set_access(CURL *easy, const http_question *question) {
    if (question->bearer != NULL) {
        curl.easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl.easy_setopt(easy, CURLOPT_XOAUTH2_BEARER, question->bearer);
    } else if (question->user != NULL) {
        curl.easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl.easy_setopt(easy, CURLOPT_USERNAME, question->user);
        curl.easy_setopt(easy, CURLOPT_PASSWORD, question->password);
    }
    // The folder of the system's certificates stays in use beside this file.
    if (question->authority != NULL) curl.easy_setopt(easy, CURLOPT_CAINFO, question->authority);
    if (question->proxy != NULL) curl.easy_setopt(easy, CURLOPT_PROXY, question->proxy);
}

static void set_limits(CURL *easy, const http_question *question) {
    curl.easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl.easy_setopt(easy, CURLOPT_TIMEOUT_MS, question->timeout_ms);
    curl.easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, question->timeout_ms);
    curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl.easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl.easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl.easy_setopt(easy, CURLOPT_MAXREDIRS, (long)MOST_REDIRECTS);
    curl.easy_setopt(easy, CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
}

transfer *transfer_make(
    uint64_t number, const http_question *question, http_done done, void *context) {
    transfer *item = calloc(1, sizeof *item);
    CURL *easy = curl.easy_init();
    if (item == NULL || easy == NULL) {
        curl.easy_cleanup(easy);
        free(item);
        return NULL;
    }
    item->number = number;
    item->easy = easy;
    item->done = done;
    item->context = context;
    item->limit = question->limit;
    curl.easy_setopt(easy, CURLOPT_PRIVATE, item);
    curl.easy_setopt(easy, CURLOPT_ERRORBUFFER, item->error);
    curl.easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
    curl.easy_setopt(easy, CURLOPT_WRITEDATA, item);
    curl.easy_setopt(easy, CURLOPT_URL, question->url);
    curl.easy_setopt(easy, CURLOPT_USERAGENT, "muster");
    curl.easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    set_limits(easy, question);
    set_access(easy, question);
    if (question->form != NULL) curl.easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, question->form);
    if (question->only_connects) {
        curl.easy_setopt(easy, CURLOPT_CONNECT_ONLY, 1L);
        curl.easy_setopt(easy, CURLOPT_PROXY, "");
    }
    return item;
}

static enum http_outcome outcome(const transfer *item, CURLcode code) {
    if (item->is_too_long) return HTTP_TOO_LONG;
    switch (code) {
    case CURLE_OK: return HTTP_ANSWERED;
    case CURLE_OPERATION_TIMEDOUT: return HTTP_TIMED_OUT;
    case CURLE_ABORTED_BY_CALLBACK: return HTTP_CANCELLED;
    default: return HTTP_UNREACHABLE;
    }
}

static const char *reason(const transfer *item, CURLcode code) {
    long number = 0;
    curl.easy_getinfo(item->easy, CURLINFO_OS_ERRNO, &number);
    // libcurl says "Failed to connect to HOST port PORT after 0 ms", and not why.
    if (code == CURLE_COULDNT_CONNECT && number != 0) return strerror((int)number);
    return item->error[0] != 0 ? item->error : curl.easy_strerror(code);
}

void transfer_answer(transfer *item, CURLcode code) {
    http_answer answer = {
        .outcome = outcome(item, code),
        .reason = code == CURLE_OK ? "" : reason(item, code),
        .body = item->body,
        .length = item->length,
    };
    curl_off_t microseconds = 0;
    curl.easy_getinfo(item->easy, CURLINFO_RESPONSE_CODE, &answer.status);
    curl.easy_getinfo(item->easy, CURLINFO_TOTAL_TIME_T, &microseconds);
    answer.seconds = (double)microseconds / 1e6;
    item->done(item->context, &answer);
}

void transfer_free(transfer *item) {
    curl.easy_cleanup(item->easy);
    free(item->body);
    free(item);
}
