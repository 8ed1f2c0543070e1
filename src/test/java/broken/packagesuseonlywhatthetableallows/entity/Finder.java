package broken.packagesuseonlywhatthetableallows.entity;

public class Finder {
}
