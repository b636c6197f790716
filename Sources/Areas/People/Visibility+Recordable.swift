import Record
import Safety

extension Visibility: Recordable {}
