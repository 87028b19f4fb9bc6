/// The protocols of the providers: pure functions between our words and their JSON. No network, no
/// clock, no files.
///
/// Open `Dialect` first.
@NullMarked
package org.supportagentbench.model.wire;

import org.jspecify.annotations.NullMarked;
