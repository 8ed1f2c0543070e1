package broken.packagesuseonlywhatthetableallows.desk;

import broken.packagesuseonlywhatthetableallows.entity.Finder;

class FineDesk {
    Finder finder;
}
