/// Fixtures that read like the domain: shops, orders, cases, conversations.
///
/// Open `TranscriptBuilder` first.
@NullMarked
package org.supportagentbench.testing;

import org.jspecify.annotations.NullMarked;
