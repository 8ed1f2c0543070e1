package kawat.view.activity;

import java.util.List;
import kawat.desk.Desk;

/// Lists what Kawat itself asked of the network.
public final class SentRequests implements Requests {

    private static final int MOST = 500;

    private final Desk desk;

    public SentRequests(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Line> lines() {
        return desk.online().requests(MOST).stream()
                .map(s -> new Line(s.at(), s.host(), s.address(), s.result())).toList();
    }

    @Override
    public void listen(Runnable changed) {
        desk.online().listen(s -> changed.run());
    }
}
