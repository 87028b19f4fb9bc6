package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Identifiers;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// The words of one message, read once however many detectors ask. Threads may read it twice at the
/// same time, with the same result.
final class Said {
  private final String text;
  private final Language language;
  private final LocalDate today;
  private final Text cut;
  private volatile @Nullable WordRun words;
  private volatile @Nullable List<Mention> mentions;
  private volatile @Nullable AgentReading agent;
  private volatile @Nullable CustomerReading customer;
  private volatile @Nullable List<Span> sentences;
  private volatile @Nullable Map<Wording, List<Span>> stated;
  private volatile @Nullable List<ProductNames.Named> products;
  private volatile @Nullable Set<String> vocabulary;
  private volatile @Nullable List<String> plainWords;
  private volatile @Nullable String plain;
  private volatile @Nullable Set<String> ids;
  private volatile @Nullable List<Span> telephones;
  private volatile @Nullable Coded coded;
  private volatile @Nullable List<NamedIds.Candidate> namedIds;
  private volatile @Nullable Set<String> clocks;
  private volatile @Nullable Set<BigDecimal> longNumbers;
  private volatile @Nullable Set<Integer> daysOfMonth;
  private volatile Facet.@Nullable Store<Said> facets;
  private volatile byte @Nullable [] says;

  Said(Text cut, Language language, LocalDate today) {
    this.cut = cut;
    this.text = cut.message();
    this.language = language;
    this.today = today;
  }

  String text() {
    return text;
  }

  Language language() {
    return language;
  }

  Text cut() {
    return cut;
  }

  WordRun words() {
    WordRun known = words;
    if (known == null) {
      known = WordRun.of(text);
      words = known;
    }
    return known;
  }

  /// Times of day that it names, as `9:30`.
  Set<String> clocks() {
    Set<String> known = clocks;
    if (known == null) {
      known = Collections.unmodifiableSet(Things.clocks(text));
      clocks = known;
    }
    return known;
  }

  /// The different words, in lower case, without accents.
  Set<String> vocabulary() {
    Set<String> known = vocabulary;
    if (known == null) {
      WordRun run = words();
      Set<String> found = new HashSet<>();
      for (int i = 0; i < run.size(); i++) {
        found.add(run.word(i));
      }
      known = Set.copyOf(found);
      vocabulary = known;
    }
    return known;
  }

  /// Numbers of three to seven digits.
  Set<BigDecimal> longNumbers() {
    Set<BigDecimal> known = longNumbers;
    if (known == null) {
      known = Collections.unmodifiableSet(ChangedByYes.numbers(text));
      longNumbers = known;
    }
    return known;
  }

  /// Days of the month in figures.
  Set<Integer> daysOfMonth() {
    Set<Integer> known = daysOfMonth;
    if (known == null) {
      known = Collections.unmodifiableSet(ChangedByYes.daysOfMonth(this));
      daysOfMonth = known;
    }
    return known;
  }

  /// The text as [PlainWords] has it.
  String plain() {
    String known = plain;
    if (known == null) {
      known = PlainWords.of(text);
      plain = known;
    }
    return known;
  }

  /// The same, word by word.
  List<String> plainWords() {
    List<String> known = plainWords;
    if (known == null) {
      known = List.of(plain().split(" ", -1));
      plainWords = known;
    }
    return known;
  }

  /// The ids that the text names, in their comparable form.
  Set<String> ids() {
    Set<String> known = ids;
    if (known == null) {
      known = Collections.unmodifiableSet(Arguments.idsIn(text));
      ids = known;
    }
    return known;
  }

  /// Days, money, periods, numbers, links, codes.
  List<Mention> mentions() {
    List<Mention> known = mentions;
    if (known == null) {
      known = Mentions.find(cut, language, today);
      mentions = known;
    }
    return known;
  }

  /// The message read as an agent's.
  AgentReading asAgent() {
    AgentReading known = agent;
    if (known == null) {
      known = language.readAgent(cut);
      agent = known;
    }
    return known;
  }

  /// The message read as a customer's.
  CustomerReading asCustomer() {
    CustomerReading known = customer;
    if (known == null) {
      known = language.readCustomer(cut);
      customer = known;
    }
    return known;
  }

