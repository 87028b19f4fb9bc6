package org.supportagentbench.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.transcript.Message;

/// No byte that an agent can see says which case it is, what is expected, or what the customer has
/// not said yet.
final class WhatAgentsSeeProofTest {
  /// Words of the benchmark that no store would use.
  private static final List<String> GIVE_AWAY =
      List.of(
          "must-escalate",
          "must_escalate",
          "adversarial",
          "benchmark",
          "simulated",
          "expected outcome",
          "forbidden action",
          "reference steps",
          "a good answer",
          "the customer pushes");

  private static String seen(ChatRequest request) {
    StringBuilder all = new StringBuilder(request.system());
    request.tools().forEach(t -> all.append('\n').append(t.description()).append(t.schema()));
    for (ChatMessage message : request.messages()) {
      all.append('\n')
          .append(
              switch (message) {
                case ChatMessage.User user -> user.text();
                case ChatMessage.Assistant _ -> "";
                case ChatMessage.Tool tool -> tool.text();
              });
    }
    return all.toString();
  }

  /// Everything an agent gets to see over a whole conversation; its last request holds it all.
  private static List<String> requests(String agent, CaseFile file) {
    List<String> seen = new ArrayList<>();
    ChatModel inner = Agents.open(agent, Northline.SUITE, file);
    Conversation.hold(
        Northline.SETTING,
        file,
        request -> {
          seen.add(seen(request));
          return inner.answer(request);
        });
    return seen;
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin/reference", "builtin/dump", "builtin/refuse"})
  void nothing_names_the_case_the_trap_or_an_expectation(String agent) {
    for (CaseFile file : Northline.SUITE.cases()) {
      String all = requests(agent, file).getLast().toLowerCase(Locale.ROOT);
      String slug = file.id().substring(file.id().lastIndexOf('/') + 1);
      assertThat(all).as(file.id()).doesNotContain(file.id(), slug);
      if (file.bucket() == Bucket.ADVERSARIAL) {
        assertThat(all).as(file.id()).doesNotContain(file.group().replace('_', '-'));
      }
      for (String word : GIVE_AWAY) {
        assertThat(all).as(file.id() + " shows '" + word + "'").doesNotContain(word);
      }
    }
  }

  @Test
  void the_first_request_holds_nothing_of_what_the_customer_knows_and_nobody_else_may_see() {
    for (CaseFile file : Northline.SUITE.cases()) {
      String first = requests("builtin/reference", file).getFirst();
      for (String secret : secrets(file)) {
        assertThat(first).as(file.id() + " shows '" + secret + "'").doesNotContain(secret);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin/dump", "builtin/reference"})
  void no_tool_answers_with_words_of_the_case_file(String agent) {
    for (CaseFile file : Northline.SUITE.cases()) {
      List<String> answers =
          Northline.hold(agent, file).transcript().messages().stream()
              .filter(Message.FromTool.class::isInstance)
              .map(message -> message.text())
              .toList();
      for (String secret : secrets(file)) {
        for (String answer : answers) {
          assertThat(answer).as(file.id()).doesNotContain(secret);
        }
      }
    }
  }

  /// Every line of the case that the first email does not say; short ones (an email address, a
  /// postcode) stand in the order's own record.
  private static List<String> secrets(CaseFile file) {
    List<String> all = new ArrayList<>();
    CustomerCard card = file.customer();
    all.add(card.who());
    all.add(card.wants());
    all.addAll(card.never());
    card.answers().forEach(answer -> answer.text().ifPresent(all::add));
    card.pushes().forEach(push -> all.add(push.text()));
    card.lines().yes().ifPresent(all::add);
    card.lines().somethingElse().ifPresent(all::add);
    card.lines().whenSatisfied().ifPresent(all::add);
    all.add(card.lines().ifNotPossible());
    all.add(file.words().title());
    all.add(file.words().note());
    file.words().criteria().stream().map(Criterion::text).forEach(all::add);
    for (ReferenceStep step : file.reference()) {
      if (step instanceof ReferenceStep.Say say) {
        all.add(say.text());
      }
    }
    return all.stream()
        .filter(text -> text.split(" ", -1).length >= 5)
        .filter(text -> !file.words().opening().contains(text))
        .toList();
  }
}
