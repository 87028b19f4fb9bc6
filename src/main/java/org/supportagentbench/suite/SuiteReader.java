package org.supportagentbench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.PolicyPage;
import org.supportagentbench.desk.SearchWords;
import org.supportagentbench.desk.Shop;

/// Reads a suite's folder, or says everything that is wrong with its files. What the files mean
/// together is checked by [SuiteLint].
public final class SuiteReader {
  static final String SETTINGS = "suite.yaml";
  static final String TERMS = "terms.yaml";
  static final String CATALOGUE = "shop/catalogue.csv";
  static final String ORDERS = "shop/orders.yaml";
  static final String SHOP_PAGE = "shop/shop.md";
  static final String SEARCH_WORDS = "shop/search-words.txt";
  static final String POLICY = "policy/";
  static final List<String> SHOP = List.of(CATALOGUE, ORDERS, SHOP_PAGE, SEARCH_WORDS);

  private final SuiteFiles files;
  private final List<Problem> problems;
  private final Map<String, List<Order>> ordersOfOthers = new TreeMap<>();

  private SuiteReader(SuiteFiles files, List<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /// What a folder holds.
  ///
  /// @param suite the suite with every case that could be read; empty where the shared files (all
  ///   but the cases) have problems
  /// @param problems by file and line
  /// @param ordersOfOthers by file, the orders of cases that could not be read although their
  ///   header could
  public record Reading(
      Optional<Suite> suite, List<Problem> problems, Map<String, List<Order>> ordersOfOthers) {
    /// Copies the parts.
    public Reading {
      problems = List.copyOf(problems);
      ordersOfOthers = Map.copyOf(ordersOfOthers);
    }
  }

  /// Reads a suite.
  ///
  /// @throws InputProblem with every problem, if there is one
  public static Suite read(Path folder) {
    Reading reading = readAll(folder);
    if (reading.suite().isPresent() && reading.problems().isEmpty()) {
      return reading.suite().get();
    }
    throw new InputProblem(
        reading.problems().stream().map(problem -> folder + "/" + problem).toList());
  }

  /// Reads as much as can be read, and every problem.
  ///
  /// @throws InputProblem if the folder itself cannot be read
  public static Reading readAll(Path folder) {
    List<Problem> problems = new ArrayList<>();
    SuiteReader reader = new SuiteReader(load(folder, problems), problems);
    Optional<Suite> suite = reader.suite();
    Collections.sort(problems);
    return new Reading(suite, problems, reader.ordersOfOthers);
  }

  /// The cases of a suite by id, with nothing of them read but the title: quick, and without a
  /// complaint about what is wrong with them.
  ///
  /// @throws InputProblem if the folder itself cannot be read
  public static List<CaseTitle> titles(Path folder) {
    SuiteFiles files = load(folder, new ArrayList<>());
    List<CaseTitle> titles = new ArrayList<>();
    for (String path : files.below(CasePath.FOLDER)) {
      String text = files.text(path).orElseThrow();
      CasePath.of(path, new ProblemList(path))
          .map(at -> new CaseTitle(at.id(), at.bucket(), at.group(), CaseText.titleOf(text)))
          .ifPresent(titles::add);
    }
    return titles;
  }

  private static SuiteFiles load(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) {
      throw new InputProblem(
          Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
              ? "'" + folder + "' is no folder; a suite is a folder with a suite.yaml."
              : "There is no folder '" + folder + "'.");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new InputProblem("The folder '" + folder + "' cannot be read: you have no permission.");
    }
    if (!Files.exists(folder.resolve(SETTINGS), LinkOption.NOFOLLOW_LINKS)) {
      throw new InputProblem("'" + folder + "' is no suite: it has no file suite.yaml.");
    }
    try {
      return SuiteFiles.load(folder, problems);
    } catch (IOException e) {
      throw new InputProblem("The folder '" + folder + "' cannot be read: " + e.getMessage());
    }
  }

  private Optional<Suite> suite() {
    Optional<SettingsReader.Settings> settings = settings();
    Catalogue catalogue = catalogue();
    List<Order> background = background(catalogue);
    List<PolicyPage> policy = policy();
    SearchWords words = searchWords();
    Optional<Prompts> prompts = prompts();
    need(SHOP_PAGE);
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    List<String> languages = settings.get().suite().vocabulary().languages();
    Terms terms = terms(languages);
    boolean sharedAreGood = problems.stream().allMatch(SuiteReader::isOfACase);
    List<CaseFile> cases = cases(new HeaderReader.Shelf(catalogue, languages));
    if (!sharedAreGood || prompts.isEmpty()) {
      return Optional.empty();
    }
    List<Order> orders = new ArrayList<>(background);
    cases.forEach(file -> orders.addAll(file.header().orders()));
    Shop shop = new Shop(settings.get().shop(), catalogue, policy, orders, words);
    return Optional.of(
        new Suite(settings.get().suite(), files, shop, background, prompts.get(), terms, cases));
  }

