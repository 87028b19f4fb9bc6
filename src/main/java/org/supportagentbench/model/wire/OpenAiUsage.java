package org.supportagentbench.model.wire;

import java.util.Optional;
import java.util.OptionalLong;
import org.supportagentbench.model.Usage;
import tools.jackson.databind.JsonNode;

/// Usage as OpenAI counts it: what was read includes what came from the cache, what was written
/// includes reasoning.
final class OpenAiUsage {
  private OpenAiUsage() {}

  /// Usage of chat completions. Some providers name the cache at the top level, and some leave
  /// reasoning out of `completion_tokens` (then the total tells).
  static Optional<Usage> chat(JsonNode usage) {
    JsonNode in = usage.path("prompt_tokens_details");
    long cacheRead =
        first(
                in.path("cached_tokens"),
                usage.path("prompt_cache_hit_tokens"),
                usage.path("cached_tokens"))
            .orElse(0);
    long cacheWrite =
        first(in.path("cache_write_tokens"), in.path("cache_creation_input_tokens")).orElse(0);
    OptionalLong reasoning =
        count(usage.path("completion_tokens_details").path("reasoning_tokens"));
    OptionalLong read = count(usage.path("prompt_tokens"));
    OptionalLong written = count(usage.path("completion_tokens"));
    if (read.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    long sum = read.getAsLong() + written.getAsLong();
    long apart = reasoning.orElse(0);
    boolean leftOut = apart > 0 && count(usage.path("total_tokens")).orElse(sum) == sum + apart;
    return usage(
        read.getAsLong(),
        cacheRead,
        cacheWrite,
        leftOut ? written.getAsLong() + apart : written.getAsLong(),
        reasoning);
  }

  /// Usage of Responses.
  static Optional<Usage> responses(JsonNode usage) {
    JsonNode in = usage.path("input_tokens_details");
    OptionalLong read = count(usage.path("input_tokens"));
    OptionalLong written = count(usage.path("output_tokens"));
    if (read.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    return usage(
        read.getAsLong(),
        count(in.path("cached_tokens")).orElse(0),
        count(in.path("cache_write_tokens")).orElse(0),
        written.getAsLong(),
        count(usage.path("output_tokens_details").path("reasoning_tokens")));
  }

  private static Optional<Usage> usage(
      long read, long cacheRead, long cacheWrite, long written, OptionalLong reasoning) {
    long uncached = Math.max(0, read - cacheRead - cacheWrite);
    return Optional.of(new Usage(uncached, cacheRead, cacheWrite, written, reasoning));
  }

  /// A count; empty where there is none.
  static OptionalLong count(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? OptionalLong.of(value.longValue())
        : OptionalLong.empty();
  }

  private static OptionalLong first(JsonNode... values) {
    for (JsonNode value : values) {
      OptionalLong count = count(value);
      if (count.isPresent()) {
        return count;
      }
    }
    return OptionalLong.empty();
  }
}
