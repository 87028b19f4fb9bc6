package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// Answers that neither agree nor refuse in so many words: data, a question back, another way to
/// pay, "I'll keep it after all". A message that has a yes in it is none, but for one that asks for
/// other ways or means only a part.
final class Sidesteps {
  private static final int BRIEF = 15;

  private final Heard heard;
  private final CustomerReading said;
  private final Wordings wordings;

  Sidesteps(Heard heard, Wordings wordings) {
    this.heard = heard;
    this.said = heard.said().asCustomer();
    this.wordings = wordings;
  }

  /// Whether the message goes round what was put.
  boolean what(Proposed proposed) {
    String plain = heard.said().plain();
    boolean part = words(Wording.NOT_WHOLE).in(plain);
    boolean others =
        said.has(CustomerAct.Question.class)
            && heard.said().words().size() <= BRIEF
            && words(Wording.OTHER_WAYS).in(plain);
    if (part || others) {
      return true;
    }
    boolean wishes = said.all(CustomerAct.Request.class).stream().anyMatch(wish -> !wish.inquiry());
    boolean chooses = Choosing.asked(proposed) || said.has(CustomerAct.Choice.class);
    return !said.has(CustomerAct.Yes.class)
        && ((!Choosing.asked(proposed) && words(Wording.STALLS).in(plain))
            || (heard.said().words().size() <= LONGEST && wantsElse(proposed))
            || otherWayToPay(proposed)
            || otherThing(proposed)
            || keeps(proposed)
            || (!wishes && !Choosing.asked(proposed) && asksBack())
            || (!wishes && !chooses && (gives(plain) || wantsPerson() || turns(proposed))));
  }

  private boolean wantsElse(Proposed proposed) {
    return declines() || asksFirst() || onlySome(proposed) || wantsOther(proposed);
  }

  /// Words of an answer; what is longer tells a story.
  private static final int LONGEST = 150;

  /// "No, it is too much, I will pay at the store": a no at the beginning, and nothing that the
  /// agent shall do.
  private boolean declines() {
    WordRun words = heard.said().words();
    return words.size() > 0
        && words(Wording.NO_OPENS).has(words.word(0))
        && said.has(CustomerAct.No.class)
        && said.all(CustomerAct.Request.class).stream()
            .map(wish -> PlainWords.of(wish.proof().in(heard.text())))
            .allMatch(words(Wording.MYSELF)::in);
  }

  /// "Wait, does that change my premium?", "If it is free I would take it. Is it?": nothing but
  /// questions and what they hang on.
  private boolean asksFirst() {
    boolean asks = false;
    for (Span sentence : heard.said().cut().sentences()) {
      String plain = PlainWords.of(sentence.in(heard.text()));
      boolean question =
          sentence.in(heard.text()).strip().endsWith("?")
              && words(Wording.ASKS_OPEN).in(firstWords(plain));
      boolean hangs = words(Wording.ONLY_IF).has(plain.split(" ", 2)[0]);
      asks |= question;
      if (!question && !hangs && asksToDo(sentence, plain)) {
        return false;
      }
    }
    return asks && !said.has(CustomerAct.Choice.class);
  }

  private boolean asksToDo(Span sentence, String plain) {
    return heard.said().language().wants(Text.of(plain))
        || said.all(CustomerAct.Request.class).stream()
            .anyMatch(wish -> !wish.inquiry() && wish.proof().overlaps(sentence));
  }

