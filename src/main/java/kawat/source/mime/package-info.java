/// Mails, mailboxes and pages saved as mails. Front door: {@link kawat.source.mime.Mail}. Nothing here decodes text but
/// the headers.
@NullMarked
package kawat.source.mime;

import org.jspecify.annotations.NullMarked;
