package broken.everypackageisinthetable.common;

class BadPlace {
}
