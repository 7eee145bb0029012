// The process that stands between Muster and a command, so that nothing of the command outlives it.
//
// A program that links this is its own supervisor: started again with SUPERVISOR_NAME as its
// argv[0], it never reaches main(). It starts the command in a session of its own, adopts every
// process that the command leaves (PR_SET_CHILD_SUBREAPER), and takes all of them down when the
// command ends, when it is told to, or when Muster is gone, killed by SIGKILL included: then its
// standard input ends.
//
// Its arguments:   milliseconds between SIGTERM and SIGKILL
//                  SUPERVISOR_KEEP or SUPERVISOR_END, what becomes of processes that have left the
//                  session of a command that ended by itself
//                  SUPERVISOR_TOGETHER or SUPERVISOR_APART, where its errors go
//                  the directory
//                  the command's program and arguments
// Standard input:  where it ends, the command is ended
// Standard output: goes to the command as its output, and its errors when they go together
// Standard error:  lines about what happened:
//                  exited STATUS | signal NUMBER | failed TEXT   how the command ended, once
//                  ending      it was being taken down when it ended
//                  errors TEXT      the beginning of errors that go apart, in one line
//                  left PID NAME    a process that stays
//                  stuck PID NAME   a process that SIGKILL did not end

#ifndef CSUPERVISOR_H
#define CSUPERVISOR_H

#define SUPERVISOR_NAME "muster-supervisor"
#define SUPERVISOR_KEEP "keep"
#define SUPERVISOR_END "end"
#define SUPERVISOR_TOGETHER "together"
#define SUPERVISOR_APART "apart"

// Two ends of a pipe that no other program inherits, reading first. Returns 0 or an errno.
int supervisor_pipe(int ends[2]);

// Makes reading return at once where nothing has come in. Returns 0 or an errno.
int supervisor_never_block(int descriptor);

enum supervisor_ready {
    SUPERVISOR_OUTPUT = 1,
    SUPERVISOR_REPORT = 2,
};

// Waits until something has come in or ended, at most `timeout_ms`; -1 is without a limit. A
// descriptor of -1 is left out. Returns what is ready: 0 when the time is over.
int supervisor_wait(int output, int report, int timeout_ms);

// Runs `body` on a thread of its own, which takes no signals. Returns 0 or an errno.
int supervisor_thread(void (*body)(void *context), void *context);

#endif
