package kawat.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import kawat.net.Fetched.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server is told of the version that is already here, and what is believed of its answer.
class ValidatorsTest extends Fetching {

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "v1-without-quotes", "\"a, b\"", "\"\""})
    void validatorsGoBackExactlyAsReceived(String etag) {
        String date = "Mon,  23 Nov 26 9:00 gmt";
        server.page("/f", "text/xml", "feed", "ETag: " + etag, "Last-Modified: " + date);
        Fetcher fetcher = fetcher();
        Fetched.Body first = body(fetcher.fetch(feed(server.address("/f"))));
        server.status("/f", "304 Not Modified");
        assertInstanceOf(Fetched.NotModified.class, fetcher.fetch(feed(server.address("/f"), first.validators())));
        assertEquals(etag, server.asked().getLast().header("If-None-Match"));
        assertEquals(date, server.asked().getLast().header("If-Modified-Since"));
    }

    @Test
    void validatorsAreTakenOverWithNotModifiedToo() {
        server.status("/f", "304 Not Modified", "ETag: \"v2\"");
        Validators old = new Validators(server.address("/f"), Optional.of("\"v1\""), Optional.of("yesterday"),
                clock.now);
        Fetched.NotModified same = assertInstanceOf(Fetched.NotModified.class,
                fetcher().fetch(feed(server.address("/f"), old)));
        assertEquals(new Validators(server.address("/f"), Optional.of("\"v2\""), Optional.of("yesterday"), clock.now),
                same.validators());
    }

    @Test
    void validatorsAreDroppedAfterEightDaysHoweverOftenNothingWasNew() {
        server.status("/f", "304 Not Modified", "ETag: \"v1\"");
        Fetcher fetcher = fetcher();
        Validators kept = new Validators(server.address("/f"), Optional.of("\"v1\""), Optional.empty(), clock.now);
        for (int day = 0; day < 8; day++) {
            clock.pass(Duration.ofDays(1));
            kept = assertInstanceOf(Fetched.NotModified.class, fetcher.fetch(feed(server.address("/f"), kept)))
                    .validators();
        }
        clock.pass(Duration.ofDays(1));
        server.page("/f", "text/xml", "feed", "ETag: \"v1\"");
        Fetched.Body body = body(fetcher.fetch(feed(server.address("/f"), kept)));
        assertEquals("", server.asked().getLast().header("If-None-Match"));
        assertEquals(clock.now, body.validators().since());
    }

    @Test
    void validatorsGoToNoOtherAddress() {
        server.status("/a", "302 Found", "Location: /b");
        server.page("/b", "text/xml", "feed");
        Validators ofA = new Validators(server.address("/a"), Optional.of("\"a\""), Optional.empty(), clock.now);
        body(fetcher().fetch(feed(server.address("/a"), ofA)));
        assertEquals("\"a\"", server.asked().getFirst().header("If-None-Match"));
        assertEquals("", server.asked().getLast().header("If-None-Match"));
    }

    @Test
    void clockThatJumpedMakesValidatorsUnusableNotEternal() {
        server.page("/f", "text/xml", "feed");
        Validators future = new Validators(server.address("/f"), Optional.of("\"a\""), Optional.empty(),
                clock.now.plus(Duration.ofDays(3650)));
        body(fetcher().fetch(feed(server.address("/f"), future)));
        assertEquals("", server.asked().getLast().header("If-None-Match"));
    }

    @Test
    void notModifiedWithoutAQuestionIsNoBody() {
        server.status("/f", "304 Not Modified");
        Fetched.Refused no = refused(fetcher().fetch(feed(server.address("/f"))));
        assertEquals(Cause.ANSWER, no.cause());
        assertTrue(no.reason().contains("was not asked"), no.reason());
    }

    @Test
    void sameEtagWithAnotherBodyIsTaken() {
        server.page("/f", "text/xml", "one", "ETag: \"same\"");
        Fetcher fetcher = fetcher();
        Validators kept = body(fetcher.fetch(feed(server.address("/f")))).validators();
        server.page("/f", "text/xml", "two", "ETag: \"same\"");
        assertEquals("two", words(body(fetcher.fetch(feed(server.address("/f"), kept)))));
    }
}
