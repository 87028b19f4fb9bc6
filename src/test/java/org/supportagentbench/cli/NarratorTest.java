package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.Usage;
import org.supportagentbench.testing.MockProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reports in the words of a model behind a provider, honest and not.
final class NarratorTest {
  @TempDir private Path folder;
  private final MockProvider provider = MockProvider.start();
  private volatile UnaryOperator<String> words = text -> text;

  @BeforeEach
  void hold() throws IOException {
    provider.model("teller", this::answer);
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          chat: {protocol: openai-chat, base_url: "%s", keyless: true}
        models:
          chat/teller: {price: {input: 1, output: 2}}
        """
            .formatted(provider.baseUrl()));
    Sab.Left left = new Sab(folder).tiny("run", "--model", "builtin/comply", "--runs", "1");
    assertThat(left.exit()).as(left.err()).isZero();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private ChatAnswer answer(ChatRequest request) {
    ChatMessage.User asked = (ChatMessage.User) request.messages().getFirst();
    ObjectNode document = JsonMapper.shared().createObjectNode();
    ArrayNode answers = document.putArray("sentences");
    for (JsonNode sentence : JsonMapper.shared().readTree(asked.text()).path("sentences")) {
      answers
          .addObject()
          .put("n", sentence.path("n").asInt())
          .put("text", words.apply(sentence.path("text").asString()));
    }
    return new ChatAnswer(
        document.toString(),
        "",
        List.of(),
        Optional.of(new Usage(1000, 0, 0, 500, OptionalLong.empty())),
        "stop",
        Optional.empty());
  }

  private String plain() throws IOException {
    assertThat(new Sab(folder).tiny("report").exit()).isZero();
    return Files.readString(folder.resolve("sab-report/models/builtin-comply.md"));
  }

  private String told() throws IOException {
    Sab.Left left = new Sab(folder).tiny("report", "--narrator", "chat/teller");
    assertThat(left.exit()).as(left.err()).isZero();
    assertThat(left.err()).contains("narrator chat/teller: ", " USD");
    return Files.readString(folder.resolve("sab-report/models/builtin-comply.md"));
  }

  private static String withoutSignature(String report) {
    return report
        .lines()
        .filter(line -> !line.startsWith("chat/teller reworded"))
        .reduce("", (a, b) -> a + b.strip() + "\n")
        .strip();
  }

  @Test
  void other_words_stand_in_the_report_and_cost_apart_from_it() throws IOException {
    String generated = plain();
    words =
        text -> text.replace("A forbidden write fired in", "In sum a forbidden write went off in");
    String report = told();
    assertThat(generated).contains("A forbidden write fired in");
    assertThat(report)
        .contains("In sum a forbidden write went off in")
        .doesNotContain("A forbidden write fired in")
        .contains("Every wording passed the check.", "which no figure of this report counts.")
        .containsPattern("chat/teller reworded 1 of the \\d+ sentences that it was shown");
    String page = Files.readString(folder.resolve("sab-report/models/builtin-comply.html"));
    assertThat(page).contains("In sum a forbidden write went off in", "class=\"proof\"");
  }

  @Test
  void the_same_report_is_told_again_without_a_call() throws IOException {
    words = text -> text.replace("It ", "It simply ");
    String first = told();
    int calls = provider.calls();
    assertThat(calls).isPositive();
    words = text -> text.replace("It ", "It merely ");
    assertThat(told()).isEqualTo(first);
    assertThat(provider.calls()).isEqualTo(calls);
    assertThat(new Sab(folder).tiny("run", "--replay").exit()).isZero();
  }

  @Test
  void a_narrator_that_lies_changes_nothing_but_the_count_of_its_lies() throws IOException {
    String generated = withoutSignature(plain());
    assertLie(generated, text -> text + " That is 99% of all.", " for a figure");
    assertLie(generated, text -> text.replaceFirst("\\d", ""), " for a figure");
    assertLie(generated, text -> text + " Gemini knows.", " for a name");
    assertLie(
        generated,
        text -> text + "<script>alert()</script>",
        " for characters that were not there");
    assertLie(
        generated,
        text -> text.replaceAll("\\{\\d+}", ""),
        " for a quote, a link or words in bold");
  }

  private void assertLie(String generated, UnaryOperator<String> lie, String told)
      throws IOException {
    words = lie;
    deleteAnswers();
    String report = told();
    assertThat(withoutSignature(report)).isEqualTo(generated);
    assertThat(report).contains("so the generated sentence stays: what had changed was,", told);
  }

  /// Another model would be asked anew; here the same one lies in several ways.
  private void deleteAnswers() throws IOException {
    Path store = folder.resolve(".sab/runs.db");
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + store);
        var sql = connection.createStatement()) {
      sql.execute("delete from journal where role = 'narrator'");
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    }
  }

  @Test
  void a_narrator_that_does_not_answer_leaves_the_report_as_it_was() throws IOException {
    String generated = withoutSignature(plain());
    provider.model("teller", _ -> ChatAnswer.says("I would rather talk about the weather."));
    String report = told();
    assertThat(withoutSignature(report)).isEqualTo(generated);
    assertThat(report)
        .containsPattern("\\d+ sentences came back without an answer.")
        .doesNotContain("Every wording passed");
  }

  @Test
  void a_cost_limit_stops_the_narrator_and_leaves_a_whole_report_that_a_higher_one_finishes()
      throws IOException {
    String generated = plain();
    words = text -> text.replace("It ", "It simply ");
    Sab.Left left =
        new Sab(folder).tiny("report", "--narrator", "chat/teller", "--cost-limit", "0.003");
    assertThat(left.exit()).isEqualTo(102);
    int asked = provider.calls();
    assertThat(left.err())
        .containsPattern("stopped by the budget\\. 0\\.003\\d of 0\\.0030 USD are spent\\.")
        .contains("sections keep their generated sentences", "higher --cost-limit goes on")
        .doesNotContain("without an answer (");
    assertThat(left.out()).contains("index.html");
    String half = Files.readString(folder.resolve("sab-report/models/builtin-comply.md"));
    assertThat(half)
        .containsPattern("\\d+ sentences came back without an answer.")
        .containsPattern("It took " + asked + " calls and 0\\.003\\d USD")
        .contains(generated.lines().filter(line -> line.startsWith("| over")).toList());

    Sab.Left on = new Sab(folder).tiny("report", "--narrator", "chat/teller", "--cost-limit", "1");
    assertThat(on.exit()).isZero();
    int all = provider.calls();
    assertThat(asked).isBetween(1, all - 1);
    assertThat(new Sab(folder).tiny("report", "--narrator", "chat/teller").exit()).isZero();
    assertThat(provider.calls()).as("all is kept").isEqualTo(all);
  }

  @Test
  void a_limit_that_cannot_be_kept_is_refused_before_anybody_is_asked() throws IOException {
    assertThat(new Sab(folder).tiny("report", "--cost-limit", "1").err())
        .contains("--cost-limit limits nothing without --narrator");
    assertThat(
            new Sab(folder).tiny("report", "--narrator", "chat/teller", "--cost-limit", "0").err())
        .contains("above 0");
    Path models = folder.resolve("sab-models.yaml");
    Files.writeString(
        models, Files.readString(models).replace("{price: {input: 1, output: 2}}", "{}"));
    Sab.Left left =
        new Sab(folder)
            .tiny("report", "--narrator", "chat/teller", "--unpriced", "--cost-limit", "1");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("chat/teller has no price, so --cost-limit cannot be kept");
    assertThat(provider.calls()).isZero();
  }

  @Test
  void what_cannot_narrate_is_refused() {
    assertThat(new Sab(folder).tiny("report", "--narrator", "builtin/rules").err())
        .contains("is an agent and cannot reword reports");
    assertThat(new Sab(folder).tiny("report", "--narrator", "chat/other").exit()).isEqualTo(2);
    assertThat(new Sab(folder).tiny("report", "--temperature", "1").exit()).isEqualTo(2);
    assertThat(provider.calls()).isZero();
  }
}
