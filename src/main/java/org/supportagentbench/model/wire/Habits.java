package org.supportagentbench.model.wire;

import java.util.Optional;

/// How a provider differs from its protocol.
///
/// @param tokenLimit what the limit of an answer is called, where the protocol has several names
/// @param reasoningField what an answer that is told again (no `raw`) carries its reasoning in,
///   also when it is empty, such as `reasoning_content`; empty for nowhere
/// @param cacheMarks whether `cache_control` marks are set, where the protocol has them
/// @param seed whether the provider takes the seed of a request, where the protocol has one
public record Habits(
    String tokenLimit, Optional<String> reasoningField, boolean cacheMarks, boolean seed) {
  /// What the protocols themselves say.
  public static final Habits PLAIN = new Habits("max_tokens", Optional.empty(), true, false);
}
