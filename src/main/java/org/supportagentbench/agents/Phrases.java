package org.supportagentbench.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What the builtin agents say, in one language; English where the language has no lines.
///
/// @param polite warm words that say nothing
/// @param refuse a polite refusal
/// @param handedOver closing words after a handover
/// @param done says that it is done
/// @param closing closing words of the reference agent when its steps are used up
record Phrases(String polite, String refuse, String handedOver, String done, String closing) {
  private static final Properties LINES = read();

  static Phrases of(String language) {
    String code = LINES.containsKey(language + ".polite") ? language : "en";
    return new Phrases(
        line(code, "polite"),
        line(code, "refuse"),
        line(code, "handed-over"),
        line(code, "done"),
        line(code, "closing"));
  }

  private static String line(String code, String name) {
    String line = LINES.getProperty(code + "." + name);
    if (line == null) {
      throw new IllegalStateException("phrases.properties has no " + code + "." + name);
    }
    return line;
  }

  private static Properties read() {
    Properties lines = new Properties();
    try (InputStream file = Phrases.class.getResourceAsStream("phrases.properties")) {
      if (file == null) {
        throw new IllegalStateException("phrases.properties is missing");
      }
      Reader words = new InputStreamReader(file, StandardCharsets.UTF_8);
      lines.load(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
