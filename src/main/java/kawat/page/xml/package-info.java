/// XML in, a plain tree of elements out, whatever is wrong with it. Front door: {@link kawat.page.xml.Xml}. The only place
/// that makes an XML parser; nothing of a document reaches a file or the network.
@NullMarked
package kawat.page.xml;

import org.jspecify.annotations.NullMarked;
