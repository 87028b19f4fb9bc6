package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;

/// The verbs of a data file: section `[verb forms]` names the columns (`forms: INF+NOW, THIRD`),
/// each line of `[verbs]` gives one verb's words in that order; `|` parts several words of a
/// column, `-` leaves it empty. Section `[clitics]` lists pronouns that hang on infinitives,
/// gerunds and requests (Spanish `enviarle`), which may then be written with an accent.
final class Verbs {
  private static final int TAKES_CLITICS =
      Form.INF.bit() | Form.GERUND.bit() | Form.IMPERATIVE.bit();

  private final LanguageFile file;
  private final List<Integer> columns = new ArrayList<>();
  private final List<String> clitics = new ArrayList<>();

  Verbs(LanguageFile file) {
    this.file = file;
    for (LanguageFile.Entry entry : file.section("verb forms")) {
      for (String column : entry.items()) {
        int bits = 0;
        for (String form : column.split("\\+", -1)) {
          bits |= file.constant(Form.class, form.strip(), entry.line()).bit();
        }
        columns.add(bits);
      }
    }
    for (LanguageFile.Entry entry : file.section("clitics")) {
      clitics.addAll(entry.items());
    }
  }

  void addTo(PhraseCompiler phrases) {
    for (LanguageFile.Entry entry : file.section("verbs")) {
      Doing doing = file.constant(Doing.class, entry.key(), entry.line());
      if (entry.items().size() > columns.size()) {
        throw file.wrong(entry.line(), "more forms than columns: " + entry.items());
      }
      for (int column = 0; column < entry.items().size(); column++) {
        for (String word : entry.items().get(column).split("\\|", -1)) {
          add(phrases, word.strip(), doing, columns.get(column));
        }
      }
    }
  }

  private void add(PhraseCompiler phrases, String words, Doing doing, int forms) {
    if (words.equals("-") || words.isEmpty()) {
      return;
    }
    phrases.add(words, Lexicon.deed(doing, forms));
    if ((forms & TAKES_CLITICS) != 0) {
      int blank = words.indexOf(' ');
      String head = blank < 0 ? words : words.substring(0, blank);
      String rest = blank < 0 ? "" : words.substring(blank);
      String marked = Stress.marked(head);
      for (String clitic : clitics) {
        int deed = Lexicon.deed(doing, forms & TAKES_CLITICS);
        phrases.add(head + clitic + rest, deed);
        if (!marked.equals(head)) {
          phrases.add(marked + clitic + rest, deed);
        }
      }
    }
  }
}
