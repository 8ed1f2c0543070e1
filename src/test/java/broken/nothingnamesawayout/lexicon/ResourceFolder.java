package broken.nothingnamesawayout.lexicon;

class ResourceFolder {
    java.net.URL folder = ResourceFolder.class.getResource("/");
}
