package broken.themodelknowsonlythejdk.article;

record Fine(String text, java.util.Optional<java.time.Instant> at, int[] counts,
        @org.jspecify.annotations.Nullable Fine before) {}

record BadModelWithAnnotations(@com.fasterxml.jackson.annotation.JsonProperty("t") String text) {}

record BadModelWithFile(java.nio.file.Path file) {}
