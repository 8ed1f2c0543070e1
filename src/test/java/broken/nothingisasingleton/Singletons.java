package broken.nothingisasingleton;

class Fine {
    Fine copy() {
        return new Fine();
    }
}

class BadSingleton {
    static BadSingleton getInstance() {
        return new BadSingleton();
    }
}

class BadShortSingleton {
    static BadShortSingleton instance() {
        return new BadShortSingleton();
    }
}
