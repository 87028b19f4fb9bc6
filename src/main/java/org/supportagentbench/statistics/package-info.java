/// Numbers in, intervals out; knows nothing of desks.
///
/// Open `Interval` first.
@NullMarked
package org.supportagentbench.statistics;

import org.jspecify.annotations.NullMarked;
