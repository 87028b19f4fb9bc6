package org.supportagentbench.model.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects the bytes of one answer, notes when the last ones came, and stops where its [Room]
/// ends.
final class AnswerBody implements HttpResponse.BodySubscriber<String> {
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private final List<byte[]> parts = new ArrayList<>();
  private final Room room = new Room();
  private volatile long lastAt;
  private volatile boolean begun;
  private Flow.@Nullable Subscription subscription;

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
    try {
      for (ByteBuffer buffer : buffers) {
        byte[] part = new byte[buffer.remaining()];
        buffer.get(part);
        parts.add(part);
        room.take(part.length);
      }
    } catch (Room.TooLarge tooLarge) {
      if (subscription != null) {
        subscription.cancel();
      }
      onError(tooLarge);
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
      var whole = ByteBuffer.allocate(room.size());
      parts.forEach(whole::put);
      body.complete(new String(whole.array(), StandardCharsets.UTF_8));
    }
    release();
  }

  private void release() {
    room.release();
    parts.clear();
  }
}
