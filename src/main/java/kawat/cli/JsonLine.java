package kawat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes one JSON object on one line; absent and empty things are left out.
final class JsonLine {

    private final StringBuilder text = new StringBuilder("{");

    JsonLine number(String name, long value) {
        name(name).append(value);
        return this;
    }

    JsonLine flag(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    JsonLine string(String name, String value) {
        string(name(name), value);
        return this;
    }

    JsonLine string(String name, Optional<?> value) {
        value.ifPresent(v -> string(name, v.toString()));
        return this;
    }

    JsonLine object(String name, JsonLine value) {
        if (value.text.length() > 1) {
            name(name).append(value);
        }
        return this;
    }

    JsonLine strings(String name, List<String> values) {
        return array(name, values, (to, v) -> string(to, v));
    }

    JsonLine objects(String name, List<JsonLine> values) {
        return array(name, values, (to, v) -> to.append(v));
    }

    private <T> JsonLine array(String name, List<T> values, BiConsumer<StringBuilder, T> each) {
        if (!values.isEmpty()) {
            name(name).append('[');
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                each.accept(text, values.get(i));
            }
            text.append(']');
        }
        return this;
    }

    private StringBuilder name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        string(text, name);
        return text.append(':');
    }

    private static void string(StringBuilder to, String value) {
        to.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> {
                    // Line separators are legal in JSON and end lines elsewhere.
                    if (c < 0x20 || c == 0x2028 || c == 0x2029) {
                        to.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        to.append(c);
                    }
                }
            }
        }
        to.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
