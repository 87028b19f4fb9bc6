package org.supportagentbench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JournaledModelTest {
  private static final String HERE = "r-1/routine/tracking/plain/1";

  private final List<String> asked = new ArrayList<>();
  private final InMemoryJournal journal = new InMemoryJournal();

  @Test
  void answers_again_what_was_recorded_and_asks_only_what_is_new() throws ModelFailure {
    ChatModel first = journaled(this::echo);
    first.answer(request("one"));
    first.answer(request("one", "two"));
    asked.clear();

    ChatModel second = journaled(this::echo);
    assertThat(second.answer(request("one")).text()).isEqualTo("echo one");
    assertThat(second.answer(request("one", "two")).text()).isEqualTo("echo two");
    assertThat(asked).isEmpty();

    second.answer(request("one", "two", "three"));
    assertThat(asked).containsExactly("three");
  }

  @Test
  void an_answer_is_recorded_before_anybody_uses_it() throws ModelFailure {
    ChatAnswer answer = journaled(this::echo).answer(request("one"));

    assertThat(journal.recorded(HERE, "agent"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.answer()).isSameAs(answer))
        .satisfies(entry -> assertThat(entry.latencyMillis()).isEqualTo(7));
  }

  @Test
  void an_answer_that_cannot_be_recorded_is_not_given() {
    Journal full =
        new Journal() {
          @Override
          public List<Entry> recorded(String conversation, String role) {
            return List.of();
          }

          @Override
          public void record(Key key, Entry entry) {
            throw new IllegalStateException("disk full");
          }
        };
    ChatModel model = new Recorder(full, () -> 0).around(this::echo, HERE, "agent");
    assertThatThrownBy(() -> model.answer(request("one"))).hasMessage("disk full");
  }

  @Test
  void another_request_under_the_same_key_is_a_loud_error_that_says_what_differs()
      throws ModelFailure {
    journaled(this::echo).answer(request("one"));

    ChatModel model = journaled(this::echo);
    assertThatThrownBy(() -> model.answer(request("another")))
        .isInstanceOf(JournalMismatch.class)
        .hasMessage(
            "The journal holds another request for r-1/routine/tracking/plain/1, agent call 0: "
                + "message 0 (user) differs.");
    assertThat(asked).containsExactly("one");
  }

  @Test
  void a_failed_call_is_not_recorded_and_is_made_again() throws ModelFailure {
    journaled(this::echo).answer(request("one"));
    ChatModel failing =
        journaled(_ -> {
          throw new ModelFailure(ModelFailure.Kind.PROVIDER_ERROR, "503");
        });
    failing.answer(request("one"));
    assertThatThrownBy(() -> failing.answer(request("one", "two"))).hasMessage("503");
    asked.clear();

    ChatModel resumed = journaled(this::echo);
    resumed.answer(request("one"));
    resumed.answer(request("one", "two"));
    assertThat(asked).containsExactly("two");
  }

  @Test
  void roles_and_conversations_keep_apart() throws ModelFailure {
    journaled(this::echo).answer(request("one"));

    new Recorder(journal, () -> 0).around(this::echo, HERE, "judge").answer(request("one"));
    new Recorder(journal, () -> 0).around(this::echo, HERE + "~1", "agent").answer(request("one"));

    assertThat(asked).containsExactly("one", "one", "one");
  }

  @Test
  void two_holders_of_one_conversation_do_not_mix_their_answers() throws ModelFailure {
    ChatModel mine = journaled(this::echo);
    ChatModel theirs = journaled(this::echo);
    theirs.answer(request("one"));
    assertThatThrownBy(() -> mine.answer(request("one"))).isInstanceOf(JournalMismatch.class);
  }

  private ChatModel journaled(ChatModel model) {
    long[] clock = {0};
    return new Recorder(journal, () -> clock[0] += 7_000_000).around(model, HERE, "agent");
  }

  private ChatAnswer echo(ChatRequest request) {
    String text = ((ChatMessage.User) request.messages().getLast()).text();
    asked.add(text);
    return ChatAnswer.says("echo " + text);
  }

  private static ChatRequest request(String... emails) {
    List<ChatMessage> messages = new ArrayList<>();
    for (String email : emails) {
      messages.add(new ChatMessage.User(email));
    }
    return new ChatRequest("Be kind.", List.of(), messages);
  }
}
