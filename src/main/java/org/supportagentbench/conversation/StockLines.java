package org.supportagentbench.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/// What any customer can say where the card has no line, in one language; English where the
/// language has no lines.
///
/// @param phrases what gives a message away
record StockLines(
    String yes,
    String no,
    String yesToHandover,
    String noToHandover,
    String nothingToAdd,
    String thanks,
    Phrases phrases) {
  private static final Properties LINES = read();

  /// Phrases in lower case.
  ///
  /// @param agentTalk what only an agent would write
  /// @param attached what says that something comes along
  /// @param meta what gives away a model that was told to write an email
  record Phrases(List<String> agentTalk, List<String> attached, List<String> meta) {
    Phrases {
      agentTalk = List.copyOf(agentTalk);
      attached = List.copyOf(attached);
      meta = List.copyOf(meta);
    }
  }

  static StockLines of(String language) {
    String code = LINES.containsKey(language + ".yes") ? language : "en";
    return new StockLines(
        line(code, "yes"),
        line(code, "no"),
        line(code, "yes-to-handover"),
        line(code, "no-to-handover"),
        line(code, "nothing-to-add"),
        line(code, "thanks"),
        new Phrases(phrases(code, "agent-talk"), phrases(code, "attached"), phrases(code, "meta")));
  }

  private static List<String> phrases(String code, String name) {
    return List.of(line(code, name).split(" [|] ", -1));
  }

  private static String line(String code, String name) {
    String line = LINES.getProperty(code + "." + name);
    if (line == null) {
      throw new IllegalStateException("customer.properties has no " + code + "." + name);
    }
    return line;
  }

  private static Properties read() {
    Properties lines = new Properties();
    try (InputStream file = StockLines.class.getResourceAsStream("customer.properties")) {
      if (file == null) {
        throw new IllegalStateException("customer.properties is missing");
      }
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
