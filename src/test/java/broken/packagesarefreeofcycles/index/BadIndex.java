package broken.packagesarefreeofcycles.index;

public class BadIndex {
    broken.packagesarefreeofcycles.desk.BadDesk desk;
}
