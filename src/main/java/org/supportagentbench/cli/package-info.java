/// Words on the command line to calls; the only place that prints and sets exit codes.
///
/// Open `Main` first.
@NullMarked
package org.supportagentbench.cli;

import org.jspecify.annotations.NullMarked;
