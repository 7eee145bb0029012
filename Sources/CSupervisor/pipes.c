#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "CSupervisor.h"

int supervisor_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

int supervisor_never_block(int descriptor) {
    int flags = fcntl(descriptor, F_GETFL);
    if (flags < 0 || fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) < 0) return errno;
    return 0;
}

int supervisor_wait(int output, int report, int timeout_ms) {
    struct pollfd sources[2] = {
        {.fd = output, .events = POLLIN},
        {.fd = report, .events = POLLIN},
    };
    int count;
    do {
        count = poll(sources, 2, timeout_ms);
    } while (count < 0 && errno == EINTR);
    int ready = 0;
    if (sources[0].revents != 0) ready |= SUPERVISOR_OUTPUT;
    if (sources[1].revents != 0) ready |= SUPERVISOR_REPORT;
    return ready;
}
