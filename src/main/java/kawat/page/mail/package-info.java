/// Mails, and pages that browsers saved as mails. Front door: {@link kawat.page.mail.MailReader}. Nothing here takes
/// mails apart.
@NullMarked
package kawat.page.mail;

import org.jspecify.annotations.NullMarked;
