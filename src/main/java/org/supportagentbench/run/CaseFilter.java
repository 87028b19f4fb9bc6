package org.supportagentbench.run;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;

/// Which cases of a suite are meant. Within a list one match is enough; a case must match every
/// list that is not empty.
///
/// @param cases ids, or their ends behind a `/`, such as `comp_demand`
/// @param intents intents and traps, such as `address_change`
/// @param buckets folders, such as `must-escalate`
/// @param limit how many at most, in the order of the plan
public record CaseFilter(
    List<String> cases, List<String> intents, List<String> buckets, OptionalInt limit) {
  /// Every case.
  public static final CaseFilter ALL =
      new CaseFilter(List.of(), List.of(), List.of(), OptionalInt.empty());

  /// Copies the lists.
  public CaseFilter {
    cases = List.copyOf(cases);
    intents = List.copyOf(intents);
    buckets = List.copyOf(buckets);
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new InputProblem("--limit wants at least 1, not %d.".formatted(limit.getAsInt()));
    }
  }

  /// The cases that are meant, in the order of the suite; the limit is left to the plan.
  ///
  /// @throws InputProblem with every word that matches no case, or if no case is left
  List<CaseFile> of(Suite suite) {
    List<String> buckets = Arrays.stream(Bucket.values()).map(Bucket::folder).toList();
    List<String> problems =
        Stream.of(
                unknown("case", cases, values(suite, CaseFile::id), CaseFilter::names),
                unknown("intent", intents, values(suite, CaseFile::group), String::equals),
                unknown("bucket", this.buckets, buckets, String::equals))
            .flatMap(List::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw new InputProblem(problems);
    }
    List<CaseFile> meant = suite.cases().stream().filter(this::means).toList();
    if (meant.isEmpty()) {
      throw new InputProblem(
          suite.cases().isEmpty()
              ? "The suite %s has no cases.".formatted(suite.label())
              : "No case is in all of %s. Leave one of them out.".formatted(this));
    }
    return meant;
  }

  private boolean means(CaseFile file) {
    return (cases.isEmpty() || cases.stream().anyMatch(word -> names(word, file.id())))
        && (intents.isEmpty() || intents.contains(file.group()))
        && (buckets.isEmpty() || buckets.contains(file.bucket().folder()));
  }

  private static boolean names(String word, String id) {
    return id.equals(word) || id.endsWith("/" + word);
  }

  private static List<String> values(Suite suite, Function<CaseFile, String> value) {
    return suite.cases().stream().map(value).distinct().toList();
  }

  /// How a word is compared with what there is.
  private interface Matches {
    boolean test(String word, String known);
  }

  private static List<String> unknown(
      String what, List<String> words, List<String> known, Matches matches) {
    return words.stream()
        .filter(word -> known.stream().noneMatch(each -> matches.test(word, each)))
        .map(word -> "There is no %s '%s'.%s".formatted(what, word, suggestion(word, known)))
        .toList();
  }

  private static String suggestion(String word, List<String> known) {
    String question = DidYouMean.question(word, known);
    if (question.isEmpty()) {
      List<String> ends = known.stream().map(id -> id.substring(id.lastIndexOf('/') + 1)).toList();
      question = DidYouMean.question(word, ends);
    }
    return question.isEmpty() && known.size() <= 30
        ? " There are: " + String.join(", ", known) + "."
        : question.isEmpty() ? " ./sab list shows them." : question;
  }

  /// As a person would type it.
  @Override
  public String toString() {
    return String.join(
        ", ",
        Stream.of(flags("--case", cases), flags("--intent", intents), flags("--bucket", buckets))
            .flatMap(List::stream)
            .toList());
  }

  private static List<String> flags(String flag, List<String> words) {
    return words.stream().map(word -> flag + " " + word).toList();
  }
}
