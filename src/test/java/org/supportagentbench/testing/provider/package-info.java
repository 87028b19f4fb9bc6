/// What `MockProvider` is made of: a small HTTP server, four strict protocols, faults.
///
/// Open `StrictProtocol` first.
@NullMarked
package org.supportagentbench.testing.provider;

import org.jspecify.annotations.NullMarked;
