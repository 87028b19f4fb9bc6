package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// Questions that put no deed to the customer: they ask for data, whether data are right, or offer
/// something else. The answer is a name, a number, which thing is meant, or a yes to none.
final class DataQuestions {
  private final Scene scene;

  DataQuestions(Scene scene) {
    this.scene = scene;
  }

  /// Whether all that it asks is for data: "Could you please confirm the items you wish to
  /// exchange?"
  boolean all(Reply reply) {
    List<Question> asked =
        reply.acts(Question.class).stream().filter(question -> !question.pleasantry()).toList();
    return !asked.isEmpty()
        && asked.stream().allMatch(question -> opensSo(reply, question.proof()));
  }

  /// Begins as a question for data does, and asks for no leave: not "Could you tell me if I may go
  /// ahead?"
  private boolean opensSo(Reply reply, Span sentence) {
    String plain = PlainWords.of(sentence.in(reply.text()));
    if (!list(Wording.ASKS_FOR, reply).opens(plain)) {
      return false;
    }
    List<String> words = List.of(plain.split(" ", -1));
    return Collections.disjoint(words, wording(Wording.LEAVE, reply))
        && Collections.disjoint(words, wording(Wording.ONLY_IF, reply))
        && !list(Wording.GO_ON, reply).in(plain);
  }

  /// "Could you give me your name, and the address where you would like it installed?"
  boolean gathers(Reply reply, Proposal proposal) {
    return reply.acts(Asked.class).stream()
            .filter(asked -> asked.proof().equals(proposal.proof()))
            .anyMatch(asked -> !ASKS_LEAVE.contains(asked.thing()))
        && opensSo(reply, proposal.proof());
  }

  /// "Could you confirm your user ID so I can proceed with the cancellation?": the answer is the
  /// ID.
  boolean identifies(Reply reply, Span sentence) {
    String plain = PlainWords.of(sentence.in(reply.text()));
    Optional<String> purpose = list(Wording.PURPOSE, reply).firstIn(plain);
    if (purpose.isEmpty()) {
      return false;
    }
    String asked = plain.substring(0, plain.indexOf(purpose.get()));
    return list(Wording.IDENTITY, reply).in(asked)
        && !list(Wording.ONLY_IF, reply).in(asked)
        && !list(Wording.FOR_YOU, reply).in(asked)
        && !list(Wording.GO_ON, reply).in(asked)
        && reply.said().language().kindsNamed(Text.of(asked)).isEmpty();
  }

  /// "Could you confirm that you are Ana Lee?": the answer tells who she is.
  boolean whoIs(Reply reply, Span sentence) {
    String plain = PlainWords.of(sentence.in(reply.text()));
    return list(Wording.WHO_IS, reply).in(plain)
        && !list(Wording.GO_ON, reply).in(plain)
        && !list(Wording.FOR_YOU, reply).in(plain)
        && kinds(reply, sentence).isEmpty();
  }

  /// "May I have your account number to continue?": the answer is the number, no yes.
  boolean asks(Reply reply, Span sentence) {
    List<String> words = words(reply, sentence);
    boolean list =
        reply.text().startsWith(":", sentence.end())
            || (words.size() <= FEW_WORDS && handsOver(reply, words));
    boolean ours = list(Wording.FOR_YOU, reply).in(String.join(" ", words));
    return !ours
        && reply.said().language().kindsNamed(Text.of(sentence.in(reply.text()))).isEmpty()
        && Collections.disjoint(words, wording(Wording.LEAVE, reply))
        && (list || !Collections.disjoint(words, wording(Wording.DATA, reply)))
        && !Collections.disjoint(words, wording(Wording.TELL_US, reply));
  }

  /// "Could you share them with me?"
  private boolean handsOver(Reply reply, List<String> words) {
    return !Collections.disjoint(words, wording(Wording.TO_US, reply));
  }

  /// "Just to confirm, your email is ana@example.com, correct?"
  boolean identity(Reply reply, Span sentence) {
    String words = sentence.in(reply.text());
    return list(Wording.IDENTITY, reply).in(PlainWords.of(MAIL.matcher(words).replaceAll(" ")))
        && kinds(reply, sentence).isEmpty()
        && words.chars().anyMatch(c -> c == '@' || Character.isDigit(c))
        && reply.acts(Proposal.class).isEmpty();
  }

  /// "Would you like more details?", "Are there any other items you'd like to return?": a yes to it
  /// is none to a write.
  boolean elsewhere(Reply reply, Span sentence) {
    String plain = PlainWords.of(sentence.in(reply.text()));
    Optional<String> goesOn = list(Wording.GO_ON, reply).firstIn(plain);
    Optional<String> others = list(Wording.ANY_OTHER, reply).firstIn(plain);
    if (goesOn.isPresent()
        && (others.isEmpty() || plain.indexOf(goesOn.get()) < plain.indexOf(others.get()))) {
      return false;
    }
    return others.isPresent()
        || (list(Wording.OFFERS_ELSE, reply).in(plain)
            && (!joins(plain) || idle(kinds(reply, sentence))));
  }

  private static boolean idle(Set<ActionKind> deeds) {
    return deeds.isEmpty() || deeds.equals(Set.of(ActionKind.HAND_OVER));
  }

  /// "Would you like me to cancel it, or to speak with somebody?"
  static boolean joins(String plain) {
    return EitherOr.OR.matcher(plain).find();
  }

  /// The deeds that a sentence has words for.
  static Set<ActionKind> kinds(Reply reply, Span sentence) {
    return reply.said().language().kindsNamed(Text.of(sentence.in(reply.text())));
  }

  private static final Pattern MAIL = Pattern.compile("\\S{1,64}@\\S{1,64}");

  private static final int FEW_WORDS = 7;

  private static final Set<String> ASKS_LEAVE = Set.of("permission", "choice");

  private Set<String> wording(Wording wording, Reply reply) {
    return list(wording, reply).words();
  }

  private WordList list(Wording wording, Reply reply) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }

  private static List<String> words(Reply reply, Span sentence) {
    return List.of(PlainWords.of(sentence.in(reply.text())).split(" ", -1));
  }
}
