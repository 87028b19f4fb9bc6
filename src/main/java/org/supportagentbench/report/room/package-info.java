/// The reading room: every conversation as the people in it saw it, as pages that need no server.
///
/// Open `ReadingRoom` first.
@NullMarked
package org.supportagentbench.report.room;

import org.jspecify.annotations.NullMarked;
