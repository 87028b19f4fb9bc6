/// The store of runs: journal, attempts, resume, export.
///
/// Open `Results` first.
@NullMarked
package org.supportagentbench.results;

import org.jspecify.annotations.NullMarked;
