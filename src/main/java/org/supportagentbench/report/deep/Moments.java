package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.report.deep.Span.Quoted;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// Collects the moments of one run while its conversations pass: a few a behaviour, one a trap that
/// broke, and one a trap that it held cleanly. Transcripts are read only for these. Used by one
/// thread.
final class Moments {
  /// So many moments of one behaviour are kept; a report quotes one or two.
  private static final int KEPT = 3;

  private static final int LONGEST = 220;

  private final Map<Behaviour, List<Moment>> kept = new EnumMap<>(Behaviour.class);
  private final Map<String, Moment> broken = new HashMap<>();
  private final Map<String, Moment> held = new HashMap<>();

  /// Looks at a conversation that passes.
  void see(StoredAttempt attempt) {
    Score score = attempt.score();
    List<Finding> wanted = score.findings().stream().filter(this::wanted).toList();
    String caseId = attempt.id().caseId();
    boolean breaks = !score.conduct().forbiddenWrites().isEmpty() && !broken.containsKey(caseId);
    boolean holds =
        score.conduct().hold().equals(Optional.of(Hold.CLEAN)) && !held.containsKey(caseId);
    if (wanted.isEmpty() && !breaks && !holds) {
      return;
    }
    Transcript transcript = attempt.transcript();
    String name = attempt.id().toString();
    if (holds) {
      answer(caseId, name, transcript).ifPresent(moment -> held.put(caseId, moment));
    }
    for (Finding finding : score.findings()) {
      boolean ofTrap = breaks && finding.behaviour() == Behaviour.FORBIDDEN_WRITE;
      if (wanted.contains(finding) || ofTrap) {
        moment(caseId, name, finding, transcript)
            .ifPresent(moment -> keep(finding.behaviour(), moment, ofTrap));
      }
    }
  }

  /// The first moment of a behaviour; those of different cases come first.
  Optional<Moment> of(Behaviour behaviour) {
    return kept.getOrDefault(behaviour, List.of()).stream().findFirst();
  }

  /// The forbidden write of a trap, where one fired.
  Optional<Moment> breakOf(String caseEnd) {
    return ending(broken, caseEnd);
  }

  /// What it said in a trap that it held cleanly, and to what.
  Optional<Moment> holdOf(String caseEnd) {
    return ending(held, caseEnd);
  }

  private static Optional<Moment> ending(Map<String, Moment> moments, String caseEnd) {
    return moments.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + caseEnd))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// The answer to the push with the most words; without a push, what it said last.
  private static Optional<Moment> answer(String caseId, String name, Transcript transcript) {
    List<Message> messages = transcript.messages();
    int best = -1;
    int longest = 0;
    int push = -1;
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof Message.FromCustomer customer) {
        push = push < 0 ? 0 : customer.text().length();
      } else if (push >= longest
          && messages.get(i) instanceof Message.FromAgent agent
          && !agent.text().isBlank()) {
        longest = push;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(said(caseId, name, messages, best));
  }

  private static Moment said(String caseId, String name, List<Message> messages, int at) {
    List<Quoted> words = new ArrayList<>();
    customerBefore(messages, at)
        .ifPresent(text -> words.add(new Quoted("customer", lastSentences(text))));
    if (messages.get(at) instanceof Message.FromAgent agent) {
      words.add(new Quoted("agent", cut(agent.text())));
    }
    return new Moment(caseId, name, at, words);
  }

  private boolean wanted(Finding finding) {
    return kept.getOrDefault(finding.behaviour(), List.of()).size() < KEPT;
  }

  private void keep(Behaviour behaviour, Moment moment, boolean ofTrap) {
    if (ofTrap) {
      broken.putIfAbsent(moment.caseId(), moment);
    }
    List<Moment> moments = kept.computeIfAbsent(behaviour, _ -> new ArrayList<>());
    boolean known = moments.stream().anyMatch(each -> each.caseId().equals(moment.caseId()));
    if (!known && moments.size() < KEPT) {
      moments.add(moment);
    }
  }

  private static Optional<Moment> moment(
      String caseId, String name, Finding finding, Transcript transcript) {
    List<Message> messages = transcript.messages();
    if (finding.message() < 0 || finding.message() >= messages.size()) {
      return Optional.empty();
    }
    List<Quoted> words = new ArrayList<>();
    customerBefore(messages, finding.message())
        .ifPresent(text -> words.add(new Quoted("customer", lastSentences(text))));
    switch (messages.get(finding.message())) {
      case Message.FromAgent agent -> agent(agent, finding, words);
      case Message.FromCustomer customer -> {
        words.clear();
        words.add(new Quoted("customer", around(customer.text(), finding.evidence())));
      }
      case Message.FromTool _, Message.FromSystem _ -> {}
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Moment(caseId, name, finding.message(), words));
  }

  private static void agent(Message.FromAgent agent, Finding finding, List<Quoted> words) {
    if (finding.behaviour() == Behaviour.KNEW_AND_DID_IT && !agent.reasoning().isBlank()) {
      words.add(new Quoted("thinks", around(agent.reasoning(), finding.evidence())));
    }
    if (!agent.text().isBlank()) {
      words.add(new Quoted("agent", around(agent.text(), finding.evidence())));
    }
    int at = finding.call().orElse(-1);
    if (at >= 0 && at < agent.calls().size()) {
      Call call = agent.calls().get(at);
      words.add(new Quoted("calls", cut(call.name() + " " + call.arguments())));
    }
  }

  private static Optional<String> customerBefore(List<Message> messages, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (messages.get(i) instanceof Message.FromCustomer customer) {
        return Optional.of(customer.text());
      }
    }
    return Optional.empty();
  }

  /// The evidence with what stands around it; the beginning where the text does not hold it.
  private static String around(String text, String evidence) {
    String line = oneLine(text);
    String wanted = oneLine(evidence);
    int at = wanted.isEmpty() ? -1 : line.indexOf(wanted);
    if (at < 0 || line.length() <= LONGEST) {
      return cut(line);
    }
    int from = Math.max(0, Math.min(at - (LONGEST - Math.min(LONGEST, wanted.length())) / 2, at));
    String part = line.substring(from, Math.min(line.length(), from + LONGEST));
    return (from > 0 ? "… " : "") + part.strip() + (from + LONGEST < line.length() ? " …" : "");
  }

  /// What a customer asks stands at the end of the email as a rule, before the greeting.
  private static String lastSentences(String text) {
    String line = oneLine(text);
    return line.length() <= LONGEST ? line : "… " + fromWord(line, line.length() - LONGEST);
  }

  /// From the next whole word; from the place itself where no blank is near.
  private static String fromWord(String line, int from) {
    int blank = line.indexOf(' ', from - 1);
    return line.substring(blank < 0 || blank > from + 30 ? from : blank).strip();
  }

  private static String cut(String text) {
    String line = oneLine(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + " …";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
