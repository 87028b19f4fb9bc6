package org.supportagentbench.suite;

/// A case as a list shows it; see [SuiteReader#titles].
public record CaseTitle(String id, Bucket bucket, String group, String title) {}
