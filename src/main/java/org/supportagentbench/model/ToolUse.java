package org.supportagentbench.model;

/// A tool call that a model asks for; `arguments` are its raw words, JSON or not.
public record ToolUse(String id, String name, String arguments) {}
