package org.supportagentbench.model.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// The connections of a process: one that a call has left whole serves the next one. A call whose
/// deadline passes while it connects, sends or waits loses its connection. Shared by threads.
final class Connections implements AutoCloseable {
  /// Servers hang up after five seconds at the earliest; whether one has is worth a look then.
  private static final long LOOK_AFTER = Duration.ofSeconds(1).toNanos();

  private static final long LONGEST_IDLE = Duration.ofSeconds(30).toNanos();
  private static final Duration PATROL = Duration.ofMillis(500);

  private final Duration connect;
  private final Supplier<SSLSocketFactory> tls;
  private final Map<Origin, Deque<Connection>> idle = new HashMap<>();
  private final Set<Connection> busy = ConcurrentHashMap.newKeySet();
  private boolean patrolled;
  private volatile boolean closed;

  /// @param connect how long connecting may take
  /// @param tls who may be trusted; asked when the first connection is encrypted
  Connections(Duration connect, Supplier<SSLSocketFactory> tls) {
    this.connect = connect;
    this.tls = tls;
  }

  /// A connection to the origin, for this thread until it is given back.
  Connection take(Origin origin, Patience patience) throws IOException {
    Connection connection = idle(origin);
    while (connection != null && connection.idle() > LOOK_AFTER && !connection.isAlive()) {
      connection.close();
      connection = idle(origin);
    }
    Connection taken = connection == null ? Connection.to(origin, connect, tls) : connection;
    taken.begins(patience.end());
    busy.add(taken);
    patrol();
    return taken;
  }

  /// Gives a connection back.
  ///
  /// @param whole whether another request may go over it
  void free(Origin origin, Connection connection, boolean whole) {
    busy.remove(connection);
    connection.rests();
    if (!whole || closed) {
      connection.close();
      return;
    }
    synchronized (idle) {
      Deque<Connection> waiting = idle.computeIfAbsent(origin, _ -> new ArrayDeque<>());
      waiting.push(connection);
      while (waiting.getLast().idle() > LONGEST_IDLE) {
        waiting.removeLast().close();
      }
    }
  }

  /// The one that was used last.
  private @Nullable Connection idle(Origin origin) {
    synchronized (idle) {
      Deque<Connection> waiting = idle.get(origin);
      return waiting == null ? null : waiting.poll();
    }
  }

  /// A thread that blocks while it sends cannot look at the clock, so another one does.
  private synchronized void patrol() {
    if (!patrolled) {
      patrolled = true;
      Thread.ofVirtual().name("deadlines").start(this::dropLateOnes);
    }
  }

  private void dropLateOnes() {
    try {
      while (!closed) {
        Thread.sleep(PATROL);
        long now = System.nanoTime();
        busy.stream().filter(one -> one.isLate(now)).forEach(Connection::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Drops them all.
  @Override
  public void close() {
    closed = true;
    busy.forEach(Connection::close);
    synchronized (idle) {
      idle.values().forEach(waiting -> waiting.forEach(Connection::close));
      idle.clear();
    }
  }
}
