package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ScoreCommandTest {
  private static final String LOG =
      """
      {"id": "one", "messages": [{"role": "customer", "text": "Hello?"}, {"role": "agent", "text": ""}]}
      broken
      {"id": "two", "messages": [{"role": "customer", "text": "Hi \\u202e\\u001b[2J"}, {"role": "agent", "text": "How can I help you today?"}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void log() throws IOException {
    Files.writeString(folder.resolve("log.jsonl"), LOG);
    Files.writeString(folder.resolve("wrong.yaml"), "langage: en\n");
    Files.writeString(folder.resolve("desk.yaml"), "hosts: [shop.example]\n");
  }

  private Sab sab() {
    return new Sab(folder);
  }

  @Test
  void writes_a_line_for_each_conversation_and_tells_the_broken_one() {
    Sab.Left left = sab().run("score", "log.jsonl");
    assertThat(left.exit()).isZero();
    assertThat(left.out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"id\":\"one\",\"findings\":[{\"behaviour\":\"empty_reply\",\"message\":1,");
    assertThat(left.err())
        .contains("sab: line 2: it is not JSON", "2 conversations, 1 finding in 1 of them")
        .contains("1 line could not be read");
  }

  @Test
  void reads_standard_input() {
    StringWriter out = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out, true),
            new PrintWriter(new StringWriter()),
            false,
            folder,
            Path.of("").toAbsolutePath());
    var in = new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8));
    int exit = new CommandLine(new ScoreCommand(console, in)).execute("-");
    assertThat(exit).isZero();
    assertThat(out.toString()).isEqualTo(sab().run("score", "log.jsonl").out());
  }

  @Test
  void writes_to_a_file_but_never_over_the_log() throws IOException {
    Sab.Left left = sab().run("score", "log.jsonl", "-o", "findings.jsonl");
    assertThat(left.exit()).isZero();
    assertThat(left.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("findings.jsonl")))
        .isEqualTo(sab().run("score", "log.jsonl").out());
    assertThat(sab().run("score", "log.jsonl", "-o", "log.jsonl").exit()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("log.jsonl"))).isEqualTo(LOG);
  }

  @Test
  void explains_a_conversation_by_its_id_or_line_with_hostile_characters_shown() {
    assertThat(sab().run("score", "log.jsonl", "--explain", "one").out())
        .contains("conversation one: 2 messages, 1 finding", "! empty_reply", "(nothing)");
    Sab.Left left = sab().run("score", "log.jsonl", "--explain", "#3");
    assertThat(left.exit()).isZero();
    assertThat(left.out()).contains("Hi <U+202E><U+001B>[2J", "not measured");
  }

  @Test
  void a_desk_file_adds_what_can_be_measured() {
    assertThat(sab().run("score", "log.jsonl").out()).contains("\"internal_host\"");
    assertThat(sab().run("score", "log.jsonl", "--desk", "desk.yaml").out())
        .doesNotContain("\"internal_host\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score|Missing required parameter: 'FILE'",
        "score nix.jsonl|There is no file ",
        "score .|is a folder; a log is a file",
        "score log.jsonl --explain three|There is no conversation 'three' in log.jsonl",
        "score log.jsonl --desk nix.yaml|There is no desk file ",
        "score log.jsonl --desk wrong.yaml|wrong.yaml:1: found the key 'langage'",
        "score log.jsonl --format opnai|There is no format 'opnai'. Did you mean 'openai'?",
        "score log.jsonl -o no/such/folder/x|there is no folder",
        "score log.jsonl --explian one|unknown flag '--explian'. Did you mean '--explain'?"
      })
  void answers_a_mistake_with_a_sentence_and_exit_code_2(String words, String sentence) {
    Sab.Left left = sab().run(words.split(" ", -1));
    assertThat(left.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out()).isEmpty();
  }
}
