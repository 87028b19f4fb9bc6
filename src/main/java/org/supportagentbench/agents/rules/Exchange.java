package org.supportagentbench.agents.rules;

import tools.jackson.databind.JsonNode;

/// A tool call that was made, and its answer.
record Exchange(Ask ask, JsonNode answer, boolean error) {}
