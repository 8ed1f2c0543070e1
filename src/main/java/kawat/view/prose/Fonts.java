package kawat.view.prose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// Chooses font families among those installed. A style sheet names one family and knows no second choice, so the rules
/// that name families are written here.
public final class Fonts {

    private final Properties wanted = new Properties();
    private final Collection<String> installed;

    /// Reads the choices from `theme/fonts.properties`.
    ///
    /// @param installed names of the families there are
    public Fonts(Collection<String> installed) {
        this.installed = installed;
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Fonts.class.getResourceAsStream("/theme/fonts.properties")),
                StandardCharsets.UTF_8)) {
            wanted.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("theme/fonts.properties cannot be read", e);
        }
    }

    /// Returns style rules that name the families for the window, for article text, and for scripts of their own.
    public String css() {
        StringBuilder css = new StringBuilder();
        rule(css, ".root", "sans");
        rule(css, ".prose, .brand", "serif");
        rule(css, ".prose.plain", "sans");
        for (Script script : Script.values()) {
            rule(css, ".prose." + script.style(), script.style());
        }
        return css.toString();
    }

    private void rule(StringBuilder css, String selector, String use) {
        family(use).ifPresent(f -> css.append(selector).append(" { -fx-font-family: \"").append(f).append("\"; }\n"));
    }

    Optional<String> lettersOf(Script script) {
        return Optional.ofNullable(wanted.getProperty("letters." + script.style()));
    }

    Optional<String> packageOf(Script script) {
        return Optional.ofNullable(wanted.getProperty("package." + script.style()));
    }

    Optional<String> family(String use) {
        return Arrays.stream(wanted.getProperty(use, "").split(",")).map(String::strip).filter(installed::contains)
                .findFirst();
    }
}
