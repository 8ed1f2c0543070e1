package broken.readersoftextasknothingofthemachine.page;

class Fine {
    java.time.Instant at = java.time.Instant.parse("2024-04-25T03:10:00Z");
}

class BadClock {
    java.time.LocalDate today = java.time.LocalDate.now();
}

class BadLocale {
    java.util.Locale locale = java.util.Locale.getDefault();
}

class BadZone {
    java.time.ZoneId zone = java.time.ZoneId.systemDefault();
}

class BadFile {
    String read(java.nio.file.Path file) throws java.io.IOException {
        return java.nio.file.Files.readString(file);
    }
}

class BadChance {
    double any = Math.random();
}
