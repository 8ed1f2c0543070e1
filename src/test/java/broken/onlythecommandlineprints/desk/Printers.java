package broken.onlythecommandlineprints.desk;

class BadPrinter {
    void print() {
        System.out.println("not here");
    }
}

class BadReader {
    int read() throws java.io.IOException {
        return System.in.read();
    }
}

class BadTracer {
    void trace(Exception e) {
        e.printStackTrace();
    }
}

class BadBackDoor {
    Object out = java.io.FileDescriptor.out;
}
