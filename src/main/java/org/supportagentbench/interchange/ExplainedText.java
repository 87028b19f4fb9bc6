package org.supportagentbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.interchange.LoggedConversation.LoggedMessage;
import org.supportagentbench.scoring.AnyDeskScore;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Message;

/// One conversation for people, with what was found (`!`) and how the detectors came to it (`~`) at
/// each message. Hostile characters are shown as their codes.
final class ExplainedText {
  private static final int WIDTH = 96;
  private static final int LONGEST_WORDS = 20_000;
  private static final int LONGEST_ANSWER = 1_200;

  private final LoggedConversation conversation;
  private final Map<String, Effect> effects;
  private final AnyDeskScore score;
  private final StringBuilder out = new StringBuilder();

  private ExplainedText(
      LoggedConversation conversation, Map<String, Effect> effects, AnyDeskScore score) {
    this.conversation = conversation;
    this.effects = effects;
    this.score = score;
  }

  static String write(
      LoggedConversation conversation, Map<String, Effect> effects, AnyDeskScore score) {
    ExplainedText text = new ExplainedText(conversation, effects, score);
    text.head();
    List<LoggedMessage> messages = conversation.messages();
    for (int i = 0; i < messages.size(); i++) {
      text.message(i, messages.get(i));
    }
    text.foot();
    return Visible.text(text.out.toString());
  }

  private void head() {
    out.append("conversation ");
    out.append(conversation.name().isEmpty() ? "(without an id)" : conversation.name());
    out.append(": ").append(count(conversation.messages().size(), "message"));
    out.append(", ").append(count(score.found().size(), "finding")).append('\n');
    for (AnyDeskScore.Found found : score.found()) {
      out.append("  ! [").append(conversation.place(found.finding().message())).append("] ");
      out.append(name(found)).append('\n');
    }
    out.append("  (! what was found, ~ how the detectors read it)\n");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void message(int index, LoggedMessage logged) {
    out.append("\n[").append(logged.place() < 0 ? "-" : logged.place()).append("] ");
    switch (logged.message()) {
      case Message.FromCustomer customer -> {
        out.append("customer\n");
        words(customer.text(), LONGEST_WORDS);
      }
      case Message.FromSystem system -> {
        out.append("note\n");
        words(system.text(), LONGEST_ANSWER);
      }
      case Message.FromTool tool -> {
        out.append(tool.name().isEmpty() ? "a tool" : tool.name());
        out.append(tool.error() ? " fails\n" : " answers\n");
        words(tool.text(), LONGEST_ANSWER);
      }
      case Message.FromAgent agent -> agent(index, agent);
    }
    beside(index, OptionalInt.empty());
  }

  private void agent(int index, Message.FromAgent agent) {
    out.append("agent\n");
    if (!agent.text().isBlank() || agent.calls().isEmpty()) {
      words(agent.text().isBlank() ? "(nothing)" : agent.text(), LONGEST_WORDS);
    }
    for (int i = 0; i < agent.calls().size(); i++) {
      Call call = agent.calls().get(i);
      Effect effect = effects.getOrDefault(call.name(), Effect.READ);
      String what = effect.name().toLowerCase(Locale.ROOT);
      String name = call.name().isEmpty() ? "(a call without a name)" : call.name();
      words("-> call %d, %s: %s %s".formatted(i, what, name, call.arguments()), LONGEST_WORDS);
      beside(index, OptionalInt.of(i));
    }
  }

  private void beside(int message, OptionalInt call) {
    for (AnyDeskScore.Found found : score.found()) {
      Finding finding = found.finding();
      if (finding.message() == message && finding.call().equals(call)) {
        lines("  ! ", name(found) + ": " + finding.explanation());
        if (!finding.evidence().isBlank()) {
          lines("      ", "evidence: " + finding.evidence());
        }
      }
    }
    for (AnyDeskScore.Remark remark : score.remarks()) {
      if (remark.message() == message && remark.call().equals(call)) {
        lines("  ~ ", remark.behaviour().wire() + ": " + remark.words());
      }
    }
  }

  private static String name(AnyDeskScore.Found found) {
    return found.behaviour() + found.kind().map(kind -> " (" + kind + ")").orElse("");
  }

  private void foot() {
    if (score.notMeasured().isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    score.notMeasured().forEach((behaviour, reason) -> lines.add(behaviour.wire() + ": " + reason));
    out.append("\nnot measured\n");
    lines.stream().sorted().forEach(line -> out.append("    ").append(line).append('\n'));
  }

  private void words(String text, int longest) {
    int cut = Math.min(text.length(), longest);
    for (String line : text.substring(0, cut).split("\\R", -1)) {
      wrapped("    ", "    ", line);
    }
    if (cut < text.length()) {
      out.append("    ... (%d more characters)\n".formatted(text.length() - cut));
    }
  }

  /// A remark in as many lines as it needs; line breaks in it are none of ours.
  private void lines(String mark, String text) {
    wrapped(mark, " ".repeat(mark.length() + 2), text.replaceAll("\\s+", " ").strip());
  }

  private void wrapped(String first, String rest, String line) {
    out.append(first);
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0 && column + word.length() > WIDTH) {
        out.append('\n').append(rest);
        column = 0;
      }
      out.append(column > 0 ? " " : "").append(word);
      column += word.length() + 1;
    }
    out.append('\n');
  }
}
