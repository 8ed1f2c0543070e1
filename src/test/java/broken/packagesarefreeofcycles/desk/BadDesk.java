package broken.packagesarefreeofcycles.desk;

public class BadDesk {
    broken.packagesarefreeofcycles.index.BadIndex index;
}
