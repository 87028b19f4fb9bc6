package org.supportagentbench.results;

/// What one role of a run was paid so far, conversations that were set aside included.
///
/// @param conversations in which a model was asked for the role
/// @param calls answers of the model
/// @param usd what is known of it; a conversation whose price or usage is unknown adds nothing here
/// @param unpriced conversations whose cost is not known
public record Paid(int conversations, int calls, double usd, int unpriced) {}
