package org.supportagentbench.model.http;

import org.supportagentbench.model.wire.Dialect;
import org.supportagentbench.model.wire.WireSettings;

/// Which model of which provider, and in which words it is asked.
///
/// @param role what it is asked as, for the counts; may be empty
record Route(String provider, Dialect dialect, WireSettings settings, String role) {
  CallAttempt.Asked asked() {
    return new CallAttempt.Asked(role, provider + "/" + settings.model());
  }
}
