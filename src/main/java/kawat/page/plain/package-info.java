/// Plain text in, lines out. Front door: {@link kawat.page.plain.PlainReader}.
@NullMarked
package kawat.page.plain;

import org.jspecify.annotations.NullMarked;
