import People

extension Ladder {
    /// - Throws: `PointError.ladderOutOfOrder` where who comes later would be told first.
    package init(soon: Int, late: Int, veryLate: Int) throws(PointError) {
        self.init(kept: soon, late, veryLate)
        guard isInOrder else { throw .ladderOutOfOrder }
    }
}
