package org.supportagentbench.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// A small index in memory: words by Apache Lucene's English stemming, weights by BM25, titles
/// count twice. It finds what an index of Lucene finds, in the same order, at a tenth of the work
/// that making one takes. Immutable; shared by all threads.
final class TextIndex {
  private static final float TITLE_BOOST = 2f;
  private static final int MOST_TERMS = 64;

  private final Analyzer analyzer;
  private final List<Entry> entries;
  private final TermWeights titles;
  private final TermWeights texts;

  private TextIndex(Analyzer analyzer, List<Entry> entries, TermWeights titles, TermWeights texts) {
    this.analyzer = analyzer;
    this.entries = entries;
    this.titles = titles;
    this.texts = texts;
  }

  private record Entry(String id, String kind) {}

  static Builder builder() {
    return new Builder();
  }

  /// Ids of the best documents, best first; of one kind only, unless `kind` is empty. Of equals the
  /// one that was added first.
  List<String> search(String query, String kind, int most) {
    var terms = new LinkedHashSet<String>();
    read(analyzer, query, terms, MOST_TERMS);
    double[] scores = new double[entries.size()];
    for (String term : terms) {
      titles.addTo(scores, term);
      texts.addTo(scores, term);
    }
    return IntStream.range(0, scores.length)
        .filter(i -> scores[i] > 0)
        .filter(i -> kind.isEmpty() || kind.equals(entries.get(i).kind()))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -(float) scores[i]))
        .limit(most)
        .map(i -> entries.get(i).id())
        .toList();
  }

  private static void read(Analyzer analyzer, String text, Collection<String> into, int most) {
    try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && into.size() < most) {
        into.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Collects documents, then makes the index.
  static final class Builder {
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<Entry> entries = new ArrayList<>();
    private final List<List<String>> titles = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();

    void add(String id, String kind, String title, String text) {
      entries.add(new Entry(id, kind));
      titles.add(terms(title));
      texts.add(terms(text));
    }

    private List<String> terms(String text) {
      List<String> terms = new ArrayList<>();
      read(analyzer, text, terms, Integer.MAX_VALUE);
      return terms;
    }

    TextIndex build() {
      return new TextIndex(
          analyzer,
          List.copyOf(entries),
          new TermWeights(TITLE_BOOST, titles),
          new TermWeights(1, texts));
    }
  }
}
