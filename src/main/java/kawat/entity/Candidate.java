package kawat.entity;

import java.util.List;
import java.util.Optional;
import kawat.article.EntityType;
import kawat.article.Span;

/// Holds a stretch of text that may name somebody or something, before it is settled who or what.
///
/// @param span  where it stands
/// @param text  the words as printed
/// @param words its words, without marks
/// @param known bearers listed under the name; empty where it is told by its shape alone
/// @param type  what the words around it make it; absent where they do not tell
record Candidate(Span span, String text, List<String> words, List<Bearer> known, Optional<EntityType> type) {}
