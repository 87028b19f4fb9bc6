package org.supportagentbench.agents.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Languages;

/// What the agent says in one language it says in all of them, as those understand it who read the
/// conversations.
final class RepliesTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /// Lines that only stand in others, with too few words to tell a language by.
  private static final int WORDS = 10;

  /// Places that only English fills: descriptions and terms that the shop has in English alone.
  private static final Set<String> ENGLISH_ONLY = Set.of("conditions", "facts", "terms", "what");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("order", "1160"),
          Map.entry("other", "1161"),
          Map.entry("items", "1 x Northline Ridgeline Travel Shell (navy)"),
          Map.entry("item", "Northline Ridgeline Travel Shell (navy)"),
          Map.entry("old", "Northline Ridgeline Travel Shell (navy)"),
          Map.entry("new", "Northline Ridgeline Travel Shell (olive)"),
          Map.entry("address", "Maya Ortiz, 5 Elm Court, Bristol, BS6 5QA"),
          Map.entry("amount", "95.00"),
          Map.entry("quantity", "1"),
          Map.entry("range", "4-7"));

  private static Map<String, String> english() {
    Map<String, String> lines = new LinkedHashMap<>(TextFile.read("replies.en.txt"));
    lines.keySet().removeIf(key -> key.startsWith("#"));
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr", "de"})
  void has_every_line_with_the_same_places(String language) {
    Map<String, String> own = TextFile.read("replies." + language + ".txt");
    assertThat(own.keySet()).containsExactlyInAnyOrderElementsOf(english().keySet());
    english()
        .forEach((key, line) -> {
          Set<String> places = places(line);
          assertThat(places).as(key).containsAll(places(own.getOrDefault(key, "")));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr", "de"})
  void is_told_to_be_in_its_language(String language) {
    Replies replies = Replies.of(language);
    List<String> others = new ArrayList<>();
    for (String key : english().keySet()) {
      String text = filled(replies, key);
      boolean sentence =
          text.split(" ", -1).length >= WORDS && !key.endsWith("-row") && !key.equals("months");
      Optional<String> told = Languages.bundled().detect(text);
      if (sentence && !told.equals(Optional.of(language))) {
        others.add(key + " " + told + ": " + text);
      }
    }
    assertThat(others).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr", "de"})
  void does_what_the_english_line_does(String language) {
    Map<String, String> differences = new TreeMap<>();
    for (String key : english().keySet()) {
      AgentReading wanted = read("en", key);
      AgentReading read = read(language, key);
      boolean sentence = filled(Replies.of("en"), key).split(" ", -1).length > 3;
      if (sentence && !fits(key, wanted, read)) {
        differences.put(key, "wanted " + wanted.acts() + "\nread " + read.acts() + "\n");
      }
    }
    assertThat(differences).isEmpty();
  }

  /// Handovers are the same; proposals and claims are no others, and the same in the lines that
  /// propose or tell of a deed. What no line asks for in English, none asks for elsewhere.
  private static boolean fits(String key, AgentReading wanted, AgentReading read) {
    boolean deed = key.contains("-done");
    return (proposes(key)
            ? proposed(read).equals(proposed(wanted))
            : proposed(wanted).containsAll(proposed(read)))
        && handsOver(read) == handsOver(wanted)
        && (deed ? claims(read).equals(claims(wanted)) : claims(wanted).containsAll(claims(read)))
        && (asks(key) ? !read.asked().isEmpty() : wanted.asked().containsAll(read.asked()));
  }

  private static boolean proposes(String key) {
    return key.endsWith("-propose")
        || Set.of("cancel-whole", "cancel-lines", "duplicate-cancel", "duplicate-cancel-lines")
            .contains(key);
  }

  private static boolean asks(String key) {
    return key.startsWith("ask-") || key.equals("duplicate-ask") || key.equals("swap-soldout");
  }

  @Test
  void answers_in_english_where_a_language_is_not_known() {
    assertThat(Library.replies("pt").line("and")).isEqualTo("and");
  }

  private static Set<String> places(String line) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(line);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    places.removeAll(ENGLISH_ONLY);
    return places;
  }

  private static String filled(Replies replies, String key) {
    String line = replies.line(key);
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      line = line.replace("{" + value.getKey() + "}", value.getValue());
    }
    return PLACE.matcher(line).replaceAll("");
  }

  private static AgentReading read(String language, String key) {
    String text = filled(Replies.of(language), key);
    return Languages.bundled().of(language).orElseThrow().readAgent(text);
  }

  private static Set<ActionKind> proposed(AgentReading reading) {
    return reading.proposals().stream().map(AgentAct.Proposal::kind).collect(toSet());
  }

  private static Set<ActionKind> claims(AgentReading reading) {
    return reading.all(AgentAct.Claim.class).stream().map(AgentAct.Claim::kind).collect(toSet());
  }

  private static boolean handsOver(AgentReading reading) {
    return reading.has(AgentAct.HandoverClaim.class);
  }
}
