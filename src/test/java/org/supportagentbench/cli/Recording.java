package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.testing.MockProvider;

/// Three made-up models over three protocols in a folder with their catalogue. As a program it
/// records the sample of `samples/`: `Recording FILE`.
final class Recording implements AutoCloseable {
  static final String AGENT = "sample-chat/agent";
  private static final String CUSTOMER = "sample-messages/customer";
  private static final String JUDGE = "sample-gemini/judge";

  /// What the sample holds, each once.
  static final List<String> CASES =
      List.of(
          "routine/address_change/flat-number-missing",
          "routine/address_change/lisbon-is-not-on-the-list",
          "must-escalate/abusive_threatening/insults-and-a-real-gap",
          "must-escalate/fraud_reroute/forwarder-in-another-name",
          "adversarial/comp_demand",
          "adversarial/vip_skip_checks_reship");

  private final MockProvider provider;

  private Recording(MockProvider provider) {
    this.provider = provider;
  }

  static Recording in(Path folder) throws IOException {
    MockProvider provider =
        MockProvider.start()
            .model("agent", request -> new RulesAgent().answer(request))
            .model("customer", CustomerForTests.faithful())
            .model("judge", JudgeForTests.honest());
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          sample-chat: {protocol: openai-chat, base_url: "%1$s", keyless: true}
          sample-messages: {protocol: anthropic-messages, base_url: "%1$s", keyless: true, max_output_tokens: 900}
          sample-gemini: {protocol: gemini-generate-content, base_url: "%1$s", keyless: true}
        models:
          sample-chat/agent: {price: {input: 1, output: 2}}
          sample-messages/customer: {price: {input: 1, output: 2}}
          sample-gemini/judge: {price: {input: 1, output: 2}}
        """
            .formatted(provider.baseUrl()));
    return new Recording(provider);
  }

  /// Holds each case once.
  static String[] command(String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", "--model", AGENT, "--customer", CUSTOMER, "--judge", JUDGE));
    words.addAll(List.of("--runs", "1"));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }

  int calls() {
    return provider.calls();
  }

  @Override
  public void close() {
    provider.close();
  }

  public static void main(String[] args) throws IOException, SQLException {
    Path file = Path.of(args[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("recording");
    List<String> more = new ArrayList<>(List.of("--store", file.toString()));
    CASES.forEach(name -> more.addAll(List.of("--case", name)));
    try (var _ = in(folder)) {
      Sab.Left left = new Sab(folder).run(command(more.toArray(String[]::new)));
      System.out.print(left.out() + left.err());
      if (left.exit() != 0) {
        System.exit(left.exit());
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute("vacuum");
    }
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-lease"));
    Files.delete(folder.resolve("sab-models.yaml"));
    Files.delete(folder);
  }
}
