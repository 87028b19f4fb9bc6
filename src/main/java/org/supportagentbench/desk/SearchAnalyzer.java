package org.supportagentbench.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/// Turns text into what is searched: English stems without accents, every word of a group of
/// [SearchWords] as one and the same, without the words that say nothing. Groups come before the
/// small words are left out, since a phrase such as "where is my order" is made of them.
final class SearchAnalyzer extends Analyzer {
  /// What stands for a group in the index: a sign that no stem has, and the group's place.
  private static final String GROUP = "=";

  /// "Us" is none of them: it has the stem of "used".
  private static final String SAYS_NOTHING =
      """
      a about after again all also am an and any are as at be because been before being both but by
      can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
      for from further had has hasn't have haven't having he her here hers him his how i i'd i'll
      i'm i've if in into is isn't it it's its just let may me might more most must my myself no nor
      not of off on once only or other our ours out over own per please shall she should so some
      such than that that's the their theirs them then there these they this those through to too
      under until up very via was wasn't we were what what's when where which while who whom whose
      why will with won't would you your yours
      """;

  /// `$300.00` is also found as 300.
  private static final Pattern CENTS = Pattern.compile("(?<=\\d)\\.00$");

  private final CharArraySet leftOut;
  private final SynonymMap groups;

  private SearchAnalyzer(SearchWords words, boolean keepsWords) {
    this.leftOut = leftOut(words);
    this.groups = groups(words, keepsWords);
  }

  /// For documents: a group stands beside its words, so that "Delivery times" is found by
  /// "delivery" too.
  static SearchAnalyzer ofDocuments(SearchWords words) {
    return new SearchAnalyzer(words, true);
  }

  /// For queries: a group stands for its words, so that "where is my order" does not ask for
  /// orders.
  static SearchAnalyzer ofQueries(SearchWords words) {
    return new SearchAnalyzer(words, false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stems = stems(words);
    TokenStream grouped =
        groups.fst == null
            ? stems
            : new FlattenGraphFilter(new SynonymGraphFilter(stems, groups, false));
    return new TokenStreamComponents(words, new StopFilter(grouped, leftOut));
  }

  private static TokenStream stems(Tokenizer words) {
    TokenStream folded = new LowerCaseFilter(new ASCIIFoldingFilter(words));
    TokenStream whole = new PatternReplaceFilter(folded, CENTS, "", false);
    return new PorterStemFilter(new EnglishPossessiveFilter(whole));
  }

  private static CharArraySet leftOut(SearchWords words) {
    CharArraySet all = new CharArraySet(stemsOf(SAYS_NOTHING), false);
    words.leftOut().forEach(word -> all.addAll(stemsOf(word)));
    return CharArraySet.unmodifiableSet(all);
  }

  static List<String> stemsOf(String text) {
    List<String> stems = new ArrayList<>();
    Tokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    try (TokenStream stream = stems(words)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(stem.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  private static SynonymMap groups(SearchWords words, boolean keepsWords) {
    SynonymMap.Builder map = new SynonymMap.Builder(true);
    for (int group = 0; group < words.groups().size(); group++) {
      CharsRef one = new CharsRef(GROUP + group);
      for (String phrase : words.groups().get(group)) {
        CharsRefBuilder stems = new CharsRefBuilder();
        map.add(
            SynonymMap.Builder.join(stemsOf(phrase).toArray(String[]::new), stems),
            one,
            keepsWords);
      }
    }
    try {
      return map.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
