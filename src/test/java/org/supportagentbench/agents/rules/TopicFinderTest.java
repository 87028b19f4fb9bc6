package org.supportagentbench.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.testing.TestShop;
import tools.jackson.databind.json.JsonMapper;

class TopicFinderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MISTAKES = 3;

  @Test
  void finds_the_topic_of_emails_that_are_no_cases() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : emails()) {
      String[] parts = line.split(" \\| ", 3);
      Topic found = TopicFinder.of(situation(Integer.parseInt(parts[1]), parts[2]));
      if (!found.name().equals(parts[0])) {
        wrong.add(found + " for " + line);
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(MISTAKES);
  }

  private static Situation situation(int order, String text) {
    Ask ask = Ask.order(order);
    String answer =
        new Desk(TestShop.shop()).call(ask.tool(), JSON.readTree(ask.arguments())).text();
    Email email = Email.of(text, "en", Library.lexicon());
    Exchange lookup = new Exchange(ask, JSON.readTree(answer), false);
    Dossier.Turn turn = new Dossier.Turn(email, List.of(lookup), "");
    LocalDateTime now = LocalDateTime.parse("2026-06-30T10:00");
    Dossier dossier = new Dossier("somebody@posteo.example", order, now, List.of(turn));
    return new Situation(dossier, List.of(), Library.replies("en"));
  }

  private static List<String> emails() throws IOException {
    try (InputStream file = TopicFinderTest.class.getResourceAsStream("emails.txt")) {
      assertThat(file).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
