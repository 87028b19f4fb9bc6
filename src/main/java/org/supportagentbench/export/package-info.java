/// Runs as files that other programs read: spreadsheets, notebooks, log viewers.
///
/// Open `RunExport` first.
@NullMarked
package org.supportagentbench.export;

import org.jspecify.annotations.NullMarked;
