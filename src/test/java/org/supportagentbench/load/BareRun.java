package org.supportagentbench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes the calls of a run with the JDK's client and does nothing else: what is between this and a
/// run is ours.
final class BareRun {
  private BareRun() {}

  public static void main(String[] args) throws IOException {
    URI address = URI.create(args[0] + "/chat/completions");
    int connections = Integer.parseInt(args[1]);
    Tape tape = Tape.read(Path.of(args[2]));
    var watch = new Measured.Watch();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Iterator<Tape.Track> queue = tape.tracks().iterator();
      for (int i = 0; i < connections; i++) {
        workers.execute(() -> {
          for (var next = next(queue); next.isPresent(); next = next(queue)) {
            next.get().bodies().forEach(body -> call(client, address, body, watch));
          }
        });
      }
    }
    System.out.println(watch.measured().line());
  }

  private static Optional<Tape.Track> next(Iterator<Tape.Track> queue) {
    synchronized (queue) {
      return queue.hasNext() ? Optional.of(queue.next()) : Optional.empty();
    }
  }

  private static void call(HttpClient client, URI address, byte[] body, Measured.Watch watch) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    watch.begins();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      watch.ends(answer.statusCode() == 200 && answer.body().length > 0);
    } catch (IOException | InterruptedException e) {
      watch.ends(false);
    }
  }
}
