package org.supportagentbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.supportagentbench.model.Budget;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.JsonReply;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Recorder;
import org.supportagentbench.report.deep.Narrator;
import org.supportagentbench.results.RunLease;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.run.Cast;
import org.supportagentbench.run.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A model as narrator. One request holds the sentences of one section; the answer is kept in the
/// journal of the run under a name that hashes all that decides it, so that the same report is told
/// again without a call, and another one asks anew. Used by one thread; to be closed.
final class ModelNarrator implements Narrator, AutoCloseable {
  private static final String PROMPT = prompt();

  private final Mind mind;
  private final RunStore store;
  private final PriceTable prices;
  private final Budget budget;
  private int stopped;
  private final Map<String, Telling> tellings = new HashMap<>();

  /// @param budget what its answers may cost, kept ones included; those play on when it is spent
  ModelNarrator(Mind mind, RunStore store, PriceTable prices, Budget budget) {
    this.mind = mind;
    this.store = store;
    this.prices = prices;
    this.budget = budget;
  }

  /// The model that narrates.
  ///
  /// @param parameters what decides its answers besides its name
  record Mind(String name, Map<String, String> parameters, ChatModel model) {}

  /// What goes with the report of one run.
  private static final class Telling {
    private final RunLease lease;
    private final Recorder recorder;
    private Spending.Part spent = Spending.Part.NONE;
    private int failures;
    private String failure = "";

    Telling(RunLease lease, Recorder recorder) {
      this.lease = lease;
      this.recorder = recorder;
    }
  }

  @Override
  public String name() {
    return mind.name();
  }

  @Override
  public Map<Integer, String> reword(String run, String section, List<Sentence> sentences) {
    Telling telling = tellings.computeIfAbsent(run, this::begin);
    String asked = json(sentences);
    Tally tally = new Tally(mind.name(), model(telling, name(run, section, asked)), prices);
    try {
      ChatRequest request =
          new ChatRequest(PROMPT, List.of(), List.of(new ChatMessage.User(asked)));
      return read(tally.answer(request).text());
    } catch (ModelFailure failure) {
      if (failure.kind() == ModelFailure.Kind.BUDGET_STOP) {
        stopped++;
        return Map.of();
      }
      telling.failures++;
      telling.failure = String.valueOf(failure.getMessage());
      return Map.of();
    } finally {
      Spending.Part part = tally.part(0);
      telling.spent = telling.spent.plus(part);
      if (part.calls() > 0) {
        budget.count(mind.name() + " (narrator)", part.usd());
      }
    }
  }

  @Override
  public Spending.Part spent(String run) {
    Telling telling = tellings.get(run);
    return telling == null ? Spending.Part.NONE : telling.spent;
  }

  /// What it did, in a line for people.
  String bill() {
    Spending.Part all =
        tellings.values().stream()
            .map(telling -> telling.spent)
            .reduce(Spending.Part.NONE, Spending.Part::plus);
    int failures = tellings.values().stream().mapToInt(telling -> telling.failures).sum();
    Optional<String> words =
        tellings.values().stream()
            .map(telling -> telling.failure)
            .filter(text -> !text.isEmpty())
            .findFirst();
    String usd =
        all.usd().isPresent()
            ? String.format(Locale.ROOT, "%.4f USD", all.usd().getAsDouble())
            : "cost not known";
    return "%s: %d calls, kept ones included, %s%s"
        .formatted(
            mind.name(),
            all.calls(),
            usd,
            failures == 0
                ? ""
                : "; %d sections without an answer (%s)".formatted(failures, words.orElse("")));
  }

  /// How many sections nobody was asked about, because the budget was spent.
  int stopped() {
    return stopped;
  }

  private Telling begin(String run) {
    return new Telling(store.lease(run), new Recorder(store.journal(run), System::nanoTime));
  }

  private ChatModel model(Telling telling, String conversation) {
    return telling.recorder.around(this::asked, conversation, Cast.NARRATOR);
  }

  private ChatAnswer asked(ChatRequest request) throws ModelFailure {
    Optional<String> spent = budget.reason();
    if (spent.isPresent()) {
      throw new ModelFailure(ModelFailure.Kind.BUDGET_STOP, spent.get());
    }
    return mind.model().answer(request);
  }

  private String name(String run, String section, String asked) {
    String decides =
        String.join("\0", mind.name(), new TreeMap<>(mind.parameters()).toString(), PROMPT, asked);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(decides.getBytes(StandardCharsets.UTF_8));
      return "%s/report/%s/%s".formatted(run, section, HexFormat.of().formatHex(hash, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String json(List<Sentence> sentences) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    ArrayNode list = document.putArray("sentences");
    for (int i = 0; i < sentences.size(); i++) {
      ObjectNode one = list.addObject().put("n", i + 1).put("text", sentences.get(i).text());
      ArrayNode marks = one.putArray("marks");
      sentences.get(i).marks().forEach(marks::add);
    }
    return document.toString();
  }

  private static Map<Integer, String> read(String answer) {
    Map<Integer, String> sentences = new HashMap<>();
    JsonReply.with("sentences", answer)
        .map(document -> document.path("sentences"))
        .filter(JsonNode::isArray)
        .ifPresent(list ->
            list.forEach(one -> {
              JsonNode text = one.path("text");
              if (one.path("n").isInt() && text.isString()) {
                sentences.putIfAbsent(one.path("n").intValue(), text.stringValue());
              }
            }));
    return sentences;
  }

  private static String prompt() {
    try (InputStream in =
        Objects.requireNonNull(ModelNarrator.class.getResourceAsStream("narrator.md"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gives the runs back.
  @Override
  public void close() {
    tellings.values().forEach(telling -> telling.lease.close());
  }
}
