package org.supportagentbench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.Recorder;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.model.http.TimeSource;
import org.supportagentbench.model.http.Traffic;
import org.supportagentbench.model.wire.Dialect;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Key;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireProblem;
import org.supportagentbench.model.wire.WireRequest;
import org.supportagentbench.model.wire.WireSettings;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.run.CaseFilter;
import org.supportagentbench.run.Contender;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Harness;
import org.supportagentbench.run.Run;
import org.supportagentbench.run.RunSettings;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;

/// A whole run over HTTP as `sab run` holds it: desk, customer, detectors, journal and store. Calls
/// of a customer and a judge as models are made beside it, as many and as long as such roles make
/// them, through the same client and journal.
final class LoadRun {
  private static final String CUSTOMER = "Word the next move of the customer.\n".repeat(60);
  private static final String JUDGE = "Answer each criterion with a quote.\n".repeat(80);

  private final Measured.Watch watch = new Measured.Watch();
  private final Tape tape = new Tape();
  private final AtomicInteger conversations = new AtomicInteger();
  private final Endpoint endpoint;
  private final Traffic traffic;
  private final Recorder recorder;

  private LoadRun(String baseUrl, Traffic traffic, RunStore store) {
    this.endpoint = new Endpoint("mock", baseUrl, "", List.of(), Optional.empty());
    this.traffic = traffic;
    this.recorder = new Recorder(store.journal("roles"), System::nanoTime);
  }

  /// Arguments: suite, base URL, trials, connections, store, a file for the requests or `-`, and
  /// after how many calls to stop.
  public static void main(String[] args) throws IOException {
    Suite suite = SuiteReader.read(Path.of(args[0]));
    var around = new Traffic.Around(TimeSource.ofMachine(), 1, new CallCounts(), () -> false);
    try (Traffic traffic = new Traffic(Traffic.Rules.DEFAULT, around);
        RunStore store = RunStore.open(Path.of(args[4]), InstantSource.system())) {
      var load = new LoadRun(args[1], traffic, store);
      boolean taping = !args[5].equals("-");
      int trials = Integer.parseInt(args[2]);
      var settings = new RunSettings(CaseFilter.ALL, trials, 1, Integer.parseInt(args[3]), false);
      int calls = Integer.parseInt(args[6]);
      load.hold(store, suite, settings, taping, calls);
      if (taping) {
        load.tape.write(Path.of(args[5]));
      }
      System.out.println(load.watch.measured().line());
    }
  }

  private void hold(RunStore store, Suite suite, RunSettings settings, boolean taping, int calls) {
    var scorer = new Scorer(suite);
    new Run(
            store,
            Setting.of(suite),
            new Contender("mock/agent", Map.of(), true, _ -> open(taping)),
            new Grading(Grader.VERSION, scorer::score),
            new Harness("load", System::nanoTime))
        .hold(settings, _ -> {}, () -> watch.calls() >= calls);
  }

  /// The agent of one conversation, and with it what customer and judge would ask.
  private ChatModel open(boolean taping) {
    Dialect dialect = Protocol.OPENAI_CHAT.dialect();
    Dialect taped = taping ? new Taped(dialect, tape.begin()) : dialect;
    String id = "roles/" + conversations.incrementAndGet();
    ChatModel agent = watched(model(taped, "agent"));
    ChatModel customer = recorder.around(watched(model(taped, "customer")), id, "customer");
    ChatModel judge = recorder.around(watched(model(taped, "judge")), id, "judge");
    return request -> {
      if (request.messages().size() == 1) {
        judge.answer(asked(JUDGE, request.system()));
        judge.answer(asked(JUDGE, request.messages().toString()));
      }
      ChatAnswer answer = agent.answer(request);
      if (answer.calls().isEmpty()) {
        customer.answer(asked("Read.\n" + CUSTOMER, answer.text()));
        customer.answer(asked(CUSTOMER, answer.text()));
      }
      return answer;
    };
  }

  private static ChatRequest asked(String system, String words) {
    return new ChatRequest(system, List.of(), List.of(new ChatMessage.User(words)));
  }

  private ChatModel model(Dialect dialect, String name) {
    return traffic.model(endpoint, dialect, WireSettings.of(name));
  }

  private ChatModel watched(ChatModel model) {
    return request -> {
      watch.begins();
      boolean well = false;
      try {
        ChatAnswer answer = model.answer(request);
        well = true;
        return answer;
      } finally {
        watch.ends(well);
      }
    };
  }

  /// Keeps what is sent.
  private record Taped(Dialect dialect, Tape.Track track) implements Dialect {
    @Override
    public WireRequest request(WireSettings settings, ChatRequest request) {
      WireRequest wire = dialect.request(settings, request);
      track.add(wire.body());
      return wire;
    }

    @Override
    public ChatAnswer answer(String body) throws WireProblem {
      return dialect.answer(body);
    }

    @Override
    public WireProblem problem(int status, String body) {
      return dialect.problem(status, body);
    }

    @Override
    public Header authorisation(Key key) {
      return dialect.authorisation(key);
    }
  }
}
