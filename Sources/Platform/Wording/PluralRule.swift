/// Which form of a word goes with a number: the expression of `Plural-Forms` in a PO file's head, in the way of C.
package struct PluralRule: Sendable {
    /// How many forms there are.
    package let count: Int
    private let expression: Expression

    /// What an expression is made of.
    private indirect enum Expression: Sendable {
        case number(Int)
        /// The number asked about: `n`.
        case asked
        case not(Expression)
        case both(Operator, Expression, Expression)
        case choice(Expression, Expression, Expression)
    }

    /// The operators that such heads use.
    private enum Operator: String, Sendable, CaseIterable {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case unequal = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case more = ">"
        case plus = "+"
        case minus = "-"
        case remainder = "%"

        /// The weaker come first.
        static let byStrength: [[Operator]] = [
            [.or], [.and], [.equal, .unequal], [.atMost, .atLeast, .less, .more], [.plus, .minus], [.remainder],
        ]
    }

    /// Reads `nplurals=2; plural=(n != 1);`; nil where it cannot be understood.
    package init?(_ head: String) {
        let parts = head.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard parts.count >= 2, parts[0].hasPrefix("nplurals="), parts[1].hasPrefix("plural="),
            let count = Int(parts[0].dropFirst(9)), (1...6).contains(count)
        else { return nil }
        var reader = Reader(rest: parts[1].dropFirst(7))
        guard let expression = reader.choice(), reader.rest.isEmpty else { return nil }
        self.count = count
        self.expression = expression
    }

    /// The form for a number, from 0; the last one where the rule names none that is there.
    package func form(for number: Int) -> Int {
        let form = PluralRule.value(of: expression, Int(clamping: number.magnitude))
        return (0..<count).contains(form) ? form : count - 1
    }

    private static func value(of expression: Expression, _ asked: Int) -> Int {
        switch expression {
        case .number(let number): number
        case .asked: asked
        case .not(let other): value(of: other, asked) == 0 ? 1 : 0
        case .both(let sign, let left, let right): value(sign, value(of: left, asked), value(of: right, asked))
        case .choice(let test, let yes, let no):
            value(of: test, asked) != 0 ? value(of: yes, asked) : value(of: no, asked)
        }
    }

    private static func value(_ sign: Operator, _ left: Int, _ right: Int) -> Int {
        switch sign {
        case .or: left != 0 || right != 0 ? 1 : 0
        case .and: left != 0 && right != 0 ? 1 : 0
        case .equal: left == right ? 1 : 0
        case .unequal: left != right ? 1 : 0
        case .atMost: left <= right ? 1 : 0
        case .atLeast: left >= right ? 1 : 0
        case .less: left < right ? 1 : 0
        case .more: left > right ? 1 : 0
        case .plus: left &+ right
        case .minus: left &- right
        case .remainder: right == 0 ? 0 : left % right
        }
    }

    /// Reads an expression from left to right.
    private struct Reader {
        var rest: Substring
        /// How deep in brackets and choices; more than any language needs is not read.
        private var depth = 0

        init(rest: Substring) { self.rest = rest }

        mutating func choice() -> Expression? {
            depth += 1
            defer { depth -= 1 }
            guard depth < 50, let test = both(0) else { return nil }
            guard take("?") else { return test }
            guard let yes = choice(), take(":"), let no = choice() else { return nil }
            return .choice(test, yes, no)
        }

        private mutating func both(_ strength: Int) -> Expression? {
            guard strength < Operator.byStrength.count else { return one() }
            guard var left = both(strength + 1) else { return nil }
            while let sign = Operator.byStrength[strength].first(where: { take($0.rawValue) }) {
                guard let right = both(strength + 1) else { return nil }
                left = .both(sign, left, right)
            }
            return left
        }

        private mutating func one() -> Expression? {
            if take("(") {
                guard let inner = choice(), take(")") else { return nil }
                return inner
            }
            if take("!") { return one().map { .not($0) } }
            if take("n") { return .asked }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard digits.utf8.count < 10, let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            return .number(number)
        }

        private mutating func take(_ sign: String) -> Bool {
            guard rest.hasPrefix(sign) else { return false }
            rest = rest.dropFirst(sign.count)
            return true
        }
    }
}
