package org.supportagentbench.conversation;

import org.supportagentbench.transcript.Transcript;

/// A conversation that was held.
///
/// @param customerUnusable answers of the customer's model that could not be used: readings for
///   which the rules stood in, and wordings that were asked for again or ended the conversation
public record Held(Transcript transcript, int customerUnusable) {}
