/// What there is for each part of an entry that has something.
package struct ByPart<Value> {
    private var facts: Value?
    private var originals: Value?
    private var who: Value?
    private var words: Value?

    package init() {}

    package subscript(part: Part) -> Value? {
        get {
            switch part {
            case .facts: facts
            case .originals: originals
            case .who: who
            case .words: words
            }
        }
        set {
            switch part {
            case .facts: facts = newValue
            case .originals: originals = newValue
            case .who: who = newValue
            case .words: words = newValue
            }
        }
    }
}

extension ByPart: Sendable where Value: Sendable {}
extension ByPart: Equatable where Value: Equatable {}
extension ByPart: Hashable where Value: Hashable {}
