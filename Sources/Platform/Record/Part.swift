/// A part of an entry's content: shown, withheld and erased without the others.
package enum Part: String, Sendable, CaseIterable {
    case facts, originals, who, words
}
