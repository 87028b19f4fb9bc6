/// Detectors: a case and a transcript in, findings out; no model, no clock, no files.
///
/// Open `Scorer` first.
@NullMarked
package org.supportagentbench.scoring;

import org.jspecify.annotations.NullMarked;
