package org.supportagentbench.transcript;

import java.util.OptionalInt;

/// What a rule read out of a conversation, with what proves it.
///
/// @param message 0-based index of the message that proves it
/// @param call 0-based index into that message's calls, where a call proves it
/// @param evidence the words or arguments that prove it
/// @param explanation one line for people
public record Finding(
    Behaviour behaviour, int message, OptionalInt call, String evidence, String explanation) {}
