#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "CSupervisor.h"
#include "descendants.h"

enum { SUPERVISOR_FAILED = 125 };

// How long processes may take to be gone after SIGKILL: more means that the kernel holds them.
static const long stuck_after_ms = 5000;
// How often we look whether they are gone, where no signal tells.
static const int look_every_ms = 10;

typedef enum { RUNNING, ASKING, KILLING, DONE } phase;

typedef struct {
    phase phase;
    pid_t command;
    bool has_ended;          // the command itself, not what it left
    bool takes_everything;   // else only what is in the command's session
    bool keeps_services;
    long grace_ms;
    long deadline_ms;
    int signals;
    int lifeline;            // -1 once it has ended
    int errors;              // -1 where they go together with the output, and once they have ended
    char error_text[400];
    size_t error_length;
    process_list processes;
} supervisor;

static void tell(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void tell(const char *format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof line) length = sizeof line - 1;
    // Nobody is left to be told where this fails.
    if (write(STDERR_FILENO, line, (size_t)length) < 0) return;
}

static long now_ms(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000L + time.tv_nsec / 1000000L;
}

static void restore_signals(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

// The child's part between fork and exec; an errno goes through `failure` where it does not work.
//
// `errors` gets its standard error; -1 is the same as its output.
static void become_command(const char *directory, char **command, int failure, int errors) {
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing >= 0) dup2(nothing, STDIN_FILENO);
    if (nothing > STDERR_FILENO) close(nothing);
    dup2(errors >= 0 ? errors : STDOUT_FILENO, STDERR_FILENO);
    char text[400];
    if (chdir(directory) != 0) {
        snprintf(text, sizeof text, "directory %.256s: %s", directory, strerror(errno));
    } else {
        restore_signals();
        execvp(command[0], command);
        snprintf(text, sizeof text, "%.256s: %s", command[0], strerror(errno));
    }
    if (write(failure, text, strlen(text)) < 0) _exit(SUPERVISOR_FAILED);
    _exit(SUPERVISOR_FAILED);
}

// Starts the command. False, with the reason told, where that fails.
static bool start(supervisor *self, bool is_apart, const char *directory, char **command) {
    int failure[2], errors[2] = {-1, -1};
    if (supervisor_pipe(failure) != 0 || (is_apart && supervisor_pipe(errors) != 0)) {
        tell("failed no pipe\n");
        return false;
    }
    self->command = fork();
    if (self->command == 0) become_command(directory, command, failure[1], errors[1]);
    close(failure[1]);
    if (is_apart) close(errors[1]);
    if (is_apart) supervisor_never_block(errors[0]);
    self->errors = errors[0];
    // The output ends with the last process of the command that has it.
    close(STDOUT_FILENO);
    char text[400];
    ssize_t length = self->command < 0 ? -1 : read(failure[0], text, sizeof text - 1);
    close(failure[0]);
    if (length == 0) return true;
    if (length < 0) {
        tell("failed no process: %s\n", strerror(errno));
    } else {
        text[length] = 0;
        tell("failed %s\n", text);
        waitpid(self->command, NULL, 0);
    }
    return false;
}

static void note_end(supervisor *self, int status) {
    self->has_ended = true;
    if (self->phase != RUNNING) tell("ending\n");
    if (WIFSIGNALED(status)) {
        tell("signal %d\n", WTERMSIG(status));
    } else {
        tell("exited %d\n", WEXITSTATUS(status));
    }
}

static void reap(supervisor *self) {
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
        if (pid == self->command) note_end(self, status);
}

static bool find_targets(supervisor *self) {
    pid_t session = self->takes_everything ? 0 : self->command;
    return find_descendants(&self->processes, getpid(), session);
}

static void send_all(supervisor *self, int number) {
    for (int i = 0; i < self->processes.count; i++) kill(self->processes.items[i].pid, number);
}

// Asks everything to end. A process that is stopped has to go on to hear it.
static void ask(supervisor *self) {
    find_targets(self);
    send_all(self, SIGTERM);
    send_all(self, SIGCONT);
    self->phase = ASKING;
    self->deadline_ms = now_ms() + self->grace_ms;
}

// Stops everything first, so that nothing forks away between being found and being killed.
static void kill_targets(supervisor *self) {
    for (int round = 0, known = -1; round < 20 && known != self->processes.count; round++) {
        known = self->processes.count;
        send_all(self, SIGSTOP);
        find_targets(self);
    }
    send_all(self, SIGKILL);
}

