package org.supportagentbench.desk;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supportagentbench.suite.SuiteReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Microseconds of a desk of the bundled suite: built, and built with a first look at an order, a
/// rule and the shelves. `./mvnw -Pbench verify -Dbench=DeskBenchmark`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeskBenchmark {
  private final Shop shop = SuiteReader.read(Path.of("suite/northline")).shop();
  private final ObjectNode order = JsonNodeFactory.instance.objectNode().put("order_number", 1182);
  private final ObjectNode rule = query("damaged item proof photo");
  private final ObjectNode goods = query("packing cubes");

  /// The desk of one conversation.
  @Benchmark
  public Desk built() {
    return new Desk(shop);
  }

  /// A desk and three reads at it.
  @Benchmark
  public int builtAndRead() {
    var desk = new Desk(shop);
    return desk.call("lookup_order", order).text().length()
        + desk.call("search_knowledge_base", rule).text().length()
        + desk.call("search_products", goods).text().length();
  }

  private static ObjectNode query(String words) {
    return JsonNodeFactory.instance.objectNode().put("query", words);
  }
}
