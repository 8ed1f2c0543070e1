package broken.packagesuseonlywhatthetableallows.view.pane;

class BadPaneThatWiresItself {
    broken.packagesuseonlywhatthetableallows.Wiring wiring;
}
