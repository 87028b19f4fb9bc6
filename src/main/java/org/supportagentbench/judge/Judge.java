package org.supportagentbench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supportagentbench.judge.Item.Kind;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.suite.Prompts;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Opinion.Answer;
import org.supportagentbench.transcript.Opinion.Evidence;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Transcript;

/// Asks a second model what no rule can read: the criteria of a case that begin with no check, then
/// outcome, mark and mood. Every answer carries words that must stand in the message that it names;
/// without them it is asked for once more and then left unjudged.
///
/// The judge never learns which model the agent is. It has no tools. What is said of quotes stands
/// in the class `Quotes`, what it gets to see in `Docket`. Immutable; shared by threads.
public final class Judge {
  private static final int OUTCOME = 1;
  private static final int MARK = 2;
  private static final int MOOD = 3;

  private static final Item IS_DEALT_WITH =
      new Item("Outcome (answer yes, no or unclear).", Kind.YES_OR_NO);
  private static final Item OVERALL_MARK = new Item("Mark (value from 0 to 100).", Kind.MARK);
  private static final Item WAY_OF_THE_MOOD = new Item("Mood (value from 0 to 100).", Kind.MOOD);

  private final Suite suite;
  private final String name;

  /// @param name the judge as it stands in the opinion, such as `openai/...`
  public Judge(Suite suite, String name) {
    this.suite = suite;
    this.name = name;
  }

  /// Asks for an opinion on one conversation.
  ///
  /// @param model answers for the judge in this conversation
  /// @throws ModelFailure only where the run is stopped or its money is spent; every other failure
  ///   leaves the rest unjudged and is named in the opinion
  public Opinion judge(ChatModel model, CaseFile file, Transcript transcript) throws ModelFailure {
    Docket docket = Docket.of(suite, file, transcript);
    Prompts prompts = suite.prompts();
    SortedMap<Integer, Item> asked = criteria(file);
    Sheet criteria = new Sheet(prompts.judge(), docket, asked);
    Sheet overall = new Sheet(prompts.judgeOverall(), docket, overall(file));
    String failure = ask(model, asked.isEmpty() ? List.of(overall) : List.of(criteria, overall));
    return opinion(file, criteria, overall, failure);
  }

  /// The same sheets in another order of the criteria; for the probes.
  ///
  /// @param order positions of the judged criteria, such as 1, 0 for two of them
  Opinion judge(ChatModel model, CaseFile file, Transcript transcript, List<Integer> order)
      throws ModelFailure {
    List<Integer> numbers = new ArrayList<>(criteria(file).keySet());
    List<Criterion> shuffled = new ArrayList<>(file.words().criteria());
    for (int i = 0; i < numbers.size(); i++) {
      Criterion moved = file.words().criteria().get(numbers.get(order.get(i)) - 1);
      shuffled.set(numbers.get(i) - 1, moved);
    }
    CaseFile.Words words = file.words();
    CaseFile other =
        new CaseFile(
            file.id(),
            file.bucket(),
            file.group(),
            file.header(),
            new CaseFile.Words(words.title(), words.note(), words.opening(), shuffled),
            file.customer(),
            file.reference());
    return judge(model, other, transcript);
  }

  private static String ask(ChatModel model, List<Sheet> sheets) throws ModelFailure {
    try {
      for (Sheet sheet : sheets) {
        sheet.ask(model);
      }
      return "";
    } catch (ModelFailure failure) {
      return switch (failure.kind()) {
        case BUDGET_STOP, CANCELLED -> throw failure;
        case PROVIDER_ERROR -> told("provider_error", failure);
        case REFUSAL -> told("refusal", failure);
        case CONTEXT_OVERFLOW -> told("context_overflow", failure);
      };
    }
  }

  private static String told(String kind, ModelFailure failure) {
    String words = String.valueOf(failure.getMessage());
    return kind + ": " + (words.length() <= 200 ? words : words.substring(0, 200) + " ...");
  }

  /// The criteria that no rule reads, by their 1-based number in the case.
  private static SortedMap<Integer, Item> criteria(CaseFile file) {
    SortedMap<Integer, Item> items = new TreeMap<>();
    List<Criterion> all = file.words().criteria();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).check().isEmpty()) {
        items.put(i + 1, new Item(all.get(i).text(), Kind.YES_OR_NO));
      }
    }
    return items;
  }

  private static SortedMap<Integer, Item> overall(CaseFile file) {
    SortedMap<Integer, Item> items = new TreeMap<>();
    if (file.bucket() == Bucket.ROUTINE) {
      items.put(OUTCOME, IS_DEALT_WITH);
    }
    items.put(MARK, OVERALL_MARK);
    items.put(MOOD, WAY_OF_THE_MOOD);
    return items;
  }

  private Opinion opinion(CaseFile file, Sheet criteria, Sheet overall, String failure) {
    List<Answer> answers = new ArrayList<>();
    for (int number : criteria(file).keySet()) {
      answers.add(answer(criteria, number, number - 1, failure));
    }
    Optional<Answer> outcome =
        file.bucket() == Bucket.ROUTINE
            ? Optional.of(answer(overall, OUTCOME, Opinion.Overall.OUTCOME, failure))
            : Optional.empty();
    return new Opinion(
        name,
        number(overall, MARK, failure),
        number(overall, MOOD, failure),
        answers,
        criteria.faults() + overall.faults(),
        new Opinion.Overall(outcome, evidence(overall, MARK), evidence(overall, MOOD), failure));
  }

  private static Answer answer(Sheet sheet, int number, int criterion, String failure) {
    return sheet
        .reading(number)
        .map(read ->
            new Answer(criterion, read.verdict(), read.message(), read.quote(), read.reason()))
        .orElseGet(() -> Answer.unjudged(criterion, why(sheet, number, failure)));
  }

  private static Outcome number(Sheet sheet, int number, String failure) {
    double scale = number == MARK ? 100 : 1;
    return sheet
        .reading(number)
        .<Outcome>map(read -> new Outcome.Measured(read.value() * scale, Outcome.Basis.JUDGE))
        .orElseGet(() -> new Outcome.NotMeasured(why(sheet, number, failure)));
  }

  private static Optional<Evidence> evidence(Sheet sheet, int number) {
    return sheet.reading(number).map(r -> new Evidence(r.message(), r.quote(), r.reason()));
  }

  private static String why(Sheet sheet, int number, String failure) {
    return failure.isEmpty() ? sheet.problem(number) : failure;
  }
}
