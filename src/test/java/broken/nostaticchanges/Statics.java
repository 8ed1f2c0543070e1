package broken.nostaticchanges;

import java.util.List;

class Fine {
    static final List<String> WORDS = List.of();
    static final int LIMIT = 3;
    int own;
}

enum FineEnum {
    ONE, TWO
}

class BadCounter {
    static int count;
}

class BadCache {
    static final java.util.concurrent.ConcurrentHashMap<String, String> SEEN = new java.util.concurrent.ConcurrentHashMap<>();
}

class BadArray {
    static final int[] LIMITS = {1, 2};
}

class BadAtom {
    static final java.util.concurrent.atomic.AtomicLong NEXT = new java.util.concurrent.atomic.AtomicLong();
}
