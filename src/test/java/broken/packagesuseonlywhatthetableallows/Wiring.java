package broken.packagesuseonlywhatthetableallows;

public class Wiring {
    broken.packagesuseonlywhatthetableallows.entity.Finder finder;
}
