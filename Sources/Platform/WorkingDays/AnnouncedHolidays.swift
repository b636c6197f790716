import Kernel

/// The bank holidays of the United Kingdom as announced, 2019 to 2028.
///
/// Source: GOV.UK bank holidays, https://www.gov.uk/bank-holidays.json, last updated 24 November 2025; contains public
/// sector information licensed under the Open Government Licence v3.0. The feed may drop past years, so all of them
/// stand here. 15 June 2026 is a bank holiday in Scotland only, proclaimed for the football World Cup.
enum AnnouncedHolidays {
    /// The day the list was last updated.
    static let version = "2025-11-24"

    /// The years it covers, each whole.
    static let years = 2019...2028

    /// The list, read from the table.
    static let all: [Holiday] = table.split(separator: "\n").compactMap(holiday(line:))

    /// Reads `2020-12-28 ESN Boxing Day*`.
    private static func holiday(line: Substring) -> Holiday? {
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let day = Day(parts[0]) else { return nil }
        let title = parts[2].hasSuffix("*") ? Holiday.substitute(String(parts[2].dropLast())) : String(parts[2])
        return Holiday(day: day, title: title, divisions: Set(parts[1].compactMap(division(letter:))))
    }

    private static func division(letter: Character) -> Division? {
        switch letter {
        case "E": .englandAndWales
        case "S": .scotland
        case "N": .northernIreland
        default: nil
        }
    }

