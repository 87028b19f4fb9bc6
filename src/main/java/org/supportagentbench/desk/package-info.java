/// The store of one conversation: orders, catalogue, policy search and the typed tools.
///
/// Open `Desk` first.
@NullMarked
package org.supportagentbench.desk;

import org.jspecify.annotations.NullMarked;
