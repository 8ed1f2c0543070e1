package broken.everypackageisinthetable.article;

class Fine {
}
