/// What a message says: proposals, requests, claims, refusals, yeses, and the things it mentions,
/// by rules over one data file a language.
///
/// Open `Language` first, then `AgentReading`, `CustomerReading` and `Mentions`.
@NullMarked
package org.supportagentbench.language;

import org.jspecify.annotations.NullMarked;
