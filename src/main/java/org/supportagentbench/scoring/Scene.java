package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.Parsed;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// One conversation as the detectors see it: who said and did what, in order, each message read at
/// most once. Needs no case. Used by one thread.
final class Scene {
  private final DeskProfile desk;
  private final Reader reader;
  private final Transcript transcript;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<Act> writes = new ArrayList<>();
  private final Sources sources;
  private final Answers answers;
  private final Optional<Act> handover;

  /// How messages are read.
  ///
  /// @param language the customer's, and the agent's where its own cannot be told
  /// @param today the day that "today" and dates without a year are counted from
  record Reader(
      Languages languages,
      Wordings wordings,
      Readings readings,
      Language language,
      LocalDate today) {
    /// A customer may write in another language than at first, and may say just "Sí." to an agent
    /// who asked for it.
    Said said(String text) {
      Said own = readings.said(text, language);
      if (text.length() <= BRIEF) {
        return own.asCustomer().acts().isEmpty() ? brief(text, own) : own;
      }
      return own.told(languages)
          .filter(code -> !code.equals(language.code()))
          .flatMap(languages::of)
          .map(other -> readings.said(text, other))
          .orElse(own);
    }

    private Said brief(String text, Said own) {
      return languages.codes().stream()
          .flatMap(code -> languages.of(code).stream())
          .map(other -> readings.said(text, other))
          .filter(said -> said.asCustomer().saysYes())
          .findFirst()
          .orElse(own);
    }

    private static final int BRIEF = 24;

    /// An agent may answer in a language of its own.
    Said reply(String text) {
      return readings.reply(text, languages, language);
    }
  }

  Scene(DeskProfile desk, Reader reader, Transcript transcript) {
    this.desk = desk;
    this.reader = reader;
    this.transcript = transcript;
    this.answers = new Answers(transcript.messages());
    this.sources =
        new Sources(
            transcript.messages(), reader, desk.knowledge().map(DeskProfile.Knowledge::rules));
    for (int i = 0; i < transcript.messages().size(); i++) {
      switch (transcript.messages().get(i)) {
        case Message.FromCustomer customer ->
            heard.add(
                new Heard(
                    i, reader.said(customer.text()), customer.attachments(), customer.move()));
        case Message.FromAgent agent -> agent(i, agent);
        case Message.FromTool _, Message.FromSystem _ -> {}
      }
    }
    this.handover = acts.stream().filter(act -> act.handsOver() && act.accepted()).findFirst();
  }

  private void agent(int at, Message.FromAgent message) {
    boolean handsOver = false;
    for (int i = 0; i < message.calls().size(); i++) {
      Act act = act(at, i, message.calls().get(i));
      acts.add(act);
      if (act.writes()) {
        writes.add(act);
      }
      handsOver |= act.handsOver();
    }
    boolean reaches =
        message.calls().isEmpty() || handsOver || desk.manner().wordsBesideCallsReach();
    if (reaches && (message.calls().isEmpty() || !message.text().isBlank())) {
      String text = message.text();
      String plain = desk.manner().readsDress() ? Prose.of(text) : text;
      replies.add(new Reply(at, text, reader.reply(plain), sources));
    }
  }

  private Act act(int at, int index, Call call) {
    ToolKind kind = desk.kind(call.name());
    Call meant = desk.knowledge().isEmpty() ? Dispatched.of(call) : call;
    if (!meant.name().equals(call.name())) {
      return new Act(
          at, index, meant, Dispatched.kind(meant, kind), Optional.empty(), answers.to(at, index));
    }
    Optional<ToolCall> typed =
        kind.effect() == Effect.WRITE
                && desk.knowledge().isPresent()
                && DeskTools.parse(call.name(), call.arguments()) instanceof Parsed.Good good
            ? Optional.of(good.call())
            : Optional.empty();
    ToolKind told = desk.knowledge().isEmpty() ? Dispatched.told(call, kind) : kind;
    return new Act(at, index, call, told, typed, answers.to(at, index));
  }

  DeskProfile desk() {
    return desk;
  }

  Reader reader() {
    return reader;
  }

  Transcript transcript() {
    return transcript;
  }

  /// What the agent wrote to the customer, in order; empty messages are among them.
  List<Reply> replies() {
    return replies;
  }

  /// Whether somebody had spoken of the same thing anew, or of a broken one, before a message.
  boolean saysSameAnew(int before) {
    return Stream.concat(
            heard.stream().filter(h -> h.message() < before).map(Heard::said),
            replies.stream().filter(r -> r.message() < before).map(Reply::said))
        .anyMatch(said -> said.says(Wording.SAME_ANEW, reader.wordings()));
  }

  /// What the customer wrote, in order.
  List<Heard> heard() {
    return heard;
  }

  /// All calls, in order.
  List<Act> acts() {
    return acts;
  }

  /// All writes, accepted or not, in order.
  List<Act> writes() {
    return writes;
  }

  /// What could be known at a point of the conversation.
  Sources sources() {
    return sources;
  }

  /// The first accepted handover.
  Optional<Act> handover() {
    return handover;
  }

  /// Where a message says a thing.
  List<Span> spans(Wording wording, Said said) {
    return said.spans(wording, reader.wordings());
  }

  /// Where a reply says a thing in the agent's own words.
  List<Span> spans(Wording wording, Reply reply) {
    List<Span> spans = spans(wording, reply.said());
    return spans.isEmpty() || reply.copied().isEmpty()
        ? spans
        : spans.stream().filter(span -> !reply.copied().touch(span)).toList();
  }
}
