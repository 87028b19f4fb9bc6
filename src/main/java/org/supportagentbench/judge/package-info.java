/// Opinions by a second model, with quotes that must exist in the transcript.
///
/// Open `Judge` first.
@NullMarked
package org.supportagentbench.judge;

import org.jspecify.annotations.NullMarked;
