#include "descendants.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Reads `/proc/PID/stat`: "PID (NAME) STATE PARENT GROUP SESSION …", where NAME may hold anything.
static bool read_process(pid_t pid, process *result) {
    char path[64], text[512];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    if (length <= 0) return false;
    text[length] = 0;

    char *open_bracket = strchr(text, '(');
    char *close_bracket = strrchr(text, ')');
    if (open_bracket == NULL || close_bracket == NULL) return false;
    int parent, group, session;
    char state;
    if (sscanf(close_bracket + 1, " %c %d %d %d", &state, &parent, &group, &session) != 4)
        return false;
    *close_bracket = 0;
    *result = (process){.pid = pid, .parent = parent, .session = session, .state = state};
    snprintf(result->name, sizeof result->name, "%s", open_bracket + 1);
    return true;
}

static bool append(process_list *list, process item) {
    if (list->count == list->capacity) {
        int capacity = list->capacity == 0 ? 256 : list->capacity * 2;
        process *items = realloc(list->items, (size_t)capacity * sizeof *items);
        if (items == NULL) return false;
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = item;
    return true;
}

static bool read_all(process_list *list) {
    DIR *folder = opendir("/proc");
    if (folder == NULL) return false;
    list->count = 0;
    bool complete = true;
    struct dirent *entry;
    while (complete && (entry = readdir(folder)) != NULL) {
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        process item;
        if (read_process((pid_t)atoi(entry->d_name), &item)) complete = append(list, item);
    }
    closedir(folder);
    return complete;
}

static bool descends_from(const process_list *list, pid_t parent, pid_t ancestor) {
    if (parent == ancestor) return true;
    for (int i = 0; i < list->count; i++)
        if (list->items[i].pid == parent) return list->items[i].descends;
    return false;
}

static void mark_descendants(process_list *list, pid_t ancestor) {
    bool changed = true;
    while (changed) {
        changed = false;
        for (int i = 0; i < list->count; i++) {
            process *item = &list->items[i];
            if (item->descends || !descends_from(list, item->parent, ancestor)) continue;
            item->descends = changed = true;
        }
    }
}

static bool contains(const process_list *list, pid_t pid) {
    for (int i = 0; i < list->count; i++)
        if (list->items[i].pid == pid) return true;
    return false;
}

// Whether a parent ended while the list was read, before its own turn. Whose child its child is now,
// only another reading tells; where process numbers have wrapped, a parent's is above its child's.
static bool is_torn(const process_list *list) {
    for (int i = 0; i < list->count; i++) {
        const process *item = &list->items[i];
        if (!item->descends && item->parent != 0 && !contains(list, item->parent)) return true;
    }
    return false;
}

// Where parents are hidden from us, every reading looks torn.
static const int most_readings = 20;

bool find_descendants(process_list *list, pid_t ancestor, pid_t session) {
    int readings = 0;
    do {
        if (!read_all(list)) return false;
        mark_descendants(list, ancestor);
    } while (is_torn(list) && ++readings < most_readings);
    int kept = 0;
    for (int i = 0; i < list->count; i++) {
        process item = list->items[i];
        if (!item.descends || item.state == 'Z' || item.state == 'X') continue;
        if (session != 0 && item.session != session) continue;
        list->items[kept++] = item;
    }
    list->count = kept;
    return true;
}
