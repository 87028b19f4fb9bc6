package org.supportagentbench.run;

import java.util.function.BiFunction;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// How conversations are scored.
///
/// @param version of the rules; another version is another run
/// @param score a pure function of case and transcript; called by many threads
public record Grading(String version, BiFunction<CaseFile, Transcript, Score> score) {}
