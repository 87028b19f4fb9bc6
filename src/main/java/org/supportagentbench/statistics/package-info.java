/// Numbers in, intervals out; knows nothing of desks.
///
/// Open `Statistics` first.
@NullMarked
package org.supportagentbench.statistics;

import org.jspecify.annotations.NullMarked;
