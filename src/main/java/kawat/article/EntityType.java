package kawat.article;

/// Tells what kind of thing bears a name.
public enum EntityType {
    PERSON, PLACE, ORGANISATION
}
