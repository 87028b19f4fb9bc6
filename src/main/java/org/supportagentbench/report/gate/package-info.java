/// Whether a run may pass: thresholds in a file, a baseline in git, and what a build server reads.
///
/// Open `Gate` first.
@NullMarked
package org.supportagentbench.report.gate;

import org.jspecify.annotations.NullMarked;