  private static String firstWords(String plain) {
    String[] words = plain.split(" ", OPENING + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(OPENING, words.length)));
  }

  private static final int OPENING = 3;

  /// "I would like to cancel only the return flight", and the whole was put.
  private boolean onlySome(Proposed proposed) {
    return said.all(CustomerAct.Request.class).stream()
            .filter(wish -> !wish.inquiry())
            .map(wish -> PlainWords.of(wish.proof().in(heard.text())))
            .anyMatch(words(Wording.MERELY)::in)
        && !words(Wording.MERELY).in(proposed.reply().said().plain());
  }

  /// "I would like business class for the long leg": a wish most of whose words the question has
  /// not.
  private boolean wantsOther(Proposed proposed) {
    Stems put = new Stems(proposed.reply().said().vocabulary());
    WordList small = words(Wording.SMALL_WORDS);
    List<String> wishes =
        heard.said().cut().sentences().stream()
            .map(sentence -> PlainWords.of(sentence.in(heard.text())))
            .filter(plain -> heard.said().language().wants(Text.of(plain)))
            .toList();
    ActionKind kind = proposed.proposal().kind();
    boolean named =
        kind != ActionKind.MODIFY
            && kind != ActionKind.OTHER
            && heard.said().kindsNamed().contains(kind);
    boolean takenUp =
        said.all(CustomerAct.Request.class).stream()
            .filter(wish -> !wish.inquiry() && wish.kind() == proposed.proposal().kind())
            .anyMatch(wish -> wish.target().words().stream().allMatch(put::has));
    return !wishes.isEmpty()
        && !named
        && !takenUp
        && wishes.stream().noneMatch(words(Wording.YES_OPENS)::in)
        && !Choosing.asked(proposed)
        && !said.has(CustomerAct.Choice.class)
        && wishes.stream()
            .allMatch(wish -> {
              List<String> telling =
                  List.of(wish.split(" ", -1)).stream()
                      .filter(word -> word.length() >= LONG && !small.has(word))
                      .toList();
              long known = telling.stream().filter(put::has).count();
              return telling.size() > DIGITS && known * 3 < telling.size();
            });
  }

  /// "The order number is W3071584."
  private boolean gives(String plain) {
    boolean number =
        heard.said().words().size() <= FEW
            && plain.chars().anyMatch(Character::isDigit)
            && !heard.said().ids().isEmpty();
    boolean told =
        (heard.text().indexOf('@') >= 0 || plain.chars().anyMatch(Character::isDigit))
            && MINE_IS.matcher(plain).find();
    return number || told || words(Wording.GIVES).in(plain);
  }

  private static final int FEW = 4;

  /// "My PayPal e-mail is ana@example.com."
  private static final Pattern MINE_IS =
      Pattern.compile(
          "^(?:my|mi|the|el|la|mon|ma|mein|meine) (?:\\w{1,20} ){1,4}(?:is|es|est|ist) ");

  /// "May 20? From New York to Seattle?", "Why is it more? It is the same jacket."
  private boolean asksBack() {
    List<Span> sentences = heard.said().cut().sentences();
    boolean asks =
        said.has(CustomerAct.Question.class)
            && !said.has(CustomerAct.Choice.class)
            && !heard.said().wants();
    return asks
        || (!sentences.isEmpty()
            && sentences.stream()
                .map(sentence -> sentence.in(heard.text()).strip())
                .allMatch(sentence -> sentence.endsWith("?")));
  }

  /// "I'd like to speak with a supervisor, please."
  private boolean wantsPerson() {
    return said.all(CustomerAct.Mentions.class).stream()
        .anyMatch(mentions -> mentions.topic() == CustomerAct.Topic.HUMAN);
  }

  /// "I'd need two bags, actually."
  private boolean turns(Proposed proposed) {
    return words(Wording.INSTEAD).in(heard.said().plain())
        && !proposed.reply().said().says(Wording.INSTEAD, wordings)
        && !takesUp(proposed.reply().said().vocabulary());
  }

  /// "At 12, rather", "the return instead", of what was put.
  private boolean takesUp(Set<String> put) {
    WordRun answer = heard.said().words();
    WordList small = words(Wording.SMALL_WORDS);
    for (int i = 0; i < answer.size(); i++) {
      String word = answer.word(i);
      boolean telling = word.length() >= LONG && !small.has(word);
      boolean number = Character.isDigit(word.charAt(0));
      if (number ? put.contains(word) : telling && Assent.takenUp(word, put)) {
        return true;
      }
    }
    return false;
  }

  private static final int LONG = 4;

  /// Of a number that names a thing; days and house numbers have less.
  private static final int DIGITS = 3;

  /// "Book HAT083 instead", where HAT110 was put.
  private boolean otherThing(Proposed proposed) {
    Set<String> put = proposed.reply().said().ids();
    Set<String> wished = heard.said().ids();
    return Collections.disjoint(put, wished)
        && wished.stream()
            .filter(id -> id.chars().filter(Character::isDigit).count() >= DIGITS)
            .filter(id -> id.length() > DIGITS + 1)
            .map(Ids::shape)
            .anyMatch(shape -> put.stream().map(Ids::shape).anyMatch(shape::equals));
  }

  /// "Can you refund it to my PayPal account instead?", where the card was put.
  private boolean otherWayToPay(Proposed proposed) {
    Set<String> put = PaymentWords.named(proposed.reply().said());
    Set<String> wished =
        PaymentWords.named(INSTEAD_OF.matcher(heard.said().plain()).replaceAll(" "));
    return !put.isEmpty()
        && !wished.isEmpty()
        && Collections.disjoint(put, wished)
        && !Choosing.asked(proposed);
  }

  private static final Pattern INSTEAD_OF =
      Pattern.compile(
          "\\b(?:instead of|rather than|not|en vez de|en lugar de|y no) (?:\\w{1,20} ?){1,3}");

  /// "Actually, I think I'll keep it after all."
  private boolean keeps(Proposed proposed) {
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    return !Collections.disjoint(put, Scope.DEEDS)
        && heard.said().words().size() <= BRIEF
        && words(Wording.KEEPING).in(heard.said().plain())
        && Collections.disjoint(heard.said().kindsNamed(), put);
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }
}
