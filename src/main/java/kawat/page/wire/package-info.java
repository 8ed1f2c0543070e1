/// The formats in which wires send their stories, in; articles out: NewsML of both generations, NITF and ninjs. Front
/// door: {@link kawat.page.wire.WireReader}.
@NullMarked
package kawat.page.wire;

import org.jspecify.annotations.NullMarked;
