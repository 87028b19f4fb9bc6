package org.supportagentbench.transcript;

import tools.jackson.databind.JsonNode;

/// One tool call of an agent.
///
/// @param arguments as parsed; a text node with the raw words where they were no JSON
public record Call(String id, String name, JsonNode arguments) {}
