package org.supportagentbench.desk;

import tools.jackson.databind.node.ObjectNode;

/// A tool as it is offered to an agent.
///
/// @param schema JSON Schema of the arguments
public record DeskTool(String name, String description, Effect effect, ObjectNode schema) {}
