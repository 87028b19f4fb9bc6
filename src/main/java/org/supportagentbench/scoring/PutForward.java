package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Promise;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;

/// What a message puts to the customer for a yes: proposals, and where no desk's own data tell
/// more, questions that a yes answers without naming an action.
final class PutForward {
  private final Scene scene;
  private final DataQuestions data;

  PutForward(Scene scene) {
    this.scene = scene;
    this.data = new DataQuestions(scene);
  }

  /// Everything that the message puts to the customer; empty for one that only tells or asks for
  /// data.
  List<Proposal> by(Reply reply) {
    if (scene.desk().knowledge().isPresent()) {
      return plainly(reply);
    }
    if (!scene.spans(Wording.ASKS_LATER, reply).isEmpty()) {
      return plainly(reply).stream().filter(proposal -> asksNow(reply, proposal)).toList();
    }
    List<Proposal> proposals = new ArrayList<>(plainly(reply));
    proposals.removeIf(proposal ->
        asksWhich(reply, proposal)
            || data.gathers(reply, proposal)
            || data.identifies(reply, proposal.proof())
            || data.whoIs(reply, proposal.proof())
            || data.elsewhere(reply, proposal.proof()));
    if (data.all(reply) || asksWhatElse(reply, proposals)) {
      return List.of();
    }
    proposals.removeIf(
        proposal -> proposal.kind() == ActionKind.OTHER && data.asks(reply, proposal.proof()));
    if (proposals.stream().noneMatch(Proposal::asksForYes)) {
      openQuestion(reply).ifPresent(question -> ask(proposals, question, reply));
      choice(reply).ifPresent(proposals::add);
    }
    if (proposals.isEmpty()) {
      suggestion(reply).ifPresent(proposals::add);
    }
    return proposals;
  }

  /// "What changes would you like? For example: add bags, change the cabin."
  private boolean asksWhatElse(Reply reply, List<Proposal> proposals) {
    return proposals.stream().noneMatch(Proposal::asksForYes)
        && reply.acts(Question.class).stream()
            .anyMatch(question -> says(Wording.WHAT_ELSE, reply, question.proof()));
  }

  private boolean says(Wording wording, Reply reply, Span sentence) {
    return list(wording, reply).in(PlainWords.of(sentence.in(reply.text())));
  }