  /// The kinds of action that the message has words for, in whatever sense.
  Set<ActionKind> kindsNamed() {
    return get(KINDS_NAMED);
  }

  private static final Facet<Said, Set<ActionKind>> KINDS_NAMED =
      new Facet<>(said -> Collections.unmodifiableSet(said.language.kindsNamed(said.cut)));

  /// What a detector reads in the message.
  <V> V get(Facet<Said, V> facet) {
    Facet.Store<Said> known = facets;
    if (known == null) {
      known = new Facet.Store<>(this);
      facets = known;
    }
    return known.get(facet);
  }

  /// Whether the sentence speaks of looking something up, and of no other deed.
  boolean onlyLooks(Span sentence) {
    return language.onlyLooks(cut(), sentence);
  }

  /// Whether the sentence offers or promises to look something up, and no other deed.
  boolean offersLook(Span sentence) {
    return onlyLooks(sentence) && language.plans(cut(), sentence);
  }

  /// Whether the message says that something is done, whatever it is.
  boolean saysDone() {
    return language.saysDone(cut());
  }

  /// The parts that only say what they say, see [Language#plainParts].
  List<Language.Part> plainParts() {
    return language.plainParts(cut());
  }

  /// Whether the message thanks.
  boolean thanks() {
    return language.thanks(cut());
  }

  /// Whether the message has words of a wish, see [Language#wants].
  boolean wants() {
    return language.wants(cut());
  }

  /// Where the message says a thing.
  List<Span> spans(Wording wording, Wordings wordings) {
    Map<Wording, List<Span>> known = stated;
    if (known == null) {
      known = wordings.phrases(language).statedIn(cut);
      stated = known;
    }
    return known.getOrDefault(wording, List.of());
  }

  /// Whether the message has one of the words, in whatever sense.
  boolean says(Wording wording, Wordings wordings) {
    byte[] asked = says;
    if (asked == null) {
      asked = new byte[WORDINGS];
      says = asked;
    }
    int number = number(wording);
    byte known = asked[number];
    if (known == 0) {
      known = wordings.list(wording, language).in(plain()) ? SAID : UNSAID;
      asked[number] = known;
    }
    return known == SAID;
  }

  @SuppressWarnings("EnumOrdinal") // As EnumMap does it; never stored.
  private static int number(Wording wording) {
    return wording.ordinal();
  }

  private static final int WORDINGS = Wording.values().length;

  /// What is known of a wording: that it is not there, or that it is.
  private static final byte UNSAID = 1;

  private static final byte SAID = 2;

  /// The products that the message names.
  List<ProductNames.Named> products(ProductNames names) {
    List<ProductNames.Named> known = products;
    if (known == null) {
      known = names.in(words());
      products = known;
    }
    return known;
  }

  /// The code of the language that the message itself is written in, where it can be told.
  Optional<String> told(Languages languages) {
    return languages.detect(cut);
  }

  /// The words that have a form of numbers.
  List<String> codes(Identifiers form) {
    Coded known = coded;
    if (known == null || known.form() != form) {
      known = new Coded(form, form.in(text).stream().map(span -> span.in(text)).toList());
      coded = known;
    }
    return known.words();
  }

  private record Coded(Identifiers form, List<String> words) {}

  /// Where telephone numbers stand.
  List<Span> telephones() {
    List<Span> known = telephones;
    if (known == null) {
      known = Telephones.in(text);
      telephones = known;
    }
    return known;
  }

  /// What may be an id that the message names.
  List<NamedIds.Candidate> namedIds(Wordings wordings) {
    List<NamedIds.Candidate> known = namedIds;
    if (known == null) {
      known = NamedIds.candidates(text, language, wordings);
      namedIds = known;
    }
    return known;
  }

  /// The sentence in which the words stand; the words themselves where there is none.
  Span sentence(Span words) {
    List<Span> known = sentences;
    if (known == null) {
      known = cut.sentences();
      sentences = known;
    }
    for (Span sentence : known) {
      if (sentence.overlaps(words)) {
        return sentence;
      }
    }
    return words;
  }
}
