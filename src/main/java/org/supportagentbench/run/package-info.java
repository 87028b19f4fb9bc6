/// Which case, model and trial is due, in what order, within which budget.
///
/// Open `Run` first.
@NullMarked
package org.supportagentbench.run;

import org.jspecify.annotations.NullMarked;
