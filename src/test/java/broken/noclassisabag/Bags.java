package broken.noclassisabag;

class FineName {
}

class BadTextUtil {
}

class BadTextUtils {
}

class BadQuoteHelper {
}

class BadFeedManager {
}
