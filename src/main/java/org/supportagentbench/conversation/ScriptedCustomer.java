package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Languages;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.scoring.Facts;
import org.supportagentbench.suite.Attachment;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Message.Sent;

/// The customer as a state machine over the case: reads the agent's message, chooses the next move,
/// and words it. Rules read and the authored lines are said, unless there is a voice: a model that
/// reads, with the rules standing in where its reading cannot be used, and that words. It never
/// chooses. What happened in the log comes before what was said. One conversation, one thread.
final class ScriptedCustomer {
  private final CaseScript script;
  private final Memory memory;
  private final Progress progress;
  private final NextMove nextMove;
  private final Optional<CustomerVoice> voice;
  private final List<String> said = new ArrayList<>();
  private final List<String> own = new ArrayList<>();

  ScriptedCustomer(CaseScript script, Optional<CustomerVoice> voice) {
    this.script = script;
    this.voice = voice;
    this.memory = new Memory(script.caseFile().customer());
    this.progress =
        new Progress(script.caseFile(), script.reader().facts(), script.reader().actions());
    this.nextMove = new NextMove(script.caseFile(), memory);
  }

  /// Writes the first email.
  CustomerTurn opens() {
    String text = script.caseFile().words().opening();
    said.add(text);
    own.add(text);
    List<Sent> attached = attachments(script.caseFile().header().attached());
    return goesOn(new FromCustomer(text, attached, "opening"));
  }

  /// Answers the agent's reply, or stops.
  ///
  /// @throws ModelFailure if the voice has no answer
  CustomerTurn answers(Heard heard) throws ModelFailure {
    said.add(heard.reply());
    Progress.State state = progress.after(heard);
    Wants wants =
        heard.accepted().isEmpty() ? script.wants() : script.wants().after(progress::done);
    String words = heard.ownWords();
    AgentActs acts = AgentActs.of(reading(words), words, wants);
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

  private CustomerTurn says(Decision decision, AgentActs acts) throws ModelFailure {
    Words words = words(decision, acts);
    memory.remember(decision);
    said.add(words.text());
    own.add(words.text());
    FromCustomer message =
        new FromCustomer(words.text(), attachments(decision.attachments()), decision.label());
    if (words.fault().isPresent()) {
      return new CustomerTurn(
          Optional.of(message), Optional.of(Ending.CUSTOMER_FAULT), words.fault().get());
    }
    return new CustomerTurn(Optional.of(message), decision.ending(), "");
  }

  /// A message and what is wrong with it.
  private record Words(String text, Optional<String> fault) {}

  /// The authored lines, or the voice's wording of them. One that is broken is asked for once more.
  private Words words(Decision decision, AgentActs acts) throws ModelFailure {
    List<String> lines = script.wording().lines(decision);
    String line = Wording.message(lines);
    Optional<String> fault = fault(line, decision, lines, acts);
    if (voice.isEmpty() || fault.isPresent()) {
      return new Words(line, fault);
    }
    CustomerVoice model = voice.get();
    String text = model.word(decision, line, said);
    fault = worded(text, line, decision, acts);
    if (fault.isPresent()) {
      text = model.wordAgain(fault.get());
      fault = worded(text, line, decision, acts);
      fault.ifPresent(_ -> model.gaveUp());
    }
    return new Words(text, fault);
  }

  private Optional<String> worded(String text, String line, Decision decision, AgentActs acts) {
    return fault(text, decision, script.wording().lines(decision), acts)
        .or(() ->
            new WordingCheck(script.language(), script.wording().stock())
                .fault(new WordingCheck.Draft(text, line, decision, own), acts));
  }

  private Optional<String> fault(
      String text, Decision decision, List<String> lines, AgentActs acts) {
    return script.check().fault(new CustomerCheck.Draft(text, decision, lines, said), acts, memory);
  }

  /// There is no message left; a last word would have been one.
  private static CustomerTurn atTheLimit(Decision decision) {
    Ending ending = decision.ending().orElse(Ending.CUSTOMER_TURN_LIMIT);
    return new CustomerTurn(Optional.empty(), Optional.of(ending), "");
  }

  private static CustomerTurn goesOn(FromCustomer message) {
    return new CustomerTurn(Optional.of(message), Optional.empty(), "");
  }

  private AgentReading reading(String words) throws ModelFailure {
    if (voice.isEmpty() || words.isBlank()) {
      return read(words);
    }
    return voice.get().read(words).orElseGet(() -> read(words));
  }

  /// In the customer's language; where that finds nothing, in the one that the reply is written in.
  private AgentReading read(String reply) {
    Facts facts = script.reader().facts();
    AgentReading reading = facts.acts(reply);
    if (!reading.acts().isEmpty() || reply.isBlank()) {
      return reading;
    }
    return facts
        .told(reply)
        .filter(code -> !code.equals(script.language().code()))
        .flatMap(Languages.bundled()::of)
        .map(language -> facts.in(language.code()).acts(reply))
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
