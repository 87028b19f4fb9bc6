/// Agent and customer take turns at the desk until the conversation ends.
///
/// Open `Conversation` first.
@NullMarked
package org.supportagentbench.conversation;

import org.jspecify.annotations.NullMarked;
