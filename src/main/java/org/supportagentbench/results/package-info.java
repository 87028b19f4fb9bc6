/// The store of runs: journal of answers, attempts, resume.
///
/// Open `RunStore` first.
@NullMarked
package org.supportagentbench.results;

import org.jspecify.annotations.NullMarked;
