package org.supportagentbench.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The languages that the program reads. A language's data file is read when it is first asked for.
public final class Languages {
  private static final Languages BUNDLED = new Languages(List.of("en", "es", "fr", "de"));

  private final List<String> codes;
  private final Map<String, Language> read = new ConcurrentHashMap<>();

  private final Map<String, Detector> detector = new ConcurrentHashMap<>();

  private Languages(List<String> codes) {
    this.codes = List.copyOf(codes);
  }

  /// The languages that come with the program.
  public static Languages bundled() {
    return BUNDLED;
  }

  /// Codes of all languages.
  public List<String> codes() {
    return codes;
  }

  /// The language of an ISO 639-1 code; empty where it is not supported.
  public Optional<Language> of(String code) {
    Language known = read.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    return codes.contains(code) && LanguageFile.exists(code + ".txt")
        ? Optional.of(read.computeIfAbsent(code, Language::new))
        : Optional.empty();
  }

  /// The code of the language that a text is written in, also of a language that is not supported;
  /// empty where the text is too short or undecided.
  public Optional<String> detect(String text) {
    return detect(Text.of(text));
  }

  /// As the other one, for a text that was cut before.
  public Optional<String> detect(Text text) {
    return text.told(detector());
  }

  /// As the other one, for texts that stand one below the other.
  public Optional<String> detect(List<Text> texts) {
    return detector().detect(texts);
  }

  private Detector detector() {
    Detector known = detector.get("detect.txt");
    return known != null
        ? known
        : detector.computeIfAbsent("detect.txt", name -> new Detector(LanguageFile.bundled(name)));
  }
}
