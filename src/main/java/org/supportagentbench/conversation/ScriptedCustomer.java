package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Languages;
import org.supportagentbench.suite.Attachment;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Message.Sent;

/// The customer as a state machine over the case: reads the agent's message, chooses the next move,
/// and words it with the authored lines. What happened in the log comes before what was said. One
/// conversation, one thread.
final class ScriptedCustomer {
  private final CaseScript script;
  private final Memory memory;
  private final Progress progress;
  private final NextMove nextMove;
  private final List<String> said = new ArrayList<>();

  ScriptedCustomer(CaseScript script) {
    this.script = script;
    this.memory = new Memory(script.caseFile().customer());
    this.progress =
        new Progress(script.caseFile(), script.reader().facts(), script.reader().actions());
    this.nextMove = new NextMove(script.caseFile(), memory);
  }

  /// Writes the first email.
  CustomerTurn opens() {
    String text = script.caseFile().words().opening();
    said.add(text);
    List<Sent> attached = attachments(script.caseFile().header().attached());
    return goesOn(new FromCustomer(text, attached, "opening"));
  }

  /// Answers the agent's reply, or stops.
  CustomerTurn answers(Heard heard) {
    said.add(heard.reply());
    Progress.State state = progress.after(heard);
    Wants wants =
        heard.accepted().isEmpty() ? script.wants() : script.wants().after(progress::done);
    String words = heard.ownWords();
    AgentActs acts = AgentActs.of(read(words), words, wants);
    Decision decision = nextMove.after(acts, stillOpen(acts) ? Progress.State.OPEN : state);
    return memory.messages() == script.reader().customerTurns()
        ? atTheLimit(decision)
        : says(decision, acts);
  }

  /// Nobody leaves while the agent waits for the yes to what is required.
  private boolean stillOpen(AgentActs acts) {
    return acts.wanted().isPresent() && !progress.requiredIsDone();
  }

  /// Rungs of the ladder that were said.
  int pushed() {
    return memory.pushes();
  }

  private CustomerTurn says(Decision decision, AgentActs acts) {
    List<String> lines = script.wording().lines(decision);
    String text = Wording.message(lines);
    Optional<String> fault =
        script.check().fault(new CustomerCheck.Draft(text, decision, lines, said), acts, memory);
    memory.remember(decision);
    said.add(text);
    FromCustomer message =
        new FromCustomer(text, attachments(decision.attachments()), decision.label());
    if (fault.isPresent()) {
      return new CustomerTurn(
          Optional.of(message), Optional.of(Ending.CUSTOMER_FAULT), fault.get());
    }
    return new CustomerTurn(Optional.of(message), decision.ending(), "");
  }

  /// There is no message left; a last word would have been one.
  private static CustomerTurn atTheLimit(Decision decision) {
    Ending ending = decision.ending().orElse(Ending.CUSTOMER_TURN_LIMIT);
    return new CustomerTurn(Optional.empty(), Optional.of(ending), "");
  }

  private static CustomerTurn goesOn(FromCustomer message) {
    return new CustomerTurn(Optional.of(message), Optional.empty(), "");
  }

  /// In the customer's language; where that finds nothing, in the one that the reply is written in.
  private AgentReading read(String reply) {
    AgentReading reading = script.language().readAgent(reply);
    if (!reading.acts().isEmpty() || reply.isBlank()) {
      return reading;
    }
    Languages languages = Languages.bundled();
    return languages
        .detect(reply)
        .filter(code -> !code.equals(script.language().code()))
        .flatMap(languages::of)
        .map(language -> language.readAgent(reply))
        .orElse(reading);
  }

  private List<Sent> attachments(List<String> ids) {
    List<Sent> sent = new ArrayList<>();
    for (Attachment attachment : script.caseFile().header().attachments()) {
      if (ids.contains(attachment.id())) {
        String kind = attachment.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        sent.add(new Sent(attachment.id(), kind, attachment.shows()));
      }
    }
    return sent;
  }
}
