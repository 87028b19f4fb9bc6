package org.supportagentbench.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A small index in memory (Apache Lucene, English stemming, groups of [SearchWords], BM25): words
/// of a title count more. What was found for a query is kept, as many conversations ask alike;
/// shared by all threads.
final class TextIndex {
  /// How often a word of the title counts where title and text are read as one.
  private static final float TITLE_WEIGHT = 3f;

  /// What a word counts that is rare among titles, beside that.
  private static final float TITLE_BOOST = 0.5f;

  /// Of so many words two must be found, or one in the title, for a document to fit.
  private static final int MANY_TERMS = 4;

  private static final int MOST_TERMS = 64;

  /// Characters of a query that are read.
  private static final int LONGEST_QUERY = 1_000;

  /// Queries whose finds are kept at most; then all are forgotten.
  private static final int MOST_KEPT = 4_096;

  private final Map<Asked, List<String>> found = new ConcurrentHashMap<>();
  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  private TextIndex(IndexSearcher searcher, Analyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  static Builder builder(SearchWords words) {
    return new Builder(words);
  }

  /// Ids of the best documents, best first; of one kind only, unless `kind` is empty.
  List<String> search(String query, String kind, int most) {
    String few = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
    Asked asked = new Asked(few, kind, most);
    List<String> known = found.get(asked);
    if (known == null) {
      known = look(few, kind, most);
      if (found.size() >= MOST_KEPT) {
        found.clear();
      }
      found.put(asked, known);
    }
    return known;
  }

  private record Asked(String query, String kind, int most) {}

  private List<String> look(String query, String kind, int most) {
    Set<String> terms = terms(query);
    if (terms.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      any.add(inTitleOrText(term), BooleanClause.Occur.SHOULD);
      any.add(
          new BoostQuery(new TermQuery(new Term("title", term)), TITLE_BOOST),
          BooleanClause.Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(terms.size() < MANY_TERMS ? 1 : 2);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(any.build(), BooleanClause.Occur.MUST);
    if (!kind.isEmpty()) {
      all.add(new TermQuery(new Term("kind", kind)), BooleanClause.Occur.FILTER);
    }
    try {
      List<String> ids = new ArrayList<>();
      StoredFields fields = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(all.build(), most).scoreDocs) {
        ids.add(fields.document(hit.doc).get("id"));
      }
      return List.copyOf(ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Title and text count as one: a word that is common in texts says little in a title too.
  private static Query inTitleOrText(String term) {
    return new CombinedFieldQuery.Builder(term)
        .addField("title", TITLE_WEIGHT)
        .addField("text")
        .build();
  }

  private Set<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < MOST_TERMS) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /// Collects documents, then makes the index.
  static final class Builder {
    private final List<Document> documents = new ArrayList<>();
    private final SearchWords words;

    private Builder(SearchWords words) {
      this.words = words;
    }

    void add(String id, String kind, String title, String text) {
      Document document = new Document();
      document.add(new StringField("id", id, Field.Store.YES));
      document.add(new StringField("kind", kind, Field.Store.NO));
      document.add(new TextField("title", title, Field.Store.NO));
      document.add(new TextField("text", text, Field.Store.NO));
      documents.add(document);
    }

    TextIndex build() {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(SearchAnalyzer.ofDocuments(words)).setUseCompoundFile(false);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.addDocuments(documents);
        writer.commit();
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        return new TextIndex(searcher, SearchAnalyzer.ofQueries(words));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
