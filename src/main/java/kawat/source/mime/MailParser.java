package kawat.source.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/// Makes the tree of parts out of what the library meets on its way through a mail.
final class MailParser {

    private static final MimeConfig CONFIG = MimeConfig.custom().setMaxLineLen(-1).setMaxContentLen(-1)
            .setMaxHeaderCount(1_000).setMaxHeaderLen(Limits.HEADER_BYTES).build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private int parts;

    MailParser(InputStream mail) {
        tokens.parse(mail);
    }

    Mail read() throws MimeException, IOException, BadBytes {
        // The library begins inside the outermost message.
        MailPart root = message(0);
        return new Mail(root.mail().orElseThrow(), root);
    }

    /// Reads a mail up to its end.
    private MailPart message(int depth) throws MimeException, IOException, BadBytes {
        Map<String, List<String>> fields = Map.of();
        List<MailPart> inside = new ArrayList<>();
        for (EntityState state = tokens.next(); state != EntityState.T_END_OF_STREAM
                && state != EntityState.T_END_MESSAGE; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> fields = header();
                case T_BODY, T_START_MULTIPART, T_START_MESSAGE -> inside.add(body(fields, depth));
                default -> {
                    // Preambles and the like are for programs that know no parts.
                }
            }
        }
        MailHeaders headers = new MailHeaders(fields);
        return new MailPart("message/rfc822", Optional.empty(), Optional.empty(), false, Optional.empty(),
                Optional.empty(), new byte[0], Optional.of(headers), inside);
    }

    /// Reads the parts of a multipart up to its end.
    private List<MailPart> multipart(int depth) throws MimeException, IOException, BadBytes {
        List<MailPart> inside = new ArrayList<>();
        Map<String, List<String>> fields = Map.of();
        for (EntityState state = tokens.next(); state != EntityState.T_END_MULTIPART
                && state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> fields = Map.of();
                case T_START_HEADER -> fields = header();
                case T_BODY, T_START_MULTIPART, T_START_MESSAGE -> inside.add(body(fields, depth));
                default -> {
                    // As above.
                }
            }
        }
        return inside;
    }

    private MailPart body(Map<String, List<String>> fields, int depth) throws MimeException, IOException, BadBytes {
        if (depth >= Limits.MAIL_DEPTH) {
            throw new BadBytes("the parts of the mail lie more than " + Limits.MAIL_DEPTH
                    + " deep in each other, as in no honest mail", Optional.empty());
        }
        parts++;
        if (parts > Limits.MAIL_PARTS) {
            throw new BadBytes("the mail has more than " + Limits.MAIL_PARTS + " parts, the most that Kawat reads",
                    Optional.empty());
        }
        Value type = value(fields, "content-type");
        Value disposition = value(fields, "content-disposition");
        Optional<String> name = disposition.parameter("filename").or(() -> type.parameter("name"));
        boolean attached = disposition.main().equals("attachment");
        Optional<String> id = first(fields, "content-id").map(i -> i.replaceAll("^<|>$", ""));
        Optional<String> location = first(fields, "content-location").map(l -> l.replaceAll("\\s", ""));
        EntityState state = tokens.getState();
        if (state == EntityState.T_START_MULTIPART) {
            String told = type.main().startsWith("multipart/") ? type.main() : "multipart/mixed";
            return new MailPart(told, Optional.empty(), name, attached, id, location, new byte[0], Optional.empty(),
                    multipart(depth + 1));
        }
        if (state == EntityState.T_START_MESSAGE) {
            MailPart mail = message(depth + 1);
            return new MailPart(mail.type(), Optional.empty(), name, attached, id, location, mail.bytes(), mail.mail(),
                    mail.parts());
        }
        byte[] bytes = bytes(tokens.getDecodedInputStream());
        return new MailPart(type.main().isEmpty() ? "text/plain" : type.main(),
                type.parameter("charset").flatMap(MailParser::charset), name, attached, id, location, bytes,
                Optional.empty(), List.of());
    }

    /// The end of a coded part may be missing or wrong; what stands before it is good.
    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in.transferTo(out);
        return out.toByteArray();
    }

    private Map<String, List<String>> header() throws MimeException, IOException {
        Map<String, List<String>> fields = new HashMap<>();
        for (EntityState state = tokens.next(); state != EntityState.T_END_HEADER
                && state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_FIELD) {
                Field field = tokens.getField();
                String name = field.getNameLowerCase().strip();
                fields.computeIfAbsent(name, n -> new ArrayList<>()).add(decoded(field, name));
            }
        }
        return fields;
    }

    /// The fields with parameters are taken apart later; in them coded words are no part of the language.
    private static String decoded(Field field, String name) {
        String text = raw(field);
        if (name.startsWith("content-") && !name.equals("content-location")) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String raw(Field field) {
        if (field.getRaw() == null) {
            return String.valueOf(field.getBody());
        }
        byte[] bytes = field.getRaw().toByteArray();
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            line = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return line.substring(line.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
    }

    /// What a field says before its parameters, in lower case, and these.
    private record Value(String main, Map<String, String> parameters) {
        Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(v -> !v.isEmpty());
        }
    }

    private static Value value(Map<String, List<String>> fields, String name) {
        String text = first(fields, name).orElse("");
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField(name, text));
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            @Nullable
            String value = pair.getValue();
            if (value != null) {
                parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), value);
            }
        }
        @Nullable
        String main = body.getValue();
        return new Value(main == null ? "" : main.strip().toLowerCase(Locale.ROOT), parameters.getParameters());
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
