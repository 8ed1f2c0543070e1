package kawat.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import kawat.desk.Reasons;

/// Says in English what the window would say.
final class EnglishWords implements Reasons.Words {

    private final ResourceBundle bundle = ResourceBundle.getBundle("text.messages", Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Override
    public String of(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(parts);
    }
}
