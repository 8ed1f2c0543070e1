package broken.packagesuseonlywhatthetableallows.quote;

import broken.packagesuseonlywhatthetableallows.entity.Finder;

class BadSibling {
    Finder finder = new Finder();
}
