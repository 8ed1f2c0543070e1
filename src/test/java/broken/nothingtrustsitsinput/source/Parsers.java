package broken.nothingtrustsitsinput.source;

class SafeXml {
    Object factory = javax.xml.stream.XMLInputFactory.newFactory();
}

class Fine {
    javax.xml.stream.XMLStreamReader reader;
}

class BadDom {
    Object factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
}

class BadStax {
    javax.xml.stream.XMLInputFactory factory;
}

class BadObjects {
    Object read(java.io.InputStream in) throws Exception {
        return new java.io.ObjectInputStream(in).readObject();
    }
}
