/// The rules of the house as tests: what may use what, how long, how named, how documented.
///
/// Open `HouseRulesTest` first.
@NullMarked
package org.supportagentbench.house;

import org.jspecify.annotations.NullMarked;
