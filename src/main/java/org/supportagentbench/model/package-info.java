/// Talking to language models: one interface, adapters, retry, pacing, usage, price, journal.
///
/// Open `ChatModel` first.
@NullMarked
package org.supportagentbench.model;

import org.jspecify.annotations.NullMarked;
