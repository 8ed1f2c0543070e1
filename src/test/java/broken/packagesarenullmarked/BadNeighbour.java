package broken.packagesarenullmarked;

class BadNeighbour {
}
