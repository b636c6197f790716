import Foundation

/// Numbers as people write them.
enum Numbers {
    /// "1,204"; in English where no language is given.
    static func grouped(_ number: Int, _ language: Language?) -> String {
        if let language { return number.formatted(.number.locale(language.locale)) }
        let digits = String(number.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return number < 0 ? "-\(grouped)" : grouped
    }
}
