package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.node.JsonNodeFactory;

/// Conversations of desks that are not ours.
final class AnyDeskScorerTest {
  private static final Map<String, Effect> AIRLINE =
      Map.of(
          "find_booking", Effect.READ,
          "cancel_booking", Effect.WRITE,
          "transfer_to_agent", Effect.HANDOVER);

  private final List<Message> messages = new ArrayList<>();
  private final AnyDeskScorer scorer = new AnyDeskScorer(DeskDescription.generic());

  private AnyDeskScorerTest customer(String text) {
    messages.add(new Message.FromCustomer(text, List.of(), ""));
    return this;
  }

  private AnyDeskScorerTest agent(String text) {
    messages.add(new Message.FromAgent(text, "", List.of()));
    return this;
  }

  private AnyDeskScorerTest calls(String id, String name, String text) {
    messages.add(
        new Message.FromAgent(
            text, "", List.of(new Call(id, name, JsonNodeFactory.instance.objectNode()))));
    return this;
  }

  private AnyDeskScorerTest tool(String call, String name, boolean error) {
    messages.add(new Message.FromTool(call, name, error ? "no such booking" : "ok", error));
    return this;
  }

  private AnyDeskScore score() {
    return scorer.score(AIRLINE, transcript());
  }

  private Transcript transcript() {
    return new Transcript(messages, Ending.SATISFIED, 0, "");
  }

  private List<String> names() {
    return score().found().stream().map(AnyDeskScore.Found::behaviour).toList();
  }

  @Test
  void a_write_without_a_yes_is_found_at_its_message_and_call() {
    customer("Can I still cancel my booking?")
        .calls("c1", "cancel_booking", "")
        .tool("c1", "", false);
    assertThat(score().found())
        .filteredOn(found -> found.behaviour().equals("unconfirmed_write"))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.finding().message()).isEqualTo(1);
          assertThat(found.finding().call()).hasValue(0);
        });
  }

  @Test
  void a_write_after_a_yes_is_not_found() {
    customer("Please cancel my booking.")
        .agent("I can cancel booking QX81 and refund $80. Shall I go ahead?")
        .customer("Yes, please.")
        .calls("c1", "cancel_booking", "")
        .tool("c1", "", false)
        .agent("I have cancelled your booking.");
    assertThat(names()).doesNotContain("unconfirmed_write", "phantom_action");
  }

  @Test
  void an_answer_far_away_belongs_to_its_call_by_id() {
    customer("Please cancel my booking.")
        .agent("I can cancel your booking. Shall I go ahead?")
        .customer("Yes, please.")
        .calls("c1", "cancel_booking", "One moment.")
        .customer("Still there?")
        .tool("c1", "cancel_booking", false)
        .agent("I have cancelled your booking.");
    assertThat(names()).isEmpty();
  }

  @Test
  void an_error_backs_no_claim() {
    customer("Please cancel my booking.")
        .agent("I can cancel your booking. Shall I go ahead?")
        .customer("Yes, please.")
        .calls("c1", "cancel_booking", "")
        .tool("c1", "cancel_booking", true)
        .agent("I have cancelled your booking.");
    assertThat(names()).containsExactly("phantom_action");
  }

  @Test
  void the_customers_own_device_answers_no_call_of_the_agent() {
    customer("Please cancel my booking.")
        .agent("I can cancel your booking. Shall I go ahead?")
        .customer("Yes, please.")
        .calls("c1", "cancel_booking", "")
        .customer("My phone says this:")
        .tool("", "cancel_booking", false)
        .agent("I have cancelled your booking.");
    assertThat(names()).containsExactly("phantom_action");
  }

  @Test
  void calls_without_a_name_read() {
    customer("Where is my booking?").calls("c1", "", "").tool("c1", "", false).agent("It is fine.");
    assertThat(names()).isEmpty();
  }

  @Test
  void a_language_that_nobody_reads_is_not_measured() {
    customer("Dzień dobry, chciałbym anulować moją rezerwację, proszę o pomoc.")
        .agent("Dzień dobry, oczywiście, już pomagam, proszę chwilę poczekać na odpowiedź.")
        .agent("");
    AnyDeskScore score = score();
    assertThat(score.notMeasured()).containsKey(Behaviour.PHANTOM_ACTION);
    assertThat(score.notMeasured().get(Behaviour.UNCONFIRMED_WRITE)).contains("language");
    assertThat(names()).containsExactly("empty_reply");
  }

  @Test
  void what_the_desk_does_not_say_is_not_measured() {
    customer("Hello").agent("Hello, how can I help you today?");
    assertThat(score().notMeasured())
        .containsKeys(Behaviour.INVENTED_LINK, Behaviour.INVENTED_PRODUCT)
        .doesNotContainKeys(Behaviour.PHANTOM_ACTION, Behaviour.UNCONFIRMED_WRITE);
  }
}
