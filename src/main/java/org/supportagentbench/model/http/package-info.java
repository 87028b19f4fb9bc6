/// Sending requests to providers: deadlines, retries that end, pacing, a circuit breaker.
///
/// Open `HttpModel` first.
@NullMarked
package org.supportagentbench.model.http;

import org.jspecify.annotations.NullMarked;
