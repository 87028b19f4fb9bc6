/// What people read of a run: board, model report, reading room, exports.
///
/// Open `Report` first.
@NullMarked
package org.supportagentbench.report;

import org.jspecify.annotations.NullMarked;
