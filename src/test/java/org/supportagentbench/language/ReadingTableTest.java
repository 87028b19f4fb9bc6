package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables `agent-xx.txt` and `customer-xx.txt`: sentence by sentence what a reading must find,
/// all of it and nothing else. A speaker extends a table, not this class.
final class ReadingTableTest {
  /// Languages that have tables.
  private static final List<String> TABLES = List.of("en", "es", "fr", "de");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("agentRows")
  void reads_what_an_agent_does(String code, String words, String acts) {
    assertThat(Told.of(language(code).readAgent(words))).isEqualTo(acts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("customerRows")
  void reads_what_a_customer_does(String code, String words, String acts) {
    assertThat(Told.of(language(code).readCustomer(words))).isEqualTo(acts);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void the_tables_are_of_some_length(String code) {
    assertThat(rows("agent", code)).hasSizeGreaterThan(90);
    assertThat(rows("customer", code)).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void a_tenth_of_an_agents_table_at_least_are_words_that_do_nothing(String code) {
    List<Arguments> rows = rows("agent", code).toList();
    assertThat(rows.stream().filter(row -> "-".equals(row.get()[2])))
        .hasSizeGreaterThan(rows.size() / 10);
  }

  static Stream<Arguments> agentRows() {
    return TABLES.stream().flatMap(code -> rows("agent", code));
  }

  static Stream<Arguments> customerRows() {
    return TABLES.stream().flatMap(code -> rows("customer", code));
  }

  private static Stream<Arguments> rows(String who, String code) {
    return text(who + "-" + code + ".txt")
        .lines()
        .filter(line -> line.contains(" => "))
        .map(line -> row(code, line));
  }

  private static Arguments row(String code, String line) {
    int arrow = line.lastIndexOf(" => ");
    String words = line.substring(0, arrow).strip().replace(" // ", "\n");
    return Arguments.of(code, words, line.substring(arrow + 4).strip());
  }

  private static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(ReadingTableTest.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Language language(String code) {
    return Languages.bundled().of(code).orElseThrow();
  }
}
