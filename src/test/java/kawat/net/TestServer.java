package kawat.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A server on the loopback that answers every request with bytes of the test's choice, however wrong they are.
public final class TestServer implements AutoCloseable {

    private static final char[] WORD = "kawat-test".toCharArray();

    private final ServerSocket socket;
    private final boolean safe;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// A request as it came.
    public record Asked(String target, Map<String, String> headers) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /// Answers a request; the connection closes behind it.
    public interface Answering {

        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    private TestServer(ServerSocket socket, boolean safe) {
        this.socket = socket;
        this.safe = safe;
        Thread.ofVirtual().start(this::accept);
    }

    public static TestServer start() throws IOException {
        return new TestServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), false);
    }

    /// @param certificate one of those in `certificates.p12`: good, expired, other
    public static TestServer startSafe(String certificate) throws Exception {
        KeyStore all = keys();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(certificate, all.getKey(certificate, WORD), WORD, all.getCertificateChain(certificate));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new TestServer(context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getByName("127.0.0.1")), true);
    }

    /// Trusts whoever the test authority vouches for.
    public static SSLContext trustingTheTest() throws Exception {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setCertificateEntry("ca", keys().getCertificate("ca"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(one);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = TestServer.class.getResourceAsStream("/net/certificates.p12")) {
            keys.load(in, WORD);
        }
        return keys;
    }

    /// Answers a path, its query aside, from now on.
    public TestServer on(String path, Answering answer) {
        answers.put(path, answer);
        return this;
    }

    /// Answers a path with a whole page.
    public TestServer page(String path, String type, String body, String... headers) {
        return on(path, (asked, out) -> reply(out, "200 OK", type, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /// Answers a path with a status and header lines only.
    public TestServer status(String path, String status, String... headers) {
        return on(path, (asked, out) -> reply(out, status, "text/plain", new byte[0], headers));
    }

    static void reply(OutputStream out, String status, String type, byte[] body, String... headers)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n");
        Arrays.stream(headers).forEach(h -> head.append(h).append("\r\n"));
        if (!status.startsWith("304")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
    }

    public String address(String path) {
        return (safe ? "https" : "http") + "://127.0.0.1:" + port() + path;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// Returns every request so far.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Returns the paths asked for so far.
    public List<String> paths() {
        return asked.stream().map(Asked::target).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            List<String> head = head(new BufferedInputStream(connection.getInputStream()));
            if (head.isEmpty()) {
                return;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line : head.subList(1, head.size())) {
                headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
            Asked request = new Asked(head.getFirst().split(" ")[1], headers);
            asked.add(request);
            Answering answer = answers.get(request.target().replaceFirst("\\?.*", ""));
            OutputStream out = connection.getOutputStream();
            if (answer == null) {
                reply(out, "404 Not Found", "text/plain", new byte[0]);
            } else {
                answer.answer(request, out);
            }
            out.flush();
        } catch (IOException | RuntimeException e) {
            // The client went away, as it may.
            open.remove(connection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1).strip();
                if (text.isEmpty()) {
                    return lines;
                }
                lines.add(text);
                line.reset();
            } else {
                line.write(b);
            }
        }
        return List.of();
    }
}