    /// Day, where (England and Wales, Scotland, Northern Ireland), title; `*` marks a substitute day.
    private static let table = """
        2019-01-01 ESN New Year’s Day
        2019-01-02 S 2nd January
        2019-03-18 N St Patrick’s Day*
        2019-04-19 ESN Good Friday
        2019-04-22 EN Easter Monday
        2019-05-06 ESN Early May bank holiday
        2019-05-27 ESN Spring bank holiday
        2019-07-12 N Battle of the Boyne (Orangemen’s Day)
        2019-08-05 S Summer bank holiday
        2019-08-26 EN Summer bank holiday
        2019-12-02 S St Andrew’s Day*
        2019-12-25 ESN Christmas Day
        2019-12-26 ESN Boxing Day
        2020-01-01 ESN New Year’s Day
        2020-01-02 S 2nd January
        2020-03-17 N St Patrick’s Day
        2020-04-10 ESN Good Friday
        2020-04-13 EN Easter Monday
        2020-05-08 ESN Early May bank holiday (VE day)
        2020-05-25 ESN Spring bank holiday
        2020-07-13 N Battle of the Boyne (Orangemen’s Day)*
        2020-08-03 S Summer bank holiday
        2020-08-31 EN Summer bank holiday
        2020-11-30 S St Andrew’s Day
        2020-12-25 ESN Christmas Day
        2020-12-28 ESN Boxing Day*
        2021-01-01 ESN New Year’s Day
        2021-01-04 S 2nd January*
        2021-03-17 N St Patrick’s Day
        2021-04-02 ESN Good Friday
        2021-04-05 EN Easter Monday
        2021-05-03 ESN Early May bank holiday
        2021-05-31 ESN Spring bank holiday
        2021-07-12 N Battle of the Boyne (Orangemen’s Day)
        2021-08-02 S Summer bank holiday
        2021-08-30 EN Summer bank holiday
        2021-11-30 S St Andrew’s Day
        2021-12-27 ESN Christmas Day*
        2021-12-28 ESN Boxing Day*
        2022-01-03 ESN New Year’s Day*
        2022-01-04 S 2nd January*
        2022-03-17 N St Patrick’s Day
        2022-04-15 ESN Good Friday
        2022-04-18 EN Easter Monday
        2022-05-02 ESN Early May bank holiday
        2022-06-02 ESN Spring bank holiday
        2022-06-03 ESN Platinum Jubilee bank holiday
        2022-07-12 N Battle of the Boyne (Orangemen’s Day)
        2022-08-01 S Summer bank holiday
        2022-08-29 EN Summer bank holiday
        2022-09-19 ESN Bank Holiday for the State Funeral of Queen Elizabeth II
        2022-11-30 S St Andrew’s Day
        2022-12-26 ESN Boxing Day
        2022-12-27 ESN Christmas Day*
        2023-01-02 ESN New Year’s Day*
        2023-01-03 S 2nd January*
        2023-03-17 N St Patrick’s Day
        2023-04-07 ESN Good Friday
        2023-04-10 EN Easter Monday
        2023-05-01 ESN Early May bank holiday
        2023-05-08 ESN Bank holiday for the coronation of King Charles III
        2023-05-29 ESN Spring bank holiday
        2023-07-12 N Battle of the Boyne (Orangemen’s Day)
        2023-08-07 S Summer bank holiday
        2023-08-28 EN Summer bank holiday
        2023-11-30 S St Andrew’s Day
        2023-12-25 ESN Christmas Day
        2023-12-26 ESN Boxing Day
        2024-01-01 ESN New Year’s Day
        2024-01-02 S 2nd January
        2024-03-18 N St Patrick’s Day*
        2024-03-29 ESN Good Friday
        2024-04-01 EN Easter Monday
        2024-05-06 ESN Early May bank holiday
        2024-05-27 ESN Spring bank holiday
        2024-07-12 N Battle of the Boyne (Orangemen’s Day)
        2024-08-05 S Summer bank holiday
        2024-08-26 EN Summer bank holiday
        2024-12-02 S St Andrew’s Day*
        2024-12-25 ESN Christmas Day
        2024-12-26 ESN Boxing Day
        2025-01-01 ESN New Year’s Day
        2025-01-02 S 2nd January
        2025-03-17 N St Patrick’s Day
        2025-04-18 ESN Good Friday
        2025-04-21 EN Easter Monday
        2025-05-05 ESN Early May bank holiday
        2025-05-26 ESN Spring bank holiday
        2025-07-14 N Battle of the Boyne (Orangemen’s Day)*
        2025-08-04 S Summer bank holiday
        2025-08-25 EN Summer bank holiday
        2025-12-01 S St Andrew’s Day*
        2025-12-25 ESN Christmas Day
        2025-12-26 ESN Boxing Day
        2026-01-01 ESN New Year’s Day
        2026-01-02 S 2nd January
        2026-03-17 N St Patrick’s Day
        2026-04-03 ESN Good Friday
        2026-04-06 EN Easter Monday
        2026-05-04 ESN Early May bank holiday
        2026-05-25 ESN Spring bank holiday
        2026-06-15 S World Cup
        2026-07-13 N Battle of the Boyne (Orangemen’s Day)*
        2026-08-03 S Summer bank holiday
        2026-08-31 EN Summer bank holiday
        2026-11-30 S St Andrew’s Day
        2026-12-25 ESN Christmas Day
        2026-12-28 ESN Boxing Day*
        2027-01-01 ESN New Year’s Day
        2027-01-04 S 2nd January*
        2027-03-17 N St Patrick’s Day
        2027-03-26 ESN Good Friday
        2027-03-29 EN Easter Monday
        2027-05-03 ESN Early May bank holiday
        2027-05-31 ESN Spring bank holiday
        2027-07-12 N Battle of the Boyne (Orangemen’s Day)
        2027-08-02 S Summer bank holiday
        2027-08-30 EN Summer bank holiday
        2027-11-30 S St Andrew’s Day
        2027-12-27 ESN Christmas Day*
        2027-12-28 ESN Boxing Day*
        2028-01-03 ESN New Year’s Day*
        2028-01-04 S 2nd January*
        2028-03-17 N St Patrick’s Day
        2028-04-14 ESN Good Friday
        2028-04-17 EN Easter Monday
        2028-05-01 ESN Early May bank holiday
        2028-05-29 ESN Spring bank holiday
        2028-07-12 N Battle of the Boyne (Orangemen’s Day)
        2028-08-07 S Summer bank holiday
        2028-08-28 EN Summer bank holiday
        2028-11-30 S St Andrew’s Day
        2028-12-25 ESN Christmas Day
        2028-12-26 ESN Boxing Day
        """
}
