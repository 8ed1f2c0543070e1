/// Taking in as jobs that outlive the program: a queue of them, a journal for each, and watched folders. Front door:
/// {@link kawat.desk.jobs.Jobs}. How an input is read is told from outside.
@NullMarked
package kawat.desk.jobs;

import org.jspecify.annotations.NullMarked;
