/// What a message says: proposals, yeses, claims, refusals, questions, references.
///
/// Open `Language` first.
@NullMarked
package org.supportagentbench.language;

import org.jspecify.annotations.NullMarked;
