package org.supportagentbench.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A regular expression that repeats a repetition takes exponential time on a text that almost
/// fits; texts come from strangers, so there is none.
final class RegexRulesTest {
  private static final Pattern REGEX =
      Pattern.compile(
          "(?:Pattern\\.compile|\\.replaceAll|\\.replaceFirst|\\.split|\\.matches)"
              + "\\(\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"[\\s+]*)+)");
  private static final Pattern REPETITION =
      Pattern.compile("(?:([*+]|\\{\\d+,\\})|\\?|\\{\\d+(?:,\\d+)?\\})([+?]?)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  @Test
  void no_regular_expression_repeats_a_repetition() throws IOException {
    List<String> seen = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        for (String regex : regexes(Files.readString(file))) {
          seen.add(regex);
          if (repeatsARepetition(regex)) {
            wrong.add(file + ": " + regex);
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(5);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+", "(?:\\w+\\s*)*x", "((a|b)*c*)*", "(\\d{2,})+", "(a+){3,}"})
  void one_that_does_is_noticed(String regex) {
    assertThat(repeatsARepetition(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+b*", "(ab)+", "[a+]+", "(a\\+)+", "(a+)b", "(a+)?", "(?>a+)+", "(a++)+", "(a{2})+"
      })
  void one_that_does_not_is_let_alone(String regex) {
    assertThat(repeatsARepetition(regex)).isFalse();
  }

  private static List<String> regexes(String source) {
    List<String> regexes = new ArrayList<>();
    Matcher call = REGEX.matcher(source);
    while (call.find()) {
      StringBuilder regex = new StringBuilder();
      Matcher literal = LITERAL.matcher(call.group(1));
      while (literal.find()) {
        regex.append(literal.group(1).translateEscapes());
      }
      regexes.add(regex.toString());
    }
    return regexes;
  }

  /// Whether a group that holds an unbounded repetition is itself repeated without a bound.
  /// Possessive repetitions and atomic groups give nothing back and are no danger.
  static boolean repeatsARepetition(String regex) {
    Deque<Group> groups = new ArrayDeque<>();
    groups.push(new Group(false, false));
    int i = 0;
    while (i < regex.length()) {
      if (regex.charAt(i) == '(') {
        groups.push(new Group(false, regex.startsWith("(?>", i)));
        i += regex.startsWith("(?", i) ? 2 : 1;
        continue;
      }
      boolean closes = regex.charAt(i) == ')';
      Group ended = closes ? groups.pop() : new Group(false, false);
      boolean holds = ended.repeats() && !ended.atomic();
      i = afterAtom(regex, i);
      Matcher repetition = REPETITION.matcher(regex).region(i, regex.length());
      boolean repeated = false;
      if (repetition.lookingAt()) {
        repeated = repetition.group(1) != null && !repetition.group(2).equals("+");
        i = repetition.end();
      }
      if (holds && repeated) {
        return true;
      }
      Group around = groups.pop();
      groups.push(new Group(around.repeats() || holds || repeated, around.atomic()));
    }
    return false;
  }

  private record Group(boolean repeats, boolean atomic) {}

  private static int afterAtom(String regex, int from) {
    if (regex.charAt(from) == '\\') {
      return from + 2;
    }
    if (regex.charAt(from) != '[') {
      return from + 1;
    }
    int i = from + 1;
    while (i < regex.length() && regex.charAt(i) != ']') {
      i += regex.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
