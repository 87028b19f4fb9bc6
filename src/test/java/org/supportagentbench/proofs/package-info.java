/// What must hold of the whole suite before a score of it means anything.
///
/// Open `TrivialAgentsProofTest` first.
@NullMarked
package org.supportagentbench.proofs;

import org.jspecify.annotations.NullMarked;
