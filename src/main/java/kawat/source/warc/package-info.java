/// Web archives, as crawlers write them. Front door: {@link kawat.source.warc.WebArchive}. Nothing here reads pages.
@NullMarked
package kawat.source.warc;

import org.jspecify.annotations.NullMarked;
