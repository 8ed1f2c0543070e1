package broken.everylibraryhasitshome.index;

class FineIndex {
    org.apache.lucene.index.IndexWriter writer;
    org.apache.lucene.analysis.Analyzer analyser;
}

class BadIndexThatPicksItsAnalyser {
    org.apache.lucene.analysis.id.IndonesianAnalyzer analyser;
}
