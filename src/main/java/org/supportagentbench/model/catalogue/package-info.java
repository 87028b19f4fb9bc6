/// Which models there are, how each is reached, what it costs and how its reasoning is switched:
/// all of it data, in a dated file that a user's own file is laid over.
///
/// Open `Catalogue` first.
@NullMarked
package org.supportagentbench.model.catalogue;

import org.jspecify.annotations.NullMarked;
