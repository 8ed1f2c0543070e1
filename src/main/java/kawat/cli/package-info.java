/// The command line: thin commands over the desk. Data to standard output, words and progress to standard error.
@NullMarked
package kawat.cli;

import org.jspecify.annotations.NullMarked;
