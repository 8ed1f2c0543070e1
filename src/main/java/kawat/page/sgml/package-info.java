/// SGML collections of wire stories in, articles out. Front door: {@link kawat.page.sgml.ReutersReader}.
@NullMarked
package kawat.page.sgml;

import org.jspecify.annotations.NullMarked;
