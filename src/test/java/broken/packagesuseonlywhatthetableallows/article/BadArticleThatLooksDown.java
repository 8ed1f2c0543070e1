package broken.packagesuseonlywhatthetableallows.article;

class BadArticleThatLooksDown {
    broken.packagesuseonlywhatthetableallows.entity.Finder finder;
}
