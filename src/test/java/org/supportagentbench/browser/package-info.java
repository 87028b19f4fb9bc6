/// Looks at pages as people see them: in the Chromium of this machine.
///
/// Open `Browser` first.
@NullMarked
package org.supportagentbench.browser;

import org.jspecify.annotations.NullMarked;
