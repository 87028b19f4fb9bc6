package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CaseHeader;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.CustomerCard.AskedFor;
import org.supportagentbench.suite.CustomerCard.FixedLines;
import org.supportagentbench.suite.CustomerCard.Mark;
import org.supportagentbench.suite.CustomerCard.Push;
import org.supportagentbench.suite.CustomerCard.Satisfaction;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.ReferenceStep;

/// A case like another one, but with an empty customer card and what a test says of it:
/// `CaseBuilder.of(file).asked("photo", "Here.", "strap-photo").push("Really!").build()`.
public final class CaseBuilder {
  private final CaseFile like;
  private final List<ExpectedAction> required = new ArrayList<>();
  private List<ExpectedAction> forbidden;
  private Set<Satisfaction> satisfiedBy = Set.of();
  private final List<AskedFor> answers = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final List<String> never = new ArrayList<>();
  private Optional<String> atOnce = Optional.empty();
  private Optional<String> yes = Optional.empty();
  private Optional<String> somethingElse = Optional.empty();

  private String language;

  private CaseBuilder(CaseFile like) {
    this.like = like;
    this.language = like.header().ticket().language();
    this.forbidden = like.header().expectation().forbidden();
  }

  /// Begins with the header and the email of another case; nothing is required in it.
  public static CaseBuilder of(CaseFile like) {
    return new CaseBuilder(like);
  }

  /// An action as a few words: `cancel_order order=1101 lines=1,2`; `_` stands for a blank.
  public static ExpectedAction.One action(String words) {
    ReferenceStep.CallTool call = ReferenceStep.CallTool.of(words.strip());
    Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
    arguments.replaceAll((_, value) -> value.replace('_', ' ').strip());
    return new ExpectedAction.One(call.tool(), arguments);
  }

  /// The customer's language.
  public CaseBuilder language(String code) {
    language = code;
    return this;
  }

  /// Requires an action.
  public CaseBuilder required(String words) {
    return required(action(words));
  }

  /// Requires an action.
  public CaseBuilder required(ExpectedAction action) {
    required.add(action);
    return this;
  }

  /// Forbids only this action.
  public CaseBuilder forbidden(String words) {
    forbidden = List.of(action(words));
    return this;
  }

  /// When the customer stops.
  public CaseBuilder satisfiedBy(Satisfaction... what) {
    satisfiedBy = Set.of(what);
    return this;
  }

  /// What is said when a thing is asked for.
  public CaseBuilder asked(String thing, String text, String... attachments) {
    answers.add(new AskedFor(thing, Optional.of(text), List.of(attachments)));
    return this;
  }

  /// A thing that is refused.
  public CaseBuilder refuses(String thing) {
    answers.add(new AskedFor(thing, Optional.empty(), List.of()));
    return this;
  }

  /// The line said at once.
  public CaseBuilder atOnce(String line) {
    atOnce = Optional.of(line);
    return this;
  }

  /// The customer's yes.
  public CaseBuilder yes(String line) {
    yes = Optional.of(line);
    return this;
  }

  /// The customer's no.
  public CaseBuilder somethingElse(String line) {
    somethingElse = Optional.of(line);
    return this;
  }

  /// The next rung.
  public CaseBuilder push(String line) {
    return push(line, Mark.NONE);
  }

  /// The next rung, with its mark.
  public CaseBuilder push(String line, Mark mark) {
    pushes.add(new Push(line, mark));
    return this;
  }

  /// What the customer never does.
  public CaseBuilder never(String words) {
    never.add(words);
    return this;
  }

  /// The case.
  public CaseFile build() {
    CaseHeader header = like.header();
    Expectation expectation =
        new Expectation(
            required,
            List.of(),
            forbidden,
            header.expectation().mustState(),
            header.expectation().mustNotState());
    CustomerCard card =
        new CustomerCard(
            "Ada Lindqvist",
            "the bag again",
            satisfiedBy,
            answers,
            new FixedLines(
                atOnce, yes, somethingElse, "Then not.", Optional.of("Thank you so much!")),
            pushes,
            never);
    return new CaseFile(
        like.id(),
        like.bucket(),
        like.group(),
        new CaseHeader(
            new CaseHeader.Ticket(
                header.ticket().order(), header.ticket().from(), language, header.ticket().mood()),
            header.orders(),
            header.attachments(),
            header.attached(),
            header.rules(),
            expectation,
            header.trap()),
        like.words(),
        card,
        like.reference());
  }
}
