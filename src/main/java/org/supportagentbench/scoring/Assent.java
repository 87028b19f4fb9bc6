package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;

/// An answer without a no whose words no list of yeses has: "a and b please", "the morning, then",
/// "go go go", "You may. And the profile?" Some part of it takes up the question, wishes, or is all
/// but wordless. What only takes notice ("I see"), thanks, gives data, asks for a person or speaks
/// of another one agrees to nothing.
final class Assent {
  private static final int LONG = 40;
  private static final int FEW = 4;
  private static final int STEM = 6;

  private static final List<Class<? extends CustomerAct>> AGAINST =
      List.of(
          CustomerAct.No.class,
          CustomerAct.AskFirst.class,
          CustomerAct.SoftClose.class,
          CustomerAct.Threat.class);

  private final Heard heard;
  private final CustomerReading said;
  private final Wordings wordings;

  Assent(Heard heard, Wordings wordings) {
    this.heard = heard;
    this.said = heard.said().asCustomer();
    this.wordings = wordings;
  }

  /// Whether the message agrees to what it answers.
  ///
  /// @param asksToChoose the message that proposes asks to choose
  boolean to(Proposed proposed, boolean asksToChoose) {
    Said answer = heard.said();
    boolean yesOrNo = proposed.proposal().asksForYes();
    boolean yes = yesOrNo && !said.has(CustomerAct.Question.class);
    boolean brief = yes && !answer.thanks() && !data(proposed);
    boolean wishes = yes && answer.wants() && !wantsPerson();
    return answer.words().size() <= LONG
        && said.acts().stream().noneMatch(act -> AGAINST.stream().anyMatch(c -> c.isInstance(act)))
        && !wonders()
        && (asksToChoose || !another())
        && answer.plainParts().stream()
            .anyMatch(part ->
                takesUp(part.telling(), proposed.reply().said().vocabulary())
                    || (brief && part.words() <= FEW)
                    || wishes
                    || (asksToChoose && number(part)))
        && !(answer.words().size() <= FEW && notices());
  }

  /// "That one looks good, but from when does it apply?": no yes, and a question that begins with
  /// "but".
  boolean wonders() {
    WordRun words = heard.said().words();
    return !(words.size() > 0 && words(Wording.YES_OPENS).has(words.word(0)))
        && said.all(CustomerAct.Question.class).stream()
            .filter(question -> !agreedBefore(question))
            .map(question -> PlainWords.of(question.proof().in(heard.text())))
            .anyMatch(words(Wording.BUT)::in);
  }

  /// "Yes to the watch. But can you do both together?"
  private boolean agreedBefore(CustomerAct.Question question) {
    WordList opens = words(Wording.YES_OPENS);
    return said.all(CustomerAct.Yes.class).stream()
        .filter(yes -> !yes.conditional() && yes.proof().end() <= question.proof().start())
        .map(yes -> PlainWords.of(yes.proof().in(heard.text())).split(" ", 2)[0])
        .anyMatch(opens::has);
  }

  /// "2", "number 2": the answer to a numbered list.
  private boolean number(Language.Part part) {
    return part.words() <= 2 && heard.text().chars().anyMatch(Character::isDigit);
  }

  /// "My email is ana@example.com", and nobody had named it.
  private boolean data(Proposed proposed) {
    return heard.text().indexOf('@') >= 0
        && heard.said().ids().stream().noneMatch(proposed.reply().said().ids()::contains);
  }

  private boolean wantsPerson() {
    return said.all(CustomerAct.Mentions.class).stream()
        .anyMatch(mentions -> mentions.topic() == CustomerAct.Topic.HUMAN);
  }

  /// "I was talking about a different order."
  private boolean another() {
    return words(Wording.ANOTHER).in(heard.said().plain());
  }

  /// "I see."
  private boolean notices() {
    return words(Wording.NOTICES).in(heard.said().plain());
  }

  /// Whether a word of the question is said again, in any of its forms: "cancela" to "la
  /// cancelación".
  boolean takesUp(Set<String> telling, Set<String> question) {
    Set<String> own = new HashSet<>(telling);
    own.removeAll(words(Wording.SMALL_WORDS).words());
    return own.stream()
        .anyMatch(word ->
            question.contains(word)
                || (DAYS.contains(word) && question.contains(word.substring(0, SHORT)))
                || (word.length() > STEM
                    && question.stream()
                        .anyMatch(other -> other.startsWith(word.substring(0, STEM)))));
  }

  /// "Friday" to "Fri 18:00".
  static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "lunes",
          "martes",
          "miercoles",
          "jueves",
          "viernes",
          "sabado",
          "domingo");

  private static final int SHORT = 3;

  /// Whether a word is among others in any of its forms: "cambio" and "cambiaré". Short ones always
  /// are.
  static boolean takenUp(String word, Set<String> others) {
    String stem = word.substring(0, Math.min(word.length() - 1, STEM - 1));
    return word.length() < FEW
        || others.contains(word)
        || others.stream().anyMatch(other -> other.startsWith(stem));
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }
}
