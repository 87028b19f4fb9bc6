package org.supportagentbench.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score.Verdict;
import org.supportagentbench.transcript.Transcript;

/// Shows fixed conversations to a judge again, changed in ways that must not matter, and counts
/// what moves: replies padded by half, signed by one model or by another, criteria in reverse
/// order, the same five times, words that tell the judge what to say, and replies that are empty.
/// It says nothing about whether the judge is right; that is what [Calibration] is for.
public final class BiasProbes {
  /// How often the unchanged conversation is judged.
  public static final int RERUNS = 5;

  private final Judge judge;
  private final ChatModel model;

  /// @param model answers for the judge; asked anew for every probe, without a journal
  public BiasProbes(Judge judge, ChatModel model) {
    this.judge = judge;
    this.model = model;
  }

  /// One conversation that is shown.
  public record Shown(CaseFile file, Transcript transcript) {}

  /// What a probe moved, over all conversations.
  ///
  /// @param what was changed, in a clause
  /// @param compared verdicts that both times were yes or no
  /// @param moved of these, how many changed
  /// @param towardsYes of these, how many became a yes
  /// @param unjudged verdicts that were missing one of the two times
  /// @param mark mean change of the mark, 0 to 100; empty where no mark was given both times
  public record Moved(
      String probe,
      String what,
      int compared,
      int moved,
      int towardsYes,
      int unjudged,
      OptionalDouble mark) {
    /// Share of the verdicts that changed; empty where nothing could be compared.
    public OptionalDouble share() {
      return compared == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) moved / compared);
    }
  }

  /// Runs all probes.
  ///
  /// @throws ModelFailure where the run is stopped or its money is spent
  public List<Moved> run(List<Shown> conversations) throws ModelFailure {
    List<Opinion> plain = new ArrayList<>();
    for (Shown shown : conversations) {
      plain.add(judge.judge(model, shown.file(), shown.transcript()));
    }
    List<Moved> all = new ArrayList<>();
    List<Opinion> signed = List.of();
    for (Probe probe : Probe.values()) {
      List<Opinion> changed = new ArrayList<>();
      for (Shown shown : conversations) {
        changed.add(judge.judge(model, shown.file(), probe.of(shown.transcript())));
      }
      // A signature may matter; which of two it is may not.
      boolean renamed = probe == Probe.RENAMED;
      all.add(compare(name(probe), probe.words(), renamed ? signed : plain, changed));
      signed = probe == Probe.SIGNED ? changed : signed;
    }
    all.add(reordered(conversations, plain));
    all.add(reruns(conversations, plain));
    return all;
  }

  private Moved reordered(List<Shown> conversations, List<Opinion> plain) throws ModelFailure {
    List<Opinion> changed = new ArrayList<>();
    for (int i = 0; i < conversations.size(); i++) {
      Shown shown = conversations.get(i);
      int asked = plain.get(i).answers().size();
      List<Integer> reverse = new ArrayList<>(IntStream.range(0, asked).boxed().toList());
      Collections.reverse(reverse);
      Opinion opinion = judge.judge(model, shown.file(), shown.transcript(), reverse);
      changed.add(inOrder(opinion, reverse));
    }
    return compare("reordered", "the criteria come in reverse order", plain, changed);
  }

  /// The answers back in the order of the case.
  private static Opinion inOrder(Opinion opinion, List<Integer> order) {
    List<Opinion.Answer> answers = new ArrayList<>(opinion.answers());
    for (int i = 0; i < order.size(); i++) {
      answers.set(order.get(i), opinion.answers().get(i));
    }
    return new Opinion(
        opinion.judge(),
        opinion.mark(),
        opinion.sentiment(),
        answers,
        opinion.faults(),
        opinion.overall());
  }

  private Moved reruns(List<Shown> conversations, List<Opinion> plain) throws ModelFailure {
    List<Opinion> before = new ArrayList<>();
    List<Opinion> again = new ArrayList<>();
    for (int rerun = 1; rerun < RERUNS; rerun++) {
      for (int i = 0; i < conversations.size(); i++) {
        Shown shown = conversations.get(i);
        before.add(plain.get(i));
        again.add(judge.judge(model, shown.file(), shown.transcript()));
      }
    }
    return compare("rerun", "nothing: the same, judged five times", before, again);
  }

  private static Moved compare(
      String name, String what, List<Opinion> before, List<Opinion> after) {
    int compared = 0;
    int moved = 0;
    int towardsYes = 0;
    int unjudged = 0;
    List<Double> marks = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<Verdict> one = verdicts(before.get(i));
      List<Verdict> two = verdicts(after.get(i));
      for (int k = 0; k < one.size(); k++) {
        boolean known = one.get(k) != Verdict.UNJUDGED && two.get(k) != Verdict.UNJUDGED;
        boolean differs = known && one.get(k) != two.get(k);
        compared += known ? 1 : 0;
        unjudged += known ? 0 : 1;
        moved += differs ? 1 : 0;
        towardsYes += differs && two.get(k) == Verdict.HOLDS ? 1 : 0;
      }
      change(before.get(i).mark(), after.get(i).mark()).ifPresent(marks::add);
    }
    OptionalDouble mark = marks.stream().mapToDouble(Double::doubleValue).average();
    return new Moved(name, what, compared, moved, towardsYes, unjudged, mark);
  }

  private static List<Verdict> verdicts(Opinion opinion) {
    List<Verdict> all = new ArrayList<>();
    opinion.answers().forEach(answer -> all.add(answer.verdict()));
    opinion.overall().outcome().ifPresent(outcome -> all.add(outcome.verdict()));
    return all;
  }

  private static OptionalDouble change(Outcome before, Outcome after) {
    return before.number().isPresent() && after.number().isPresent()
        ? OptionalDouble.of(after.number().getAsDouble() - before.number().getAsDouble())
        : OptionalDouble.empty();
  }

  private static String name(Probe probe) {
    return probe.name().toLowerCase(Locale.ROOT);
  }
}
