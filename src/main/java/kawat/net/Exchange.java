package kawat.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import kawat.net.Fetched.Cause;
import org.jspecify.annotations.Nullable;

/// Sends one request and takes one answer, within a time and a size.
final class Exchange {

    private final HttpClient client;
    private final Manners manners;

    Exchange(HttpClient client, Manners manners) {
        this.client = client;
        this.manners = manners;
    }

    /// What came of it.
    sealed interface Answer {

        /// The host answered.
        ///
        /// @param body unpacked; empty unless the status says that it is what was asked for
        /// @param sent how many bytes came
        @SuppressWarnings("ArrayRecordComponent")
        record Came(int status, AnswerHeaders headers, byte[] body, long sent) implements Answer {}

        record Failed(Fetched.Refused why) implements Answer {}
    }

    /// Sends the request; the time counts to the last byte of the body, as the client's own does not.
    Answer send(WebAddress address, Request.Purpose purpose, Optional<Validators> validators, Duration left)
            throws InterruptedException {
        int most = manners.most(purpose);
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = client.sendAsync(request(address, purpose, validators), info -> info.statusCode() == 200
                    || info.statusCode() == 203
                            ? new Capped(most, info.headers().firstValueAsLong("Content-Length").orElse(0))
                            : new Capped(0, 0));
        } catch (IllegalArgumentException e) {
            return failed(Cause.POLICY, "its address cannot be asked for");
        }
        try {
            HttpResponse<byte[]> response = exchange.get(left.toNanos(), TimeUnit.NANOSECONDS);
            AnswerHeaders headers = new AnswerHeaders(response.headers());
            byte[] body = response.body();
            byte[] unpacked = body.length == 0
                    ? body
                    : Unpacking.unpack(body, String.join(",", response.headers().allValues("Content-Encoding")), most);
            return new Answer.Came(response.statusCode(), headers, unpacked, body.length);
        } catch (TimeoutException e) {
            return failed(Cause.CONNECTIVITY, "the host did not answer in full within "
                    + Math.max(1, manners.deadline().toSeconds()) + " seconds");
        } catch (Unpacking.Failure e) {
            return failed(Cause.POLICY, String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            return fault(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private HttpRequest request(WebAddress address, Request.Purpose purpose, Optional<Validators> validators) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.uri()).GET()
                // A plain connection is not asked to become another protocol: some servers choke on that.
                .version(address.isProtected() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .setHeader("User-Agent", manners.userAgent()).setHeader("Accept-Encoding", Unpacking.ACCEPTED)
                .setHeader("Accept", switch (purpose) {
                    case FEED -> "application/atom+xml, application/rss+xml, application/feed+json, "
                            + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
                    case PAGE, FULL_TEXT -> "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8";
                    case ROBOTS -> "text/plain, */*;q=0.5";
                });
        validators.filter(v -> v.address().equals(address.toString())).ifPresent(v -> {
            v.etag().ifPresent(tag -> header(builder, "If-None-Match", tag));
            v.lastModified().ifPresent(date -> header(builder, "If-Modified-Since", date));
        });
        return builder.build();
    }

    private static void header(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            // What cannot stand in a header line cannot be sent back as received; then the whole body is asked for.
            builder.setHeader("Cache-Control", "no-cache");
        }
    }

    private Answer fault(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof TooLarge) {
                return failed(Cause.POLICY, String.valueOf(t.getMessage()));
            }
            if (t instanceof SSLException) {
                return failed(Cause.CONNECTIVITY, "the connection is not safe, so nothing was taken: " + distrust(t));
            }
            if (t instanceof HttpTimeoutException) {
                return failed(Cause.CONNECTIVITY, "the host cannot be reached");
            }
            if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
                return failed(Cause.CONNECTIVITY, Fetcher.NO_SUCH_HOST);
            }
        }
        return switch (cause) {
            case ConnectException e -> failed(Cause.CONNECTIVITY, "the host refuses connections");
            case ProtocolException e -> failed(Cause.ANSWER, "the server's answer cannot be understood");
            case IOException e -> failed(Cause.CONNECTIVITY, "the connection broke off before everything had come");
            case UncheckedIOException e -> failed(Cause.CONNECTIVITY, "the connection broke off");
            case null, default -> failed(Cause.ANSWER, "the server's answer cannot be understood");
        };
    }

    private static String distrust(Throwable ssl) {
        for (Throwable t = ssl; t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException) {
                return "the host's certificate has expired";
            }
            if (t instanceof CertificateNotYetValidException) {
                return "the host's certificate is not valid yet; is this computer's clock right?";
            }
            if (t instanceof CertPathBuilderException) {
                return "nobody that this computer trusts vouches for the host's certificate";
            }
            if (Stream.of("No subject alternative", "No name matching")
                    .anyMatch(String.valueOf(t.getMessage())::contains)) {
                return "the host's certificate is for another host";
            }
        }
        return "no protected connection could be made";
    }

    private static Answer failed(Cause cause, String reason) {
        return new Answer.Failed(new Fetched.Refused(cause, reason));
    }

    /// Thrown for a body that is larger than allowed.
    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("it is larger than " + Math.max(1, most >> 20) + " MiB, the most that Kawat takes of it");
        }
    }

    /// Takes a body up to a size, and none at all where that is nothing: then what follows is not waited for.
    private static final class Capped implements HttpResponse.BodySubscriber<byte[]> {

        private final int most;
        private final long announced;
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private Flow.@Nullable Subscription from;

        Capped(int most, long announced) {
            this.most = most;
            this.announced = announced;
        }

        @Override
        public CompletableFuture<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            from = subscription;
            if (most == 0) {
                subscription.cancel();
                body.complete(new byte[0]);
            } else if (announced > most) {
                refuse(subscription);
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(java.util.List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if ((long) bytes.size() + part.remaining() > most) {
                    Flow.Subscription subscription = from;
                    if (subscription != null && !body.isDone()) {
                        refuse(subscription);
                    }
                    return;
                }
                byte[] copy = new byte[part.remaining()];
                part.get(copy);
                bytes.writeBytes(copy);
            }
        }

        private void refuse(Flow.Subscription subscription) {
            subscription.cancel();
            body.completeExceptionally(new TooLarge(most));
        }

        @Override
        public void onError(Throwable fault) {
            body.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toByteArray());
        }
    }
}
