package org.supportagentbench.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.scoring.DeskDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scores logs in tests and keeps what came out.
final class Logs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Logs() {}

  /// What a log came to.
  ///
  /// @param lines the lines of findings
  /// @param said what was told to people
  record Result(List<String> lines, List<String> said, Tally tally) {
    JsonNode line(int index) {
      return JSON.readTree(lines.get(index));
    }

    /// Behaviours found in the conversation with this index, each with message and call.
    List<String> found(int index) {
      List<String> found = new ArrayList<>();
      for (JsonNode finding : line(index).path("findings")) {
        found.add(
            "%s %s %s"
                .formatted(
                    finding.path("behaviour").stringValue(),
                    finding.path("message"),
                    finding.path("call")));
      }
      return found;
    }
  }

  static Result score(String... lines) {
    return score(DeskDescription.generic(), String.join("\n", lines));
  }

  static Result score(DeskDescription desk, String log) {
    return score(desk, new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), 2);
  }

  static Result score(DeskDescription desk, InputStream in, int threads) {
    Kept kept = new Kept();
    try {
      Tally tally =
          new LogScoring(new ConversationReader(Optional.empty()), desk).score(in, threads, kept);
      return new Result(kept.lines, kept.said, tally);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static LoggedConversation readable(String line) {
    return switch (read(line)) {
      case LogLine.Understood readable -> readable.conversation();
      case LogLine.Broken broken -> throw new AssertionError(broken.reason());
      case LogLine.Blank _ -> throw new AssertionError("blank");
    };
  }

  static LogLine read(String line) {
    return new ConversationReader(Optional.empty()).read(line.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Kept implements LogScoring.Output {
    private final List<String> lines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Override
    public void findings(String line) {
      lines.add(line);
    }

    @Override
    public void say(String sentence) {
      said.add(sentence);
    }

    @Override
    public void pause() {}
  }
}
