/// What we ask: reads the folder `suite/` into case files, or says everything that is wrong with
/// it.
///
/// Open `CaseFile` first.
@NullMarked
package org.supportagentbench.suite;

import org.jspecify.annotations.NullMarked;
