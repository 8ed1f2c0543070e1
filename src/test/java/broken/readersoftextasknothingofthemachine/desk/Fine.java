package broken.readersoftextasknothingofthemachine.desk;

class Fine {
    java.time.Instant now = java.time.Instant.now();
}
