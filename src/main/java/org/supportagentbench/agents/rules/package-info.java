/// `builtin/rules`: a support agent of keywords and rules, the floor of the board. It sees what any
/// model sees and remembers nothing.
///
/// Open `RulesAgent` first, then `Dossier` (what it read), `Playbooks` (what it does about it) and
/// the data files `words.txt` and `replies.*.txt` (what it understands and says).
@NullMarked
package org.supportagentbench.agents.rules;

import org.jspecify.annotations.NullMarked;
