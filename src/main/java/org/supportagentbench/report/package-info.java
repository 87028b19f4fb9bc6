/// What people read of a run: board, model report, reading room, exports.
///
/// Open `Metrics` first.
@NullMarked
package org.supportagentbench.report;

import org.jspecify.annotations.NullMarked;
