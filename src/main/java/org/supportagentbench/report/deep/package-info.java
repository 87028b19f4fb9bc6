/// The deep report of one model: sentences made of figures by rules, each with the number that
/// carries it, and the moments of the transcripts that prove them.
///
/// Open `DeepReport` first.
@NullMarked
package org.supportagentbench.report.deep;

import org.jspecify.annotations.NullMarked;
