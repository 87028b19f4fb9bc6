package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// A clause of an agent's message as [Beside] holds it against the write: whether it tells that
/// something is done, and what of. Read once a message, however many turns have it.
///
/// @param words as it stands
/// @param from where its sentence begins in the message
/// @param tells whether it, or one before it, says that something is done
/// @param active whether that is a deed of the agent's own
/// @param telling what the deed is named by, without small words; empty where it is no deed
/// @param verb the word for a deed of the agent's own where it is not one that any deed may be told
///   with; else empty
record DeedClause(
    String words, int from, boolean tells, boolean active, Set<String> telling, String verb) {
  private static final int LONG = 4;
  private static final Pattern CLAUSES =
      Pattern.compile("[.;:!–—\\n]|,? (?:and|y|e|und|et) |, | - ");

  private static final List<Wording> PLAIN =
      List.of(Wording.SMALL_WORDS, Wording.VAGUE, Wording.MORE, Wording.OUTCOME);

  /// What a deed may send out by itself; see [ClaimBasis].
  private static final Set<ActionKind> MAILS = EnumSet.of(ActionKind.NOTIFY, ActionKind.LABEL);

  /// The clauses of a message, without its questions.
  static final Facet<Said, List<DeedClause>> ALL = new Facet<>(DeedClause::all);

  private static List<DeedClause> all(Said said) {
    List<DeedClause> clauses = new ArrayList<>();
    boolean told = false;
    for (Span sentence : said.cut().sentences()) {
      String words = sentence.in(said.text());
      if (!words.strip().endsWith("?")) {
        for (String clause : CLAUSES.split(words, -1)) {
          DeedClause read = new Reader(said.language(), clause).read(sentence.start(), told);
          told |= read.tells();
          clauses.add(read);
        }
      }
    }
    return List.copyOf(clauses);
  }

  /// Reads one clause.
  private static final class Reader {
    private final Language language;
    private final String clause;
    private final String plain;
    private final Text text;

    Reader(Language language, String clause) {
      this.language = language;
      this.clause = clause;
      this.plain = PlainWords.of(clause);
      this.text = Text.of(clause);
    }

    DeedClause read(int from, boolean told) {
      boolean nothing = plain.isEmpty() || language.plans(text, new Span(0, clause.length()));
      boolean active = !nothing && ours();
      boolean tells =
          !nothing
              && (told || active || list(Wording.OUTCOME).in(plain) || language.saysDone(text));
      boolean deed = active || (!nothing && passive());
      return new DeedClause(
          clause, from, tells, active, deed ? telling() : Set.of(), active ? verb() : "");
    }

    /// What stands behind "I've": "waived" of "I've also waived the fee".
    private String verb() {
      List<String> words = List.of(plain.split(" ", -1));
      Set<String> openers = Wordings.bundled().words(Wording.I_HAVE, language);
      int at = 0;
      while (at < words.size() && !openers.contains(words.get(at))) {
        at++;
      }
      while (at < words.size() && openers.contains(words.get(at))) {
        at++;
      }
      String verb = at > 0 && at < words.size() ? words.get(at) : "";
      return verb.length() < LONG || list(Wording.ANY_DEED).has(verb) ? "" : verb;
    }

    /// "Travel insurance has been added".
    private boolean passive() {
      return list(Wording.HAS_BEEN).in(plain)
          && PaymentWords.named(plain).isEmpty()
          && !list(Wording.NO_OUTCOME).in(plain)
          && !list(Wording.NO_DEED).in(plain)
          && language.kindsNamed(text).stream().noneMatch(ActionKind::followsFromOthers);
    }

    /// "I've seated you": a deed of the agent's own, and no mere look.
    private boolean ours() {
      if (list(Wording.NO_DEED).in(plain) || list(Wording.NO_OUTCOME).in(plain)) {
        return false;
      }
      AgentReading reading = language.readAgent(text);
      List<Claim> claims = reading.all(Claim.class);
      return (list(Wording.I_DID).in(plain)
              || claims.stream().anyMatch(claim -> claim.voice() == Voice.ACTIVE))
          && claims.stream().noneMatch(claim -> MAILS.contains(claim.kind()))
          && !language.onlyLooks(text, new Span(0, clause.length()))
          && reading.all(AgentAct.Apology.class).isEmpty();
    }

    private Set<String> telling() {
      Set<String> telling = new HashSet<>(List.of(plain.split(" ", -1)));
      telling.removeIf(word -> word.length() < LONG);
      for (Wording plainly : PLAIN) {
        telling.removeAll(Wordings.bundled().words(plainly, language));
      }
      for (Wording phrases : List.of(Wording.I_DID, Wording.OUTCOME, Wording.HAS_BEEN)) {
        list(phrases).words().forEach(did -> telling.removeAll(List.of(did.split(" ", -1))));
      }
      return Set.copyOf(telling);
    }

    private WordList list(Wording wording) {
      return Wordings.bundled().list(wording, language);
    }
  }
}
