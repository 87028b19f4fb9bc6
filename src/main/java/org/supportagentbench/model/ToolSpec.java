package org.supportagentbench.model;

import tools.jackson.databind.JsonNode;

/// A tool as it is offered to a model; `schema` is the JSON Schema of its arguments.
public record ToolSpec(String name, String description, JsonNode schema) {}
