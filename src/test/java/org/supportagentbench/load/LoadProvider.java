package org.supportagentbench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.testing.MockProvider;

/// The provider of the load benchmark, in a process of its own: the rules agent as the model
/// `agent`, and short answers as `customer` and `judge`. What it has answered once it answers again
/// without a thought. It takes `latency <milliseconds>` on standard input, and ends with it.
final class LoadProvider {
  private LoadProvider() {}

  public static void main(String[] args) throws IOException {
    Suite suite = SuiteReader.read(Path.of(args[0]));
    try (MockProvider provider =
            MockProvider.start()
                .model(
                    "agent",
                    request ->
                        Agents.open("builtin/rules", suite, suite.cases().getFirst())
                            .answer(request))
                .model("customer", _ -> ChatAnswer.says("Yes, please do that. ".repeat(6)))
                .model("judge", _ -> ChatAnswer.says("{\"criteria\":[]} ".repeat(30)))
                .remembers();
        BufferedReader words =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      say(provider.baseUrl());
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        provider.latency(Duration.ofMillis(Long.parseLong(line)));
        say("calls " + provider.calls() + " at once " + provider.mostAtOnce());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
