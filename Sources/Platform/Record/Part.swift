/// A part of an entry's content: shown, withheld and erased without the others.
package enum Part: String, Sendable, CaseIterable {
    // In the order of their names, which is the order of their members in canonical forms.
    case facts, originals, who, words
}
