package broken.packagesarenullmarked.article;

class Fine {
}
