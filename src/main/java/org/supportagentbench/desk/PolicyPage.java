package org.supportagentbench.desk;

/// One rule of the store; the id is its file name without `.md`.
public record PolicyPage(String id, String title, String text) {}
