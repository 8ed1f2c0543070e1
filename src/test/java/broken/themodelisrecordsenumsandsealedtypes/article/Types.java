package broken.themodelisrecordsenumsandsealedtypes.article;

record Fine(String text) {}

enum FineEnum {
    ONE
}

sealed interface FineSum {
    record One() implements FineSum {}
}

class BadBean {
    String text;
}

interface BadOpenSum {
}