static void end_everything(supervisor *self) {
    bool is_more = !self->takes_everything;
    self->takes_everything = true;
    if (self->phase == RUNNING || is_more) ask(self);
}

static void tell_all(supervisor *self, const char *word) {
    for (int i = 0; i < self->processes.count && i < 5; i++) {
        process *item = &self->processes.items[i];
        for (char *c = item->name; *c; c++)
            if ((unsigned char)*c < ' ') *c = '?';
        tell("%s %d %s\n", word, (int)item->pid, item->name);
    }
}

// Goes on with taking down, as far as it is.
static void go_on(supervisor *self) {
    if (self->phase == RUNNING && self->has_ended) {
        self->takes_everything = !self->keeps_services;
        ask(self);
    }
    if (self->phase != ASKING && self->phase != KILLING) return;
    bool is_known = find_targets(self);
    if (is_known && self->processes.count == 0) {
        self->phase = DONE;
    } else if (self->phase == ASKING && now_ms() >= self->deadline_ms) {
        self->phase = KILLING;
        self->deadline_ms = now_ms() + stuck_after_ms;
    }
    if (self->phase == KILLING) {
        kill_targets(self);
        if (now_ms() >= self->deadline_ms) {
            tell_all(self, "stuck");
            self->phase = DONE;
        }
    }
}

static void read_signals(supervisor *self) {
    struct signalfd_siginfo info;
    while (read(self->signals, &info, sizeof info) == sizeof info)
        if (info.ssi_signo != SIGCHLD) end_everything(self);
}

static void read_lifeline(supervisor *self) {
    char bytes[16];
    if (read(self->lifeline, bytes, sizeof bytes) <= 0) self->lifeline = -1;
    end_everything(self);
}

// Takes the beginning of the errors, and forgets the rest.
static void read_errors(supervisor *self) {
    char bytes[4096];
    ssize_t length = self->errors < 0 ? -1 : read(self->errors, bytes, sizeof bytes);
    if (length < 0) return;
    if (length == 0) {
        close(self->errors);
        self->errors = -1;
    }
    for (ssize_t i = 0; i < length && self->error_length < sizeof self->error_text - 1; i++) {
        char c = bytes[i] == '\n' ? ' ' : bytes[i];
        if (c != 0) self->error_text[self->error_length++] = c;
    }
}

static void watch(supervisor *self) {
    while (self->phase != DONE) {
        struct pollfd sources[] = {
            {.fd = self->signals, .events = POLLIN},
            {.fd = self->lifeline, .events = POLLIN},
            {.fd = self->errors, .events = POLLIN},
        };
        int timeout = self->phase == RUNNING ? -1 : look_every_ms;
        int ready = poll(sources, 3, timeout);
        if (ready > 0 && sources[0].revents != 0) read_signals(self);
        reap(self);
        if (ready > 0 && sources[1].revents != 0) read_lifeline(self);
        if (ready > 0 && sources[2].revents != 0) read_errors(self);
        go_on(self);
    }
    reap(self);
    read_errors(self);
    if (self->error_length > 0) tell("errors %s\n", self->error_text);
    self->takes_everything = true;
    if (find_targets(self) && self->keeps_services) tell_all(self, "left");
}

static int open_signals(void) {
    restore_signals();
    struct sigaction ignored = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignored, NULL);
    sigset_t watched;
    sigemptyset(&watched);
    int numbers[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&watched, numbers[i]);
    sigprocmask(SIG_BLOCK, &watched, NULL);
    return signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
}

__attribute__((constructor)) static void supervise(int count, char **arguments) {
    if (count < 6 || strcmp(arguments[0], SUPERVISOR_NAME) != 0) return;
    prctl(PR_SET_NAME, SUPERVISOR_NAME);
    supervisor self = {
        .grace_ms = atol(arguments[1]),
        .keeps_services = strcmp(arguments[2], SUPERVISOR_KEEP) == 0,
        .lifeline = STDIN_FILENO,
        .errors = -1,
    };
    self.signals = open_signals();
    if (self.signals < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) {
        tell("failed no supervisor: %s\n", strerror(errno));
        _exit(SUPERVISOR_FAILED);
    }
    bool is_apart = strcmp(arguments[3], SUPERVISOR_APART) == 0;
    if (!start(&self, is_apart, arguments[4], arguments + 5)) _exit(SUPERVISOR_FAILED);
    watch(&self);
    _exit(0);
}
