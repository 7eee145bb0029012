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
//                  the directory
//                  the command's program and arguments
// Standard input:  any byte ends the command, and so does its end
// Standard output: goes to the command as its output and its errors
// Standard error:  lines about what happened:
//                  exited STATUS | signal NUMBER | failed TEXT   how the command ended, once
//                  ending      it was being taken down when it ended
//                  left PID NAME    a process that stays
//                  stuck PID NAME   a process that SIGKILL did not end

#ifndef CSUPERVISOR_H
#define CSUPERVISOR_H

#define SUPERVISOR_NAME "muster-supervisor"
#define SUPERVISOR_KEEP "keep"
#define SUPERVISOR_END "end"

// Two ends of a pipe that no other program inherits, reading first. Returns 0 or an errno.
int supervisor_pipe(int ends[2]);

// Makes reading return at once where nothing has come in. Returns 0 or an errno.
int supervisor_never_block(int descriptor);

#endif
