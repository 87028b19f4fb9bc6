/// A store that is looked at while runs write to it: progress, failures, board and reading room,
/// served to the browsers of this machine.
///
/// Open `LiveServer` first.
@NullMarked
package org.supportagentbench.report.live;

import org.jspecify.annotations.NullMarked;
