package org.supportagentbench.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.scoring.AnyDeskScore;
import org.supportagentbench.scoring.AnyDeskScorer;
import org.supportagentbench.scoring.DeskDescription;
import org.supportagentbench.transcript.Message;

/// Reads a log of conversations, scores each, and gives a line of findings for each, in their
/// order. Streams: memory does not grow with the log. What cannot be read is told and left out; the
/// rest goes on. Immutable; shared by all threads.
public final class LogScoring {
  /// Bytes of the longest line that is read. A conversation takes some ten times its line in
  /// memory.
  public static final int LONGEST_LINE = 64 << 20;

  /// Characters of the longest message of a customer or an agent that is read. Answers of tools may
  /// be longer.
  public static final int LONGEST_MESSAGE = 1_000_000;

  private final ConversationReader reader;
  private final DeskDescription desk;
  private final AnyDeskScorer scorer;

  /// @param desk what is known of the desk beyond what its log says
  public LogScoring(ConversationReader reader, DeskDescription desk) {
    this.reader = reader;
    this.desk = desk;
    this.scorer = new AnyDeskScorer(desk);
  }

  /// Where results go; called by one thread.
  public interface Output {
    /// The findings of the next conversation, as one line of JSON.
    ///
    /// @throws IOException where nobody takes any more; the scoring then ends
    void findings(String line) throws IOException;

    /// A sentence for people: a broken line, something that was left out.
    void say(String sentence);

    /// Nothing more is there for the moment.
    void pause() throws IOException;
  }

  /// What became of one line.
  sealed interface Scored {
    /// The findings of a conversation, without the conversation: it may wait for its turn.
    record Found(long line, String name, AnyDeskScore score, Written written) implements Scored {}

    /// No conversation.
    record Broken(long line, String reason) implements Scored {}

    /// A conversation on which a detector failed.
    record Bug(long line, String what) implements Scored {}

    /// An empty line.
    record Blank() implements Scored {}
  }

  /// @param json the findings as a line
  /// @param remarks on what was left out or guessed
  record Written(String json, List<Remark> remarks) {}

  /// Scores a whole log.
  ///
  /// @param threads conversations that are scored at the same time
  public Tally score(InputStream in, int threads, Output output) throws IOException {
    Booking booking = new Booking(output);
    try (OrderedWork<Scored> work = new OrderedWork<>(threads, this::scored, booking)) {
      work.read(new LineReader(in, LONGEST_LINE));
    }
    return booking.tally();
  }

  /// One conversation with what was found and the reasoning of the detectors, for people; empty
  /// where the log does not hold it.
  ///
  /// @param id of the conversation (the first with it counts), or `#3` for what stands in line 3
  public Optional<String> explain(InputStream in, String id) throws IOException {
    LineReader lines = new LineReader(in, LONGEST_LINE);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (reader.read(line.get().bytes()) instanceof LogLine.Understood readable
          && (readable.conversation().name().equals(id) || id.equals("#" + line.get().number()))) {
        return Optional.of(explain(readable.conversation()));
      }
    }
    return Optional.empty();
  }

  private String explain(LoggedConversation conversation) {
    Map<String, Effect> effects = effects(conversation, new ArrayList<>());
    AnyDeskScore score = scorer.explain(effects, conversation.transcript());
    return ExplainedText.write(conversation, effects, score);
  }

  private Map<String, Effect> effects(LoggedConversation conversation, List<Remark> remarks) {
    return ToolNames.effects(conversation, desk.tools(), remarks);
  }

  private Scored scored(LineReader.Line line) {
    if (line.lost()) {
      return new Scored.Broken(
          line.number(),
          line.length() > LONGEST_LINE
              ? "it has %d bytes; at most %d are read".formatted(line.length(), LONGEST_LINE)
              : noMemory(line));
    }
    try {
      return switch (reader.read(line.bytes())) {
        case LogLine.Blank _ -> new Scored.Blank();
        case LogLine.Broken broken -> new Scored.Broken(line.number(), broken.reason());
        case LogLine.Understood readable -> scored(line.number(), readable);
      };
    } catch (OutOfMemoryError e) {
      return new Scored.Broken(line.number(), noMemory(line));
    } catch (RuntimeException | StackOverflowError e) {
      return new Scored.Bug(line.number(), e + " at " + place(e));
    }
  }

  private static String noMemory(LineReader.Line line) {
    return "its %d bytes need more memory than there is; SAB_JAVA_OPTIONS=-Xmx2g gives more"
        .formatted(line.length());
  }

  private Scored scored(long number, LogLine.Understood readable) {
    LoggedConversation conversation = readable.conversation();
    Optional<String> tooLong = tooLong(conversation);
    if (tooLong.isPresent()) {
      return new Scored.Broken(number, tooLong.get());
    }
    List<Remark> remarks = new ArrayList<>(readable.remarks());
    AnyDeskScore score = scorer.score(effects(conversation, remarks), conversation.transcript());
    Written written = new Written(FindingsJson.line(conversation, score), remarks);
    return new Scored.Found(number, conversation.name(), score, written);
  }

  private static Optional<String> tooLong(LoggedConversation conversation) {
    for (LoggedConversation.LoggedMessage logged : conversation.messages()) {
      boolean spoken =
          logged.message() instanceof Message.FromCustomer
              || logged.message() instanceof Message.FromAgent;
      if (spoken && logged.message().text().length() > LONGEST_MESSAGE) {
        return Optional.of(
            "message %d has %d characters; at most %d of a customer or an agent are read"
                .formatted(logged.place(), logged.message().text().length(), LONGEST_MESSAGE));
      }
    }
    return Optional.empty();
  }

  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}
