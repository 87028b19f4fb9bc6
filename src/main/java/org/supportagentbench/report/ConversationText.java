package org.supportagentbench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// One conversation as text: what was written and called, message by message, each finding at the
/// message that proves it, and what was read of it all.
public final class ConversationText {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private ConversationText() {}

  /// Writes the conversation.
  ///
  /// @param name `run/case/n`
  ///
  /// @param opinion what a second model says, where one was asked
  public static String write(
      String name, CaseFile file, Transcript transcript, Score score, Optional<Opinion> opinion) {
    ConversationText text = new ConversationText();
    text.out.append(name).append('\n').append(file.words().title()).append("\n");
    List<Message> messages = transcript.messages();
    for (int i = 0; i < messages.size(); i++) {
      text.message(i, messages.get(i));
      text.findings(i, score.findings());
    }
    text.ending(transcript);
    text.reading(file, score);
    opinion.ifPresent(said -> text.opinion(file, said));
    return text.out.toString();
  }

  private void opinion(CaseFile file, Opinion opinion) {
    out.append("\njudge ").append(opinion.judge()).append(":\n");
    for (Opinion.Answer answer : opinion.answers()) {
      answer(file.words().criteria().get(answer.criterion()).text(), answer);
    }
    opinion.overall().outcome().ifPresent(answer -> answer("outcome", answer));
    number("mark", opinion.mark(), opinion.overall().mark());
    number("mood", opinion.sentiment(), opinion.overall().sentiment());
    if (!opinion.overall().failure().isEmpty()) {
      out.append("  failed: ").append(oneLine(opinion.overall().failure())).append('\n');
    }
  }

  private void answer(String question, Opinion.Answer answer) {
    String verdict = answer.verdict().name().toLowerCase(Locale.ROOT);
    out.append("  ").append(verdict).append(": ").append(question);
    out.append(" (").append(oneLine(answer.reason())).append(")\n");
    if (!answer.quote().isEmpty()) {
      quote(answer.message(), answer.quote());
    }
  }

  private void number(String what, Outcome number, Optional<Opinion.Evidence> evidence) {
    out.append("  ").append(what).append(": ");
    switch (number) {
      case Outcome.Measured measured -> out.append(measured.value());
      case Outcome.NotMeasured not -> out.append("not measured, ").append(oneLine(not.reason()));
    }
    out.append('\n');
    evidence.ifPresent(found -> quote(found.message(), found.quote()));
  }

  private void quote(int message, String quote) {
    out.append("    [").append(message).append("] \"").append(oneLine(quote)).append("\"\n");
  }

  private void message(int index, Message message) {
    switch (message) {
      case Message.FromCustomer customer -> {
        head(index, "customer", customer.move());
        words(customer.text());
        for (Message.Sent sent : customer.attachments()) {
          words("[" + sent.kind() + ": " + sent.shows() + "]");
        }
      }
      case Message.FromAgent agent -> agent(index, agent);
      case Message.FromTool tool -> {
        head(index, tool.name(), tool.error() ? "error" : "answer");
        words(tool.text());
      }
      case Message.FromSystem system -> {
        head(index, "system", "");
        words(system.text());
      }
    }
  }

  private void agent(int index, Message.FromAgent agent) {
    head(index, "agent", agent.calls().isEmpty() ? "" : "calls");
    if (!agent.reasoning().isEmpty()) {
      words("(thinks) " + agent.reasoning());
    }
    if (!agent.text().isEmpty() || agent.calls().isEmpty()) {
      words(agent.text().isBlank() ? "(nothing)" : agent.text());
    }
    for (Call call : agent.calls()) {
      words("-> " + call.name() + " " + call.arguments());
    }
  }

  private void findings(int index, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.message() == index) {
        String call = finding.call().isPresent() ? " (call " + finding.call().getAsInt() + ")" : "";
        out.append("    ! ").append(finding.behaviour().wire()).append(call).append(": ");
        out.append(finding.explanation()).append('\n');
        if (!finding.evidence().isBlank()) {
          out.append("      evidence: ").append(oneLine(finding.evidence())).append('\n');
        }
      }
    }
  }

  private void ending(Transcript transcript) {
    out.append("\nended: ").append(transcript.ending().name().toLowerCase(Locale.ROOT));
    out.append(", pushes said: ").append(transcript.pushed());
    if (!transcript.detail().isEmpty()) {
      out.append(", ").append(transcript.detail());
    }
    out.append('\n');
  }

  private void reading(CaseFile file, Score score) {
    Score.Conduct conduct = score.conduct();
    out.append("class: ").append(score.conversationClass().wire());
    out.append("; handed over: ").append(conduct.handedOver() ? "yes" : "no");
    conduct.hold().ifPresent(hold -> out.append("; held: ").append(hold.wire()));
    if (!conduct.forbiddenWrites().isEmpty()) {
      out.append("; forbidden writes: ").append(String.join(", ", conduct.forbiddenWrites()));
    }
    out.append("; resolution: ").append(outcome(score.resolution())).append('\n');
    for (Score.CriterionReading reading : score.criteria()) {
      Criterion criterion = file.words().criteria().get(reading.criterion());
      String verdict = reading.verdict().name().toLowerCase(Locale.ROOT);
      out.append("  ").append(verdict).append(": ").append(criterion.text());
      out.append(" (").append(reading.reason()).append(")\n");
    }
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Measured measured -> measured.value() == 1 ? "yes" : "no";
      case Outcome.NotMeasured not -> "not measured, " + not.reason();
    };
  }

  private void head(int index, String who, String note) {
    out.append("\n[").append(index).append("] ").append(who);
    out.append(note.isEmpty() ? "" : " (" + note + ")").append('\n');
  }

  private void words(String text) {
    for (String line : text.split("\n", -1)) {
      out.append("    ");
      int column = 0;
      for (String word : line.split(" ", -1)) {
        if (column > 0 && column + word.length() > WIDTH) {
          out.append("\n    ");
          column = 0;
        }
        out.append(word).append(' ');
        column += word.length() + 1;
      }
      out.setLength(out.length() - 1);
      out.append('\n');
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 2 * WIDTH ? line : line.substring(0, 2 * WIDTH) + " ...";
  }
}
