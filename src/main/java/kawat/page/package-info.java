/// Markup in, unannotated articles out. Front door: {@link kawat.page.PageReader}. Pure functions of their arguments: no clock, no disk, no network.
@NullMarked
package kawat.page;

import org.jspecify.annotations.NullMarked;
