package org.supportagentbench.scoring;

import java.util.Locale;
import java.util.Set;

/// Turns a reply that is dressed as JSON (`{"message": "…", "next_step": "…"}`) into the sentences
/// that a customer would read in it, broken JSON as far as it goes. What looks like a tool call or
/// its result, typed as text, says nothing to the customer and is left out. One walk over the text.
final class Prose {
  private static final int SENTENCE = 4;
  private static final Set<String> TYPED =
      Set.of(
          "tool_call",
          "tool_calls",
          "function_call",
          "tool_call_result",
          "tool_result",
          "tool_response",
          "tool",
          "function",
          "arguments",
          "parameters");

  private final String text;
  private final int end;
  private final StringBuilder prose = new StringBuilder();
  private int at;
  private boolean typed;

  private Prose(String text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  /// The text without its JSON dress; the text itself where it has none.
  static String of(String text) {
    return undressed(unquoted(text));
  }

  /// A message that a log has put into quotation marks as a whole.
  private static String unquoted(String text) {
    boolean whole =
        text.length() > 2
            && text.startsWith("\"")
            && text.endsWith("\"")
            && text.indexOf('"', 1) == text.length() - 1;
    return whole ? " " + text.substring(1, text.length() - 1) + " " : text;
  }

  private static String undressed(String text) {
    int at = text.indexOf('{') < 0 ? -1 : JsonObjects.next(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder prose = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = JsonObjects.end(text, at);
      prose
          .append(text, from, at)
          .append('\n')
          .append(new Prose(text, at, end).read())
          .append('\n');
      from = end;
      at = JsonObjects.next(text, end);
    }
    prose.append(text, from, text.length());
    return prose.toString().replace("```json", "").replace("```", "");
  }

  private String read() {
    String key = "";
    while (at < end) {
      char c = text.charAt(at);
      if (c == '"') {
        String quoted = quoted();
        if (blank(at) < end && text.charAt(blank(at)) == ':') {
          key = quoted;
          typed |= TYPED.contains(key);
        } else {
          value(key, quoted);
        }
      } else if (Character.isLetterOrDigit(c) || (c == '-' && !key.isEmpty())) {
        value(key, bare());
      } else {
        at++;
      }
    }
    return typed ? "" : prose.toString();
  }

  private int blank(int from) {
    int next = from;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < end && text.charAt(at) != '"') {
      boolean escape = text.charAt(at) == '\\' && at + 1 < end;
      at += escape ? 1 : 0;
      value.append(escape ? escaped() : text.charAt(at));
      at++;
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    return switch (text.charAt(at)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default -> text.charAt(at);
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 1; i <= 4; i++) {
      int digit = at + i < end ? Character.digit(text.charAt(at + i), 16) : -1;
      if (digit < 0) {
        return 'u';
      }
      code = code * 16 + digit;
    }
    at += 4;
    return (char) code;
  }

  private String bare() {
    int from = at;
    while (at < end && ",]}\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private void value(String key, String value) {
    if (value.isBlank() || value.equals("null")) {
      return;
    }
    if (!sentence(value) && !key.isEmpty()) {
      prose.append("- ").append(key.replace('_', ' ').toLowerCase(Locale.ROOT)).append(": ");
    }
    prose.append(value).append("\n\n");
  }

  private static boolean sentence(String value) {
    int blanks = 0;
    for (int i = 0; i < value.length() && blanks < SENTENCE; i++) {
      blanks += Character.isWhitespace(value.charAt(i)) ? 1 : 0;
    }
    return blanks >= SENTENCE;
  }
}
