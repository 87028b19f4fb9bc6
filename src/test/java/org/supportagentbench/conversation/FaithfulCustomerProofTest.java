package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.transcript.Transcript;

/// The checks of wordings hold no authored line of the bundled suite against its customer.
final class FaithfulCustomerProofTest {
  private static final Suite SUITE = SuiteReader.read(Path.of("suite", "northline"));
  private static final Setting SETTING = Setting.of(SUITE);

  @ParameterizedTest
  @ValueSource(strings = {"builtin/reference", "builtin/refuse"})
  void a_model_that_says_the_lines_holds_the_same_conversations(String name) {
    SUITE.cases().parallelStream()
        .forEach(file -> {
          Transcript scripted = Conversation.hold(SETTING, file, agent(name, file));
          Players players =
              new Players(agent(name, file), Optional.of(CustomerForTests.faithful()));
          Held held = Conversation.hold(SETTING, file, players);
          assertThat(held.transcript()).as(file.id()).isEqualTo(scripted);
        });
  }

  private static ChatModel agent(String name, CaseFile file) {
    return Agents.open(name, SUITE, file);
  }
}
