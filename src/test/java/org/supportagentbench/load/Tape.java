package org.supportagentbench.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The requests of a run by conversation, in the order in which conversations began. Taken by many
/// threads.
final class Tape {
  private final List<Track> tracks = Collections.synchronizedList(new ArrayList<>());

  /// One conversation; taken by one thread.
  static final class Track {
    private final List<byte[]> bodies = new ArrayList<>();

    void add(String body) {
      bodies.add(body.getBytes(StandardCharsets.UTF_8));
    }

    List<byte[]> bodies() {
      return bodies;
    }
  }

  Track begin() {
    var track = new Track();
    tracks.add(track);
    return track;
  }

  List<Track> tracks() {
    return tracks;
  }

  void write(Path file) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      out.writeInt(tracks.size());
      for (Track track : tracks) {
        out.writeInt(track.bodies.size());
        for (byte[] body : track.bodies) {
          out.writeInt(body.length);
          out.write(body);
        }
      }
    }
  }

  static Tape read(Path file) throws IOException {
    var tape = new Tape();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      int tracks = in.readInt();
      for (int i = 0; i < tracks; i++) {
        Track track = tape.begin();
        int calls = in.readInt();
        for (int call = 0; call < calls; call++) {
          track.bodies.add(in.readNBytes(in.readInt()));
        }
      }
    }
    return tape;
  }

  /// How long the conversations take at best: each goes to the slot that is free first, in order,
  /// and does nothing but wait for its answers.
  long idealMillis(int slots, long latencyMillis) {
    long[] freeAt = new long[slots];
    long end = 0;
    for (Track track : tracks) {
      int first = 0;
      for (int slot = 1; slot < slots; slot++) {
        if (freeAt[slot] < freeAt[first]) {
          first = slot;
        }
      }
      freeAt[first] += track.bodies.size() * latencyMillis;
      end = Math.max(end, freeAt[first]);
    }
    return end;
  }
}
