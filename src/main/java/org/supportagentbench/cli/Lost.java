package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.ConversationClass;

/// Conversations of one run that a provider took from it, and opinions that a judge's took, with
/// the reason of the first: whoever mistyped an address or a model's name must not look for it.
/// Used by one thread.
final class Lost implements Consumer<StoredAttempt> {
  private final Map<ConversationClass, String> first = new TreeMap<>();
  private final Map<ConversationClass, Integer> counts = new TreeMap<>();
  private String firstOpinion = "";
  private int opinions;

  @Override
  public void accept(StoredAttempt attempt) {
    ConversationClass end = attempt.conversationClass();
    if (end == ConversationClass.PROVIDER_ERROR || end == ConversationClass.CONTEXT_OVERFLOW) {
      counts.merge(end, 1, Integer::sum);
      first.computeIfAbsent(end, _ -> attempt.transcript().detail());
    }
    String failure = attempt.opinion().map(opinion -> opinion.overall().failure()).orElse("");
    if (!failure.isEmpty()) {
      opinions++;
      firstOpinion = firstOpinion.isEmpty() ? failure : firstOpinion;
    }
  }

  /// A sentence for each way in which something was lost.
  ///
  /// @param model whose run it is
  List<String> sentences(String model) {
    List<String> sentences = new ArrayList<>();
    counts.forEach((end, count) ->
        sentences.add(
            "%d %s of %s ended as %s; the first: %s"
                .formatted(
                    count,
                    count == 1 ? "conversation" : "conversations",
                    model,
                    end.name().toLowerCase(Locale.ROOT),
                    first.getOrDefault(end, ""))));
    if (opinions > 0) {
      sentences.add(
          "The judge gave no whole opinion on %d conversations of %s; the first time: %s"
              .formatted(opinions, model, firstOpinion));
    }
    return sentences;
  }
}
