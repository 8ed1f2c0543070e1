package broken.packagesarefreeofcycles.article;

class Fine {
}
