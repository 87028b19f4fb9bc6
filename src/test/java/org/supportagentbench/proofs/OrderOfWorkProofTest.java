package org.supportagentbench.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.proofs.Northline.Held;
import org.supportagentbench.suite.CaseFile;

/// A conversation depends on nothing but its case and its agent: 1,000 of them, shuffled and at the
/// same time, come out as one by one.
final class OrderOfWorkProofTest {
  private record Work(String agent, CaseFile file) {
    Held hold() {
      return Northline.hold(agent, file);
    }
  }

  @Test
  void a_thousand_conversations_in_parallel_equal_one_by_one()
      throws InterruptedException, ExecutionException {
    List<Work> work = new ArrayList<>();
    for (int i = 0; work.size() < 1_000; i++) {
      String agent = Agents.names().get(i % Agents.names().size());
      work.add(new Work(agent, Northline.SUITE.cases().get((i * 7) % 162)));
    }
    List<Held> alone = work.stream().map(Work::hold).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, work.size()).boxed().toList());
    Collections.shuffle(order, new Random(20_260_630));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Held>> together = new ArrayList<>();
      for (int at : order) {
        together.add(threads.submit(() -> work.get(at).hold()));
      }
      for (int i = 0; i < order.size(); i++) {
        Held held = together.get(i).get();
        assertThat(held.transcript()).isEqualTo(alone.get(order.get(i)).transcript());
        assertThat(held.score()).isEqualTo(alone.get(order.get(i)).score());
      }
    }
  }
}