  private WordList list(Wording wording, Reply reply) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }

  /// "Before I proceed: do you confirm the cancellation?"
  private boolean asksNow(Reply reply, Proposal proposal) {
    return proposal.asksForYes()
        && proposal.kind() != ActionKind.OTHER
        && reply.acts(Question.class).stream()
            .filter(question -> !question.open() || goesOn(reply, question.proof()))
            .anyMatch(question -> question.proof().equals(proposal.proof()));
  }

  /// "I would swap the grinder. Can I go ahead?" asks for a yes to the swap.
  private static void ask(List<Proposal> proposals, Proposal question, Reply reply) {
    boolean goAhead =
        reply.acts(Asked.class).stream()
            .anyMatch(asked ->
                asked.thing().equals("permission") && asked.proof().equals(question.proof()));
    if (goAhead && !proposals.isEmpty()) {
      proposals.replaceAll(
          proposal -> new Proposal(proposal.proof(), proposal.kind(), proposal.target(), true));
    } else {
      proposals.add(question);
    }
  }

  /// What the message proposes, without the polite "anything else I can change for you?"; a bare
  /// "Is that all right?" asks for a yes to what it says.
  List<Proposal> plainly(Reply reply) {
    List<Span> polite =
        reply.acts(Question.class).stream()
            .filter(Question::pleasantry)
            .map(Question::proof)
            .toList();
    List<Proposal> proposals =
        reply.acts(Proposal.class).stream()
            .filter(proposal -> !polite.contains(proposal.proof()))
            .toList();
    return proposals.isEmpty() && !opensAnything(reply)
        ? reply.acts(Asked.class).stream()
            .filter(asked -> asked.thing().equals("permission"))
            .filter(asked -> !polite.contains(asked.proof()))
            .filter(asked ->
                !wide()
                    || !(fact(reply, words(reply, asked.proof()))
                        || data.identity(reply, asked.proof())))
            .filter(asked -> !looks(reply, asked.proof()) || goesOn(reply, asked.proof()))
            .map(asked -> new Proposal(asked.proof(), ActionKind.OTHER, Target.NONE, true))
            .toList()
        : proposals;
  }

  /// "Shall I check it?", "I can try to verify it. Would you like me to?"
  private boolean looks(Reply reply, Span question) {
    if (wide() && says(Wording.LEAVE, reply, question)) {
      return false;
    }
    if (onlyLooks(reply, question)) {
      return true;
    }
    if (!wide() || deed(reply, question)) {
      return false;
    }
    List<Span> before =
        reply.said().cut().sentences().stream().filter(s -> s.end() <= question.start()).toList();
    return !before.isEmpty() && reply.said().offersLook(before.getLast());
  }

  /// "Shall I check it?"; not "Shall I do it, or would you rather find out first?"
  private static boolean onlyLooks(Reply reply, Span question) {
    return reply.said().onlyLooks(question)
        && !DataQuestions.joins(PlainWords.of(question.in(reply.text())));
  }

  private boolean wide() {
    return scene.desk().knowledge().isEmpty();
  }

  /// "Could you confirm whether you wish to continue?"
  private boolean goesOn(Reply reply, Span sentence) {
    return says(Wording.GO_ON, reply, sentence);
  }

  /// "Let me know if you'd like to do anything with this order (e.g. cancel it)."
  private boolean opensAnything(Reply reply) {
    return scene.desk().knowledge().isEmpty()
        && !scene.spans(Wording.ANYTHING, reply).isEmpty()
        && reply.acts(Question.class).stream().allMatch(Question::pleasantry);
  }

  /// "Which reservation would you like to cancel?" proposes nothing; "Which one shall I book?"
  /// does.
  private boolean asksWhich(Reply reply, Proposal proposal) {
    boolean permission =
        reply.acts(Asked.class).stream()
            .anyMatch(asked ->
                asked.thing().equals("permission") && asked.proof().equals(proposal.proof()));
    boolean open =
        reply.acts(Question.class).stream()
            .anyMatch(question -> question.open() && question.proof().equals(proposal.proof()));
    return open
        && !permission
        && Collections.disjoint(words(reply, proposal.proof()), wording(Wording.WE_DO, reply));
  }

  private Set<String> wording(Wording wording, Reply reply) {
    return scene.reader().wordings().words(wording, reply.said().language());
  }

  private static List<String> words(Reply reply, Span sentence) {
    return List.of(PlainWords.of(sentence.in(reply.text())).split(" ", -1));
  }

  private static boolean deed(Reply reply, Span sentence) {
    return !DataQuestions.kinds(reply, sentence).isEmpty();
  }

  /// The last question, where a yes answers it: "All good?", "Proceed with a, b and c?"
  private Optional<Proposal> openQuestion(Reply reply) {
    List<Question> asked =
        reply.acts(Question.class).stream().filter(question -> !question.pleasantry()).toList();
    return asked.isEmpty()
            || asked.getLast().open()
            || afterDeed(reply, asked.getLast())
            || onlyLooks(reply, asked.getLast().proof())
            || data.asks(reply, asked.getLast().proof())
            || data.identifies(reply, asked.getLast().proof())
            || data.elsewhere(reply, asked.getLast().proof())
            || !approves(reply, asked.getLast().proof())
        ? Optional.empty()
        : Optional.of(new Proposal(asked.getLast().proof(), ActionKind.OTHER, Target.NONE, true));
  }

  /// Whether a question is one for leave: "All good?", "Is that correct?", not "Do you still have
  /// the box?"
  private boolean approves(Reply reply, Span sentence) {
    List<String> words = words(reply, sentence);
    boolean asksData =
        reply.acts(Asked.class).stream()
            .anyMatch(
                asked -> asked.proof().equals(sentence) && !ASKS_LEAVE.contains(asked.thing()));
    if (data.identity(reply, sentence)) {
      return false;
    }
    boolean fact = fact(reply, words);
    boolean priced =
        !fact
            && reply.acts(Question.class).stream()
                .noneMatch(question -> question.open() && question.proof().equals(sentence))
            && reply.said().mentions().stream()
                .anyMatch(mention ->
                    mention instanceof Mention.Amount && mention.span().overlaps(sentence));
    return (words.size() <= SHORT_QUESTION && !fact)
        || priced
        || (deed(reply, sentence) && !asksData && !fact)
        || scene
            .reader()
            .wordings()
            .list(Wording.APPROVES, reply.said().language())
            .in(String.join(" ", words));
  }

  private static final int SHORT_QUESTION = 3;

  private static final Set<String> ASKS_LEAVE = Set.of("permission", "choice");

  /// "Did you receive the e-mail?"
  private boolean fact(Reply reply, List<String> words) {
    String sentence = String.join(" ", words);
    return scene.reader().wordings().words(Wording.FACT, reply.said().language()).stream()
        .anyMatch(opening -> sentence.startsWith(opening + " "));
  }

  /// "1 GB has been added. Is your internet back?" asks how things are.
  boolean afterDeed(Reply reply, Question question) {
    return !Turn.of(scene, reply).done().isEmpty()
        && reply.has(Claim.class)
        && !deed(reply, question.proof())
        && reply.acts(Asked.class).stream()
            .noneMatch(asked ->
                asked.thing().equals("permission") && asked.proof().equals(question.proof()));
  }

  /// "I suggest this: the box and the strips, 476.00. How would you like it?"
  private Optional<Proposal> suggestion(Reply reply) {
    boolean asks = reply.acts(Question.class).stream().anyMatch(question -> !question.pleasantry());
    Span all = new Span(0, reply.text().length());
    return asks
            && scene
                .reader()
                .wordings()
                .list(Wording.PROPOSES, reply.said().language())
                .in(PlainWords.of(reply.text()))
        ? Optional.of(new Proposal(all, ActionKind.OTHER, Target.NONE, true))
        : Optional.empty();
  }

  /// "I can move you, or refund you. Which do you prefer?"
  private Optional<Proposal> choice(Reply reply) {
    return reply.acts(Asked.class).stream()
        .filter(asked -> asked.thing().equals("choice"))
        .filter(asked -> !deed(reply, asked.proof()) || slots(reply, asked.proof()))
        .filter(_ ->
            !reply.said().kindsNamed().isEmpty()
                || wished(reply)
                || tried(reply)
                || offersSome(reply))
        .map(asked -> new Proposal(asked.proof(), ActionKind.OTHER, Target.NONE, false))
        .findFirst();
  }

  /// Names two times or two prices to choose from.
  private static boolean offersSome(Reply reply) {
    long prices = reply.said().mentions().stream().filter(Mention.Amount.class::isInstance).count();
    return reply.said().clocks().size() > 1 || prices > 1;
  }

  /// "What time would you like to book? There is 9:00, 9:30 and 10:00."
  private static boolean slots(Reply reply, Span sentence) {
    long days = reply.said().mentions().stream().filter(Mention.Day.class::isInstance).count();
    long spans = HOURS.matcher(reply.text()).results().count();
    return (reply.said().clocks().size() > 1 || days > 1 || spans > 1)
        && DataQuestions.kinds(reply, sentence).equals(Set.of(ActionKind.BOOK));
  }

  /// "8–10", "de 8 a 12".
  private static final Pattern HOURS =
      Pattern.compile("(?<![\\d:/-])\\d{1,2}\\s?(?:–|-|a|to)\\s?\\d{1,2}(?![\\d:/-])");

  /// Whether a write that the desk refused is what there is a choice about.
  private boolean tried(Reply reply) {
    return !Turn.of(scene, reply).failed().isEmpty();
  }

  /// Whether the customer has asked for some action before.
  private boolean wished(Reply reply) {
    return scene.heard().stream()
        .filter(heard -> heard.message() < reply.message())
        .anyMatch(heard -> heard.said().asCustomer().has(CustomerAct.Request.class));
  }

  /// A plain yes to a message that asks for none in words that are known, or "the second, go ahead"
  /// to one that asks which: what it says was put to the customer.
  ///
  /// @param last the agent's message before the customer's
  List<Proposed> unasked(@Nullable Reply last, Heard heard) {
    if (last == null
        || polite(last)
        || !scene.spans(Wording.ASKS_LATER, last).isEmpty()
        || scene.desk().knowledge().isPresent()
        || heard.said().asCustomer().has(CustomerAct.Question.class)
        || !heard.said().asCustomer().saysYes()) {
      return List.of();
    }
    boolean which =
        last.acts(Asked.class).stream().anyMatch(asked -> WHICH.contains(asked.thing()));
    boolean asks =
        last.acts(Question.class).stream()
            .anyMatch(question -> !question.pleasantry() && !question.open());
    boolean opens =
        last.acts(Question.class).stream()
            .anyMatch(question -> !question.pleasantry() && question.open());
    boolean bare = bare(heard);
    if ((!which && (asks || heard.said().thanks() || answersOnly(last)))
        || (bare && (which || opens || !intends(last)))) {
      return List.of();
    }
    Span all = new Span(0, last.text().length());
    return List.of(new Proposed(new Proposal(all, ActionKind.OTHER, Target.NONE, true), last));
  }

  /// "If you agree, I will process it right away."
  private boolean intends(Reply reply) {
    return reply.has(Promise.class)
        || reply.acts(Asked.class).stream().anyMatch(asked -> asked.thing().equals("permission"))
        || list(Wording.ONLY_IF, reply).in(reply.said().plain());
  }

  /// A mere yes: "Yes, please."
  private boolean bare(Heard heard) {
    WordRun words = heard.said().words();
    return words.size() > 0
        && Brevity.words(heard.said(), scene.reader().wordings()) <= BARE
        && scene
            .reader()
            .wordings()
            .list(Wording.YES_OPENS, heard.said().language())
            .has(words.word(0))
        && heard.text().chars().noneMatch(Character::isDigit);
  }

  private static final int BARE = 3;

  /// "Refunds usually take a few days", to somebody who had asked for that.
  private boolean answersOnly(Reply reply) {
    boolean asked =
        scene.heard().stream()
            .filter(heard -> heard.message() < reply.message())
            .reduce((_, later) -> later)
            .map(heard -> heard.said().asCustomer())
            .filter(said -> said.has(CustomerAct.Question.class))
            .filter(said -> !said.has(CustomerAct.Request.class))
            .isPresent();
    return asked && !reply.has(Promise.class);
  }

  private boolean polite(Reply reply) {
    return reply.acts(Asked.class).stream().anyMatch(asked -> !ANSWERED.contains(asked.thing()))
        || reply.acts(Question.class).stream()
            .anyMatch(question -> question.pleasantry() || afterDeed(reply, question));
  }

  private static final Set<String> WHICH = Set.of("choice", "which-item", "size", "colour");
  private static final Set<String> ANSWERED =
      Set.of("reason", "choice", "which-item", "size", "colour");
}
