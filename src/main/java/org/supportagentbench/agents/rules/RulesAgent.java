package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;

/// The agent of keywords and rules: looks up the order and the rules, checks who writes, states
/// what it would do, and acts after a yes. Its answer follows from the request alone: the steps of
/// the turns before are found again from the messages. One conversation, one thread.
public final class RulesAgent implements ChatModel {
  private final DossierReader reader;
  private final Rulebook rules = new Rulebook();
  private @Nullable Dossier over;
  private List<Step> steps = List.of();

  /// Opens the agent for one conversation.
  public RulesAgent() {
    this.reader = new DossierReader(Library.emails());
  }

  @Override
  public ChatAnswer answer(ChatRequest request) {
    Dossier dossier = reader.read(request);
    if (dossier.turns().isEmpty()) {
      return ChatAnswer.says("");
    }
    List<Step> steps = stepsBefore(dossier);
    Situation now = rules.situation(dossier, steps);
    List<Ask> reads =
        rules.reads(now).stream().filter(ask -> !dossier.made(ask)).distinct().toList();
    if (!reads.isEmpty()) {
      return calls(reads, dossier);
    }
    return answer(rules.step(now), now);
  }

  /// What was done in the turns that are over; found again only where the messages are new.
  private List<Step> stepsBefore(Dossier dossier) {
    int last = dossier.turns().size() - 1;
    if (last > 0 && dossier.upTo(last - 1).equals(over)) {
      return steps;
    }
    List<Step> found = new ArrayList<>();
    for (int turn = 0; turn < last; turn++) {
      found.add(rules.step(rules.situation(dossier.upTo(turn), found)));
    }
    if (last > 0) {
      over = dossier.upTo(last - 1);
      steps = found;
    }
    return found;
  }

  private static ChatAnswer answer(Step step, Situation now) {
    return switch (step) {
      case Step.Say say -> ChatAnswer.says(say.text());
      case Step.Propose propose -> ChatAnswer.says(propose.text());
      case Step.Write write -> write(write.proposal(), now);
      case Step.HandOver handOver -> {
        Ask ask = Ask.handOver(handOver.reason(), handOver.summary());
        yield now.dossier().made(ask)
            ? ChatAnswer.says(handOver.text())
            : calls(List.of(ask), now.dossier());
      }
    };
  }

  private static ChatAnswer write(Step.Propose proposal, Situation now) {
    List<Exchange> made = now.dossier().current().exchanges();
    for (Ask ask : proposal.writes()) {
      List<Exchange> answers = made.stream().filter(one -> one.ask().equals(ask)).toList();
      if (answers.isEmpty()) {
        return calls(List.of(ask), now.dossier());
      }
      if (answers.getFirst().error()) {
        return ChatAnswer.says(now.line("write-failed"));
      }
    }
    return ChatAnswer.says(proposal.done());
  }

  private static ChatAnswer calls(List<Ask> asks, Dossier dossier) {
    int number = dossier.exchanges().size();
    List<ToolUse> uses = new ArrayList<>();
    for (Ask ask : asks) {
      number++;
      uses.add(new ToolUse("rules-" + number, ask.tool(), ask.arguments()));
    }
    return ChatAnswer.calls(uses);
  }
}
