/// What happened in a conversation, as sealed events, and what is said of it.
///
/// Open `Transcript` first.
@NullMarked
package org.supportagentbench.transcript;

import org.jspecify.annotations.NullMarked;
