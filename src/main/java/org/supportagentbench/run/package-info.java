/// Which case, model and trial is due, in what order; progress; workers.
///
/// Open `Run` first.
@NullMarked
package org.supportagentbench.run;

import org.jspecify.annotations.NullMarked;
