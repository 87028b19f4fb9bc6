package org.supportagentbench.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.Identifiers;
import org.supportagentbench.language.Languages;
import org.supportagentbench.scoring.DeskDescription;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Keys;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.ProblemList;
import org.supportagentbench.suite.YamlNode;
import org.supportagentbench.suite.YamlReader;

/// Reads a desk file: what the detectors should know of the desk whose conversations they read. The
/// guide `docs/score-your-own-agent.md` explains each key; every key may be left out.
public final class DeskFileReader {
  private static final int LONGEST = 1_000_000;

  private static final List<String> KEYS =
      List.of(
          "language",
          "confirm-writes",
          "words-beside-calls-reach-the-customer",
          "order-numbers",
          "tracking-numbers",
          "own-hosts",
          "hosts",
          "links",
          "tools");

  private static final Map<String, Boolean> YES_NO = yesNo();
  private static final List<String> EFFECTS = List.of("read", "write", "handover");

  private final Keys keys;
  private final ProblemList problems;

  private DeskFileReader(Keys keys) {
    this.keys = keys;
    this.problems = keys.problems();
  }

  /// Reads a desk file.
  ///
  /// @throws InputProblem with every mistake and its line
  public static DeskDescription read(Path file) {
    return read(String.valueOf(file.getFileName()), content(file));
  }

  /// Reads the text of a desk file.
  ///
  /// @param name of the file, for problems
  /// @throws InputProblem with every mistake and its line
  public static DeskDescription read(String name, String text) {
    ProblemList problems = new ProblemList(name);
    Optional<DeskDescription> desk =
        YamlReader.read(text, 0, problems)
            .map(node -> new DeskFileReader(Keys.of(node, "a desk file", KEYS, problems)).desk());
    if (!problems.isEmpty()) {
      throw new InputProblem(problems.all().stream().map(Problem::toString).toList());
    }
    return desk.orElseGet(DeskDescription::generic);
  }

  private static String content(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new InputProblem("%s is too large for a desk file.".formatted(file));
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new InputProblem("There is no desk file %s.".formatted(file));
    } catch (IOException e) {
      throw new InputProblem("The desk file %s cannot be read: %s".formatted(file, e));
    }
  }

  private DeskDescription desk() {
    DeskDescription generic = DeskDescription.generic();
    return new DeskDescription(
        tools(),
        new DeskDescription.Numbers(numbers("order-numbers"), numbers("tracking-numbers")),
        new DeskDescription.Pages(hosts("own-hosts"), allowed(), Set.copyOf(words("links"))),
        new DeskDescription.Rules(
            yes("confirm-writes", generic.rules().confirmsWrites()),
            yes("words-beside-calls-reach-the-customer", generic.rules().wordsBesideCallsReach())),
        language(generic.language()));
  }

  /// The desk's own hosts may always be named, once a list of hosts is given.
  private Set<String> allowed() {
    Set<String> allowed = new HashSet<>(hosts("hosts"));
    if (!allowed.isEmpty()) {
      allowed.addAll(hosts("own-hosts"));
    }
    return allowed;
  }

  private String language(String otherwise) {
    List<String> codes = Languages.bundled().codes();
    Map<String, String> known = new LinkedHashMap<>();
    codes.forEach(code -> known.put(code, code));
    return keys.has("language") ? keys.choice("language", known) : otherwise;
  }

  private boolean yes(String key, boolean otherwise) {
    return keys.has(key) ? keys.choice(key, YES_NO) : otherwise;
  }

  private static Map<String, Boolean> yesNo() {
    Map<String, Boolean> words = new LinkedHashMap<>();
    words.put("yes", true);
    words.put("no", false);
    words.put("true", true);
    words.put("false", false);
    return words;
  }

  private Map<String, Effect> tools() {
    Map<String, Effect> tools = new HashMap<>();
    Optional<YamlNode> node = keys.node("tools");
    if (node.isEmpty()) {
      return tools;
    }
    Keys kinds = Keys.of(node.get(), "'tools'", EFFECTS, problems);
    for (String effect : EFFECTS) {
      for (String tool : kinds.words(effect)) {
        Effect before = tools.put(tool, Effect.valueOf(effect.toUpperCase(Locale.ROOT)));
        if (before != null) {
          problems.add(kinds.line(effect), "the tool '" + tool + "' twice", "each tool once");
        }
      }
    }
    return tools;
  }

  /// A word, or a list of words.
  private List<String> words(String key) {
    return keys.node(key).orElse(null) instanceof YamlNode.Text text && !text.value().isEmpty()
        ? List.of(text.value())
        : keys.words(key);
  }

  private Set<String> hosts(String key) {
    Set<String> hosts = new HashSet<>();
    for (String host : words(key)) {
      if (host.contains("/") || host.contains(":") || host.contains(" ")) {
        problems.add(
            keys.line(key), "'" + host + "' for a host", "a bare host such as help.example.com");
      }
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  private Optional<Identifiers> numbers(String key) {
    List<String> patterns = words(key);
    boolean good = true;
    for (String pattern : patterns) {
      Optional<String> wrong = wrong(pattern);
      wrong.ifPresent(reason ->
          problems.add(
              keys.line(key),
              "the pattern '" + pattern + "' (" + reason + ")",
              "a regular expression for one number, such as '[A-Z]{2}[0-9]{10}'"));
      good &= wrong.isEmpty();
    }
    return good && !patterns.isEmpty()
        ? Optional.of(Identifiers.of(String.join("|", patterns)))
        : Optional.empty();
  }

  private static Optional<String> wrong(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (compiled.matcher("").matches()) {
        return Optional.of("it matches nothing at all too");
      }
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
    String outside = pattern.replaceAll("\\[[^\\]]*\\]", "");
    return outside.contains("#") || outside.contains("-") || outside.contains(" ")
        ? Optional.of("'#', '-' and blanks part numbers; leave them out")
        : Optional.empty();
  }
}
