package org.supportagentbench.model.http;

import org.supportagentbench.model.wire.Dialect;
import org.supportagentbench.model.wire.WireSettings;

/// Which model of which provider, and in which words it is asked.
record Route(String provider, Dialect dialect, WireSettings settings) {}
