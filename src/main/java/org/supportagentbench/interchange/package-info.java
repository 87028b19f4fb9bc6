/// Conversations that were held elsewhere: logs of any agent read in, findings written out, line by
/// line.
///
/// Open `LogScoring` first.
@NullMarked
package org.supportagentbench.interchange;

import org.jspecify.annotations.NullMarked;
