package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Text;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// Scores conversations of any desk, without a case, by the very detectors that score the suite.
///
/// Logs may be torn: calls without a name read, tool messages that answer no call are the answers
/// of the customer's own devices, an unknown tool reads. A conversation whose language is not
/// supported is *not measured* for everything that reads words. Immutable; shared by all threads.
public final class AnyDeskScorer {
  /// Dates without a year need some day to be counted from; no detector here depends on which.
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  /// Characters that tell a language, of all messages and of one.
  private static final int ENOUGH = 4_000;

  private static final int MOST_OF_ONE = 2_000;

  private final DeskDescription desk;
  private final Languages languages = Languages.bundled();
  private final Wordings wordings = Wordings.bundled();
  private final Readings readings = new Readings(TODAY);
  private volatile @Nullable Profiled last;

  /// A scorer for one desk.
  public AnyDeskScorer(DeskDescription desk) {
    this.desk = desk;
  }

  /// Scores a conversation.
  ///
  /// @param tools the tools that the conversation's own log lists
  public AnyDeskScore score(Map<String, Effect> tools, Transcript transcript) {
    return read(tools, transcript, new Findings());
  }

  /// As [#score], with the remarks of the detectors.
  public AnyDeskScore explain(Map<String, Effect> tools, Transcript transcript) {
    return read(tools, transcript, Findings.withRemarks());
  }

  private AnyDeskScore read(Map<String, Effect> tools, Transcript transcript, Findings found) {
    DeskProfile profile = profile(tools);
    String code = language(transcript);
    Optional<Language> language = languages.of(code);
    Scene scene =
        new Scene(
            profile,
            new Scene.Reader(languages, wordings, readings, language.orElse(fallback()), TODAY),
            transcript);
    Map<Behaviour, String> missing = new EnumMap<>(Behaviour.class);
    for (Detector detector : Detectors.ANY_DESK) {
      Optional<String> lacks =
          detector.readsWords() && language.isEmpty()
              ? Optional.of("language '" + code + "' is not supported")
              : detector.lacks(profile);
      lacks.ifPresentOrElse(
          reason -> missing.put(detector.behaviour(), reason), () -> detector.read(scene, found));
    }
    return new AnyDeskScore(found.anyDesk(), missing, found.remarks());
  }

  /// Most conversations of a log have the same tools as the one before.
  private DeskProfile profile(Map<String, Effect> tools) {
    Profiled known = last;
    if (known == null || !known.tools().equals(tools)) {
      known = new Profiled(Map.copyOf(tools), DeskProfile.of(desk.with(tools)));
      last = known;
    }
    return known.profile();
  }

  private record Profiled(Map<String, Effect> tools, DeskProfile profile) {}

  private Language fallback() {
    return languages.of("en").orElseThrow();
  }

  /// The language of the customer's words; of the agent's where the customer's cannot be told.
  private String language(Transcript transcript) {
    return languages
        .detect(words(transcript.messages(), Message.FromCustomer.class))
        .or(() -> languages.detect(words(transcript.messages(), Message.FromAgent.class)))
        .orElse(desk.language());
  }

  private List<Text> words(List<Message> messages, Class<? extends Message> role) {
    List<Text> words = new ArrayList<>();
    int length = 0;
    for (Message message : messages) {
      if (role.isInstance(message) && length < ENOUGH) {
        String text = message.text();
        words.add(
            text.length() > MOST_OF_ONE
                ? Text.of(text.substring(0, MOST_OF_ONE))
                : readings.cut(text));
        length += Math.min(text.length(), MOST_OF_ONE) + 1;
      }
    }
    return words;
  }
}
