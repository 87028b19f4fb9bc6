package org.supportagentbench.agents.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a request into a [Dossier]. Keeps what it read of a text for the next request of the same
/// conversation; that changes no result. Used by one thread.
final class DossierReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CLOCK = "It is ";
  private static final int LONGEST_CLOCK = 100;

  private final EmailReader emails;
  private final Map<String, JsonNode> answers = new HashMap<>();

  DossierReader(EmailReader emails) {
    this.emails = emails;
  }

  Dossier read(ChatRequest request) {
    Ticket ticket = new Ticket("", 0, "");
    List<Dossier.Turn> turns = new ArrayList<>();
    Map<String, ToolUse> calls = new HashMap<>();
    String language = "en";
    for (ChatMessage message : request.messages()) {
      switch (message) {
        case ChatMessage.User user -> {
          boolean first = turns.isEmpty();
          ticket = first ? Ticket.of(user.text()) : ticket;
          Email email = emails.read(first ? ticket.text() : user.text(), language);
          language = email.language();
          turns.add(new Dossier.Turn(email, List.of(), ""));
        }
        case ChatMessage.Assistant said -> {
          said.answer().calls().forEach(call -> calls.put(call.id(), call));
          if (!said.answer().text().isBlank() && !turns.isEmpty()) {
            Dossier.Turn turn = turns.removeLast();
            turns.add(new Dossier.Turn(turn.email(), turn.exchanges(), said.answer().text()));
          }
        }
        case ChatMessage.Tool tool -> turns.add(with(turns.removeLast(), tool, calls));
      }
    }
    return new Dossier(ticket.from(), ticket.order(), clock(request.system()), turns);
  }

  private Dossier.Turn with(Dossier.Turn turn, ChatMessage.Tool tool, Map<String, ToolUse> calls) {
    ToolUse call = calls.getOrDefault(tool.callId(), new ToolUse(tool.callId(), tool.name(), ""));
    List<Exchange> exchanges = new ArrayList<>(turn.exchanges());
    Ask ask = new Ask(call.name(), call.arguments());
    exchanges.add(new Exchange(ask, json(tool.text()), tool.error()));
    return new Dossier.Turn(turn.email(), exchanges, turn.reply());
  }

  private JsonNode json(String text) {
    return answers.computeIfAbsent(text, DossierReader::parse);
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  /// The clock in the prompt: "It is Tuesday, June 30, 2026, 10:00 in New York"; the epoch where it
  /// tells none, so that nothing counts as late.
  static LocalDateTime clock(String system) {
    int at = system.indexOf(CLOCK);
    int from = at < 0 ? system.length() : at + CLOCK.length();
    int to = Math.min(system.length(), from + LONGEST_CLOCK);
    List<String> words = Words.of(system.substring(from, to)).list();
    List<String> plain = words.stream().filter(word -> !word.equals(Words.PART)).toList();
    try {
      Month month = Month.valueOf(plain.get(1).toUpperCase(Locale.ROOT));
      int day = Integer.parseInt(plain.get(2));
      int year = Integer.parseInt(plain.get(3));
      int hour = Integer.parseInt(plain.get(4));
      return LocalDateTime.of(year, month, day, hour, Integer.parseInt(plain.get(5)));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return LocalDate.EPOCH.atStartOfDay();
    }
  }

  /// The head of the first email.
  ///
  /// @param text the email below the head
  record Ticket(String from, int order, String text) {
    static Ticket of(String raw) {
      String from = "";
      int order = 0;
      int at = 0;
      while (at < raw.length()) {
        int end = raw.indexOf('\n', at);
        String line = end < 0 ? raw.substring(at) : raw.substring(at, end);
        if (line.startsWith("From: ")) {
          from = address(line.substring("From: ".length()));
        } else if (line.startsWith("Ticket: ")) {
          order = number(line);
        } else {
          break;
        }
        at = end < 0 ? raw.length() : end + 1;
      }
      return new Ticket(from, order, raw.substring(at).strip());
    }

    private static String address(String text) {
      int open = text.indexOf('<');
      int close = text.indexOf('>', open);
      boolean angles = open >= 0 && close > open;
      return (angles ? text.substring(open + 1, close) : text).strip().toLowerCase(Locale.ROOT);
    }

    private static int number(String text) {
      int number = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9' && number < 100_000_000) {
          number = number * 10 + (c - '0');
        }
      }
      return number;
    }
  }
}
