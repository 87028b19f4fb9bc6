package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineTest {
  @TempDir private Path folder;

  private Sab sab() {
    return new Sab(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "runn|unknown word 'runn'. Did you mean 'run'?",
        "run --modell builtin/rules|unknown flag '--modell'. Did you mean '--model'?",
        "run --model builtin/rule|There is no agent 'builtin/rule'. Did you mean 'builtin/rules'?",
        "run --model openai/gpt-5|openai/gpt-5 has no price in the catalogue",
        "run --model opnai/gpt-5.4-mini|Did you mean 'openai/gpt-5.4-mini'?",
        "run --model gpt-5.4-mini|needs a key: export OPENAI_API_KEY, or write OPENAI_API_KEY=",
        "run --temperature 1|only models of providers take that",
        "run --suite northlin|There is no suite 'northlin'",
        "run --suite northlin|Did you mean 'northline'?",
        "run --runs 0|--runs",
        "run --runs three|'three' is not a whole number",
        "run --case no_such_case|There is no case 'no_such_case'.",
        "run --intent adress_change|Did you mean 'address_change'?",
        "run --bucket routin|Did you mean 'routine'?",
        "run --judge gpt-0|There is no model 'gpt-0' in the catalogue.",
        "run --customer llm|There is no model 'llm' in the catalogue.",
        "run --guard on|--guard 'on' does not work",
        "run --store jdbc:postgresql://host/db|cannot be used yet",
        "list --bucket routin|There is no bucket 'routin' in this suite. Did you mean 'routine'?",
        "show no-such-case|There is no case 'no-such-case'",
        "show r-123/routine/x/1|There is no store at",
        "validate no-such-suite|There is no suite 'no-such-suite'",
        "report|There is no store at",
        "report --suite no-such-suite|There is no suite 'no-such-suite'",
        "fork|unknown word 'fork'."
      })
  void answers_a_mistake_with_a_sentence_and_exit_code_2(String words, String sentence) {
    Sab.Left left = sab().run(words.split(" ", -1));
    assertThat(left.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out()).isEmpty();
  }

  @Test
  void says_what_is_missing_when_no_verb_is_given() {
    Sab.Left left = sab().run();
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("Missing verb", "sab --help");
  }

  @Test
  void lists_only_verbs_that_work() {
    Sab.Left left = sab().run("--help");
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains("run", "list", "show", "report", "validate")
        .doesNotContain("fork");
  }

  @Test
  void gives_the_same_document_twice_but_for_the_name_of_the_run() {
    Sab.Left first = sab().tiny("run", "--model", "builtin/reference", "--json");
    Sab.Left again = sab().tiny("run", "--model", "builtin/reference", "--json");
    Sab.Left fresh = sab().tiny("run", "--model", "builtin/reference", "--json", "--new");
    assertThat(first.exit()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(fresh.out()).isNotEqualTo(first.out());
    assertThat(withoutRun(fresh.out())).isEqualTo(withoutRun(first.out()));
    assertThat(first.out()).contains("\"deterministic\" : true", "\"controls\" : true");
  }

  private static String withoutRun(String document) {
    return document.replaceAll("\"run\" : \"r-[0-9a-f]+\"", "\"run\" : \"\"");
  }

  @Test
  void shows_a_conversation_of_a_run_and_a_case_as_its_readers_see_it() {
    String document = sab().tiny("run", "--model", "builtin/reference", "--json").out();
    String run = document.replaceFirst("(?s).*?\"run\" : \"(r-[0-9a-f]+)\".*", "$1");
    String id =
        sab().tiny("list", "--json").out().replaceFirst("(?s).*?\"case\" : \"([^\"]+)\".*", "$1");
    Sab.Left conversation = sab().tiny("show", run + "/" + id + "/1");
    assertThat(conversation.exit()).isZero();
    assertThat(conversation.out()).contains("customer (opening)", "agent", "ended: ");
    Sab.Left views = sab().tiny("show", id);
    assertThat(views.exit()).isZero();
    assertThat(views.out()).contains("Ticket: order #");
    Sab.Left missing = sab().tiny("show", run + "/" + id + "/9");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("not held", "trials 1 to 3");
  }

  @Test
  void shows_the_board_with_the_controls_apart() {
    Sab.Left left =
        sab().tiny("run", "--model", "builtin/reference", "--model", "builtin/escalate");
    assertThat(left.exit()).isZero();
    assertThat(left.out()).contains("controls, not ranked:", "builtin/escalate", "sab show r-");
  }

  @Test
  void writes_a_site_and_prints_the_path_of_its_first_page() throws IOException {
    sab().tiny("run", "--model", "builtin/rules", "--model", "builtin/reference");
    Sab.Left left = sab().tiny("report", "-o", "site");
    assertThat(left.err()).isEmpty();
    assertThat(left.exit()).isZero();
    assertThat(left.out()).isEqualTo("site/index.html\n");
    assertThat(Files.readString(folder.resolve("site/index.html"))).contains("builtin/rules");
    assertThat(sab().tiny("report", "r-nobody").err()).contains("No run 'r-nobody'");
    assertThat(sab().run("report").err()).contains("no finished run of northline");
  }

  @Test
  void writes_the_document_to_a_file_and_fails_first_where_it_cannot() throws IOException {
    Sab.Left left = sab().tiny("run", "--model", "builtin/silent", "-o", "result.json");
    assertThat(left.exit()).isZero();
    assertThat(Files.readString(folder.resolve("result.json"))).contains("\"results\"");
    Sab.Left bad = sab().tiny("run", "--model", "builtin/silent", "-o", "no/such/folder.json");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err()).contains("Cannot write no/such/folder.json");
  }

  @Test
  void says_what_is_wrong_with_a_store_that_is_no_store() throws IOException {
    Files.writeString(
        folder.resolve("notes.txt"), "this is no database, only my notes ".repeat(99));
    Sab.Left left = sab().tiny("run", "--store", "notes.txt");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("notes.txt").doesNotContain("\tat ");
    Sab.Left below = sab().tiny("run", "--store", "notes.txt/runs.db");
    assertThat(below.exit()).isEqualTo(2);
    assertThat(below.err()).contains("notes.txt").doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("notes.txt"))).startsWith("this is no database");
  }

  @Test
  void makes_hostile_text_harmless_for_a_terminal() {
    assertThat(Plain.text("a\u001b[2Jb\u202Ec\r\n\td")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFD\n\td");
  }
}
