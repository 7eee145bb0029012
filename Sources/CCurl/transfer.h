#ifndef TRANSFER_H
#define TRANSFER_H

#include "CCurl.h"
#include "library.h"

typedef struct transfer {
    uint64_t number;
    CURL *easy;
    http_done done;
    void *context;
    uint8_t *body;
    size_t length;
    size_t limit;
    bool is_too_long;
    char error[CURL_ERROR_SIZE];
    struct transfer *next;
} transfer;

// NULL where there is no memory.
transfer *transfer_make(
    uint64_t number, const http_question *question, http_done done, void *context);

// Hands over what came of it.
void transfer_answer(transfer *item, CURLcode code);

void transfer_free(transfer *item);

#endif
