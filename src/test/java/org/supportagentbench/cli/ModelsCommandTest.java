package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ModelsCommandTest {
  private static final String PLANTED = "planted-0123456789";

  @TempDir private Path folder;

  private Sab.Left sab(String... words) {
    return new Sab(folder).run(words);
  }

  @Test
  void lists_every_model_in_full_with_board_name_protocol_and_prices() {
    Sab.Left left = sab("models", "list");
    assertThat(left.exit()).isZero();
    assertThat(left.out().lines().filter(line -> line.contains("/"))).hasSize(24);
    assertThat(left.out())
        .containsPattern(
            "(?m)^openrouter/google/gemma-4-31b-it +gemma-4-31b +openai-chat +0\\.12 +0\\.09 +0\\.12"
                + " +0\\.35$")
        .containsPattern("(?m)^deepseek/deepseek-v4-pro .* 0\\.435 +0\\.003625 +0\\.435 +0\\.87$")
        .contains("list prices of 2026-07-02");
  }

  @Test
  void lists_them_as_one_document() {
    JsonNode document = JsonMapper.shared().readTree(sab("models", "list", "--json").out());
    assertThat(document.path("models")).hasSize(24);
    JsonNode first = document.at("/models/0");
    assertThat(first.path("model").stringValue()).isEqualTo("xai/grok-4.3");
    assertThat(first.path("board").stringValue()).isEqualTo("grok-4.3");
    assertThat(first.at("/usd_per_million_tokens/output").decimalValue())
        .isEqualByComparingTo("2.5");
  }

  @Test
  void shows_a_model_by_its_board_name_and_whether_its_key_is_there() throws IOException {
    assertThat(sab("models", "show", "gpt-5.4-mini").out())
        .contains("openai/gpt-5.4-mini", "OPENAI_API_KEY: not set", "effort none");
    Files.writeString(
        folder.resolve(".env"), "# keys\nexport OPENAI_API_KEY=\"" + PLANTED + "\"\n");
    Sab.Left left = sab("models", "show", "gpt-5.4-mini", "--reasoning-effort", "high");
    assertThat(left.out())
        .contains(
            "OPENAI_API_KEY is set", "{\"reasoning\":{\"summary\":\"auto\",\"effort\":\"high\"}}")
        .doesNotContain(PLANTED);
  }

  @Test
  void takes_models_of_the_users_own_from_the_working_directory() throws IOException {
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        "models:\n  vllm/qwen-house:\n    board: house\n    price: {input: 0, output: 0}\n");
    assertThat(sab("models", "list").out()).containsPattern("(?m)^vllm/qwen-house +house ");
    assertThat(sab("models", "show", "house").out()).contains("http://localhost:8000/v1");
    Files.writeString(folder.resolve("mine.yaml"), "models:\n  vllm/x:\n    prise: 3\n");
    Sab.Left left = sab("models", "list", "--catalogue", "mine.yaml");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("sab: mine.yaml:3: the key 'prise' is unknown here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "models|wants one of: list",
        "models lst|Did you mean 'list'?",
        "models show gpt-5.4-mimi|Did you mean 'gpt-5.4-mini'?",
        "models show openai/|There is no model 'openai/'",
        "models show gpt-5.5 --temperature 1|refuses a temperature",
        "models show gpt-5.5 --temperature hot|temperature",
        "models show gpt-5.5 --temperature 3|from 0 to 2",
        "models show gpt-5.5 --reasoning-effort off|It has: none, low, medium, high, xhigh.",
        "models show gpt-5.5 --protocol openai-chatt|Did you mean 'openai-chat'?",
        "models show gpt-5.5 --base-url localhost:8000|is no base URL",
        "models show openai-compatible/x|--base-url",
        "models list --catalogue nowhere.yaml|Cannot read nowhere.yaml"
      })
  void answers_a_mistake_with_a_sentence_and_exit_code_2(String words, String sentence) {
    Sab.Left left = sab(words.split(" ", -1));
    assertThat(left.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(left.exit()).isEqualTo(2);
  }

  @Test
  void reads_an_env_file_as_shells_do_and_never_shows_its_values() throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        A=plain # a comment
        export B='single # kept'
        C="double"
        #D=commented
        E=
        not an assignment
        SAB_TAKEN=from-file
        """);
    Environment environment = Environment.of(Map.of("SAB_TAKEN", "from-process"), folder);
    assertThat(environment.get("A")).contains("plain");
    assertThat(environment.get("B")).contains("single # kept");
    assertThat(environment.get("C")).contains("double");
    assertThat(environment.get("D")).isEmpty();
    assertThat(environment.get("E")).isEmpty();
    assertThat(environment.get("SAB_TAKEN")).contains("from-process");
    assertThat(environment + "").doesNotContain("plain", "single");
  }
}
