package kawat.desk.online;

import java.time.Instant;
import kawat.net.RequestLog;

/// Tells of one request: what this program sent, or why it did not.
///
/// @param host    empty where the address names none
/// @param address without name, password and query
/// @param purpose what it was for
/// @param result  in words, with every redirect on the way
/// @param bytes   that came
public record Sent(Instant at, String host, String address, String purpose, String result, long bytes) {

    static Sent of(RequestLog.Line line) {
        return new Sent(line.at(), line.host(), line.address(), line.purpose(), line.result(), line.bytes());
    }
}
