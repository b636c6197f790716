import Synchronization

/// One row of an answer, read by column name.
@usableFromInline package struct Row: Sendable {
    @usableFromInline let columns: Columns
    @usableFromInline let values: [Value]

    package init(columns: Columns, values: [Value]) {
        self.columns = columns
        self.values = values
    }

    /// The column's value; its type is the one asked for.
    ///
    /// Inlinable, as what moves values between rows and types: a page reads thousands, and each area makes its own.
    @inlinable
    package subscript<Stored: Storable>(_ name: String) -> Stored {
        get throws(StorageError) {
            guard let index = columns.index(of: name) else { throw .noSuchColumn(name) }
            guard let value = Stored(stored: values[index]) else { throw .unexpectedValue(column: name) }
            return value
        }
    }

    /// Every column by name, for what compares or exports whole tables.
    package var all: [(name: String, value: Value)] { zip(columns.names, values).map { ($0, $1) } }

    /// The names of an answer's columns, shared by its rows.
    @usableFromInline package final class Columns: Sendable {
        package let names: [String]
        /// Where the next name will likely be: rows are read in the order of their columns.
        private let next = Atomic(0)

        package init(_ names: [String]) { self.names = names }

        // Answers have a dozen columns: a walk beats a dictionary, and most often there is none.
        @usableFromInline func index(of name: String) -> Int? {
            let guess = next.load(ordering: .relaxed)
            guard let index = guess < names.count && names[guess] == name ? guess : names.firstIndex(of: name) else {
                return nil
            }
            next.store(index + 1 < names.count ? index + 1 : 0, ordering: .relaxed)
            return index
        }
    }
}