  private static boolean isOfACase(Problem problem) {
    return problem.file().startsWith(CasePath.FOLDER);
  }

  private Optional<String> need(String path) {
    Optional<String> text = files.text(path);
    if (text.isEmpty() && problems.stream().noneMatch(known -> known.file().equals(path))) {
      problems.add(new Problem(path, 0, "no such file", "a file at this place"));
    }
    return text;
  }

  private Optional<YamlNode.Fields> yaml(String path, ProblemList list) {
    return need(path).flatMap(text -> YamlReader.read(HashSigns.outOfFile(text, list), 0, list));
  }

  private Optional<SettingsReader.Settings> settings() {
    ProblemList list = new ProblemList(SETTINGS);
    Optional<SettingsReader.Settings> settings =
        yaml(SETTINGS, list).map(node -> SettingsReader.read(node, list));
    problems.addAll(list.all());
    return settings;
  }

  private Terms terms(List<String> languages) {
    ProblemList list = new ProblemList(TERMS);
    Optional<Terms> terms = yaml(TERMS, list).map(node -> TermsReader.read(node, languages, list));
    problems.addAll(list.all());
    return terms.orElseGet(() -> new Terms(Map.of()));
  }

  private Catalogue catalogue() {
    ProblemList list = new ProblemList(CATALOGUE);
    Optional<Catalogue> catalogue = need(CATALOGUE).map(text -> CatalogueReader.read(text, list));
    problems.addAll(list.all());
    return catalogue.orElseGet(() -> new Catalogue(List.of()));
  }

  private List<Order> background(Catalogue catalogue) {
    ProblemList list = new ProblemList(ORDERS);
    List<Order> orders = new ArrayList<>();
    yaml(ORDERS, list)
        .ifPresent(node -> {
          Keys keys = Keys.of(node, ORDERS, List.of("orders"), list);
          OrderReader reader = new OrderReader(catalogue, "", list);
          keys.items("orders").forEach(each -> orders.add(reader.read(each)));
        });
    problems.addAll(list.all());
    return orders;
  }

  private List<PolicyPage> policy() {
    List<PolicyPage> pages = new ArrayList<>();
    for (String path : files.below(POLICY)) {
      String id = path.substring(POLICY.length(), path.length() - ".md".length());
      ProblemList list = new ProblemList(path);
      pages.add(PolicyPages.read(id, files.text(path).orElseThrow(), list));
      problems.addAll(list.all());
    }
    return pages;
  }

  /// A store need not have the file.
  private SearchWords searchWords() {
    ProblemList list = new ProblemList(SEARCH_WORDS);
    SearchWords words =
        files
            .text(SEARCH_WORDS)
            .map(text -> SearchWordsReader.read(text, list))
            .orElse(SearchWords.NONE);
    problems.addAll(list.all());
    return words;
  }

  private Optional<Prompts> prompts() {
    List<String> texts = new ArrayList<>();
    for (String path : Prompts.FILES) {
      need(path)
          .ifPresent(text -> {
            ProblemList list = new ProblemList(path);
            PolicyPages.checkPlaceholders(text, path.equals(Prompts.FILES.getFirst()), list);
            problems.addAll(list.all());
            texts.add(text.strip());
          });
    }
    return texts.size() == Prompts.FILES.size()
        ? Optional.of(
            new Prompts(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)))
        : Optional.empty();
  }

  private List<CaseFile> cases(HeaderReader.Shelf shelf) {
    record Read(String path, CaseReader.Read found, List<Problem> problems) {}
    List<Read> read =
        files.below(CasePath.FOLDER).parallelStream()
            .map(path -> {
              ProblemList list = new ProblemList(path);
              String text = files.text(path).orElseThrow();
              return new Read(path, CaseReader.read(path, text, shelf, list), list.all());
            })
            .toList();
    for (Read each : read) {
      problems.addAll(each.problems());
      if (each.found().file().isEmpty()) {
        ordersOfOthers.put(each.path(), each.found().orders());
      }
    }
    return read.stream().flatMap(each -> each.found().file().stream()).toList();
  }
}
