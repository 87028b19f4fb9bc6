/// The report as a folder of static pages: board, pictures, methodology. Other packages add their
/// pages as a [SitePart].
///
/// Open `SiteWriter` first.
@NullMarked
package org.supportagentbench.report.site;

import org.jspecify.annotations.NullMarked;
