package org.supportagentbench.report;

import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Score;

/// One scored conversation, with what is counted by.
///
/// @param group the intent, or the trap
/// @param trial 1-based number of the repetition
public record Sample(String caseId, Bucket bucket, String group, int trial, Score score) {}
