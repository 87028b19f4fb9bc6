/// The load benchmark: a whole run against a provider with a fixed latency, beside a bare program
/// that makes the same calls. `bench/load` starts it.
///
/// Open `LoadBenchmark` first.
@NullMarked
package org.supportagentbench.load;

import org.jspecify.annotations.NullMarked;
