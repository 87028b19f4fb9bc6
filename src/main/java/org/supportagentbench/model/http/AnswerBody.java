package org.supportagentbench.model.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Collects the bytes of one answer, notes when the last ones came, and stops at a size that no
/// model writes.
///
/// All answers together may take a share of the memory only, so that a provider that answers
/// without end to many calls at once ends in failed calls, not in a dead process.
final class AnswerBody implements HttpResponse.BodySubscriber<String> {
  /// The longest answers of today's models are 128,000 tokens: about half a megabyte.
  static final int LONGEST = 8 << 20;

  private static final int ALWAYS = 1 << 20;
  private static final long ROOM = Runtime.getRuntime().maxMemory() / 4;
  private static final AtomicLong TAKEN = new AtomicLong();

  private final CompletableFuture<String> body = new CompletableFuture<>();
  private final List<byte[]> parts = new ArrayList<>();
  private volatile long lastAt;
  private volatile boolean begun;
  private int size;
  private Flow.@Nullable Subscription subscription;

  /// The answer is too long.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long bytes) {
      super("more than %d kB".formatted(bytes >> 10));
    }
  }

  /// Whether something has come.
  boolean begun() {
    return begun;
  }

  /// When something came last, by [System#nanoTime].
  long lastAt() {
    return lastAt;
  }

  /// The head of the answer is here.
  AnswerBody headArrived() {
    arrived();
    return this;
  }

  private void arrived() {
    lastAt = System.nanoTime();
    begun = true;
  }

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (body.isDone()) {
      return;
    }
    arrived();
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      size += part.length;
      TAKEN.addAndGet(part.length);
      parts.add(part);
    }
    if (size > LONGEST || (size > ALWAYS && TAKEN.get() > ROOM)) {
      if (subscription != null) {
        subscription.cancel();
      }
      onError(new TooLarge(Math.min(size, LONGEST)));
    }
  }

  @Override
  public void onError(Throwable problem) {
    body.completeExceptionally(problem);
    release();
  }

  @Override
  public void onComplete() {
    if (parts.size() == 1) {
      body.complete(new String(parts.getFirst(), StandardCharsets.UTF_8));
    } else {
      var whole = ByteBuffer.allocate(size);
      parts.forEach(whole::put);
      body.complete(new String(whole.array(), StandardCharsets.UTF_8));
    }
    release();
  }

  private void release() {
    TAKEN.addAndGet(-size);
    size = 0;
    parts.clear();
  }
}
