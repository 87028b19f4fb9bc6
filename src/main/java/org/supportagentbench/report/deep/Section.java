package org.supportagentbench.report.deep;

import java.util.List;

/// A section of the report.
///
/// @param id for links within the page
record Section(String id, String title, List<Block> blocks) {
  /// Copies the list.
  Section {
    blocks = List.copyOf(blocks);
  }
}
