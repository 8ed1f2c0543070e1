package broken.onlythecommandlineprints.cli;

class Fine {
    void print() {
        System.err.println("allowed here");
    }
}
