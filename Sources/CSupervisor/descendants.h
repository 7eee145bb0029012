#ifndef DESCENDANTS_H
#define DESCENDANTS_H

#include <stdbool.h>
#include <sys/types.h>

#define PROCESS_NAME_SIZE 32

typedef struct {
    pid_t pid;
    pid_t parent;
    pid_t session;
    char state;
    bool descends;
    char name[PROCESS_NAME_SIZE];
} process;

typedef struct {
    process *items;
    int count;
    int capacity;
} process_list;

// Fills `list` with every process below `ancestor` that is not a zombie.
//
// `session` leaves out what is not in that session; 0 leaves out nothing. False where /proc cannot
// be read or there is no memory.
bool find_descendants(process_list *list, pid_t ancestor, pid_t session);

#endif
