package org.supportagentbench.results;

/// What one role of a run used so far, every answer counts, also those of conversations that were
/// voided or cut off.
///
/// @param answers how many
/// @param unmetered how many of them came without usage
/// @param tokens of the answers, and of tries without an answer as far as they were billed
public record Used(int answers, int unmetered, Spending.Tokens tokens) {}
