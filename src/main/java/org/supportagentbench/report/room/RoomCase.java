package org.supportagentbench.report.room;

import java.util.Arrays;
import java.util.Optional;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;

/// A case that conversations were held about.
///
/// @param number its place in the room; names its files
/// @param bucket by its id, which is a path
/// @param group the intent, or the trap
/// @param file what the suite says of it; empty where the suite at hand does not hold it
record RoomCase(int number, String id, Bucket bucket, String group, Optional<CaseFile> file) {
  /// The case with this id, which need not be in the suite at hand.
  static RoomCase of(int number, String id, Optional<CaseFile> file) {
    String[] path = id.split("/", -1);
    Bucket bucket =
        Arrays.stream(Bucket.values())
            .filter(each -> each.folder().equals(path[0]))
            .findFirst()
            .orElse(Bucket.ROUTINE);
    String group = path.length > 1 ? path[1] : id;
    return new RoomCase(number, id, bucket, group, file);
  }

  /// The title; without the suite, the last part of the id.
  String title() {
    return file.map(text -> text.words().title())
        .orElseGet(() -> id.substring(id.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' '));
  }

  String language() {
    return file.map(text -> text.header().ticket().language()).orElse("");
  }
}
