package org.supportagentbench.desk;

/// What a tool answered, word for word as the agent sees it (JSON text).
///
/// @param error the store could not do it; the attempt still counts as intent
public record ToolResult(String text, boolean error) {}
