package org.supportagentbench.run;

/// How far a run is.
///
/// @param held conversations that are held and scored, those of earlier sessions included
/// @param planned conversations in all
/// @param voided conversations of this session that were set aside and held again
public record RunProgress(String run, int held, int planned, int voided) {}
